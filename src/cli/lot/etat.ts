import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { schemaResume } from '../../lot/resume.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `resume.json`, beside the documents of a workbook: what was done, from what, and the workbook's Resume. */
export const schemaEtat = z.strictObject({
  version: z.literal(3),
  /** Version of the command. */
  outil: z.string(),
  /** Digest of the options. */
  options: sha256,
  /** False while the documents are being replaced: a run that was cut then can tell its own files from a person's. */
  acheve: z.boolean(),
  /** Files beside the workbook that it names, and that were read: null when the file is not there. */
  joints: z.array(z.strictObject({ nom: z.string(), sha256: sha256.nullable() })),
  documents: z.array(z.strictObject({ nom: z.string(), sha256 })),
  refus: z.array(z.string()),
  avertissements: z.array(z.string()),
  resume: schemaResume,
});

export type EtatDuClasseur = z.output<typeof schemaEtat>;

/**
 * What an earlier version left: all that is taken from it is which documents are ours, so that they are made again, and none
 * that a person corrected is replaced.
 */
const schemaAncien = z
  .object({ version: z.literal([1, 2]), documents: z.array(z.strictObject({ nom: z.string(), sha256 })) })
  .transform(({ version, documents }) => ({ version, documents }));

export type EtatLaisse = EtatDuClasseur | z.output<typeof schemaAncien>;

export function isDeCetteVersion(etat: EtatLaisse): etat is EtatDuClasseur {
  return etat.version === 3;
}

export const nomEtat = 'resume.json';

/** What the last run left in a folder; null when there is nothing that can be read. */
export async function readEtat(dossier: string): Promise<EtatLaisse | null> {
  const texte = await readFile(join(dossier, nomEtat), 'utf8').catch(() => null);
  if (texte === null) return null;
  try {
    return z.union([schemaEtat, schemaAncien]).parse(JSON.parse(texte));
  } catch {
    return null;
  }
}

export function encodeJson(valeur: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(valeur, null, 2)}\n`);
}
