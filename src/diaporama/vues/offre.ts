import { viewOffreParCommune } from '../../documents/graphiques/offre.js';
import { readNombre } from '../../word/graphiques/graphique.js';
import type { Diapo } from '../diapo.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Places of care by commune: at the start, today, planned. */
export function viewPlaces(sujet: Sujet): Diapo | null {
  const offre = viewOffreParCommune(sujet.dossier.offre);
  if (!offre) return null;
  const { lignes, avecPrevues } = offre;
  const colonnes = [
    { nom: 'Au début de la convention', textes: lignes.map(({ debut }) => debut) },
    { nom: 'Ce jour', textes: lignes.map(({ aujourdhui }) => aujourdhui) },
    ...(avecPrevues ? [{ nom: 'Prévues en fin de convention', textes: lignes.map(({ prevues }) => prevues) }] : []),
  ];
  return {
    titre: 'Les places d’accueil du jeune enfant',
    contenu: {
      genre: 'graphique',
      graphique: {
        type: 'barres',
        titre: 'Places d’accueil du jeune enfant par commune (hors école et services)',
        categories: lignes.map(({ commune }) => commune),
        series: colonnes.map(({ nom, textes }, rang) => ({ nom, valeurs: textes.map(readNombre), cible: false, rang })),
      },
    },
    notes: [
      ...lignes.map(
        ({ commune, debut, aujourdhui, prevues }) =>
          `${commune} : ${debut} places au début de la convention, ${aujourdhui} ce jour${prevues === '–' ? '' : `, ${prevues} prévues en fin de convention`}.`,
      ),
      'Places d’accueil collectif et individuel, hors école et services ; seuls les équipements dont les places sont connues aux deux dates sont comptés.',
      sourceDe(sujet, 'feuille Offre'),
    ],
  };
}
