import { at, onFeuille } from '../../dossier/constat.js';
import { feuilles } from '../../dossier/dossier.js';
import { formatJour } from '../../dossier/jours.js';
import { findAvenant } from '../avenants-inscrits.js';
import type { ControleDuPlan } from './controle-du-plan.js';

/** Article 12: an avenant changes a term of the convention once it is signed, not when it is drafted. */
export const avenantASigner: ControleDuPlan = {
  regle: 'avenant-a-signer',
  gravite: 'empeche-envoi',
  titre: 'Chaque avenant du plan signé est signé, à la date qu’en donne la feuille Avenants',
  check({ dossier, signe, nom, date }) {
    return signe.avenants.flatMap(({ numero }) => {
      const inscrit = findAvenant(dossier, numero);
      if (inscrit?.signature && inscrit.signature.valeur <= date) return [];
      const message = inscrit?.signature
        ? `L’avenant n° ${numero} n’est signé que le ${formatJour(inscrit.signature.valeur)} : au ${formatJour(date)}, ses modifications ne valent pas encore.`
        : `Le plan signé « ${nom} » contient l’avenant n° ${numero}, dont la feuille Avenants ne donne pas la date de signature : inscrivez-la, ou reprenez le plan d’avant cet avenant.`;
      return inscrit
        ? [at(inscrit.signature?.origine ?? inscrit.origine, message)]
        : [onFeuille(dossier.feuilles.avenants?.nom ?? feuilles.avenants.nom, message)];
    });
  },
};
