import { z } from 'zod';

/** How sure we are of a wording; « reconstitué » and « non lu » are never printed as a quotation. */
export const certitudes = [
  'exact',
  'exact, tronqué',
  'exact, ancien',
  'convention',
  'secondaire',
  'reconstitué',
  'non lu',
] as const;

const schemaExigence = z.strictObject({
  id: z.string().regex(/^[A-Z][\w-]*$/),
  titre: z.string().min(1),
  /** The exact wording, or null when it was not read. */
  texte: z.string().min(1).nullable(),
  /** The wording was not read to its end. */
  tronque: z.boolean(),
  citation: z.string().min(1),
  sources: z.array(z.strictObject({ libelle: z.string(), adresse: z.url().nullable() })).min(1),
  certitude: z.enum(certitudes),
  entreeEnVigueur: z.strictObject({
    date: z.iso.date().nullable(),
    certitude: z.enum(certitudes),
    remarque: z.string(),
  }),
  /** Binds from strictly more inhabitants than this; null: every commune. */
  seuil: z.union([z.literal(3500), z.literal(10_000)]).nullable(),
  parent: z.string().nullable(),
  remarque: z.string().nullable(),
});

/** A requirement of the law or of the convention: data, never code. */
export type Exigence = z.output<typeof schemaExigence>;

/** The form of a file of `data/referentiels`. Ours is held to it by the tests, not at each run: a check costs more than the data. */
export const schemaReferentiel = z.strictObject({
  nom: z.string(),
  verifieLe: z.iso.date(),
  exigences: z.array(schemaExigence),
});
