import { z } from 'zod';
import articleTrois from '../../data/referentiels/convention-article-3.json' with { type: 'json' };
import decret from '../../data/referentiels/decret-2025-253.json' with { type: 'json' };

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
  id: z.string().regex(/^[A-Z]+[\w-]*$/),
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

const schemaReferentiel = z.strictObject({
  nom: z.string(),
  verifieLe: z.iso.date(),
  exigences: z.array(schemaExigence),
});

/** Every requirement: the five points of the convention's article 3 first, then the code, in the order of the texts. */
export const referentiel: { readonly exigences: readonly Exigence[] } = {
  exigences: [articleTrois, decret].flatMap((donnees) => schemaReferentiel.parse(donnees).exigences),
};

const parId: ReadonlyMap<string, Exigence> = new Map(referentiel.exigences.map((exigence) => [exigence.id, exigence]));

/** The requirement of an identifier (« D214-10-1-I-4-a »), if there is one. */
export function exigence(id: string): Exigence | undefined {
  return parId.get(id);
}
