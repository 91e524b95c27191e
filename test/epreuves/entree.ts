import { fileURLToPath } from 'node:url';
import { runControles } from '../../src/controles/verification.js';
import type { EntreeDocument } from '../../src/documents/entree.js';
import type { GabaritsCompiles } from '../../src/documents/gabarits.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { gabarits } from '../documents/gabarits-du-depot.js';

/** Compiled by the build that comes before the tests: many documents are made here. */
const { gabaritsCompiles }: { readonly gabaritsCompiles: GabaritsCompiles } = await import(
  fileURLToPath(new URL('../../dist/gabarits.js', import.meta.url))
);

/** What a document is made from, in its barest form. */
export function entreeDe(dossier: Dossier, date: string, plus: Partial<EntreeDocument> = {}): EntreeDocument {
  return {
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    gabarits,
    gabaritsCompiles,
    ...plus,
  };
}
