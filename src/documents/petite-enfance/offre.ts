import { isDe } from '../../controles/couverture/types-accueil.js';
import { groupBy } from '../../controles/groupes.js';
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

/** How the kinds of offer are told apart where each équipement has no row of its own. */
const familles = [
  { libelle: 'Accueil collectif', garde: (equipement: Equipement) => isDe('collectif', equipement) },
  { libelle: 'Accueil individuel', garde: (equipement: Equipement) => isDe('individuel', equipement) },
  { libelle: 'Services aux familles', garde: (equipement: Equipement) => isDe('service', equipement) },
  { libelle: 'Autres accueils', garde: isAutre },
] as const;

function isAutre(equipement: Equipement): boolean {
  return (['collectif', 'individuel', 'service'] as const).every((famille) => !isDe(famille, equipement));
}

/** The same offer, one row for a commune and a family of modes d'accueil: its équipements by name, its places. */
export function viewOffreAbregee(offre: readonly Equipement[]) {
  const communes = groupBy(offre, ({ commune }) => normalize(commune?.valeur ?? ''));
  return {
    partiel: 'tableau-offre-abregee',
    donnees: {
      lignes: communes.flatMap((siens) =>
        familles.flatMap(({ libelle, garde }) => {
          const [commune, lignes] = [siens[0].commune?.valeur ?? 'Commune à préciser', siens.filter(garde)];
          return lignes.length === 0
            ? []
            : [{ commune, famille: libelle, noms: lignes.map(nommer).join(', '), places: totalOf(lignes) }];
        }),
      ),
      total: totalOf(offre.filter(isAccueil)),
    },
  };
}

/** « Crèche des Rives (25) »: with its places today. */
function nommer({ nom, type, placesAujourdhui }: Equipement): string {
  const appele = nom?.valeur ?? (type ? libelleOffre(type.valeur) : 'sans nom');
  return placesAujourdhui ? `${appele} (${formatConnu(placesAujourdhui.valeur)})` : appele;
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
