import { z } from 'zod';
import type { PeriodeDeConvention } from '../../echeances/annees.js';
import { type Echeance, etatsEcheance, naturesDate } from '../../echeances/echeance.js';
import { certitudes } from '../../referentiel/forme.js';

/** The contract of `echeances --format json`, kept stable: see docs/json.md. */
export const schemaRapportEcheances = z.strictObject({
  version: z.literal(1),
  classeur: z.strictObject({ nom: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Day at which « en retard » is judged. */
  date: z.iso.date(),
  convention: z.strictObject({ debut: z.iso.date(), fin: z.iso.date() }),
  echeances: z.array(
    z.strictObject({
      id: z.string(),
      regle: z.string(),
      titre: z.string(),
      date: z.iso.date().nullable(),
      nature: z.enum(naturesDate),
      etat: z.enum(etatsEcheance),
      faitLe: z.iso.date().nullable(),
      precision: z.string(),
      preuve: z.strictObject({ feuille: z.string(), cellule: z.string() }).nullable(),
      source: z.strictObject({
        citation: z.string(),
        texte: z.string().nullable(),
        certitude: z.enum(certitudes),
        delai: z.string(),
        remarque: z.string().nullable(),
        lecture: z.array(z.strictObject({ libelle: z.string(), adresse: z.url().nullable() })),
      }),
    }),
  ),
});

export type RapportEcheances = z.output<typeof schemaRapportEcheances>;

interface Entete {
  readonly classeur: RapportEcheances['classeur'];
  readonly periode: PeriodeDeConvention;
  readonly date: string;
}

export function createRapportEcheances(
  echeances: readonly Echeance[],
  { classeur, periode, date }: Entete,
): RapportEcheances {
  return {
    version: 1,
    classeur,
    date,
    convention: { debut: periode.debut, fin: periode.fin },
    echeances: echeances.map(({ regle, preuve, ...echeance }) => ({
      ...echeance,
      regle: regle.id,
      preuve: preuve && { feuille: preuve.feuille, cellule: preuve.cellule },
      source: {
        citation: regle.citation,
        texte: regle.texte,
        certitude: regle.certitude,
        delai: regle.delai,
        remarque: regle.remarque,
        lecture: [...regle.sources],
      },
    })),
  };
}
