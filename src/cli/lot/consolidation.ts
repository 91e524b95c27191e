import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fichier } from '../../documents/fichier.js';
import { fichiersDuLot } from '../../lot/noms-de-dossiers.js';
import { schemaResume } from '../../lot/resume.js';
import type { Apparence } from '../../operations/apparence.js';
import { sha256Of } from '../empreintes.js';
import { readGabaritsCompiles, writeFichier } from '../fichiers.js';
import { findModifie, messageModifie } from './ecrire.js';
import { encodeJson } from './etat.js';
import type { Reglages } from './reglages.js';
import type { Resultat } from './resultat.js';

const documents = z.array(z.strictObject({ nom: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }));

/** The contract of `lot.json`, which `lot --format json` prints too: see docs/json.md. */
export const schemaLot = z.strictObject({
  version: z.literal(3),
  date: z.iso.date(),
  documents,
  classeurs: z.array(
    z.strictObject({
      fichier: z.string(),
      dossier: z.string(),
      lu: z.boolean(),
      documents: z.array(z.string()),
      refus: z.array(z.string()),
      avertissements: z.array(z.string()),
      resume: schemaResume.nullable(),
    }),
  ),
});

/** What a run of any version left: which files are ours, so that they are made again, and none that a person corrected. */
const schemaLaisse = z.object({ documents });

export type DonneesDuLot = z.output<typeof schemaLot>;

/** What stands in the way of the report, before any work is done: a report that a person changed since. Null when nothing does. */
export async function checkRapport(sortie: string): Promise<string | null> {
  const connus = (await readLot(sortie))?.documents ?? [];
  const presents = [fichiersDuLot.rapport, fichiersDuLot.tableaux].map((nom) => ({ nom, octets: new Uint8Array() }));
  const gene = await findModifie(sortie, presents, connus);
  return gene && messageModifie(join(sortie, gene.nom), gene.connu);
}

/** Writes the report, the consolidated workbook, and the same as data. */
export async function writeConsolidation(
  resultats: readonly Resultat[],
  reglages: Reglages,
  apparence: Apparence | null,
): Promise<DonneesDuLot> {
  const { consolider } = await import('../../operations/lot.js');
  const { date, sortie, gabarits } = reglages;
  const fichiers = await consolider(resultats, { date, gabarits, gabaritsCompiles: readGabaritsCompiles(), apparence });
  const donnees: DonneesDuLot = {
    version: 3,
    date,
    documents: fichiers.map(digestOf),
    classeurs: resultats.map(({ fichier, dossier, documents, refus, avertissements, resume }) => ({
      fichier,
      dossier,
      lu: resume !== null,
      documents: [...documents],
      refus: [...refus],
      avertissements: [...avertissements],
      resume,
    })),
  };
  await mkdir(sortie, { recursive: true });
  const chemin = join(sortie, fichiersDuLot.donnees);
  // A run cut here must know both what it was writing and what it was replacing.
  const anciens = (await readLot(sortie))?.documents ?? [];
  if (anciens.length > 0)
    await writeFichier(chemin, encodeJson({ ...donnees, documents: [...donnees.documents, ...anciens] }), true);
  for (const { nom, octets } of fichiers) await writeFichier(join(sortie, nom), octets, true);
  await writeFichier(chemin, encodeJson(donnees), true);
  return donnees;
}

async function readLot(sortie: string): Promise<z.output<typeof schemaLaisse> | null> {
  const texte = await readFile(join(sortie, fichiersDuLot.donnees), 'utf8').catch(() => null);
  if (texte === null) return null;
  try {
    return schemaLaisse.parse(JSON.parse(texte));
  } catch {
    return null;
  }
}

function digestOf({ nom, octets }: Fichier): { nom: string; sha256: string } {
  return { nom, sha256: sha256Of(octets) };
}
