import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The file of the repository, as bytes. */
export function octetsDe(chemin: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../${chemin}`, import.meta.url))));
}

/** A zip, one of its parts written otherwise. */
export function withPart(zip: Uint8Array, nom: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(zip);
  return zipSync({ ...parts, [nom]: strToU8(change(strFromU8(parts[nom] ?? new Uint8Array()))) });
}
