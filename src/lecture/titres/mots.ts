import donnees from '../../../data/titres/mots.json' with { type: 'json' };
import { mois } from '../../dossier/mois.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { racineDe } from './racine.js';

/** A word of a title that means something: small words are left out. */
export interface Mot {
  /** As written, in lower case and without accents; an abbreviation in full. */
  readonly texte: string;
  /** Without plural and feminine endings. */
  readonly racine: string;
  readonly genre: 'mot' | 'date' | 'nombre';
  /** It stands in brackets or after a colon: it explains the title more than it says it. */
  readonly explique: boolean;
  /** « / », « et » or « ou » stands before it: another subject, not what the word before it is of. */
  readonly coordonne: boolean;
}

/** No title is longer: a text that is, is no title. */
export const longueurTitre = 200;

/** A date, « n+1 », a word or a number, a sign that counts as a word, a bracket, a colon, a slash. */
const morceaux = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?<![\p{L}\d])n ?[+-] ?\d|k?€|[\p{L}\d]+|[%()[\]:/&+]/gu;

const abreviations = donnees.abreviations as Readonly<Record<string, string>>;
const racinesPropres = donnees.racinesPropres as Readonly<Record<string, string>>;
const petitsMots: ReadonlySet<string> = new Set(donnees.petitsMots);
const conjonctions: ReadonlySet<string> = new Set(['et', 'ou', 'and', 'or']);
const prepositions: ReadonlySet<string> = new Set(donnees.prepositions);
const interrogatifs: ReadonlySet<string> = new Set(donnees.interrogatifs);
const prefixes: ReadonlySet<string> = new Set(donnees.prefixes);
const nomsDeMois: ReadonlySet<string> = new Set([...mois.map(normalize), ...donnees.moisAbreges]);

/** The words of a title, in order: « Échéance prévision-\nnelle (jj/mm/aaaa) » gives « echeance », « previsionnel » and the explained ones. */
export function motsDuTitre(titre: string): readonly Mot[] {
  const mots = decoupe(joinCoupures(titre.slice(0, longueurTitre)));
  const pleins = mots.filter((_, rang) => !isPetit(mots, rang));
  const gardes = pleins.length > 0 ? pleins : mots;
  return gardes.every(({ explique }) => explique) ? gardes.map((mot) => ({ ...mot, explique: false })) : gardes;
}

/** « Où ? » opens a question and « Pour qui ? » is another one than « Qui ? » ; elsewhere « ou » and « pour » only join. */
function isPetit(mots: readonly Mot[], rang: number): boolean {
  const texte = mots[rang]?.texte ?? '';
  if (!petitsMots.has(texte) || (texte === 'ou' && rang === 0)) return false;
  return !(prepositions.has(texte) && interrogatifs.has(mots[rang + 1]?.texte ?? ''));
}

/** A word cut at the end of a line is one word, but for « sous-\naction »; « DateDebut » is two. */
function joinCoupures(titre: string): string {
  const joint = titre.replace(/(\p{L}+)-[ \t]?\r?\n[ \t]?(?=\p{Ll})/gu, (coupe: string, debut: string) =>
    prefixes.has(debut.toLowerCase()) ? coupe : debut,
  );
  return /\s/.test(joint.trim()) ? joint : joint.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
}

function decoupe(titre: string): readonly Mot[] {
  const mots: Mot[] = [];
  let parentheses = 0;
  let apresDeuxPoints = false;
  let coordonne = false;
  for (const [morceau] of prepare(titre).matchAll(morceaux)) {
    if (morceau === '(' || morceau === '[') parentheses += 1;
    else if (morceau === ')' || morceau === ']') parentheses = Math.max(0, parentheses - 1);
    else if (morceau === ':') apresDeuxPoints = mots.length > 0;
    else if (/^[/&+]$/.test(morceau)) coordonne = mots.length > 0;
    else {
      mots.push(...motsDe(morceau, parentheses > 0 || apresDeuxPoints, coordonne));
      if (conjonctions.has(morceau)) coordonne = mots.length > 1;
      else if (!petitsMots.has(morceau)) coordonne = false;
    }
  }
  return mots;
}

/** Lower case, no accents, inclusive endings dropped, signs spelt as words. */
function prepare(titre: string): string {
  return titre
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[a-z])[·•∙‧.](?:e?s|e|ne|se|fe|euse|trice|rice|ive)(?![a-z])/g, '')
    .replace(/(?<=[a-z])(?:\/|-)(?:e|s|es|ne|se|euse|trice|rice)(?![a-z])/g, '')
    .replace(/\((?:e|s|x|es|ne|nes|se|fe|le|ve|aux|trice|rice)\)/g, '')
    .replace(/(?<![\p{L}\d])n ?[°º]s?|№|#/gu, ' numero ')
    .replaceAll('<', ' moins de ');
}

function motsDe(morceau: string, explique: boolean, coordonne: boolean): readonly Mot[] {
  const sansEspace = morceau.replaceAll(' ', '');
  const entier = Object.hasOwn(abreviations, sansEspace) ? (abreviations[sansEspace] ?? '') : sansEspace;
  return entier
    .split(' ')
    .map((texte) => ({ texte, racine: racineDe(texte, racinesPropres), genre: genreDe(texte), explique, coordonne }));
}

function genreDe(texte: string): Mot['genre'] {
  if (/^(?:19|20)\d\d$/.test(texte) || /^\d{1,2}[/.-]/.test(texte)) return 'date';
  if (/^[ts][1-4]$/.test(texte) || nomsDeMois.has(texte)) return 'date';
  return /^\d{1,2}(?:er?|e?me)?$/.test(texte) ? 'nombre' : 'mot';
}
