import {
  type EntreeDeLexique,
  enveloppes,
  nomsNeutres,
  type Phrases,
  sansPartout,
  type Tete,
  type TeteDeColonne,
} from './lexique.js';
import { isConnu, isNeutre, placesDe } from './placement.js';
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
export interface LectureDeTitre {
  readonly cle: string;
  readonly score: number;
  readonly raison: Raison;
  /** Where the head's words stand in the title. */
  readonly places: readonly number[];
  /** The column's own label, normalised. */
  readonly libelle: string;
}

/** A head that only may name the column is never sure. */
const coutDoute = 0.6;
/** Known words around the head: still sure. */
const coutComplement = 0.015;
/** What an unknown word weighs beside a word of the head; in brackets it only explains. */
const poidsInconnu = 0.55;
const poidsExplique = 0.06;
/** What a known word adds to the head that an unknown one is weighed against. */
const poidsConnu = 0.3;
/** The head should come first: « Avis du pilote » is an « avis », « Date prévisionnelle de fin » is an end. */
const coutAvant = 0.5;
const coutConnuAvant = 0.98;
const coutEnveloppe = 0.75;
const coutFaute = 0.88;
/** Another ending than the head's: « Réalisations » is the plural of a title that we know. */
const coutAccord = 0.995;
/** A head and unknown words is never sure. */
const plafondInconnu = 0.9;

/** How well heads read the words of a title: the best reading of each column of which one stands there. */
export function noterColonnes(
  candidates: readonly TeteDeColonne[],
  mots: readonly MotReconnu[],
): readonly LectureDeTitre[] {
  const meilleures = new Map<string, TeteNotee>();
  const racines = new Set(mots.map(({ racine }) => racine));
  const date = mots.some(({ genre }) => genre === 'date');
  for (const { entree, tete } of candidates) {
    // Most heads lack a word: seen at once, before any is looked for in order.
    if (!tete.mots.every(({ racine }) => (racine === null ? date : racines.has(racine)))) continue;
    const places = placesDe(tete, mots, entree);
    const notee = places && noterTete(entree, tete, places, mots);
    const meilleure = meilleures.get(entree.cle);
    if (notee && (!meilleure || isMeilleure(notee, meilleure))) meilleures.set(entree.cle, notee);
  }
  return [...meilleures.values()].map(lectureDe);
}

/** What a word outside the head does to it. */
type Role = 'connu' | 'enveloppe' | 'inconnu';

interface Autre {
  readonly mot: MotReconnu;
  readonly avant: boolean;
  readonly role: Role;
}

/** A head in a title, and what stands around it. */
interface TeteNotee {
  readonly entree: EntreeDeLexique;
  readonly tete: Tete;
  readonly places: readonly number[];
  readonly autres: readonly Autre[];
  readonly fautes: readonly MotReconnu[];
  readonly veto: string | null;
  readonly score: number;
}

function isMeilleure(a: TeteNotee, b: TeteNotee): boolean {
  return a.score === b.score ? a.places.length > b.places.length : a.score > b.score;
}

function noterTete(
  entree: EntreeDeLexique,
  tete: Tete,
  places: readonly number[],
  mots: readonly MotReconnu[],
): TeteNotee | null {
  const [premiere = 0] = places;
  const autres: Autre[] = [];
  for (const [rang, mot] of mots.entries()) {
    if (places.includes(rang)) continue;
    const avant = rang < premiere;
    autres.push({ mot, avant, role: roleDe(mot, avant, tete, entree) });
  }
  if (tete.force === 'seule' && autres.some(({ role, mot }) => role === 'inconnu' && !mot.explique)) return null;
  const veto = findVeto(entree, autres);
  const fautes = mots.filter(
    (mot) => mot.faute && !autres.some((autre) => autre.mot === mot && autre.role === 'inconnu'),
  );
  const score = veto === null ? noteDe(tete, places.length, autres) * coutFaute ** fautes.length : 0;
  return {
    entree,
    tete,
    places,
    autres,
    fautes,
    veto,
    score: isAccorde(tete, places, mots) ? score : score * coutAccord,
  };
}

function findVeto(entree: EntreeDeLexique, autres: readonly Autre[]): string | null {
  const chiffre = entree.sansChiffre ? autres.find(({ mot }) => mot.genre === 'nombre' && !mot.explique) : undefined;
  if (chiffre) return chiffre.mot.texte;
  return vetoDe(
    entree,
    autres.map(({ mot }) => mot),
  );
}

/** The head's words stand there with their endings. */
function isAccorde(tete: Tete, places: readonly number[], mots: readonly MotReconnu[]): boolean {
  return tete.mots.every(({ texte, racine }, rang) => racine === null || mots[places[rang] ?? -1]?.texte === texte);
}

function lectureDe({ entree, tete, places, autres, fautes, veto, score }: TeteNotee): LectureDeTitre {
  return {
    cle: entree.cle,
    score,
    raison: {
      tete: tete.texte,
      complements: autres.filter(({ role }) => role !== 'inconnu').map(({ mot }) => mot.texte),
      inconnus: autres.filter(({ role }) => role === 'inconnu').map(({ mot }) => mot.texte),
      fautes: fautes.map(({ texte }) => texte),
      veto,
    },
    places,
    libelle: entree.libelle,
  };
}

/** « Actions des partenaires » is about actions, « Axe / action » about both: there, « action » is no complement. */
function roleDe(mot: MotReconnu, avant: boolean, { force }: Tete, entree: EntreeDeLexique): Role {
  const sujet = (avant || mot.coordonne) && nomsNeutres.has(mot.racine) && !entree.complements.has(mot.racine);
  if (!sujet && (force === 'seule' ? isNeutre(mot, entree) : isConnu(mot, entree))) return 'connu';
  return avant && enveloppes.has(mot.racine) ? 'enveloppe' : 'inconnu';
}

function noteDe({ force }: Tete, longueur: number, autres: readonly Autre[]): number {
  const compte = (garde: (autre: Autre) => boolean) => autres.filter(garde).length;
  const connus = compte(({ role }) => role === 'connu');
  const avant = compte((autre) => isInconnu(autre) && autre.avant);
  const apres = compte((autre) => isInconnu(autre) && !autre.avant);
  const expliques = compte(({ role, mot }) => role === 'inconnu' && mot.explique);
  const ordre =
    (force === 'doute' ? coutDoute : 1) *
    coutAvant ** avant *
    (autres.some((autre) => autre.role === 'connu' && autre.avant) ? coutConnuAvant : 1) *
    (autres.some(({ role }) => role === 'enveloppe') ? coutEnveloppe : 1);
  if (apres + avant + expliques === 0) return ordre * (1 - coutComplement * Math.min(connus, 4));
  const dits = longueur + poidsConnu * connus;
  const perte = poidsInconnu * (apres + avant) + poidsExplique * Math.min(expliques, 2);
  return (ordre * plafondInconnu * dits) / (dits + perte);
}

/** An unknown word that the title says, and does not only explain. */
function isInconnu({ role, mot }: Autre): boolean {
  return role === 'inconnu' && !mot.explique;
}

/** The first words outside the head that make the title something else, as written. */
export function vetoDe({ sans }: EntreeDeLexique, mots: readonly MotReconnu[]): string | null {
  for (const [debut, { racine }] of mots.entries()) {
    const phrase = findPhrase(sans, racine, debut, mots) ?? findPhrase(sansPartout, racine, debut, mots);
    if (phrase) return phrase.map((_, place) => mots[debut + place]?.texte).join(' ');
  }
  return null;
}

function findPhrase(phrases: Phrases, racine: string, debut: number, mots: readonly MotReconnu[]) {
  return phrases.get(racine)?.find((phrase) => phrase.every((mot, place) => mots[debut + place]?.racine === mot));
}
