import { figer } from '../../comparaison/plan.js';
import { constatsDe } from '../../controles/verification.js';
import type { Constat } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Classement } from '../classement.js';
import { comparerVersions } from '../comparaison.js';
import { engagementsActuels } from '../engagements.js';
import { type PlanSigne, planEnVigueur } from '../plan-signe.js';
import { controlesDuPlan } from './registre.js';

/** A signed plan, and the name of its file. */
export interface PlanNomme {
  readonly signe: PlanSigne;
  readonly nom: string;
}

/**
 * Holds a workbook against what was signed: the plan, its avenants applied one after the other.
 * @param classeur the workbook's file name
 * @param date day of the check, `AAAA-MM-JJ`
 * @throws ErreurUtilisateur (exit 2) when the plan is of another convention, or when one of its avenants does not apply
 */
export function garder(
  dossier: Dossier,
  classeur: string,
  { signe, nom }: PlanNomme,
  { classement, date }: { readonly classement: Classement; readonly date: string },
): readonly Constat[] {
  const modifications = comparerVersions(
    { nom, plan: planEnVigueur(signe), engagements: signe.engagements },
    { nom: classeur, plan: figer(dossier), engagements: engagementsActuels() },
    classement,
  );
  return controlesDuPlan.flatMap((controle) =>
    constatsDe(controle, controle.check({ dossier, signe, nom, date, modifications })),
  );
}
