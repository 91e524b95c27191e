import { z } from 'zod';
import donnees from '../../data/avenant/contractuel.json' with { type: 'json' };
import { once } from '../dossier/une-fois.js';

/** What the annexes of a convention hold, one function each; « convention » is its body. Which annex holds which is set in `annexes.ts`. */
export const fonctions = [
  'convention',
  'diagnostic',
  'offre',
  'plan-actions',
  'concertation',
  'programmation',
  'pilotage',
  'evaluation',
  'deliberations',
] as const;
export type Fonction = (typeof fonctions)[number];

/** The sheets whose rows bind the signatories; the others (Mesures, Instances, Avenants, Moyens, Appréciations…) only follow what is done. */
export const feuillesDuPlan = [
  'convention',
  'communes',
  'actions',
  'offre',
  'besoins',
  'zones',
  'operations',
  'emplois',
  'indicateurs',
  'redaction',
] as const;
const feuillesHorsPlan = [
  'mesures',
  'instances',
  'moyens',
  'appreciations',
  'questions',
  'avenants',
  'reponses',
  'avis',
  'schema',
] as const;
export type FeuilleDuPlan = (typeof feuillesDuPlan)[number];

const phrase = z.string().min(1);
const schemaEngagement = z.discriminatedUnion('engage', [
  z.strictObject({
    engage: z.literal(true),
    /** How a sentence names it: « le budget prévu ». */
    nom: phrase,
    /** Where it stands in the annexes. */
    annexes: z.array(z.enum(fonctions)),
    raison: phrase,
    /** Only these values bind: a status is progress, but to abandon an action is not. */
    seulement: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({ engage: z.literal(false), raison: phrase }),
]);

const schemaFeuille = z.strictObject({
  /** How a sentence names a row: « l’action ». */
  nom: phrase,
  genre: z.enum(['m', 'f']),
  raison: phrase,
  colonnes: z.record(z.string(), schemaEngagement),
  /** Rédaction only: which texts bind, by rubric. */
  rubriques: z.record(z.string(), schemaEngagement).optional(),
});

const schema = z.strictObject({
  nom: phrase,
  verifieLe: z.iso.date(),
  remarque: phrase,
  feuilles: z.record(z.enum(feuillesDuPlan), schemaFeuille),
  horsPlan: z.record(z.enum(feuillesHorsPlan), phrase),
});

export type Engagement = z.output<typeof schemaEngagement>;
type EngagementPris = Extract<Engagement, { engage: true }>;

/** What binds and what is progress, column by column, with the reason (`data/avenant/contractuel.json`). */
export const contractuel = once(() => schema.parse(donnees));

/** What a column that binds says of itself; null for a column of progress. */
export function engagementDe(feuille: FeuilleDuPlan, colonne: string): EngagementPris | null {
  const engagement = contractuel().feuilles[feuille].colonnes[colonne];
  return engagement?.engage ? engagement : null;
}

/** Where a rubric of Rédaction stands in the annexes; null when it is a text of the bilans. */
export function engagementDeRubrique(rubrique: string): EngagementPris | null {
  const engagement = contractuel().feuilles.redaction.rubriques?.[rubrique];
  return engagement?.engage ? engagement : null;
}

/** Where a column stands in the annexes: for a text of Rédaction, its rubric decides. */
export function fonctionsDe(feuille: FeuilleDuPlan, colonne: string, rubrique: string | null): readonly Fonction[] {
  if (feuille === 'redaction') return (rubrique !== null && engagementDeRubrique(rubrique)?.annexes) || [];
  return engagementDe(feuille, colonne)?.annexes ?? [];
}

/** Where a whole row stands in the annexes: wherever one of its columns does. */
export function fonctionsDeLaLigne(feuille: FeuilleDuPlan, rubrique: string | null): readonly Fonction[] {
  const toutes = Object.keys(contractuel().feuilles[feuille].colonnes).flatMap((colonne) =>
    fonctionsDe(feuille, colonne, rubrique),
  );
  return fonctions.filter((fonction) => toutes.includes(fonction));
}
