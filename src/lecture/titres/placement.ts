import { type EntreeDeLexique, type MotDeTete, neutres, nomsNeutres, type Tete } from './lexique.js';
import type { MotReconnu } from './vocabulaire.js';

/**
 * Where the head's words stand, in order; only words that keep the meaning may stand between them. It never starts in
 * brackets: « État d’avancement (à faire, fait) » is no « Fait ».
 */
export function placesDe(tete: Tete, mots: readonly MotReconnu[], entree: EntreeDeLexique): readonly number[] | null {
  for (let debut = 0; debut + tete.mots.length <= mots.length; debut += 1) {
    const places = mots[debut]?.explique ? null : placesDepuis(debut, tete, mots, entree);
    if (places) return places;
  }
  return null;
}

function placesDepuis(
  debut: number,
  tete: Tete,
  mots: readonly MotReconnu[],
  entree: EntreeDeLexique,
): readonly number[] | null {
  const places: number[] = [];
  let rang = debut;
  for (const cherche of tete.mots) {
    while (places.length > 0 && !isMot(mots[rang], cherche, false) && isConnu(mots[rang], entree)) rang += 1;
    if (!isMot(mots[rang], cherche, places.length === 0)) return null;
    places.push(rang);
    rang += 1;
  }
  return places.length > 0 ? places : null;
}

/** « Objectifs / actions » does not hold « Objectif de l’action »: only a head's first word may follow a slash. */
function isMot(mot: MotReconnu | undefined, { racine, coordonne }: MotDeTete, premier: boolean): boolean {
  if (!mot || (mot.coordonne !== coordonne && !premier)) return false;
  return racine === null ? mot.genre === 'date' : mot.racine === racine;
}

/** A word that keeps the meaning of the entry's heads. */
export function isConnu(mot: MotReconnu | undefined, entree: EntreeDeLexique): boolean {
  return mot !== undefined && (isNeutre(mot, entree) || entree.complements.has(mot.racine));
}

/** A word that keeps the meaning of any head. */
export function isNeutre({ genre, racine }: MotReconnu, { chiffree }: EntreeDeLexique): boolean {
  if (genre === 'nombre') return !chiffree;
  return genre === 'date' || neutres.has(racine) || nomsNeutres.has(racine);
}
