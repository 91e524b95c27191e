import donnees from '../../../../data/libelles/montants.json' with { type: 'json' };
import { normalize } from '../normalisation.js';
import { parseMontant } from './montant-seul.js';

/** An amount as a text says it, or why it says none. `devine`: it took a guess, or a sum. */
export type Somme =
  | { readonly nombre: number; readonly devine: boolean }
  | { readonly refus: 'ambigu' | 'fourchette' | 'par-unite' | 'plusieurs' | 'illisible' };

export const plusieurs: Somme = { refus: 'plusieurs' };

/** « 2 x 1500€ », « 1 500 € × 2 ». */
export function readProduit(plat: string): Somme | null {
  const [, gauche = '', droite = ''] = /^([^x×*]+)[x×*]([^x×*]+)$/.exec(plat) ?? [];
  const [a, b] = [gauche.trim(), droite.trim()];
  const [fois, montant] = /^\d{1,3}$/.test(a) ? [a, parseMontant(b)] : [b, parseMontant(a)];
  if (!/^\d{1,3}$/.test(fois) || !montant) return null;
  return 'ambigu' in montant ? { refus: 'ambigu' } : { nombre: arrondi(Number(fois) * montant.nombre), devine: true };
}

const apports: ReadonlySet<string> = new Set(donnees.apports.map(normalize));

/** « 5 000 + 3 000 », « 12 000 € + temps agent »: what is given in kind is not money. */
export function readAddition(plat: string): Somme | null {
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
  const montant = parseMontant(withoutPrecision(terme));
  return montant && 'nombre' in montant ? montant.nombre : null;
}

/** « 5 000 € (estimation) » without its last words in brackets, unless they hold an amount. */
function withoutPrecision(terme: string): string {
  const debut = terme.lastIndexOf('(');
  const dedans = terme.slice(debut + 1, -1);
  if (debut < 0 || !terme.endsWith(')') || dedans.includes(')')) return terme;
  const chiffre = dedans.search(/\d/);
  return chiffre >= 0 && dedans.includes('€', chiffre) ? terme : terme.slice(0, debut).trimEnd();
}

const financeurs: ReadonlySet<string> = new Set(donnees.financeurs.map(normalize));

/** « ville : 4 000 € / Caf : 6 000 € », « 12 k€ en 2027, 8 k€ en 2028 »: each with its own funder or its own year. */
export function readParts(plat: string): Somme | null {
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
