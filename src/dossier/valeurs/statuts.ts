import donnees from '../../../data/libelles/mots-de-statut.json' with { type: 'json' };
import { oncePerText } from '../une-fois.js';
import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { libelleDe } from './liste-fermee.js';
import { listeStatuts, type Statut } from './mots-de-statut/codes.js';
import { judge, type Verdict } from './mots-de-statut/verdict.js';
import { normalize } from './normalisation.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

export { type Statut, statuts } from './mots-de-statut/codes.js';

/**
 * A status in any usual wording, with what people write around it (« Réalisée le 12/03/2027 », « 1 - Réalisé »), or a
 * percentage. Late is no status: it is computed. An ambiguous wording is refused, never guessed.
 */
export function lireStatut(contenu: ContenuLisible): Lu<Statut> {
  if (contenu.genre === 'nombre')
    return contenu.pourcentage ? { valeur: statutDuTaux(contenu.nombre) } : refuseStatut(contenu, 'ambigu');
  if (contenu.genre === 'booleen') return refuseStatut(contenu, 'ambigu');
  const verdict = verdictOf(textOf(contenu));
  if ('refus' in verdict) return refuseStatut(contenu, verdict.refus);
  if (!verdict.doute) return { valeur: verdict.statut };
  return {
    valeur: verdict.statut,
    approche: {
      regle: 'statut-approche',
      gravite: 'info',
      message: `Le statut « ${quote(contenu)} » est lu « ${libelleStatut(verdict.statut)} » : choisissez un autre statut du modèle si ce n’est pas cela.`,
    },
  };
}

/** The status that a short text says, as of a column's title (« À faire », « Fait »); `approche` when it took a guess. Null when it says none. */
export function parseStatut(texte: string): { readonly statut: Statut; readonly approche?: true } | null {
  const verdict = verdictOf(texte.trim());
  if ('refus' in verdict) return null;
  return { statut: verdict.statut, ...(verdict.doute && { approche: true }) };
}

export const statut: TypeColonne<Statut> = typeDe(lireStatut, (code) => contenuTexte(libelleDe(listeStatuts, code)), {
  genre: 'liste',
  libelles: [...listeStatuts.libelles.values()],
  plusieurs: false,
});

/** The printed label; a status that is missing or could not be read is « à préciser ». */
export function libelleStatut(code: Statut | null): string {
  return code === null ? 'Statut à préciser' : libelleDe(listeStatuts, code);
}

/** Beyond, a cell holds a sentence. */
const longueurMaximale = 120;

const faits: ReadonlySet<string> = new Set(donnees.faits);

/** A column says the same few statuses again and again: each is judged once. */
const judgeOnce = oncePerText(computeVerdict);

function verdictOf(texte: string): Verdict {
  return texte.length > longueurMaximale ? { refus: 'inconnu' } : judgeOnce(texte);
}

function computeVerdict(texte: string): Verdict {
  const connu = listeStatuts.codes.get(normalize(texte));
  if (connu && !texte.includes('?')) return { statut: connu, doute: false };
  const pourcent = /^(\d{1,3}) ?%$/.exec(texte);
  if (pourcent) return { statut: statutDuTaux(Number(pourcent[1]) / 100), doute: false };
  const signe = texte.replace(/\uFE0F/g, '');
  if (faits.has(signe)) return { statut: 'realisee', doute: true };
  // A mark or a picture alone has no sense that everybody shares.
  if (normalize(texte) === '' && /\p{Extended_Pictographic}|[✗✘✕]/u.test(texte)) return { refus: 'ambigu' };
  return judge(texte);
}

function statutDuTaux(taux: number): Statut {
  if (taux <= 0) return 'non-demarree';
  return taux < 1 ? 'en-cours' : 'realisee';
}

const consigne = `écrivez ${[...listeStatuts.libelles.values()].map((libelle) => `« ${libelle} »`).join(', ')}`;

function refuseStatut(contenu: ContenuLisible, raison: 'ambigu' | 'a-preciser' | 'inconnu') {
  switch (raison) {
    case 'ambigu':
      return refuse(
        'statut-ambigu',
        'a-corriger',
        `Le statut « ${quote(contenu)} » peut se lire de plusieurs façons : ${consigne}.`,
      );
    case 'a-preciser':
      return refuse('statut-a-preciser', 'info', `« ${quote(contenu)} » ne dit pas encore de statut : ${consigne}.`);
    case 'inconnu':
      return refuse('statut-inconnu', 'a-corriger', `Le statut « ${quote(contenu)} » n’est pas reconnu : ${consigne}.`);
  }
}
