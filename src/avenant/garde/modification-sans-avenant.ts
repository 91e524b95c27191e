import { formatModification } from '../modifications.js';
import type { ControleDuPlan } from './controle-du-plan.js';
import { signaler } from './place.js';

/** Article 11: every modification needs an avenant. Article 12: one made without lets the Caf terminate at once. */
export const modificationSansAvenant: ControleDuPlan = {
  regle: 'modification-sans-avenant',
  gravite: 'bloquant',
  titre: 'Rien de ce qui a été signé ne change sans avenant',
  check({ modifications, dossier, nom }) {
    return modifications
      .filter(({ classe }) => classe === 'avenant')
      .map((modification) =>
        signaler(
          modification.ecart,
          dossier,
          `${formatModification(modification)}. Aucun avenant du plan signé « ${nom} » ne le dit : préparez un avenant, ou revenez à ce qui a été signé. Règle « ${modification.regle.regle} » : ${modification.regle.motif}${modification.doute ? ` ${modification.doute}` : ''}`,
        ),
      );
  },
};
