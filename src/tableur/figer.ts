import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The bytes of a workbook, without the clock: the library dates its archive, and the file's last change, from it. It is
 * asked not to compress what is opened again at once.
 * @param date that the file's properties give instead, `AAAA-MM-JJ`
 */
export async function figer({ xlsx }: Workbook, date: string): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(
    new Uint8Array(await xlsx.writeBuffer({ zip: { compression: 'STORE' } })),
  );
  const proprietes = parts['docProps/core.xml'];
  if (proprietes)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(proprietes).replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
    );
  const tries = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(tries, { mtime: new Date(1980, 0, 1), level: 6 });
}
