import type { Diapo } from '../diapo.js';
import { paragraphesOf } from '../phrases.js';
import { logosDe } from './logos.js';
import type { Sujet } from './sujet.js';

/** The first slide: which bilan, of what territory, for which years and which day. */
export function viewCouverture(sujet: Sujet): Diapo {
  const { identite, rubrique } = sujet;
  return {
    titre: identite.titre,
    contenu: {
      genre: 'couverture',
      lignes: [
        `Convention territoriale globale – ${identite.territoire}`,
        identite.periode,
        `Au ${identite.date}${identite.copil === '' ? '' : ` – comité de pilotage du ${identite.copil}`}`,
        ...(identite.fictif ? ['Données fictives : les chiffres et l’avancement sont inventés.'] : []),
      ],
      logos: logosDe(sujet),
    },
    notes: [
      `${identite.titre} au ${identite.date}, convention territoriale globale ${identite.periode}.`,
      ...(identite.parties.length > 0 ? [`Parties à la convention : ${identite.parties.join(', ')}.`] : []),
      ...paragraphesOf(rubrique('synthese').texte),
    ],
  };
}
