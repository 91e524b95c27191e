import type { Emploi } from '../../dossier/feuilles/emplois.js';
import { formatJour } from '../../dossier/jours.js';
import { formatNombre } from '../formats.js';

/** D. 214-10-1 I 4° b: needs in jobs and skills. */
export function viewEmplois(emplois: readonly Emploi[]) {
  return {
    partiel: 'tableau-emplois',
    donnees: {
      lignes: emplois.map(({ metier, etp, competences, echeance, reponse }) => ({
        metier: metier?.valeur ?? '–',
        etp: etp ? formatNombre(etp.valeur) : '–',
        competences: competences?.valeur ?? '–',
        echeance: echeance ? formatJour(echeance.valeur) : '–',
        reponse: reponse?.valeur ?? '–',
      })),
    },
  };
}
