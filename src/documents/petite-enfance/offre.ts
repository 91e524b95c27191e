import type { Equipement } from '../../dossier/feuilles/offre.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { libelleOffre } from '../../dossier/valeurs/types-offre.js';
import { chiffresDePlaces, isAccueil } from '../chiffres/places.js';
import { formatConnu } from '../formats.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';

const colonnes = ['placesDebut', 'placesAujourdhui', 'placesPrevues', 'placesSoutenues'] as const;
const { debut, aujourdhui, prevues, soutenues } = chiffresDePlaces;

/**
 * D. 214-10-1 I 1°: the offer, commune by commune, with its places at each date. Places of care add up; those of a
 * school, of an accueil de loisirs or of a service stand apart, in no total; rates never add up.
 */
export function viewOffre(offre: readonly Equipement[]): ContenuDeGabarit {
  const accueils = offre.filter(isAccueil);
  const communes = new Map(accueils.map((equipement) => [normalize(communeDe(equipement)), communeDe(equipement)]));
  return {
    partiel: 'tableau-offre',
    donnees: {
      inscrits: offre.length > 0,
      groupes: [...communes].map(([cle, commune]) => {
        const lignes = accueils.filter((equipement) => normalize(communeDe(equipement)) === cle);
        return { commune, lignes: lignes.map(viewLigne), total: totalOf(lignes) };
      }),
      total: totalOf(accueils),
      plusieurs: communes.size > 1,
      horsCompte: offre
        .filter((equipement) => !isAccueil(equipement))
        .map((equipement) => ({ ...viewLigne(equipement), commune: equipement.commune?.valeur ?? '' })),
    },
  };
}

function communeDe({ commune }: Equipement): string {
  return commune?.valeur ?? 'Commune à préciser';
}

function viewLigne(equipement: Equipement) {
  return {
    nom: equipement.nom?.valeur ?? '–',
    type: equipement.type ? libelleOffre(equipement.type.valeur) : '–',
    gestionnaire: equipement.gestionnaire?.valeur ?? '–',
    places: colonnes.map((colonne) => formatConnu(equipement[colonne]?.valeur)),
  };
}

function totalOf(accueils: readonly Equipement[]): readonly string[] {
  return [debut, aujourdhui, prevues, soutenues].map(({ compute }) => formatConnu(compute(accueils)));
}
