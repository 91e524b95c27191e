import type { Equipement } from '../../dossier/feuilles/offre.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { formatNombre } from '../formats.js';

/** Places at the start, today and planned, by commune; null when no equipment gives the three. */
export function viewOffreParCommune(offre: readonly Equipement[]) {
  const communes = new Map<string, { readonly commune: string; debut: number; aujourdhui: number; prevues: number }>();
  for (const { commune, placesDebut, placesAujourdhui, placesPrevues } of offre) {
    if (!placesDebut || !placesAujourdhui || !placesPrevues) continue;
    const nom = commune?.valeur ?? 'Commune à préciser';
    const ligne = communes.get(normalize(nom)) ?? { commune: nom, debut: 0, aujourdhui: 0, prevues: 0 };
    ligne.debut += placesDebut.valeur;
    ligne.aujourdhui += placesAujourdhui.valeur;
    ligne.prevues += placesPrevues.valeur;
    communes.set(normalize(nom), ligne);
  }
  const lignes = [...communes.values()].filter(({ debut, aujourdhui, prevues }) => debut + aujourdhui + prevues > 0);
  return lignes.length === 0
    ? null
    : {
        lignes: lignes.map(({ commune, debut, aujourdhui, prevues }) => ({
          commune,
          debut: formatNombre(debut),
          aujourdhui: formatNombre(aujourdhui),
          prevues: formatNombre(prevues),
        })),
      };
}
