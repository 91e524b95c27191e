import type { Constat } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Valeur } from '../../dossier/origine.js';
import { numeroDAvenant } from '../avenants-inscrits.js';
import type { Classement } from '../classement.js';
import { comparerVersions } from '../comparaison.js';
import { engagementsActuels } from '../engagements.js';
import { figer } from '../plan.js';
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
    { nom: classeur, plan: figer(dossier), engagements: engagementsActuels },
    classement,
  );
  return controlesDuPlan.flatMap(({ regle, gravite, check }) =>
    check({ dossier, signe, nom, date, modifications }).map((signalement) => ({
      regle,
      gravite: signalement.gravite ?? gravite,
      message: signalement.message,
      feuille: signalement.feuille,
      cellule: signalement.cellule,
      exigence: null,
    })),
  );
}

/** The file of the signed plan that the workbook names: that of the last avenant, or else that of the convention. */
export function planSigneNomme({ avenants, convention }: Dossier): Valeur<string> | null {
  const rang = (numero: string | undefined) => Number(numeroDAvenant(numero ?? '')) || 0;
  const [dernier] = avenants
    .flatMap(({ numero, planSigne }) => (planSigne ? [{ rang: rang(numero?.valeur), planSigne }] : []))
    .sort((a, b) => b.rang - a.rang);
  return dernier?.planSigne ?? convention?.planSigne ?? null;
}

/** The finding on a workbook that names a plan which is not there: without it, no change can be seen. */
export function constatPlanAbsent({ valeur, origine }: Valeur<string>): Constat {
  return {
    regle: 'plan-signe-introuvable',
    gravite: 'majeur',
    message: `Le plan signé « ${valeur} » n’est pas dans le dossier du tableau de suivi : rangez-le à côté, pour que ce qui change sans avenant se voie.`,
    ...origine,
    exigence: null,
  };
}
