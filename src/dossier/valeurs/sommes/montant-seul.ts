import { type Chiffre, parseChiffre } from '../nombres.js';

const multiples: Readonly<Record<string, number>> = { k: 1_000, mille: 1_000, m: 1_000_000, million: 1_000_000 };

/** What may stand before and after the figures of an amount. */
const forme =
  /^(€|eur )? ?(-?\d[\d .,']*)(?: ?(k(?=eur)|(?:k|m|mille|millions?)(?![a-z])))? ?(?:d'|d’)?(€|euros?|eur\.?)?(?:[.,][-–—]?)?(?: (?:ttc|ht))?$/;

/** Reads one amount in euros: « 1 250 000 € », « 12.500,50 », « 12 k€ », « 1,2 M€ », « 1 200,50 € TTC », « €12,000 ». */
export function parseMontant(texte: string): Chiffre {
  const lue = forme.exec(aplanir(texte));
  if (!lue) return null;
  const [, devant, figures = '', mot, derriere] = lue;
  const chiffres = figures.trim().replace(/[.,]$/, '');
  const multiple = multiples[mot?.replace(/s$/, '') ?? ''];
  if (multiple === undefined) {
    const milliers = readMilliers(chiffres, devant !== undefined, devant !== undefined || derriere !== undefined);
    if (milliers) return milliers;
  }
  const chiffre = parseChiffre(chiffres);
  if (!chiffre || 'ambigu' in chiffre) return chiffre;
  return { nombre: Math.round(chiffre.nombre * (multiple ?? 1) * 100) / 100 };
}

/**
 * Three figures after a point or a comma are no cents. With the euro sign, « 25.000 € » is twenty-five thousand, and so is
 * « €12,000 », as English writes it; « 12,000 » and « 12,000 € » may be either.
 */
function readMilliers(chiffres: string, anglais: boolean, euros: boolean): Chiffre {
  if (euros && /^-?\d{1,3}\.\d{3}$/.test(chiffres)) return { nombre: Number(chiffres.replace('.', '')) };
  if (!/^-?\d{1,3},\d{3}$/.test(chiffres)) return null;
  return anglais ? { nombre: Number(chiffres.replace(',', '')) } : { ambigu: true };
}

/** One kind of space, of apostrophe and of minus; lower case. */
export function aplanir(texte: string): string {
  return texte
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^[−–-] ?/, '-');
}
