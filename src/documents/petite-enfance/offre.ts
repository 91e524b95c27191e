import { isDe } from '../../controles/couverture/types-accueil.js';
import { groupBy } from '../../controles/groupes.js';
import type { Equipement } from '../../dossier/feuilles/offre.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
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

function totalOf(offre: readonly Places[]): readonly string[] {
  return colonnes.map((colonne) => formatConnu(sumOf(offre.map((equipement) => equipement[colonne]?.valeur))));
}
