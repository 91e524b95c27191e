import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { ContenuSuivi } from '../suivi/contenu-suivi.js';
import { type EtendueDuSuivi, writeSuivi } from '../suivi/ecrire-suivi.js';
import { completerXlsx } from './completer-xlsx.js';
import { celluleDansNotre } from './feuilles-ajoutees.js';
import type { Ecriture } from './plan.js';

/** By sheet, for each of its rows in their order: the note of each value to be confirmed, by column. */
export type NotesDeSuivi = ReadonlyMap<CleFeuille, readonly Readonly<Record<string, string>>[]>;

/**
 * Writes our tableau de suivi, some of its values marked as to be confirmed, each with its note.
 * @param date of the file, `AAAA-MM-JJ`
 */
export async function writeSuiviAConfirmer(
  contenu: ContenuSuivi,
  notes: NotesDeSuivi,
  date: string,
  etendue: EtendueDuSuivi,
): Promise<Uint8Array> {
  const octets = await writeSuivi(contenu, date, etendue);
  const ecritures = [...notes].flatMap(([cle, lignes]) =>
    lignes.flatMap((siennes, rang) =>
      Object.entries(siennes).flatMap(([colonne, note]): readonly Ecriture[] => {
        const valeur = contenu.lignes[cle]?.[rang]?.cellules[colonne];
        const place = { onglet: feuilles[cle].nom, cellule: celluleDansNotre(cle, colonne, rang) };
        return valeur ? [{ ...place, contenu: valeur, comme: null, titre: false, note, pour: null }] : [];
      }),
    ),
  );
  if (ecritures.length === 0) return octets;
  return (await completerXlsx(octets, ecritures, null)).octets;
}
