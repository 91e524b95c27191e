import { formatModification } from '../modifications.js';
import type { ControleDuPlan } from './controle-du-plan.js';
import { signaler } from './place.js';

/** Article 9: the Copil may make minor adjustments; a trace of its decision is what tells one from a slip. */
export const ajustementMineur: ControleDuPlan = {
  regle: 'ajustement-mineur',
  gravite: 'a-verifier',
  titre: 'Un ajustement mineur a été décidé en comité de pilotage',
  check({ modifications, dossier }) {
    return modifications
      .filter(({ classe }) => classe === 'mineur')
      .map((modification) =>
        signaler(
          modification.ecart,
          dossier,
          `${formatModification(modification)}. C’est un ajustement mineur : vérifiez que le comité de pilotage l’a décidé (article 9), et reprenez-le au prochain avenant.${modification.doute ? ` ${modification.doute}` : ''}`,
        ),
      );
  },
};
