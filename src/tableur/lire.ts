import { ErreurUtilisateur } from '../dossier/erreur.js';
import { openZip } from './archive.js';
import type { Classeur } from './classeur.js';
import type { Encodage } from './formats/encodage/encodage.js';
import { typeOds } from './formats/type-ods.js';
import { readXlsx } from './formats/xlsx.js';

/**
 * Reads a workbook into cells with their addresses, whatever its format: `.xlsx` and `.xlsm` (macros are never run),
 * `.ods`, `.fods`, `.csv`. The bytes say which it is, never the extension. What reads the rarer ones is loaded when one comes.
 * @param nom of the file: a `.csv` has one sheet, which takes its name from it
 * @param encodage how the letters of a `.csv` are written, when a person says it
 * @throws ErreurUtilisateur (exit 2) when they cannot be read, with one sentence that says what to do
 */
export async function readClasseur(octets: Uint8Array, nom = '', encodage?: Encodage): Promise<Classeur> {
  checkNom(nom);
  if (isTexte(octets)) {
    const { readTexte } = await import('./formats/texte.js');
    return readTexte(octets, nom, encodage);
  }
  const classeur = await readPaquet(octets);
  return encodage === undefined
    ? classeur
    : { ...classeur, remarques: [...(classeur.remarques ?? []), encodageInutile] };
}

const encodageInutile =
  'L’encodage demandé ne sert qu’à un tableau en texte (.csv) : ce classeur dit lui-même le sien, et il a été lu ainsi.';

async function readPaquet(octets: Uint8Array): Promise<Classeur> {
  const entrees = openZip(octets);
  if (!typeOds(entrees)) return readXlsx(entrees);
  const { readOds } = await import('./formats/ods.js');
  return readOds(entrees);
}

/**
 * Refuses the little file that a spreadsheet program keeps beside the one that is open.
 * @throws ErreurUtilisateur (exit 2)
 */
function checkNom(nom: string): void {
  const [, original] = /^(?:~\$|\.~lock\.)(.+?)#?$/.exec(nom) ?? [];
  if (original)
    throw new ErreurUtilisateur(
      `« ${nom} » est le fichier de verrou que laisse un classeur ouvert : choisissez « ${original} », le tableau de suivi lui-même.`,
    );
}

/** Whether the bytes are neither an archive nor an old Office file: a text, or something else that `readTexte` names. */
export function isTexte(octets: Uint8Array): boolean {
  const [a, b] = octets;
  return octets.length > 0 && !(a === 0x50 && b === 0x4b) && !(a === 0xd0 && b === 0xcf);
}

/** Whether the bytes of an archive are an OpenDocument spreadsheet. */
export function isOds(octets: Uint8Array): boolean {
  return typeOds(openZip(octets));
}
