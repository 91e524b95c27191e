import { douteSur } from '../../completer/doute.js';
import { effetDe } from '../../completer/effet.js';
import { type EtatDeCompletion, type QuestionPosee, repondre } from '../../completer/etat.js';
import type { LigneRepondue } from '../../completer/reponse.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Demander } from '../questions.js';
import { formatAide, formatPropositions, formatQuestion, type MiseEnForme } from './affichage.js';
import { askLignes } from './lignes.js';

/** What a person says of a whole question. */
type Choix = 'accepter' | 'corriger' | 'passer' | 'sans-objet' | 'document' | 'finir';

const mots: Readonly<Record<string, Choix>> = {
  '': 'accepter',
  oui: 'accepter',
  c: 'corriger',
  corriger: 'corriger',
  passer: 'passer',
  p: 'passer',
  'sans objet': 'sans-objet',
  'voir un document': 'document',
  'voir document': 'document',
  document: 'document',
  finir: 'finir',
};

/**
 * Asks the questions one after the other: what an answer unlocks, or makes useless, is known before the next one.
 * @throws ErreurUtilisateur (exit 1) when the person stops
 */
export async function dialoguer(
  depart: EtatDeCompletion,
  demander: Demander,
  forme: MiseEnForme,
): Promise<EtatDeCompletion> {
  let etat = depart;
  const vues = new Set<string>();
  for (let posee = suivante(etat, vues); posee; posee = suivante(etat, vues)) {
    vues.add(posee.question.id);
    forme.montrer(
      formatQuestion(posee, effetDe(etat, posee).phrase, { rang: vues.size, total: totalDe(etat, vues) }, forme),
    );
    const choix = await askChoix(posee, demander, forme);
    if (choix === 'finir') break;
    etat = await prendre(etat, posee, choix, demander, forme);
  }
  return etat;
}

function suivante({ questions }: EtatDeCompletion, vues: ReadonlySet<string>): QuestionPosee | undefined {
  return questions.find(({ question }) => !vues.has(question.id));
}

/** Those seen, and those still to come: an answer may add some, or take some away. */
function totalDe({ questions }: EtatDeCompletion, vues: ReadonlySet<string>): number {
  return vues.size + questions.filter(({ question }) => !vues.has(question.id)).length;
}

async function askChoix(posee: QuestionPosee, demander: Demander, forme: MiseEnForme): Promise<Choix> {
  const { admet } = posee.question;
  for (;;) {
    const dit = await demander('> ');
    const choix = mots[normalize(dit)];
    if (dit.trim() === '?') forme.montrer(formatAide(posee, forme));
    else if (choix === undefined)
      forme.montrer('  Entrée pour répondre, ou un des mots proposés ; « ? » les explique.');
    else if ((choix === 'sans-objet' || choix === 'document') && !admet.includes(choix))
      forme.montrer('  Cette réponse n’est pas possible ici : répondez, ou écrivez « passer ».');
    else return choix;
  }
}

async function prendre(
  etat: EtatDeCompletion,
  posee: QuestionPosee,
  choix: Exclude<Choix, 'finir'>,
  demander: Demander,
  forme: MiseEnForme,
): Promise<EtatDeCompletion> {
  const { id } = posee.question;
  switch (choix) {
    case 'passer':
      return repondre(etat, id, { genre: 'passer' });
    case 'sans-objet':
      return repondre(etat, id, { genre: 'sans-objet', pourquoi: await askTexte('  Pourquoi ? ', demander) });
    case 'document':
      return repondre(etat, id, { genre: 'document', ou: await askTexte('  Quel document, quelle page ? ', demander) });
    default: {
      const lignes = await askLignes(posee, { toutRevoir: choix === 'corriger' }, demander, forme);
      const { expose } = posee.question;
      const ou = expose ? (await demander(`  ${expose.demande} `)).trim() : '';
      return confirmerLaSuite(repondre(etat, id, { genre: 'lignes', lignes, ou }), id, lignes, demander, forme);
    }
  }
}

async function askTexte(question: string, demander: Demander): Promise<string> {
  for (;;) {
    const texte = (await demander(question)).trim();
    if (texte !== '') return texte;
  }
}

/** The rows that a person added, without those that were a slip. */
async function ecarterDouteuses(
  etat: EtatDeCompletion,
  id: string,
  lignes: readonly LigneRepondue[],
  demander: Demander,
): Promise<readonly LigneRepondue[]> {
  const posee = etat.questions.find(({ question }) => question.id === id);
  if (!posee?.question.doute) return lignes;
  const gardees: LigneRepondue[] = [];
  for (const repondue of lignes) {
    const ajoutee = repondue.ajoutee === true;
    const doute = ajoutee ? douteSur(etat, posee, repondue.ligne) : null;
    if (doute === null || isOui(await demander(`  ${doute}. La garder quand même ? [non] `)))
      gardees.push({ ...repondue, ajoutee: false });
  }
  return gardees;
}

function isOui(texte: string): boolean {
  return /^o(?:ui)?$/i.test(texte.trim());
}

/** What follows from the answer (the code and the population of a commune that was just named) is shown, and confirmed too. */
async function confirmerLaSuite(
  etat: EtatDeCompletion,
  id: string,
  lignes: readonly LigneRepondue[],
  demander: Demander,
  forme: MiseEnForme,
): Promise<EtatDeCompletion> {
  const gardees = await ecarterDouteuses(etat, id, lignes, demander);
  if (gardees.length < lignes.length)
    return confirmerLaSuite(repondre(etat, id, { genre: 'lignes', lignes: gardees }), id, gardees, demander, forme);
  const posee = etat.questions.find(({ question }) => question.id === id);
  const nouvelles = (posee?.lignes ?? []).flatMap((ligne) => {
    const dites = lignes.find((autre) => autre.ligne === ligne.nom)?.cellules;
    const proposees = Object.entries(ligne.proposees).filter(([cle, { ou }]) => dites && !(cle in dites) && ou !== '');
    return proposees.length > 0 ? [{ ...ligne, proposees: Object.fromEntries(proposees) }] : [];
  });
  if (!posee || nouvelles.length === 0) return etat;
  forme.montrer(formatPropositions(posee.question, nouvelles, forme));
  const oui = /^(?:|o|oui)$/i.test((await demander('  Est-ce cela ? [oui] ')).trim());
  return repondre(etat, id, {
    genre: 'lignes',
    lignes: lignes.map((repondue) => {
      const proposees = nouvelles.find(({ nom }) => nom === repondue.ligne)?.proposees ?? {};
      const suite = Object.fromEntries(Object.entries(proposees).map(([cle, { valeur }]) => [cle, oui ? valeur : '']));
      return { ...repondue, cellules: { ...suite, ...repondue.cellules } };
    }),
  });
}
