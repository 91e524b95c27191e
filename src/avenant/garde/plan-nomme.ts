import type { Constat } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Valeur } from '../../dossier/origine.js';
import { numeroDAvenant } from '../avenants-inscrits.js';

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
    gravite: 'a-corriger',
    message: `Le plan signé « ${valeur} » n’est pas dans le dossier du tableau de suivi : rangez-le à côté, pour que ce qui change sans avenant se voie.`,
    ...origine,
    exigence: null,
  };
}
