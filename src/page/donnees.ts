import { decodeBase91 } from './base91.js';
import type { FichierRecu } from './protocole.js';

/** A file that the build put in the page, compressed. */
export async function readDonnee(nom: string): Promise<Uint8Array> {
  const porteur = document.querySelector(`script[data-nom="${nom}"]`);
  const flux = new Blob([decodeBase91(porteur?.textContent ?? '')])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(flux).arrayBuffer());
}

export async function readExemple(nom: string): Promise<FichierRecu> {
  return { nom, octets: await readDonnee(`exemple:${nom}`) };
}
