import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { openArchive } from '../archive.js';
import type { Classeur } from '../classeur.js';
import { readChaines } from './xlsx/chaines.js';
import { readFeuille } from './xlsx/feuille.js';
import { readFormats } from './xlsx/formats.js';
import { abime, tropGros } from './xlsx/refus.js';
import { readSommaire } from './xlsx/sommaire.js';

/** A workbook of 10 000 actions has 400 000. */
const maxCellules = 1_000_000;
const maxFusionnees = 500_000;

/**
 * Reads the bytes of an `.xlsx` or `.xlsm` (macros are never run) into cells with their addresses.
 * @throws ErreurUtilisateur (exit 2) when it is damaged, encrypted or abnormally large
 */
export function readXlsx(octets: Uint8Array): Classeur {
  const parts = openArchive(octets);
  const texteDe = (chemin: string) => {
    const part = parts[chemin];
    return part ? new TextDecoder().decode(part) : null;
  };
  const { feuilles, depuis1904 } = readSommaire(parts);
  if (feuilles.length === 0) throw new ErreurUtilisateur('Le classeur ne contient aucune feuille de calcul.');
  const chaines = texteDe('xl/sharedStrings.xml');
  const styles = texteDe('xl/styles.xml');
  const contexte = {
    chaines: chaines === null ? [] : readChaines(chaines),
    formats: styles === null ? [] : readFormats(styles),
    depuis1904,
  };
  let cellules = 0;
  let fusionnees = 0;
  return {
    feuilles: feuilles.map(({ nom, chemin }) => {
      const xml = texteDe(chemin);
      if (xml === null) throw abime();
      const feuille = readFeuille(nom, xml, contexte, maxFusionnees - fusionnees);
      cellules += countIn(feuille.lignes);
      fusionnees += countIn(feuille.fusions);
      if (cellules > maxCellules) throw tropGros();
      return feuille;
    }),
  };
}

function countIn(parLigne: ReadonlyMap<number, ReadonlyMap<number, unknown>>): number {
  let nombre = 0;
  for (const cellules of parLigne.values()) nombre += cellules.size;
  return nombre;
}
