import { viewIndicateurs } from '../../documents/indicateurs.js';
import type { Diapo } from '../diapo.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Each indicator that was measured: start, last measure, target, and what to think of it. */
export function viewMesures(sujet: Sujet): Diapo | null {
  const { dossier, date } = sujet;
  const lignes = viewIndicateurs(dossier.indicateurs, dossier, date);
  const mesures = lignes.filter(({ derniere }) => derniere !== '–');
  if (mesures.length === 0) return null;
  return {
    titre: 'Les indicateurs',
    contenu: {
      genre: 'tableau',
      nom: 'Indicateurs : départ, dernière mesure, cible et appréciation',
      phrase: '',
      colonnes: [
        { titre: 'Indicateur', part: 0.5 },
        { titre: 'Départ', part: 0.1, droite: true },
        { titre: 'Mesure', part: 0.11, droite: true },
        { titre: 'Cible', part: 0.1, droite: true },
        { titre: 'Appréciation', part: 0.19 },
      ],
      lignes: mesures.map(({ libelle, depart, derniere, cible, appreciation }) => [
        libelle,
        valeurDe(depart),
        valeurDe(derniere),
        valeurDe(cible),
        appreciation,
      ]),
    },
    notes: [
      ...lignes.map(
        ({ numero, libelle, depart, derniere, cible, appreciation, source }) =>
          `${numero === '–' ? '' : `${numero} – `}${libelle} : départ ${enLigne(depart)}, dernière mesure ${enLigne(derniere)}, cible ${enLigne(cible)} ; ${appreciation}. ${source}.`,
      ),
      sourceDe(sujet, 'feuilles Indicateurs et Mesures'),
    ],
  };
}

/** The value without its date, which stands under it in a bilan. */
function valeurDe(texte: string): string {
  return texte.split('\n')[0] ?? '';
}

function enLigne(texte: string): string {
  return texte.replaceAll('\n', ' ');
}
