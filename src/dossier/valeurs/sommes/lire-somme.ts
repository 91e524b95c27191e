import donnees from '../../../../data/libelles/montants.json' with { type: 'json' };
import { normalize } from '../normalisation.js';
import { aplanir, parseMontant } from './montant-seul.js';

/** An amount as a text says it, or why it says none. `devine`: it took a guess, or a sum. */
export type Somme =
  | { readonly nombre: number; readonly devine: boolean }
  | { readonly refus: 'ambigu' | 'fourchette' | 'par-unite' | 'plusieurs' | 'illisible' };

const illisible: Somme = { refus: 'illisible' };
const plusieurs: Somme = { refus: 'plusieurs' };

/** Beyond, a cell holds a sentence. */
const longueurMaximale = 120;

/**
 * The amount of a text, with what people write around it: « env. 12000 », « 8000€ (dont 3000€ Caf) », « 5 000 + 3 000 »,
 * « ville : 4 000 € / Caf : 6 000 € ». A range, an amount a year or a child is no total: refused, never guessed.
 */
export function readSomme(texte: string): Somme {
  if (texte.length > longueurMaximale) return illisible;
  if (gratuits.has(normalize(texte))) return { nombre: 0, devine: true };
  const plat = aplanir(texte);
  if (!/\d/.test(plat)) return illisible;
  const seul = readSeul(plat);
  if (seul) return seul;
  if (parUnite.test(plat)) return { refus: 'par-unite' };
  if (bornes.test(plat) || fourchette.test(plat)) return { refus: 'fourchette' };
  return readEntoure(plat, 5);
}

const gratuits: ReadonlySet<string> = new Set(donnees.gratuit.map(normalize));

function readSeul(plat: string): Somme | null {
  const montant = parseMontant(plat);
  if (!montant) return null;
  return 'ambigu' in montant ? { refus: 'ambigu' } : { nombre: montant.nombre, devine: false };
}

const unites = alternation(donnees.unites);
/** « 6000 €/an », « 15 € par enfant », « 3 000 € annuels »; « sur 3 ans » is a length, not a unit. */
const parUnite = new RegExp(
  `(?:\\/ ?|par |l')(?:${unites})s?(?!\\p{L})|(?<!\\p{L})(?:annuel|mensuel|chaque |tous les |toutes les )`,
  'u',
);
const bornes = new RegExp(`(?<!\\p{L})(?:${alternation(donnees.bornes)})(?!\\p{L})|[<>≤≥]`, 'u');
/** « de 5 000 à 8 000 € », « 5 000 - 8 000 ». */
const fourchette = /\d ?(?:k?€|euros?|k)? ?(?:à|a|-|–|—|ou) ?-?\d/;

/** What stands around is taken off step by step; `pas` bounds the steps. */
function readEntoure(plat: string, pas: number): Somme {
  if (pas === 0) return illisible;
  const seul = readSeul(plat);
  if (seul) return seul;
  const again = (reste: string, devine = false): Somme => {
    const somme = readEntoure(reste.trim(), pas - 1);
    return 'refus' in somme ? somme : { nombre: somme.nombre, devine: somme.devine || devine };
  };
  if (plat.includes('?')) return again(plat.replace(/ ?\?/g, ''), true);
  const parts = readParts(plat);
  if (parts) return parts;
  const dont = plat.search(/[ ,(]dont /);
  if (dont > 0) return again(plat.slice(0, dont).replace(/[ ,(]{1,3}$/, ''));
  const [, dehors = '', dedans = ''] = /^([^()]+)\(([^()]+)\)$/.exec(plat) ?? [];
  if (dehors !== '') return sansMontant(dedans) ? again(dehors, longest('suitesEnviron').includes(dedans)) : plusieurs;
  const calcul = readProduit(plat) ?? readAddition(plat);
  if (calcul) return calcul;
  for (const [quoi, devine] of [
    ['environ', true],
    ['entrees', false],
  ] as const) {
    const reste = after(plat, quoi);
    if (reste !== null) return again(reste, devine);
  }
  for (const [quoi, devine] of [
    ['suites', false],
    ['suitesEnviron', true],
  ] as const) {
    const reste = before(plat, quoi);
    if (reste !== null) return again(reste, devine);
  }
  const annee = /^(.{1,100}) (?:en|pour) 20\d\d$/.exec(plat)?.[1];
  if (annee !== undefined) return again(annee, true);
  const duree = /^(.{1,100}?) ?(?:sur|pour|\/) \d{1,2} (?:ans?|mois)$/.exec(plat)?.[1];
  if (duree !== undefined) return again(duree);
  return (plat.match(/\d[\d .,]*/g) ?? []).length > 1 ? plusieurs : illisible;
}

/** « (matériel) », « (2027) », « (sur 3 ans) »: nothing that changes the amount before. */
function sansMontant(dedans: string): boolean {
  return (
    !/[€%]|euro/.test(dedans) && !/\d/.test(dedans.replace(/\b20\d\d\b/g, '').replace(/\b\d{1,2} (?:ans?|mois)\b/g, ''))
  );
}

/** « 2 x 1500€ », « 1 500 € × 2 ». */
function readProduit(plat: string): Somme | null {
  const [, gauche = '', droite = ''] = /^([^x×*]+)[x×*]([^x×*]+)$/.exec(plat) ?? [];
  const [a, b] = [gauche.trim(), droite.trim()];
  const [fois, montant] = /^\d{1,3}$/.test(a) ? [a, parseMontant(b)] : [b, parseMontant(a)];
  if (!/^\d{1,3}$/.test(fois) || !montant) return null;
  return 'ambigu' in montant ? { refus: 'ambigu' } : { nombre: arrondi(Number(fois) * montant.nombre), devine: true };
}

const apports: ReadonlySet<string> = new Set(donnees.apports.map(normalize));

/** « 5 000 + 3 000 », « 12 000 € + temps agent »: what is given in kind is not money. */
function readAddition(plat: string): Somme | null {
  const termes = plat.split('+').map((terme) => terme.trim());
  if (termes.length < 2) return null;
  const enArgent = termes.filter((terme) => !apports.has(normalize(terme)));
  const montants = enArgent.map((terme) => readTerme(terme));
  // « 5 + 3 k€ »: the thousands may be of both.
  const milliers = enArgent.filter((terme) => /\d ?[km]/.test(terme)).length;
  if (milliers > 0 && milliers < enArgent.length) return plusieurs;
  return total(montants);
}

function readTerme(terme: string): number | null {
  const montant = parseMontant(terme.replace(/ ?\((?!.*\d.*€)[^()]*\)$/, ''));
  return montant && 'nombre' in montant ? montant.nombre : null;
}

const financeurs: ReadonlySet<string> = new Set(donnees.financeurs.map(normalize));

/** « ville : 4 000 € / Caf : 6 000 € », « 12 k€ en 2027, 8 k€ en 2028 »: each with its own funder or its own year. */
function readParts(plat: string): Somme | null {
  const parts = plat.split(/ ?[/;+&] ?|, | et /).map(readPart);
  if (parts.length < 2 || parts.some((part) => part === null)) return null;
  const noms = new Set(parts.map((part) => part?.nom));
  return noms.size < parts.length ? plusieurs : total(parts.map((part) => part?.montant ?? null));
}

function readPart(part: string): { readonly nom: string; readonly montant: number } | null {
  const [nomDevant = '', montantApres = ''] = /^(\D{2,40}?|20\d\d) ?(?::| ) ?(\d.*)$/.exec(part)?.slice(1) ?? [];
  const [montantAvant = '', nomApres = ''] = partEnTete.exec(part)?.slice(1) ?? [];
  return partOf(nomDevant, montantApres) ?? partOf(nomApres, montantAvant);
}

/** « 12 k€ en 2027 », « 6 000 € (Caf) ». */
const partEnTete = /^(\d.{0,30}?) ?\(?(?:en |pour |de la |du )?(20\d\d|\p{L}[^\d()]{1,40})\)?$/u;

function partOf(nom: string, texte: string): { readonly nom: string; readonly montant: number } | null {
  const cle = normalize(nom);
  const montant = /^20\d\d$/.test(cle) || financeurs.has(cle) ? parseMontant(texte) : null;
  return montant && 'nombre' in montant ? { nom: cle, montant: montant.nombre } : null;
}

function total(montants: readonly (number | null)[]): Somme {
  let somme = 0;
  for (const montant of montants) {
    if (montant === null) return plusieurs;
    somme += montant;
  }
  return { nombre: arrondi(somme), devine: true };
}

function arrondi(nombre: number): number {
  return Math.round(nombre * 100) / 100;
}

type Mots = 'environ' | 'entrees' | 'suites' | 'suitesEnviron';

function after(plat: string, quoi: Mots): string | null {
  const mot = longest(quoi).find((debut) => plat.startsWith(debut) && !/^\p{L}/u.test(plat.slice(debut.length)));
  return mot === undefined ? null : plat.slice(mot.length).replace(/^[ :=]{1,3}/, '');
}

function before(plat: string, quoi: Mots): string | null {
  const mot = longest(quoi).find((fin) => plat.endsWith(fin) && !/\p{L}$/u.test(plat.slice(0, -fin.length)));
  return mot === undefined ? null : plat.slice(0, -mot.length).replace(/[ ,:]{1,3}$/, '');
}

function longest(quoi: Mots): readonly string[] {
  return donnees[quoi].map(aplanir).sort((a, b) => b.length - a.length);
}

function alternation(mots: readonly string[]): string {
  return mots
    .map(aplanir)
    .filter((mot) => /\p{L}/u.test(mot))
    .sort((a, b) => b.length - a.length)
    .join('|');
}
