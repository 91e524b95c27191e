import type { QuestionPosee } from '../../completer/etat.js';
import { refusDeValeur } from '../../completer/examen.js';
import { cellulesProposees, type LigneDemandee, manquantes } from '../../completer/lignes.js';
import type { Question } from '../../completer/question.js';
import type { LigneRepondue } from '../../completer/reponse.js';
import { insecables } from '../../documents/typographie.js';
import { feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Demander } from '../questions.js';
import { wrap } from '../texte/lignes.js';
import { formatColonne, type MiseEnForme } from './affichage.js';

interface Echange {
  readonly posee: QuestionPosee;
  readonly demander: Demander;
  readonly forme: MiseEnForme;
  /** « oui partout »: what the same column takes in the following rows. */
  readonly partout: Map<string, string>;
}

/** Asks what each row lacks, then for more rows. What is shown is accepted as it is, unless everything is to be seen again. */
export async function askLignes(
  posee: QuestionPosee,
  { toutRevoir }: { readonly toutRevoir: boolean },
  demander: Demander,
  forme: MiseEnForme,
): Promise<readonly LigneRepondue[]> {
  const { question, lignes } = posee;
  const echange: Echange = { posee, demander, forme, partout: new Map() };
  const repondues: LigneRepondue[] = [];
  for (const ligne of lignes) {
    if (ligne.enPlus && !(await askAjout(ligne, echange))) continue;
    repondues.push(await askLigne(ligne, toutRevoir, echange));
  }
  if (!question.ajoutable || question.repere === null) return repondues;
  const repere = libelleDe(question, question.repere);
  const debut = lignes.length + repondues.length > 0 ? 'Une autre ligne ?' : 'Première ligne :';
  for (let invite = debut; ; invite = 'Une autre ligne ?') {
    const nom = (await demander(`  ${invite} ${repere} (Entrée pour finir) : `)).trim();
    if (nom === '' || normalize(nom) === 'passer') return repondues;
    if (isCommande(nom)) {
      forme.montrer(`    « ${nom} » n’est pas un nom : écrivez-en un, ou Entrée pour finir.`);
      continue;
    }
    const nouvelle: LigneDemandee = {
      nom,
      place: null,
      tenues: {},
      proposees: { [question.repere]: { valeur: nom, phrase: '', ou: '', autres: [] } },
      enPlus: false,
      attendue: false,
    };
    // What the official list says of a commune is found once its name is known.
    repondues.push(
      question.deduire
        ? { ligne: nom, cellules: { [question.repere]: nom }, ajoutee: true }
        : await askLigne(nouvelle, false, echange),
    );
  }
}

/** What a person types by habit, and that names nothing. */
function isCommande(texte: string): boolean {
  return /^(?:\?|-|(?:oui|non)(?: partout)?|sans objet|(?:voir (?:un )?)?document|corriger|finir|fin)$/.test(
    normalize(texte) || texte,
  );
}

async function askAjout({ nom, proposees }: LigneDemandee, { demander }: Echange): Promise<boolean> {
  const ou = Object.values(proposees).find((proposee) => proposee.ou !== '')?.ou ?? '';
  return /^o(?:ui)?$/i.test((await demander(`  Ajouter « ${nom} » (${ou}) ? [non] `)).trim());
}

async function askLigne(ligne: LigneDemandee, toutRevoir: boolean, echange: Echange): Promise<LigneRepondue> {
  const { question, avant } = echange.posee;
  const cellules: Record<string, string> = toutRevoir ? {} : proposeesDe(ligne);
  const vues = new Set<string>();
  const aRevoir = toutRevoir ? Object.keys(ligne.proposees) : [];
  // A column may be asked, or no longer be, for what another one says.
  for (;;) {
    const dites = { ...cellulesProposees(ligne), ...cellules };
    const remplies = Object.fromEntries(Object.entries(dites).filter(([, valeur]) => valeur !== ''));
    const colonne = [...aRevoir, ...manquantes(question, remplies, avant)].find((autre) => !vues.has(autre));
    if (colonne === undefined) return { ligne: ligne.nom, cellules };
    vues.add(colonne);
    cellules[colonne] = await askCellule(ligne, colonne, echange);
  }
}

function proposeesDe({ proposees }: LigneDemandee): Record<string, string> {
  return Object.fromEntries(Object.entries(proposees).map(([cle, { valeur }]) => [cle, valeur]));
}

/** One cell: Enter keeps what is proposed, « - » refuses it, « passer » leaves it empty. */
async function askCellule(ligne: LigneDemandee, colonne: string, echange: Echange): Promise<string> {
  const { posee, demander, forme, partout } = echange;
  const { question } = posee;
  const deja = partout.get(colonne);
  if (deja !== undefined) return deja;
  const proposee = ligne.proposees[colonne]?.valeur ?? '';
  for (;;) {
    const dit = (await demander(formatColonne(posee, ligne, colonne, proposee))).trim();
    if (dit === '') return proposee;
    if (dit === '-' || dit === 'passer') return '';
    if (dit === '?') {
      forme.montrer(aideDe(question, colonne));
      continue;
    }
    const suit = /\spartout$/i.test(dit);
    const valeur = suit ? dit.slice(0, -'partout'.length).trim() : dit;
    const refus = refusDeValeur(question.feuille, colonne, valeur);
    if (refus === null) {
      if (suit) partout.set(colonne, valeur);
      return valeur;
    }
    forme.montrer(wrap(insecables(refus), forme.largeur, '    '));
  }
}

function aideDe(question: Question, colonne: string): string {
  const { aide, saisie } = colonneDe(question, colonne);
  const choix = saisie.genre === 'liste' ? ` Réponses possibles : ${saisie.libelles.join(' ; ')}.` : '';
  return `    ${aide}${choix}\n    « passer » laisse vide ; « … partout » répond de même pour les lignes suivantes.`;
}

function libelleDe(question: Question, colonne: string): string {
  return colonneDe(question, colonne).libelle;
}

function colonneDe({ feuille }: Question, colonne: string): Colonne {
  const trouvee = (feuilles[feuille].colonnes as Colonnes)[colonne];
  if (!trouvee) throw new Error(`Colonne inconnue : ${colonne}`);
  return trouvee;
}
