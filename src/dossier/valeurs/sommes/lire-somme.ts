import donnees from '../../../../data/libelles/montants.json' with { type: 'json' };
import { normalize } from '../normalisation.js';
import { plusieurs, readAddition, readParts, readProduit, type Somme } from './calculs.js';
import { aplanir, parseMontant } from './montant-seul.js';

export type { Somme } from './calculs.js';

const illisible: Somme = { refus: 'illisible' };

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
  if (dehors !== '') return sansMontant(dedans) ? again(dehors, locutions.suitesEnviron.includes(dedans)) : plusieurs;
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

type Mots = 'environ' | 'entrees' | 'suites' | 'suitesEnviron';

function after(plat: string, quoi: Mots): string | null {
  const mot = locutions[quoi].find((debut) => plat.startsWith(debut) && !/^\p{L}/u.test(plat.slice(debut.length)));
  return mot === undefined ? null : plat.slice(mot.length).replace(/^[ :=]{1,3}/, '');
}

function before(plat: string, quoi: Mots): string | null {
  const mot = locutions[quoi].find((fin) => plat.endsWith(fin) && !/\p{L}$/u.test(plat.slice(0, -fin.length)));
  return mot === undefined ? null : plat.slice(0, -mot.length).replace(/[ ,:]{1,3}$/, '');
}

const longestFirst = (mots: readonly string[]) => mots.map(aplanir).sort((a, b) => b.length - a.length);

const locutions: Readonly<Record<Mots, readonly string[]>> = {
  environ: longestFirst(donnees.environ),
  entrees: longestFirst(donnees.entrees),
  suites: longestFirst(donnees.suites),
  suitesEnviron: longestFirst(donnees.suitesEnviron),
};

function alternation(mots: readonly string[]): string {
  return mots
    .map(aplanir)
    .filter((mot) => /\p{L}/u.test(mot))
    .sort((a, b) => b.length - a.length)
    .join('|');
}
