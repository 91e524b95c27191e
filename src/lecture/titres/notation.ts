import { type Entree, enveloppes, nomsNeutres, sansPartout, type Tete } from './lexique.js';
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
/** What a known word adds to the head that an unknown one is weighed against. */
const poidsConnu = 0.3;
/** The head should come first: « Avis du pilote » is an « avis », « Date prévisionnelle de fin » is an end. */
const coutAvant = 0.5;
const coutConnuAvant = 0.98;
const coutEnveloppe = 0.75;
const coutFaute = 0.88;
/** A head and unknown words is never sure. */
const plafondInconnu = 0.9;

/** How well a column's entry reads the words of a title; null when no head of it stands there. */
export function noter(entree: Entree, mots: readonly MotReconnu[]): Lecture | null {
  let meilleure: Lecture | null = null;
  for (const tete of entree.tetes) {
    const places = placesDe(tete, mots, entree);
    const lecture = places && noterTete(entree, tete, places, mots);
    if (lecture && (!meilleure || isMeilleure(lecture, meilleure))) meilleure = lecture;
  }
  return meilleure;
}

function isMeilleure(a: Lecture, b: Lecture): boolean {
  return a.score === b.score ? a.places.length > b.places.length : a.score > b.score;
}

/** What a word outside the head does to it. */
type Role = 'connu' | 'enveloppe' | 'inconnu';

interface Autre {
  readonly mot: MotReconnu;
  readonly avant: boolean;
  readonly role: Role;
}

function noterTete(entree: Entree, tete: Tete, places: readonly number[], mots: readonly MotReconnu[]): Lecture | null {
  const [premiere = 0] = places;
  const autres = mots.flatMap((mot, rang): readonly Autre[] => {
    const avant = rang < premiere;
    return places.includes(rang) ? [] : [{ mot, avant, role: roleDe(mot, avant, tete, entree) }];
  });
  const inconnus = autres.filter(({ role }) => role === 'inconnu').map(({ mot }) => mot);
  if (tete.force === 'seule' && inconnus.some(({ explique }) => !explique)) return null;
  const veto = vetoDe(
    entree,
    autres.map(({ mot }) => mot),
  );
  const fautes = mots.filter((mot) => mot.faute && !inconnus.includes(mot));
  const score = noteDe(places.length, autres) * coutFaute ** fautes.length * (tete.force === 'doute' ? coutDoute : 1);
  return {
    cle: entree.cle,
    score: veto ? 0 : score,
    raison: {
      tete: tete.texte,
      complements: autres.filter(({ role }) => role !== 'inconnu').map(({ mot }) => mot.texte),
      inconnus: inconnus.map(({ texte }) => texte),
      fautes: fautes.map(({ texte }) => texte),
      veto,
    },
    places,
  };
}

/** « Actions des partenaires » is about actions, « Axe / action » about both: there, « action » is no complement. */
function roleDe(mot: MotReconnu, avant: boolean, { force }: Tete, entree: Entree): Role {
  const sujet = (avant || mot.coordonne) && nomsNeutres.has(mot.racine) && !entree.complements.has(mot.racine);
  if (!sujet && (force === 'seule' ? isNeutre(mot) : isConnu(mot, entree))) return 'connu';
  return avant && enveloppes.has(mot.racine) ? 'enveloppe' : 'inconnu';
}

function noteDe(tete: number, autres: readonly Autre[]): number {
  const compte = (garde: (autre: Autre) => boolean) => autres.filter(garde).length;
  const connus = compte(({ role }) => role === 'connu');
  const avant = compte(({ role, mot, avant }) => role === 'inconnu' && avant && !mot.explique);
  const apres = compte(({ role, mot, avant }) => role === 'inconnu' && !avant && !mot.explique);
  const expliques = compte(({ role, mot }) => role === 'inconnu' && mot.explique);
  const ordre =
    coutAvant ** avant *
    (autres.some((autre) => autre.role === 'connu' && autre.avant) ? coutConnuAvant : 1) *
    (autres.some(({ role }) => role === 'enveloppe') ? coutEnveloppe : 1);
  if (apres + avant + expliques === 0) return ordre * (1 - coutComplement * Math.min(connus, 4));
  const dits = tete + poidsConnu * connus;
  const perte = poidsInconnu * (apres + avant) + poidsExplique * Math.min(expliques, 2);
  return (ordre * plafondInconnu * dits) / (dits + perte);
}

/** The first words outside the head that make the title something else, as written. */
export function vetoDe({ sans }: Entree, mots: readonly MotReconnu[]): string | null {
  for (const phrase of [...sans, ...sansPartout]) {
    const debut = mots.findIndex((_, rang) => phrase.every((racine, place) => mots[rang + place]?.racine === racine));
    if (debut >= 0)
      return mots
        .slice(debut, debut + phrase.length)
        .map(({ texte }) => texte)
        .join(' ');
  }
  return null;
}
