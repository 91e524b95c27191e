import type { CleFeuille } from '../../dossier/dossier.js';
import { decodeXml } from '../../xml/texte.js';
import type { Classeur } from '../classeur.js';
import { isOds, isTexte, readClasseur } from '../lire.js';
import type { Complement } from './complement.js';
import { type ClasseurComplete, completerXlsx, direRefus, type RefusDEcriture } from './completer-xlsx.js';
import { csvEnXlsx } from './csv-en-xlsx.js';
import type { FeuillesAAjouter } from './feuilles-ajoutees.js';
import { placer } from './placer.js';
import type { Ecriture, PlanDeComplement } from './plan.js';
import { type Prudence, toutLaisser } from './prudence.js';
import { feuillesAlterees } from './relecture.js';
import type { LectureACompleter } from './tableau-a-completer.js';

/** A file by its name and its bytes. */
export interface FichierDeClasseur {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Reads a workbook as `lecture` was made: the copy is read again, and what would say something else is not written. */
export type Relire = (fichier: FichierDeClasseur) => Promise<LectureACompleter>;

/**
 * Writes answers into a copy of a person's own workbook: cells, columns and rows of the tables that stand there, sheets of
 * ours that it lacks. Nothing else changes.
 * @param lecture what `readDossier` made of that very file; its cells, when they were read in another way than found out
 * @param date of what is added, `AAAA-MM-JJ`
 * @param relire checks the copy; where it would not read as the workbook with what was asked, less of its own tables is
 *   touched, and what was left is said
 * @returns the copy, in the format of the workbook (a `.csv`, which holds one sheet, gives a `.xlsx`), and what a person has to know
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be completed without loss
 */
export async function completerClasseur(
  fichier: FichierDeClasseur,
  lecture: LectureACompleter & { readonly classeur?: Classeur | undefined },
  complements: readonly Complement[],
  date: string,
  relire?: Relire,
): Promise<{
  readonly fichier: FichierDeClasseur;
  /** False: nothing of what was asked found a place. */
  readonly ecrit: boolean;
  readonly remarques: readonly string[];
}> {
  const classeur = lecture.classeur ?? (await readClasseur(fichier.octets, fichier.nom));
  const support = await supportDe(fichier, classeur);
  const prudences = new Map<CleFeuille, Prudence>();
  for (;;) {
    const plan = placer(complements, lecture, classeur, (cle) => prudences.get(cle) ?? 0);
    const ajouts = { lignes: plan.feuilles, dossier: lecture.dossier, classeur, date };
    const complete = await support.completer(support.octets, plan.ecritures, ajouts);
    const copie = { nom: support.nom, octets: complete.octets };
    const alterees = relire ? feuillesAlterees(lecture, await relire(copie), plan, complete.refusees) : [];
    if (alterees.length === 0 || !retreat(prudences, alterees, plan))
      return {
        fichier: copie,
        ecrit: plan.feuilles.size > 0 || plan.ecritures.some((ecriture) => !complete.refusees.has(ecriture)),
        remarques: [
          ...support.remarques,
          ...plan.remarques,
          ...[...complete.refusees].map(([ecriture, raison]) => direRefus(ecriture, raison)),
          ...complete.remarques,
        ],
      };
  }
}

/** What a person answered for a cell: what it is to hold, and the cell whose look it takes when it has none of its own. */
export type CelluleAEcrire = Pick<Ecriture, 'onglet' | 'cellule' | 'contenu' | 'comme'>;

/**
 * Writes cells named by their places into a copy of a workbook, and rows; the rest is as in `completerClasseur`.
 * @param lecture what `readDossier` made of that very file, and its cells
 * @returns the copy, the cells that were not written, and what a person has to know
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be completed without loss
 */
export async function ecrireDansClasseur(
  fichier: FichierDeClasseur,
  lecture: LectureACompleter & { readonly classeur: Classeur },
  cellules: readonly CelluleAEcrire[],
  complements: readonly Complement[],
  date: string,
): Promise<{
  readonly fichier: FichierDeClasseur;
  readonly refusees: ReadonlyMap<CelluleAEcrire, RefusDEcriture>;
  readonly remarques: readonly string[];
}> {
  const { classeur, dossier } = lecture;
  const support = await supportDe(fichier, classeur);
  const plan = placer(complements, lecture, classeur, () => 0);
  const demandees = new Map(
    cellules.map((cellule): [Ecriture, CelluleAEcrire] => [
      { ...cellule, titre: false, note: null, pour: null },
      cellule,
    ]),
  );
  const ajouts = { lignes: plan.feuilles, dossier, classeur, date };
  const { octets, refusees, remarques } = await support.completer(
    support.octets,
    [...demandees.keys(), ...plan.ecritures],
    ajouts,
  );
  const autres = [...refusees].filter(([ecriture]) => !demandees.has(ecriture));
  return {
    fichier: { nom: support.nom, octets },
    refusees: new Map(
      [...refusees].flatMap(([ecriture, raison]) => {
        const cellule = demandees.get(ecriture);
        return cellule ? [[cellule, raison] as const] : [];
      }),
    ),
    remarques: [
      ...support.remarques,
      ...plan.remarques,
      ...autres.map(([ecriture, raison]) => direRefus(ecriture, raison)),
      ...remarques,
    ],
  };
}

/**
 * Adds empty sheets of ours at the end of a copy of a workbook; the rest is as in `completerClasseur`.
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be completed without loss
 */
export async function ajouterFeuilles(
  fichier: FichierDeClasseur,
  { classeur, dossier }: LectureACompleter & { readonly classeur: Classeur },
  cles: readonly CleFeuille[],
  date: string,
): Promise<{ readonly fichier: FichierDeClasseur; readonly remarques: readonly string[] }> {
  const support = await supportDe(fichier, classeur);
  const lignes = new Map(cles.map((cle) => [cle, []]));
  const { octets, remarques } = await support.completer(support.octets, [], { lignes, dossier, classeur, date });
  return { fichier: { nom: support.nom, octets }, remarques: [...support.remarques, ...remarques] };
}

/** Touches less of the sheets concerned; false when nothing of what was done to the tables can be undone. */
function retreat(
  prudences: Map<CleFeuille, Prudence>,
  alterees: readonly CleFeuille[],
  { ecritures }: PlanDeComplement,
): boolean {
  const touchees = new Set(ecritures.flatMap(({ pour }) => pour?.feuille ?? []));
  const fautives = alterees.filter((cle) => touchees.has(cle));
  // A sheet where nothing was written changed because of another one.
  const visees = fautives.length > 0 ? fautives : [...touchees];
  for (const cle of visees) prudences.set(cle, Math.min(toutLaisser, (prudences.get(cle) ?? 0) + 1) as Prudence);
  return visees.length > 0;
}

/** What is completed: the workbook itself, or the one that a `.csv` becomes. */
interface Support extends FichierDeClasseur {
  readonly remarques: readonly string[];
  readonly completer: (
    octets: Uint8Array,
    ecritures: readonly Ecriture[],
    ajouts: FeuillesAAjouter,
  ) => Promise<ClasseurComplete>;
}

async function supportDe({ nom, octets }: FichierDeClasseur, classeur: Classeur): Promise<Support> {
  const sorte = sorteDe(octets);
  if (sorte === 'csv')
    return {
      nom: nom.replace(/(?:\.[^.]{1,5})?$/, '.xlsx'),
      octets: csvEnXlsx(classeur),
      remarques: [
        'Un fichier .csv ne garde qu’une feuille, sans listes ni couleurs : la copie complétée est un classeur Excel (.xlsx).',
      ],
      completer: completerXlsx,
    };
  if (sorte === 'xlsx') return { nom, octets, remarques: [], completer: completerXlsx };
  const { completerFods, completerOds } = await import('./ods/completer-ods.js');
  return { nom, octets, remarques: [], completer: sorte === 'ods' ? completerOds : completerFods };
}

/** What the bytes are, whatever the name says: `readClasseur` has read them. */
function sorteDe(octets: Uint8Array): 'xlsx' | 'ods' | 'fods' | 'csv' {
  if (!isTexte(octets)) return isOds(octets) ? 'ods' : 'xlsx';
  return decodeXml(octets.subarray(0, 4_000)).trimStart().startsWith('<') ? 'fods' : 'csv';
}
