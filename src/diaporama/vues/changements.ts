import { viewEffets } from '../../documents/plan-actions/ajustements.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf, pointsOf } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** What changed for the families: as people wrote it, else as each action says it. */
export function viewChangements(sujet: Sujet): Diapo | null {
  const { texte } = sujet.rubrique('changements');
  const effets = viewEffets(sujet.dossier.actions, sujet.signets);
  const points = texte === '' ? effets.flatMap((effet) => pointsOf(effet.effets)) : pointsOf(texte);
  if (points.length === 0) return null;
  return {
    titre: 'Ce qui a changé pour les familles',
    contenu: { genre: 'textes', points },
    notes: [
      ...paragraphesOf(texte),
      ...(effets.length === 0 ? [] : ['Effets, action par action :']),
      ...effets.map(
        ({ numero, intitule, effets: dits }) => `${numero} – ${intitule} : ${paragraphesOf(dits).join(' ')}`,
      ),
      sourceDe(sujet, 'feuilles Rédaction et Actions'),
    ],
  };
}
