import type { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { type Paquet, readPart, writePart, zip } from '../paquet/parties.js';

/**
 * The bytes of a workbook, without the clock: the library dates its archive, and the file's last change, from it. It is
 * asked not to compress what is opened again at once.
 * @param date that the file's properties give instead, `AAAA-MM-JJ`
 * @param level 0 for one that is opened again at once
 */
export async function zipClasseur({ xlsx }: Workbook, date: string, level: 0 | 6 = 6): Promise<Uint8Array> {
  const parts: Paquet = unzipSync(new Uint8Array(await xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  const proprietes = 'docProps/core.xml';
  if (parts[proprietes])
    writePart(
      parts,
      proprietes,
      readPart(parts, proprietes).replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
    );
  const tries = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zip(tries, level);
}
