import { z } from 'zod';
import casf from '../../data/echeances/casf.json' with { type: 'json' };
import convention from '../../data/echeances/convention.json' with { type: 'json' };
import { certitudes, type Exigence, exigence } from '../referentiel/referentiel.js';

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

const schemaConvention = z.strictObject({
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

/** A rule of the code takes its wording, citation and sources from the référentiel: they are written once. */
const schemaCasf = z.strictObject({
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

type Commun = z.output<z.ZodObject<typeof commun>>;
type Source = Pick<Exigence, 'texte' | 'citation' | 'certitude' | 'sources'>;
export type IdRegle =
  | z.output<typeof schemaConvention>['regles'][number]['id']
  | z.output<typeof schemaCasf>['regles'][number]['id'];

/** What sets a date: data, never code. */
export interface Regle extends Commun, Source {
  readonly id: IdRegle;
  /** Day from which the text applies, `AAAA-MM-JJ`; null when it has no bearing on the computation. */
  readonly entreeEnVigueur: string | null;
}

/** Every rule: the convention first, then the code. */
export const reglesEcheances: readonly Regle[] = [
  ...schemaConvention.parse(convention).regles.map((regle) => ({ ...regle, entreeEnVigueur: null })),
  ...schemaCasf.parse(casf).regles.map(({ exigence: id, ...regle }) => {
    const trouvee = exigence(id);
    if (!trouvee) throw new Error(`data/echeances/casf.json : l’exigence ${id} n’est pas au référentiel.`);
    const { texte, citation, certitude, sources, entreeEnVigueur } = trouvee;
    return { ...regle, texte, citation, certitude, sources, entreeEnVigueur: entreeEnVigueur.date };
  }),
];

/** The rule of an id. */
export function regleEcheance(id: IdRegle): Regle {
  const regle = reglesEcheances.find((candidate) => candidate.id === id);
  if (!regle) throw new Error(`data/echeances : la règle ${id} manque.`);
  return regle;
}
