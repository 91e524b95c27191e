import mots from '../../data/libelles/competences.json' with { type: 'json' };
import { normalize } from '../dossier/valeurs/normalisation.js';

/** The body that a cell names: an EPCI, a syndicat. */
export interface Organisme {
  /** As it is printed: « Communauté de communes du Test ». */
  readonly nom: string;
  /** The whole cell. */
  readonly texte: string;
  /** « (30 000 habitants) »: what the cell says of its population; null when it says nothing. */
  readonly habitants: number | null;
  /** The cell says more than a name: a competence, or that a part only is transferred. */
  readonly enPartie: boolean;
}

const normaux = (liste: readonly string[]) => liste.map(normalize);
const motsDeHabitants = new Set(normaux(mots.habitants));
const motsVides = new Set(normaux(mots.motsVides));
const motsDePart = normaux([...mots.enPartie, ...mots.competences.flatMap(({ mots: siens }) => siens)]);
const motsDeCommune = new Set(normaux(mots.laCommune));
const motsDOrganisme = new Set(normaux(mots.lOrganisme));

export function readOrganisme(texte: string): Organisme {
  const normal = ` ${normalize(texte)} `;
  return {
    nom: nameOf(texte),
    texte,
    habitants: habitantsOf(texte),
    enPartie: motsDePart.some((mot) => normal.includes(` ${mot} `)),
  };
}

/** « Commune », « Oui », « La ville »: the commune itself. */
export function isLaCommune(texte: string): boolean {
  return motsDeCommune.has(normalize(texte));
}

/** « EPCI », « Non », « Communauté de communes »: the body, without its name. */
export function isLOrganisme(texte: string): boolean {
  return motsDOrganisme.has(normalize(texte));
}

/**
 * What makes two names the same body: « CC de la Plaine » and « Communauté de communes La Plaine » are one. A name without any
 * word of its own (« Communauté de communes ») stays whole.
 */
export function cleDOrganisme(nom: string): string {
  const siens = ownWords(nom);
  return siens.length === 0 ? normalize(nom) : siens.join(' ');
}

/** Whether a name is that of a body of the official list, entirely or by a part of its words. */
export function sameOrganisme(nom: string, officiel: string): boolean {
  const siens = ownWords(nom);
  const attendus = ownWords(officiel);
  if (siens.length === 0 || attendus.length === 0) return false;
  return siens.every((mot) => attendus.includes(mot)) || attendus.every((mot) => siens.includes(mot));
}

function ownWords(nom: string): readonly string[] {
  let normal = normalize(nom);
  for (const [long, court] of Object.entries(mots.genres)) normal = normal.replace(long, court);
  return normal
    .split(' ')
    .filter((mot) => !motsVides.has(mot))
    .map((mot) => (mot === 'st' ? 'saint' : mot === 'ste' ? 'sainte' : mot));
}

/** What stands before the parenthesis, the comma, the dash between blanks or the figures. */
function nameOf(texte: string): string {
  const fins = ['(', ',', ';', ':', ' - ', ' – ', '\n']
    .map((signe) => texte.indexOf(signe))
    .filter((place) => place > 0);
  const avant = texte.slice(0, Math.min(texte.length, ...fins)).trim();
  return avant === '' ? texte.trim() : avant;
}

/** The figure that stands before « habitants »: « 30 000 habitants » is 30 000. */
function habitantsOf(texte: string): number | null {
  const suite = normalize(texte).split(' ');
  const fin = suite.findIndex((mot) => motsDeHabitants.has(mot));
  if (fin <= 0) return null;
  let debut = fin - 1;
  while (debut > 0 && isGroup(suite[debut]) && isFigures(suite[debut - 1])) debut -= 1;
  const chiffres = suite.slice(debut, fin).join('');
  return /^\d{1,9}$/.test(chiffres) ? Number(chiffres) : null;
}

const isGroup = (mot: string | undefined) => mot !== undefined && /^\d{3}$/.test(mot);
const isFigures = (mot: string | undefined) => mot !== undefined && /^\d{1,3}$/.test(mot);
