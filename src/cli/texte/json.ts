import { z } from 'zod';
import type { Verification } from '../../controles/verification.js';
import { gravites } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import { statuts } from '../../dossier/valeurs/statuts.js';

const cellule = z.strictObject({ feuille: z.string(), cellule: z.string() });

/** The contract of `verifier --format json`, kept stable: see docs/json.md. */
export const schemaRapport = z.strictObject({
  version: z.literal(1),
  classeur: z.strictObject({ nom: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  constats: z.array(
    z.strictObject({
      regle: z.string(),
      gravite: z.enum(gravites),
      message: z.string(),
      feuille: z.string().nullable(),
      cellule: z.string().nullable(),
      exigence: z.string().nullable(),
    }),
  ),
  couverture: z.array(
    z.strictObject({
      exigence: z.string(),
      etat: z.enum(['couverte', 'partielle', 'absente', 'sans objet']),
      preuves: z.array(cellule),
      manques: z.array(z.string()),
    }),
  ),
  actions: z.array(
    z.strictObject({
      numero: z.string().nullable(),
      /** Labels of the champs d'intervention, joined by « ; ». */
      champ: z.string().nullable(),
      intitule: z.string().nullable(),
      statut: z.enum([...statuts, 'inconnu']),
      /** 0 to 1. */
      avancement: z.number().nullable(),
      debut: z.iso.date().nullable(),
      fin: z.iso.date().nullable(),
      /** Euros. */
      budgetPrevu: z.number().nullable(),
    }),
  ),
});

export type Rapport = z.output<typeof schemaRapport>;

export function createRapport(
  classeur: Rapport['classeur'],
  dossier: Dossier,
  { constats, couverture }: Verification,
): Rapport {
  return {
    version: 1,
    classeur,
    constats: [...constats],
    couverture: couverture.map(({ exigence, etat, preuves, manques }) => ({
      exigence,
      etat,
      preuves: preuves.map(({ feuille, cellule: adresse }) => ({ feuille, cellule: adresse })),
      manques: [...manques],
    })),
    actions: dossier.actions.map(({ numero, champs, intitule, statut, avancement, debut, fin, budgetPrevu }) => ({
      numero: numero?.valeur ?? null,
      champ: champs?.valeur.map(({ libelle }) => libelle).join(' ; ') ?? null,
      intitule: intitule?.valeur ?? null,
      statut: statut?.valeur ?? 'inconnu',
      avancement: avancement?.valeur ?? null,
      debut: debut?.valeur ?? null,
      fin: fin?.valeur ?? null,
      budgetPrevu: budgetPrevu?.valeur ?? null,
    })),
  };
}
