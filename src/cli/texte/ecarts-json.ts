import { z } from 'zod';
import { classes } from '../../avenant/classement.js';
import { placeDe } from '../../avenant/garde/place.js';
import type { Modification } from '../../avenant/modifications.js';
import { numeroDe } from '../../avenant/sujets.js';
import { ligneDEcart } from '../../comparaison/ecart.js';
import type { Cellule } from '../../dossier/cellules.js';
import { type Dossier, feuilles } from '../../dossier/dossier.js';
import { textOf } from '../../dossier/valeurs/textes.js';

/** The contract of `comparer --format json`, kept stable: see docs/json.md. */
export const schemaRapportEcarts = z.strictObject({
  version: z.literal(1),
  ecarts: z.array(
    z.strictObject({
      nature: z.enum(['ajout', 'retrait', 'modification']),
      feuille: z.string(),
      /** What names the row: its number, or its title. */
      numero: z.string().nullable(),
      /** Null for a whole row. */
      colonne: z.string().nullable(),
      avant: z.string().nullable(),
      apres: z.string().nullable(),
      /** In the second file; null for a row that it has no more. */
      cellule: z.string().nullable(),
      classe: z.enum(classes),
      regle: z.string(),
    }),
  ),
});

export type RapportEcarts = z.output<typeof schemaRapportEcarts>;

/** @param dossier the second workbook: where the cells are looked for */
export function createRapportEcarts(modifications: readonly Modification[], dossier: Dossier): RapportEcarts {
  return {
    version: 1,
    ecarts: modifications.map(({ ecart, colonne, avant, apres, classe, regle }) => ({
      nature: ecart.nature,
      feuille: dossier.feuilles[ecart.feuille]?.nom ?? feuilles[ecart.feuille].nom,
      numero: numeroDe(ecart.feuille, ligneDEcart(ecart)),
      colonne,
      ...(ecart.genre === 'cellule'
        ? { avant: texteDe(ecart.avant), apres: texteDe(ecart.apres) }
        : { avant: avant || null, apres: apres || null }),
      cellule: placeDe(ecart, dossier)?.cellule ?? null,
      classe,
      regle: regle.regle,
    })),
  };
}

function texteDe(cellule: Cellule | null): string | null {
  return cellule && textOf(cellule.contenu);
}
