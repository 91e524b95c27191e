import { insecables } from '../../documents/typographie.js';

/** What a sentence of the core says to whoever types commands, and what it says in the page, where a screen or a button does it. */
export const motsDeLaPage: readonly (readonly [string, string])[] = [
  [
    'ou fixez les colonnes avec une correspondance (bilan-ctg reprendre-suivi --ecrire-correspondance)',
    'ou dites dans « Les colonnes » où elles sont',
  ],
  [
    'partez de celle qu’écrit « bilan-ctg reprendre-suivi --ecrire-correspondance »',
    'refaites vos choix dans « Les colonnes », puis gardez-les',
  ],
  [
    'Reprenez celle qu’écrit « bilan-ctg reprendre-suivi --ecrire-correspondance »',
    'Refaites vos choix dans « Les colonnes », puis gardez-les',
  ],
  [
    'partez de celui qu’écrit « bilan-ctg completer --ecrire-reponses »',
    'partez de celui que donne « Garder mes réponses pour plus tard »',
  ],
  ['que « bilan-ctg signer » a écrit', 'que donne « Plan signé », parmi les documents'],
  ['que « bilan-ctg avenant » a écrit', 'qui était dans l’archive de l’avenant'],
  ['(la commande « bilan-ctg referentiel » en donne la liste)', '(« Le schéma » les montre toutes)'],
  [' : « bilan-ctg completer » l’ajoute.', '. Vous pouvez l’ajouter.'],
  [
    'la fiche écrite par « verifier --format docx » ou « csv », remplie',
    'une fiche donnée par « Envoyer à chacun ce qui le concerne », remplie',
  ],
  [
    'S’ils sont faux, l’option --encodage dit comment les lire (windows-1252, mac, ms-dos…).',
    'S’ils sont faux, enregistrez le fichier dans Excel au format « CSV UTF-8 », et déposez-le de nouveau.',
  ],
  [' (--fiches toutes)', ''],
  ['(--vider pour le vider aussi)', '(cochez la case plus bas pour le vider aussi)'],
];

/** A sentence of the core as the page says it: its buttons in the place of commands, and French spacing. */
export function dire(phrase: string): string {
  // The same length: a place found in one is that of the other.
  const cherchee = phrase.replace(/[\u00a0\u202f]/g, ' ');
  let dite = '';
  let lu = 0;
  while (lu < cherchee.length) {
    const [suivante] = motsDeLaPage
      .map(([commande, page]) => ({ ou: cherchee.indexOf(commande, lu), commande, page }))
      .filter(({ ou }) => ou >= 0)
      .sort((a, b) => a.ou - b.ou);
    if (!suivante) break;
    dite += phrase.slice(lu, suivante.ou) + suivante.page;
    lu = suivante.ou + suivante.commande.length;
  }
  return insecables(dite + phrase.slice(lu));
}
