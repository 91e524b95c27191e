import type { FichierRecu } from '../../protocole.js';
import { choix } from '../champs.js';
import { champLu } from './champ-lu.js';
import type { Outils } from './document.js';

/** How the annexes are numbered and named. */
export function champAnnexes(
  choisi: { reglage: string; reglages: FichierRecu | null },
  { change }: Outils,
): readonly HTMLElement[] {
  return [
    choix(
      'annexes-reglage',
      'Le numéro et le titre des annexes',
      [
        {
          valeur: 'convention',
          nom: 'Ceux de la convention de référence',
          aide: 'L’offre et le plan d’actions en annexe 2',
        },
        {
          valeur: 'usuel',
          nom: 'Une annexe par sujet',
          aide: 'Diagnostic, équipements, plan d’actions, pilotage, évaluation, délibérations',
        },
      ],
      choisi.reglage,
      (valeur) => {
        choisi.reglage = valeur;
        change();
      },
    ),
    champLu({
      id: 'annexes-reglages',
      nom: 'Ou les vôtres',
      aide: 'Un fichier .json qui donne le numéro, le titre et le contenu de chaque annexe.',
      accepte: '.json',
      choisi: choisi.reglages,
      changer: (lu) => {
        choisi.reglages = lu;
        change();
      },
    }),
  ];
}
