import { ajustementMineur } from './ajustement-mineur.js';
import { avenantASigner } from './avenant-a-signer.js';
import { avenantHorsPlan } from './avenant-hors-plan.js';
import type { ControleDuPlan } from './controle-du-plan.js';
import { modificationSansAvenant } from './modification-sans-avenant.js';

/** To add a rule: write its file, add its line here, write its page in docs/regles/avenant. */
export const controlesDuPlan: readonly ControleDuPlan[] = [
  modificationSansAvenant,
  avenantASigner,
  avenantHorsPlan,
  ajustementMineur,
];
