import type { SourceDeFichier } from '../../fichiers.js';
import type { FichierRecu, ReponseDe } from '../../protocole.js';

/** A tracker of the batch: where it stands, the folder that it fills, what became of it. */
export interface Tableau {
  readonly source: SourceDeFichier;
  readonly chemin: string;
  readonly dossier: string;
  sort: Sort;
}

/** What became of a tracker so far. */
export type Sort =
  | { readonly etat: 'attente' }
  | { readonly etat: 'cours' }
  | { readonly etat: 'lu'; readonly rendu: ReponseDe<'traiterTableau'> }
  /** It could not be read, or it was passed over: the sentence says why. */
  | { readonly etat: 'laisse'; readonly raison: string };

/** The files that were given, parted: trackers, and the others, of which some are named by trackers. */
export interface FichiersDuLot {
  readonly tableaux: readonly Tableau[];
  readonly autres: readonly { readonly chemin: string; readonly source: SourceDeFichier }[];
}

export function cheminDe({ nom, dossier = '' }: SourceDeFichier): string {
  return dossier === '' ? nom : `${dossier}/${nom}`;
}

/** A file that a tracker names is a logo or a signed plan: none is heavy. */
const poidsMax = 10 * 1024 * 1024;

/** The files that stand in the folder of a tracker, and that it may name. */
export async function voisinsDe(
  { source: { dossier } }: Tableau,
  autres: FichiersDuLot['autres'],
): Promise<readonly FichierRecu[]> {
  const siens = autres.filter(
    ({ source }) => source.dossier === dossier && /\.(?:png|jpe?g|gif|json)$/i.test(source.nom),
  );
  const lus = await Promise.all(siens.map(({ source }) => source.lire().catch(() => null)));
  return lus.flatMap((lu) => (lu && lu.octets.length <= poidsMax ? [lu] : []));
}

/** What a tracker of the batch is said to be. */
export function direSort(sort: Sort): string {
  if (sort.etat === 'attente') return 'En attente';
  if (sort.etat === 'cours') return 'En cours…';
  if (sort.etat === 'laisse') return 'Non lu';
  const { refus, blocages } = sort.rendu;
  if (refus.length > 0) return refus.length > 1 ? `${refus.length} documents refusés` : 'Un document refusé';
  if (blocages > 0) return `${blocages} ${blocages > 1 ? 'points empêchent' : 'point empêche'} l’envoi`;
  return 'Prêt';
}

/** What is to be said of it in whole sentences. */
export function phrasesDe(sort: Sort): readonly string[] {
  if (sort.etat === 'laisse') return [sort.raison];
  return sort.etat === 'lu' ? [...sort.rendu.refus, ...sort.rendu.remarques] : [];
}

/** What was done, in a sentence. */
export function direBilan(tableaux: readonly Tableau[]): string {
  const lus = tableaux.filter(({ sort }) => sort.etat === 'lu').length;
  const laisses = tableaux.length - lus;
  const bloques = tableaux.filter(
    ({ sort }) => sort.etat === 'lu' && sort.rendu.blocages + sort.rendu.refus.length > 0,
  ).length;
  return [
    `${lus} ${lus > 1 ? 'tableaux traités' : 'tableau traité'}${laisses > 0 ? `, ${laisses} ${laisses > 1 ? 'laissés de côté' : 'laissé de côté'}` : ''}.`,
    bloques > 0
      ? `${bloques} ${bloques > 1 ? 'ne peuvent' : 'ne peut'} pas encore partir : la colonne « À savoir » et le classeur de l’archive disent pourquoi.`
      : 'Rien n’empêche l’envoi de ceux qui ont été lus.',
  ].join(' ');
}
