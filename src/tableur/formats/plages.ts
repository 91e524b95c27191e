import { type Plage, parseAdresse } from '../classeur.js';

/** The last cell of a sheet. */
export const derniere = { ligne: 1_048_576, colonne: 16_384 } as const;

/**
 * « A3:F20 », « $A:$F », « 3:20 » or « B2 » as the cells that it covers; null when it is none of these.
 * @param texte without the name of the sheet
 */
export function parsePlage(texte: string): Plage | null {
  const [debut = '', fin = debut] = texte.split(':');
  const [a, b] = [parseCoin(debut), parseCoin(fin)];
  if (!a || !b || (a.ligne ?? b.ligne ?? a.colonne ?? b.colonne) === undefined) return null;
  const plage = {
    haut: Math.min(a.ligne ?? 1, b.ligne ?? 1),
    bas: Math.max(a.ligne ?? derniere.ligne, b.ligne ?? derniere.ligne),
    gauche: Math.min(a.colonne ?? 1, b.colonne ?? 1),
    droite: Math.max(a.colonne ?? derniere.colonne, b.colonne ?? derniere.colonne),
  };
  return plage.haut >= 1 && plage.gauche >= 1 && plage.bas <= derniere.ligne && plage.droite <= derniere.colonne
    ? plage
    : null;
}

/** The smallest range that holds them all; null when there is none. */
export function unionOf(plages: readonly Plage[]): Plage | null {
  const [premiere, ...autres] = plages;
  if (!premiere) return null;
  return autres.reduce(
    (union, plage) => ({
      haut: Math.min(union.haut, plage.haut),
      bas: Math.max(union.bas, plage.bas),
      gauche: Math.min(union.gauche, plage.gauche),
      droite: Math.max(union.droite, plage.droite),
    }),
    premiere,
  );
}

interface Coin {
  readonly ligne?: number;
  readonly colonne?: number;
}

/** A whole row has no column, a whole column no row. */
function parseCoin(texte: string): Coin | null {
  const brut = texte.replaceAll('$', '');
  if (/^\d{1,7}$/.test(brut)) return { ligne: Number(brut) };
  if (/^[A-Z]{1,3}$/.test(brut)) return { colonne: parseAdresse(`${brut}1`).colonne };
  const { ligne, colonne } = parseAdresse(brut);
  return ligne > 0 ? { ligne, colonne } : null;
}
