import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same workbook without the clock: the library dates its archive, and the file's last change, from it.
 * @param date that the file's properties give instead, `AAAA-MM-JJ`
 */
export function figer(octets: Uint8Array, date: string): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(octets);
  const proprietes = parts['docProps/core.xml'];
  if (proprietes)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(proprietes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
    );
  const tries = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(tries, { mtime: new Date(1980, 0, 1), level: 6 });
}
