import { z } from 'zod';
import { certitudes } from '../referentiel/forme.js';

const commun = {
  titre: z.string().min(1),
  /** What the text says of the day, in one sentence: when it sets none, that is what it says. */
  delai: z.string().min(1),
  remarque: z.string().nullable(),
  /** The time that the text gives, from the adoption. */
  delaiMois: z.int().positive().optional(),
  /** How long before the end of the convention the work starts: a guide of ours. */
  avanceMois: z.int().positive().optional(),
  /** How far from its guide date a « Copil du bilan » is still the one of this bilan. */
  fenetreMois: z.int().positive().optional(),
  /** Words of a meeting that tell that the bilan was examined there, and those that tell the contrary. */
  reconnaissance: z.strictObject({ mots: z.array(z.string()), sauf: z.array(z.string()) }).optional(),
};

/** The form of `data/echeances/convention.json`. Ours is held to it by the tests, not at each run. */
export const schemaConvention = z.strictObject({
  regles: z.array(
    z.strictObject({
      id: z.enum([
        'point-etape',
        'mise-a-jour',
        'bilan-intermediaire',
        'renouvellement',
        'bilan-final',
        'fin-convention',
      ]),
      ...commun,
      texte: z.string().min(1),
      citation: z.string().min(1),
      certitude: z.enum(certitudes),
      sources: z.array(z.strictObject({ libelle: z.string(), adresse: z.url().nullable() })).min(1),
    }),
  ),
  nom: z.string(),
  verifieLe: z.iso.date(),
});

/** The form of `data/echeances/casf.json`: a rule of the code takes its wording, citation and sources from the référentiel. */
export const schemaCasf = z.strictObject({
  regles: z.array(
    z.strictObject({
      id: z.enum(['cdsf-schema', 'cdsf-avenant', 'cdsf-bilan-intermediaire', 'cdsf-bilan-final']),
      ...commun,
      exigence: z.string(),
    }),
  ),
  nom: z.string(),
  verifieLe: z.iso.date(),
});

/** What every rule says. */
export type Commun = z.output<z.ZodObject<typeof commun>>;
export type RegleConvention = z.output<typeof schemaConvention>['regles'][number];
export type RegleCasf = z.output<typeof schemaCasf>['regles'][number];
