import type { Equipement } from '../../dossier/feuilles/offre.js';
import { libelleOffre } from '../../dossier/valeurs/types-offre.js';
import { sumOf } from '../chiffres.js';
import { formatConnu } from '../formats.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';

type Places = Pick<Equipement, 'placesDebut' | 'placesAujourdhui' | 'placesPrevues' | 'placesSoutenues'>;
const colonnes = ['placesDebut', 'placesAujourdhui', 'placesPrevues', 'placesSoutenues'] as const;

/** D. 214-10-1 I 1°: the offer, commune by commune, with its places at each date. Places add up; rates never do. */
export function viewOffre(offre: readonly Equipement[]): ContenuDeGabarit {
  const communes = [...new Set(offre.map(({ commune }) => commune?.valeur ?? 'Commune à préciser'))];
  return {
    partiel: 'tableau-offre',
    donnees: {
      groupes: communes.map((commune) => {
        const lignes = offre.filter((equipement) => (equipement.commune?.valeur ?? 'Commune à préciser') === commune);
        return { commune, lignes: lignes.map(viewLigne), total: totalOf(lignes) };
      }),
      total: totalOf(offre),
      plusieurs: communes.length > 1,
    },
  };
}

function viewLigne(equipement: Equipement) {
  return {
    nom: equipement.nom?.valeur ?? '–',
    type: equipement.type ? libelleOffre(equipement.type.valeur) : '–',
    gestionnaire: equipement.gestionnaire?.valeur ?? '–',
    places: colonnes.map((colonne) => formatConnu(equipement[colonne]?.valeur)),
  };
}

function totalOf(offre: readonly Places[]): readonly string[] {
  return colonnes.map((colonne) => formatConnu(sumOf(offre.map((equipement) => equipement[colonne]?.valeur))));
}
