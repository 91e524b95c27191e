import type { Origine } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Manque } from '../controle.js';
import { lacune } from '../lacunes.js';
import { calendrier } from './calendrier.js';
import { actionsPourLaCause } from './familles-en-difficulte.js';
import { manqueSur } from './manque.js';
import { suggestion } from './suggestion.js';

/** A part of the requirement: what answers it, and when nothing does what to write, and what a document says. Null when it has no object. */
interface Partie {
  readonly code: string;
  readonly preuvesDe: (contexte: Contexte) => readonly Origine[] | null;
  readonly conseil: string;
  readonly lacune: string;
}

/** The four that L. 214-2, I, names: one does not answer for another. */
const parties: readonly Partie[] = [
  {
    code: 'calendrier',
    preuvesDe: (contexte) => (contexte.operations.length === 0 ? null : calendrier.check(contexte).preuves),
    conseil: 'Le calendrier de réalisation des opérations n’est pas donné : inscrivez leurs dates de début et de fin.',
    lacune: 'Le calendrier de réalisation des opérations n’est pas donné.',
  },
  {
    code: 'cout',
    preuvesDe: ({ operations }) =>
      operations.length === 0 ? null : operations.flatMap(({ cout }) => cout?.origine ?? []),
    conseil: 'Le coût prévisionnel des opérations n’est pas donné : inscrivez-le dans la feuille Opérations.',
    lacune: 'Le coût prévisionnel des opérations n’est pas donné.',
  },
  {
    code: 'financiere',
    preuvesDe: ({ actionsPetiteEnfance }) =>
      actionsPourLaCause('ressources', actionsPetiteEnfance).flatMap(
        ({ publicSpecifique }) => publicSpecifique?.origine ?? [],
      ),
    conseil:
      'L’accessibilité financière de l’offre n’est traitée par aucune action : inscrivez celle qui s’adresse aux familles aux faibles ressources (« Public spécifique »), ou dites dans la feuille Schéma où la réponse se trouve.',
    lacune: 'L’accessibilité financière de l’offre n’est traitée par aucune action du plan.',
  },
  {
    code: 'geographique',
    preuvesDe: visantUneZoneDAccesDifficile,
    conseil:
      'L’accessibilité géographique de l’offre n’est traitée par aucune action : citez dans la colonne « Zone » d’une action une zone d’accès difficile, ou dites dans la feuille Schéma où la réponse se trouve.',
    lacune: 'L’accessibilité géographique de l’offre n’est traitée par aucune action du plan.',
  },
];

/**
 * L. 214-2 I, second paragraph: the calendar and the cost of the opérations, the financial and the geographic accessibility of the
 * offer. Which cells show an accessibility is our reading.
 */
export const modalitesDeDeveloppement: ControleCouverture = {
  regle: 'modalites-de-developpement',
  exigence: 'L214-2-I-2',
  titre:
    'Le calendrier, le coût, l’accessibilité financière et l’accessibilité géographique sont traités, chacun pour soi',
  check(contexte) {
    const examens = parties.map((partie) => ({ partie, preuves: partie.preuvesDe(contexte) }));
    return {
      preuves: examens.flatMap(({ preuves }) => preuves ?? []),
      manques: examens.flatMap(({ partie, preuves }): readonly Manque[] =>
        preuves?.length === 0 ? [manqueDe(partie, contexte)] : [],
      ),
    };
  },
};

function manqueDe({ code, conseil, lacune: lecteur }: Partie, contexte: Contexte): Manque {
  const surLesOperations = code === 'calendrier' || code === 'cout';
  return {
    ...manqueSur(
      contexte,
      surLesOperations ? 'operations' : 'actions',
      `${conseil}${suggestion(`L214-2-I-2/${code}`, contexte)}`,
      lacune(lecteur),
    ),
    partie: code,
  };
}

function visantUneZoneDAccesDifficile({ actionsPetiteEnfance, zones }: Contexte): readonly Origine[] {
  const difficiles = new Set(
    zones.flatMap(({ nom, natures }) =>
      nom && natures?.valeur.includes('acces-difficile') ? [normalize(nom.valeur)] : [],
    ),
  );
  return actionsPetiteEnfance.flatMap(({ zone }) =>
    zone?.valeur.some((nom) => difficiles.has(normalize(nom))) ? [zone.origine] : [],
  );
}
