import { type Entree, type MotDeTete, neutres, nomsNeutres, sansPartout, type Tete } from './lexique.js';
import type { MotReconnu } from './vocabulaire.js';

/** Why a title may be a column: what was found in it, in the words of the title. */
export interface Raison {
  /** The phrase of ours that it holds. */
  readonly tete: string;
  /** Words that keep its meaning. */
  readonly complements: readonly string[];
  /** Words that the grammar does not expect there. */
  readonly inconnus: readonly string[];
  /** Words that a letter tells apart from ours. */
  readonly fautes: readonly string[];
  /** The word that makes it something else, if any: the score is then 0. */
  readonly veto: string | null;
}

/** A column that a title may name. */
export interface Lecture {
  readonly cle: string;
  readonly score: number;
  readonly raison: Raison;
  /** Where the head's words stand in the title. */
  readonly places: readonly number[];
}

/** A head that only may name the column is never sure. */
const coutDoute = 0.6;
/** Known words around the head: still sure. */
const coutComplement = 0.015;
/** What an unknown word weighs beside a word of the head; in brackets it only explains. */
const poidsInconnu = 0.55;
const poidsExplique = 0.06;
/** The head should come first: « Avis du pilote » is an « avis ». */
const coutAvant = 0.5;
const coutFaute = 0.88;

/** How well a column's entry reads the words of a title; null when no head of it stands there. */
export function noter(entree: Entree, mots: readonly MotReconnu[]): Lecture | null {
  let meilleure: Lecture | null = null;
  for (const tete of entree.tetes) {
    const places = placesDe(tete, mots, entree);
    if (!places) continue;
    const lecture = noterTete(entree, tete, places, mots);
    if (lecture && (!meilleure || isMeilleure(lecture, meilleure))) meilleure = lecture;
  }
  return meilleure;
}

function isMeilleure(a: Lecture, b: Lecture): boolean {
  return a.score === b.score ? a.places.length > b.places.length : a.score > b.score;
}

/** Where the head's words stand, in order; only words that keep the meaning may stand between them. */
function placesDe(tete: Tete, mots: readonly MotReconnu[], entree: Entree): readonly number[] | null {
  for (let debut = 0; debut + tete.mots.length <= mots.length; debut += 1) {
    const places = placesDepuis(debut, tete, mots, entree);
    if (places) return places;
  }
  return null;
}

function placesDepuis(
  debut: number,
  tete: Tete,
  mots: readonly MotReconnu[],
  entree: Entree,
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
  if (!mot || (mot.coordonne && !coordonne && !premier)) return false;
  return racine === null ? mot.genre === 'date' : mot.racine === racine;
}

function isConnu(mot: MotReconnu | undefined, entree: Entree): boolean {
  return mot !== undefined && (isNeutre(mot) || entree.complements.has(mot.racine));
}

function isNeutre(mot: MotReconnu): boolean {
  return mot.genre !== 'mot' || neutres.has(mot.racine) || nomsNeutres.has(mot.racine);
}

/** « Actions des partenaires » is about actions, « Axe / action » about both. */
function isSujet({ racine }: MotReconnu, { complements }: Entree): boolean {
  return nomsNeutres.has(racine) && !complements.has(racine);
}

function noterTete(entree: Entree, tete: Tete, places: readonly number[], mots: readonly MotReconnu[]): Lecture | null {
  const [premiere = 0] = places;
  const autres = mots.map((mot, rang) => ({ mot, rang })).filter(({ rang }) => !places.includes(rang));
  const connus = autres.filter(
    ({ mot, rang }) =>
      !((rang < premiere || mot.coordonne) && isSujet(mot, entree)) &&
      (tete.force === 'seule' ? isNeutre(mot) : isConnu(mot, entree)),
  );
  const inconnus = autres.filter((autre) => !connus.includes(autre));
  if (tete.force === 'seule' && inconnus.some(({ mot }) => !mot.explique)) return null;
  const veto = vetoDe(
    entree,
    autres.map(({ mot }) => mot),
  );
  const fautes = [...places.map((place) => mots[place]), ...connus.map(({ mot }) => mot)].filter((mot) => mot?.faute);
  const brut = noteDe({
    tete: places.length,
    connus: connus.length,
    apres: inconnus.filter(({ mot, rang }) => rang > premiere && !mot.explique).length,
    avant: inconnus.filter(({ mot, rang }) => rang < premiere && !mot.explique).length,
    expliques: inconnus.filter(({ mot }) => mot.explique).length,
    connusAvant: connus.some(({ rang }) => rang < premiere),
  });
  const score = veto ? 0 : brut * coutFaute ** fautes.length;
  return {
    cle: entree.cle,
    score: tete.force === 'doute' ? coutDoute * score : score,
    raison: {
      tete: tete.texte,
      complements: connus.map(({ mot }) => mot.texte),
      inconnus: inconnus.map(({ mot }) => mot.texte),
      fautes: fautes.flatMap((mot) => (mot ? [mot.texte] : [])),
      veto,
    },
    places,
  };
}

interface Decompte {
  readonly tete: number;
  readonly connus: number;
  readonly apres: number;
  readonly avant: number;
  readonly expliques: number;
  readonly connusAvant: boolean;
}

function noteDe({ tete, connus, apres, avant, expliques, connusAvant }: Decompte): number {
  const ordre = coutAvant ** avant * (connusAvant ? 0.98 : 1);
  if (apres + avant + expliques === 0) return ordre * (1 - coutComplement * Math.min(connus, 4));
  const dits = tete + 0.3 * connus;
  const perte = poidsInconnu * (apres + avant) + poidsExplique * Math.min(expliques, 2);
  return (ordre * 0.9 * dits) / (dits + perte);
}

/** The first words outside the head that make the title something else, as written. */
export function vetoDe({ sans }: Entree, mots: readonly MotReconnu[]): string | null {
  for (const phrase of [...sans, ...sansPartout]) {
    const debut = mots.findIndex((_, rang) => phrase.every((racine, place) => mots[rang + place]?.racine === racine));
    if (debut >= 0 && phrase.length > 0)
      return mots
        .slice(debut, debut + phrase.length)
        .map(({ texte }) => texte)
        .join(' ');
  }
  return null;
}
