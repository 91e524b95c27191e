import type { QuestionPosee } from '../../completer/etat.js';
import type { LigneDemandee, ValeurProposee } from '../../completer/lignes.js';
import type { Question } from '../../completer/question.js';
import { insecables } from '../../documents/typographie.js';
import { type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import type { Couleurs } from '../texte/couleurs.js';
import { wrap } from '../texte/lignes.js';

/** How the questions are shown. */
export interface MiseEnForme {
  readonly couleurs: Couleurs;
  readonly largeur: number | null;
  readonly montrer: (texte: string) => void;
}

/** Beyond, a person reads no list in a terminal. */
const lignesMontrees = 12;

/** The question, what answering it changes, what is proposed, how to answer. */
export function formatQuestion(
  posee: QuestionPosee,
  effet: string,
  { rang, total }: { readonly rang: number; readonly total: number },
  forme: MiseEnForme,
): string {
  const { question, lignes, avant } = posee;
  const { couleurs, largeur } = forme;
  const sures = lignes.filter(({ enPlus }) => !enPlus);
  const dire = (texte: string) => wrap(insecables(texte), largeur, '  ');
  return [
    '',
    couleurs.fort(`Question ${rang} sur ${total}. ${question.titre}`),
    dire(question.aide),
    couleurs.gris(dire(effet)),
    ...(question.indices?.(avant) ?? []).map(dire),
    ...(sures.some(hasProposition) ? ['', formatPropositions(question, sures, forme)] : []),
    '',
    dire(inviteDe(posee)),
  ].join('\n');
}

/** What is proposed, row by row, each value with where it was read. */
export function formatPropositions(question: Question, lignes: readonly LigneDemandee[], forme: MiseEnForme): string {
  const proposees = lignes.filter(hasProposition);
  const montrees = proposees.slice(0, lignesMontrees);
  const reste = proposees.length - montrees.length;
  return [
    '  Proposé :',
    ...montrees.flatMap((ligne) => formatLigne(question, ligne, forme)),
    ...(reste > 0 ? [`    … et ${reste} autre${reste > 1 ? 's' : ''} ligne${reste > 1 ? 's' : ''}`] : []),
  ].join('\n');
}

/** « Le Cendre, Fin (une date, comme 01/09/2026) [31/12/2026] : ». */
export function formatColonne(
  { question, avant }: Pick<QuestionPosee, 'question' | 'avant'>,
  ligne: LigneDemandee,
  colonne: string,
  proposee: string,
): string {
  const definie = (feuilles[question.feuille].colonnes as Colonnes)[colonne];
  const nom = question.repere === null || question.repere === colonne ? '' : `${ligne.nom}, `;
  const genre = definie ? genreDe(definie, avant) : '';
  return insecables(
    `  ${nom}${definie?.libelle ?? colonne}${genre}${proposee === '' ? '' : ` [${enUneLigne(proposee)}]`} : `,
  );
}

/** What is expected: a kind of value, or one of a few. */
function genreDe({ saisie, renvoi }: Colonne, { communes }: Dossier): string {
  if (saisie.genre === 'date') return ' (une date, comme 01/09/2026)';
  if (saisie.genre === 'nombre') return saisie.format === '0' ? ' (une année)' : ' (en chiffres)';
  const noms = renvoi === 'communes.nom' ? communes.flatMap((commune) => commune.nom?.valeur ?? []) : [];
  const choix = saisie.genre === 'liste' ? saisie.libelles : noms;
  if (choix.length === 0) return '';
  return choix.length <= 4 ? ` (${choix.join(' ou ')})` : saisie.genre === 'liste' ? ' (« ? » donne la liste)' : '';
}

/** What may be answered, and the help of each column. */
export function formatAide({ question }: QuestionPosee, { largeur }: MiseEnForme): string {
  const colonnes: Colonnes = feuilles[question.feuille].colonnes;
  const dire = (texte: string) => wrap(insecables(texte), largeur, '    ', '      ');
  return [
    dire('Entrée : accepter ce qui est montré, puis répondre à ce qui manque.'),
    dire('corriger : revoir chaque valeur proposée, une par une.'),
    dire('passer : ne rien écrire pour cette question.'),
    ...(question.admet.includes('sans-objet')
      ? [dire('sans objet : il n’y a rien à dire ; on vous demande pourquoi.')]
      : []),
    ...(question.admet.includes('document')
      ? [dire('voir un document : la réponse est ailleurs ; on vous demande où.')]
      : []),
    dire('finir : ne plus poser de question, et écrire la copie.'),
    ...question.colonnes.map(({ colonne }) =>
      dire(`${colonnes[colonne]?.libelle ?? colonne} : ${colonnes[colonne]?.aide ?? ''}`),
    ),
  ].join('\n');
}

function inviteDe({ question, lignes, manques }: QuestionPosee): string {
  const propose = lignes.some((ligne) => !ligne.enPlus && hasProposition(ligne));
  const entree = propose
    ? manques > 0
      ? 'Entrée : accepter, et répondre au reste'
      : 'Entrée : accepter'
    : 'Entrée : répondre';
  return [
    entree,
    ...(propose ? ['corriger'] : []),
    'passer',
    ...(question.admet.includes('sans-objet') ? ['sans objet'] : []),
    ...(question.admet.includes('document') ? ['voir un document'] : []),
    'finir',
    '? pour l’aide',
  ].join(' · ');
}

function hasProposition({ proposees }: LigneDemandee): boolean {
  return Object.values(proposees).some(({ ou }) => ou !== '');
}

/** The values that one source gives stand together, before it. */
function formatLigne(
  { feuille, repere }: Question,
  { nom, proposees }: LigneDemandee,
  forme: MiseEnForme,
): readonly string[] {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const parSource = new Map<string, string[]>();
  for (const [cle, proposee] of Object.entries(proposees)) {
    if (proposee.ou === '') continue;
    const valeur = enUneLigne(proposee.valeur);
    const dit = cle === repere ? valeur : `${colonnes[cle]?.libelle ?? cle} : ${valeur}`;
    const source = sourceDe(proposee);
    parSource.set(source, [...(parSource.get(source) ?? []), dit]);
  }
  return [...parSource].map(([source, valeurs]) => {
    const debut = repere === null || valeurs.includes(nom) ? '' : `${nom} – `;
    return wrap(
      insecables(`${debut}${valeurs.join(' ; ')} ${forme.couleurs.gris(`← ${source}`)}`),
      forme.largeur,
      '    ',
      '      ',
    );
  });
}

/** A list that stands one item a line in its cell. */
function enUneLigne(valeur: string): string {
  return valeur
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')
    .join(' / ');
}

function sourceDe({ valeur, phrase, ou, autres }: ValeurProposee): string {
  const cite = phrase === '' || phrase === valeur ? '' : ` : « ${phrase.replace(/\s+/g, ' ').slice(0, 160)} »`;
  const ecarts = autres.map((autre) => ` ; mais ${autre.valeur} d’après ${autre.ou}`).join('');
  return `${ou}${cite}${ecarts}`;
}
