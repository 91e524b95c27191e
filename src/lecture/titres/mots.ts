import donnees from '../../../data/titres/mots.json' with { type: 'json' };
import { mois } from '../../dossier/mois.js';
import { oncePerText } from '../../dossier/une-fois.js';
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
const morceaux = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?<![a-z\d])n ?[+-] ?\d|k?€|[a-z\d]+|[%()[\]:/&+]/g;

const abreviations = donnees.abreviations as Readonly<Record<string, string>>;
const racinesPropres = donnees.racinesPropres as Readonly<Record<string, string>>;
const locutions = Object.entries(donnees.locutions);
const petitsMots: ReadonlySet<string> = new Set(donnees.petitsMots);
const conjonctions: ReadonlySet<string> = new Set(['et', 'ou', 'and', 'or']);
const prepositions: ReadonlySet<string> = new Set(donnees.prepositions);
const interrogatifs: ReadonlySet<string> = new Set(donnees.interrogatifs);
const finales: ReadonlySet<string> = new Set(donnees.finales);
const prefixes: ReadonlySet<string> = new Set(donnees.prefixes);
const nomsDeMois: ReadonlySet<string> = new Set([...mois.map(normalize), ...donnees.moisAbreges]);

/** The words of a title, in order: « Échéance prévision-\nnelle (jj/mm/aaaa) » gives « echeance », « previsionnel » and the explained ones. */
export function motsDuTitre(titre: string): readonly Mot[] {
  const mots = decoupe(joinCoupures(titre.slice(0, longueurTitre)));
  const pleins = mots.filter((_, rang) => !isPetit(mots, rang));
  const gardes = pleins.length > 0 ? pleins : mots;
  return gardes.every(({ explique }) => explique) ? gardes.map((mot) => ({ ...mot, explique: false })) : gardes;
}

/** Words and spaces, nothing that has to be read twice. */
const simple = /^[a-z ]+$/;
const motsSimples = new Map<string, readonly Mot[]>();

/**
 * The words of titles of ours, as `motsDuTitre` gives them: read together, and most of them at a glance, since thousands
 * are made ready before the first answer.
 */
export function motsDesTitres(titres: readonly string[]): readonly (readonly Mot[])[] {
  const plats = platsDe(titres);
  return titres.map((titre, rang) => readSimple(plats[rang] ?? '') ?? motsDuTitre(titre));
}

/** What each title of ours begins with, without its ending: enough to find those that a title may hold. */
export function premieresRacines(titres: readonly string[]): readonly string[] {
  const plats = platsDe(titres);
  return titres.map((titre, rang) => (premierSimple(plats[rang] ?? '') ?? motsDuTitre(titre))[0]?.racine ?? '');
}

/** Titles in lower case without accents nor apostrophes, all in one go. */
function platsDe(titres: readonly string[]): readonly string[] {
  return withLocutions(withoutAccents(titres.join('\n')).toLowerCase())
    .replaceAll("'", ' ')
    .split('\n');
}

/** Null when small words may mean something there, or signs. */
function readSimple(plat: string): readonly Mot[] | null {
  if (!simple.test(plat)) return null;
  const mots = plat.split(' ').filter((mot) => mot !== '');
  if (finales.has(mots.at(-1) ?? '') || mots.some((mot) => conjonctions.has(mot) || interrogatifs.has(mot)))
    return null;
  const lus = mots.flatMap((mot) => (petitsMots.has(mot) ? [] : motSimple(mot)));
  return lus.length > 0 ? lus : null;
}

/** The first word that says something; null when small words may mean something there, or signs. */
function premierSimple(plat: string): readonly Mot[] | null {
  const mots = plat.split(' ', 6);
  const rang = mots[0] === 'ou' ? 0 : mots.findIndex((mot) => mot !== '' && !petitsMots.has(mot));
  const premier = mots[rang] ?? '';
  return simple.test(premier) && (rang === 0 || !interrogatifs.has(premier)) ? motSimple(premier) : null;
}

/** The same object for the same word: titles of ours use few words. */
function motSimple(texte: string): readonly Mot[] {
  const connus = motsSimples.get(texte) ?? motsDe(texte, false, false);
  motsSimples.set(texte, connus);
  return connus;
}

/**
 * Small words say nothing, but for « Où ? », which opens a question; « Pour qui ? », which is another one than « Qui ? »;
 * « Signé le », where what follows is a date. Elsewhere « ou », « pour » and « le » only join.
 */
function isPetit(mots: readonly Mot[], rang: number): boolean {
  const texte = mots[rang]?.texte ?? '';
  if (!petitsMots.has(texte) || (texte === 'ou' && rang === 0)) return false;
  if (prepositions.has(texte) && interrogatifs.has(mots[rang + 1]?.texte ?? '')) return false;
  const suivant = mots[rang + 1];
  return !(rang > 0 && finales.has(texte) && (!suivant || suivant.explique));
}

/** A word cut at the end of a line is one word, but for « sous-\naction »; « DateDebut » and « Places2030 » are two. */
function joinCoupures(titre: string): string {
  if (!/\s/.test(titre.trim()))
    return titre
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/ (\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' $1 ')
      .replace(/(\p{L}{3})(?=(?:19|20)\d\d(?!\d))/gu, '$1 ');
  if (!titre.includes('\n')) return titre;
  return titre.replace(/(?<=\p{L})-[ \t]?\r?\n[ \t]?(?=\p{Ll})/gu, (coupure: string, place: number) =>
    prefixes.has(motAvant(titre, place).toLowerCase()) ? coupure : '',
  );
}

/** The letters that stand just before a place. */
function motAvant(titre: string, place: number): string {
  let debut = place;
  while (debut > 0 && /\p{L}/u.test(titre[debut - 1] ?? '')) debut -= 1;
  return titre.slice(debut, place);
}

function decoupe(titre: string): readonly Mot[] {
  const mots: Mot[] = [];
  let parentheses = 0;
  let apresDeuxPoints = false;
  let coordonne = false;
  for (const morceau of prepare(titre).match(morceaux) ?? []) {
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
  const plat = withoutInclusif(withoutAccents(titre).toLowerCase());
  return withLocutions(plat)
    .replace(/(?<![a-z\d])n ?[°º]s?|№|#/g, ' numero ')
    .replace(/<|(?<!\d ?)[-–] ?(?=(?:de )?\d{1,2} ?ans)/g, ' moins de ');
}

/** « Ça a coûté » is no « ça coûte », « en place » no « place » : without accents and small words, nothing else tells. */
function withLocutions(plat: string): string {
  return locutions.reduce(replaceLocution, plat.replaceAll('’', "'"));
}

function replaceLocution(texte: string, [locution, mot]: readonly [string, string]): string {
  if (!texte.includes(locution)) return texte;
  const morceaux = texte.split(locution);
  return morceaux
    .map((suite, rang) => {
      if (rang === 0) return suite;
      const dansUnMot = /[a-z\d]$/.test(morceaux[rang - 1]?.slice(-1) ?? '') || /^[a-z\d]/.test(suite);
      return `${dansUnMot ? locution : mot}${suite}`;
    })
    .join('');
}

/** « Échéance » becomes « Echeance ». */
export function withoutAccents(titre: string): string {
  if (/^[\n\r\t -~]*$/.test(titre)) return titre;
  return titre
    .replace(/[œŒ]/g, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** « référent·e », « référent.e », « porteur/se », « chef(fe) » are « référent », « porteur », « chef ». */
function withoutInclusif(plat: string): string {
  if (!/[·•∙‧./(-]/.test(plat)) return plat;
  return plat
    .replace(/(?<=[a-z])[·•∙‧.](?:e?s|e|ne|se|fe|euse|trice|rice|ive)(?![a-z])/g, '')
    .replace(/(?<=[a-z])[/-](?:e|s|es|ne|se|euse|trice|rice)(?![a-z])/g, '')
    .replace(/\((?:e|s|x|es|ne|nes|se|fe|le|ve|aux|trice|rice)\)/g, '');
}

/** What a piece of title stands for: read once, titles use the same words. */
type MotNu = Pick<Mot, 'texte' | 'racine' | 'genre'>;
const readMots = oncePerText(readMorceau);

function motsDe(morceau: string, explique: boolean, coordonne: boolean): readonly Mot[] {
  return readMots(morceau).map(({ texte, racine, genre }) => ({ texte, racine, genre, explique, coordonne }));
}

function readMorceau(morceau: string): readonly MotNu[] {
  const sansEspace = morceau.replaceAll(' ', '');
  const entier = Object.hasOwn(abreviations, sansEspace) ? (abreviations[sansEspace] ?? '') : sansEspace;
  return entier.split(' ').map((texte) => ({ texte, racine: racineDe(texte, racinesPropres), genre: genreDe(texte) }));
}

function genreDe(texte: string): Mot['genre'] {
  if (/^(?:19|20)\d\d$/.test(texte) || /^\d{1,2}[/.-]/.test(texte)) return 'date';
  if (/^[ts][1-4]$/.test(texte) || nomsDeMois.has(texte)) return 'date';
  return /^\d{1,2}(?:er?|e?me)?$/.test(texte) ? 'nombre' : 'mot';
}
