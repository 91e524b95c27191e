import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { liste } from '../valeurs/listes.js';
import { naturesZone } from '../valeurs/natures-zone.js';
import { texte } from '../valeurs/textes.js';

/** One row is a zone in difficulty (D. 214-10-1 I 3°). */
export const feuilleZones = defineFeuille({
  cle: 'zones',
  nom: 'Zones',
  disposition: 'lignes',
  colonnes: {
    nom: colonne('Zone', texte, 'Le nom de la zone : quartier, secteur, bassin de vie.'),
    communes: colonne('Communes', liste, 'Les communes de la zone, séparées par un point-virgule.', {
      renvoi: 'communes.nom',
    }),
    natures: colonne('Nature', naturesZone, 'Offre insuffisante, accès difficile, ou les deux.'),
    constat: colonne('Constat', texte, 'Ce qui caractérise la zone, avec sa source.'),
    priorite: colonne('Priorité', texte, 'Haute, moyenne ou basse.', { renvoi: 'priorites' }),
  },
});

export type Zone = Ligne<typeof feuilleZones>;
