import { at } from '../../dossier/constat.js';
import { avenantsSignes, numeroDAvenant } from '../avenants-inscrits.js';
import { prochainNumero } from '../plan-signe.js';
import type { ControleDuPlan } from './controle-du-plan.js';

/** Article 11: an avenant states all that it changes; one that the signed plan does not hold cannot be replayed. */
export const avenantHorsPlan: ControleDuPlan = {
  regle: 'avenant-hors-plan',
  gravite: 'a-corriger',
  titre: 'Chaque avenant signé est dans le plan signé',
  check({ dossier, signe, nom, date }) {
    const connu = (numero: string) => Number(numero) < prochainNumero(signe);
    return avenantsSignes(dossier, date).flatMap(({ numero }) =>
      numero && !connu(numeroDAvenant(numero.valeur))
        ? [
            at(
              numero.origine,
              `L’avenant n° ${numeroDAvenant(numero.valeur)} est signé, mais le plan signé « ${nom} » ne le contient pas : ses modifications passent pour faites sans avenant. Utilisez le fichier « plan-signe-avenant-${numeroDAvenant(numero.valeur)}.json » que « bilan-ctg avenant » a écrit.`,
            ),
          ]
        : [],
    );
  },
};
