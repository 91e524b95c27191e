import { readClasseur } from '../lire.js';
import type { Complement } from './complement.js';
import { completerXlsx } from './completer-xlsx.js';
import { placer } from './placer.js';
import type { LectureACompleter } from './tableau-a-completer.js';

/** A file by its name and its bytes. */
interface FichierDeClasseur {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/**
 * Writes answers into a copy of a person's own workbook: cells, columns and rows of the tables that stand there, sheets of
 * ours that it lacks. Nothing else changes.
 * @param lecture what `readDossier` made of that very file
 * @param date of what is added, `AAAA-MM-JJ`
 * @returns the copy, in the format of the workbook (a `.csv`, which holds one sheet, gives a `.xlsx`), and what a person has to know
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be completed without loss
 */
export async function completerClasseur(
  { nom, octets }: FichierDeClasseur,
  lecture: LectureACompleter,
  complements: readonly Complement[],
  date: string,
): Promise<{ readonly fichier: FichierDeClasseur; readonly remarques: readonly string[] }> {
  const classeur = await readClasseur(octets, nom);
  const { ecritures, feuilles, remarques } = placer(complements, lecture, classeur);
  const ajouts = { lignes: feuilles, dossier: lecture.dossier, classeur, date };
  const complete = await completerXlsx(octets, ecritures, ajouts);
  return { fichier: { nom, octets: complete.octets }, remarques: [...remarques, ...complete.remarques] };
}
