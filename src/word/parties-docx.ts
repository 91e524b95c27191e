import { strToU8 } from 'fflate';
import type { Paquet } from './paquet.js';

type Docx = typeof import('docx');

interface Compilateur {
  compile(document: InstanceType<Docx['Document']>): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The parts of a document as docx writes them. Its public `Packer.pack` compresses them into a zip that we would open at
 * once, a third of the time of a short document; what it compresses is the private `Packer.compiler`. A test compares both.
 */
export function writeParts(document: InstanceType<Docx['Document']>, { Packer }: Docx): Paquet {
  const { compiler } = Packer as unknown as { readonly compiler: Compilateur };
  return Object.fromEntries(
    [...compiler.compile(document)].map(([chemin, contenu]) => [
      chemin,
      typeof contenu === 'string' ? strToU8(contenu) : contenu,
    ]),
  );
}
