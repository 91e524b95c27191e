import { type Changement, changementDe, type Ecart } from '../comparaison/ecart.js';
import { figer, type Plan } from '../comparaison/plan.js';
import type { Dossier } from '../dossier/dossier.js';
import { appliquer } from './appliquer.js';
import { dernierAvenantSigne } from './avenants-inscrits.js';
import { type Engagements, engagementsActuels } from './engagements.js';
import { checkLisible } from './lisibilite.js';

/** An avenant as it is kept with the plan that it changes. */
export interface AvenantAuPlan {
  readonly numero: string;
  /** `AAAA-MM-JJ`, as the avenant was drafted. */
  readonly date: string;
  readonly objet: string;
  readonly changements: readonly Changement[];
}

/** What the signatories signed, frozen: the plan of the convention, then its avenants in their order. */
export interface PlanSigne {
  /** The workbook it was frozen from. */
  readonly source: { readonly nom: string; readonly sha256: string };
  /** Date of signature of the convention, `AAAA-MM-JJ`; null when nobody said it. */
  readonly signature: string | null;
  readonly engagements: Engagements;
  /** How many avenants were signed already when the plan was frozen: they are in it. */
  readonly avenantsInclus: number;
  /** Whether its data are invented, as an example: each page of what is made from it says so. */
  readonly fictif: boolean;
  readonly plan: Plan;
  readonly avenants: readonly AvenantAuPlan[];
}

/**
 * Freezes what binds in a Dossier, as signed, with the avenants that its sheet Avenants says signed.
 * @throws ErreurUtilisateur (exit 2) when a cell that binds shows an error, see `checkLisible`
 */
export function freezePlan(dossier: Dossier, source: PlanSigne['source'], signature: string | null): PlanSigne {
  checkLisible(dossier, 'Le plan n’a pas été figé');
  return {
    source,
    signature,
    engagements: engagementsActuels(),
    avenantsInclus: dernierAvenantSigne(dossier),
    fictif: dossier.convention?.donneesFictives?.valeur === true,
    plan: figer(dossier),
    avenants: [],
  };
}

/** The number that the next avenant takes. */
export function prochainNumero({ avenantsInclus, avenants }: PlanSigne): number {
  return avenantsInclus + avenants.length + 1;
}

/** The same with one more avenant, made of the differences that it states. */
export function addAvenant(
  signe: PlanSigne,
  { ecarts, ...avenant }: Omit<AvenantAuPlan, 'changements'> & { readonly ecarts: readonly Ecart[] },
): PlanSigne {
  return { ...signe, avenants: [...signe.avenants, { ...avenant, changements: ecarts.map(changementDe) }] };
}

/**
 * The plan that the convention and its avenants leave, each avenant applied after the one before it.
 * @returns the versions of the plan: as first signed, then after each avenant
 * @throws ErreurUtilisateur when an avenant does not apply to what the ones before it left
 */
export function rejouer({ plan, avenants }: PlanSigne): readonly [Plan, ...Plan[]] {
  const versions: [Plan, ...Plan[]] = [plan];
  let courant = plan;
  for (const { changements } of avenants) {
    courant = appliquer(courant, changements);
    versions.push(courant);
  }
  return versions;
}

/** The plan in force once every avenant is signed. */
export function planEnVigueur(signe: PlanSigne): Plan {
  return rejouer(signe).at(-1) ?? signe.plan;
}
