import { attributOf } from '../../../xml/attributs.js';

/** A colour as the styles write it (ECMA-376, part 1, 18.8.19): one way or another. */
export interface CouleurXlsx {
  /** « AARRGGBB » or « RRGGBB ». */
  readonly rgb: string | null;
  readonly theme: number | null;
  readonly indice: number | null;
  /** From -1, black, to 1, white. */
  readonly teinte: number;
}

export function readCouleur(attributs: string): CouleurXlsx {
  const nombre = (nom: string) => {
    const lu = attributOf(attributs, nom);
    return lu === null || !Number.isFinite(Number(lu)) ? null : Number(lu);
  };
  return {
    rgb: attributOf(attributs, 'rgb'),
    theme: nombre('theme'),
    indice: nombre('indexed'),
    teinte: nombre('tint') ?? 0,
  };
}

/** « RRGGBB » as it is seen; null for an automatic one, or one that cannot be read. */
export function resolveCouleur(
  { rgb, theme, indice, teinte }: CouleurXlsx,
  couleurs: { readonly theme: readonly string[]; readonly palette: readonly string[] },
): string | null {
  const ecrite = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(rgb ?? '')?.[1];
  const base =
    ecrite ??
    (theme === null ? undefined : couleurs.theme[theme]) ??
    (indice === null ? undefined : couleurs.palette[indice]);
  return base === undefined || base.length !== 6 ? null : tint(base.toUpperCase(), teinte);
}

/** Excel darkens and lightens by the luminance only (18.8.19, « tint »). */
function tint(couleur: string, teinte: number): string {
  if (teinte === 0) return couleur;
  const [rouge = 0, vert = 0, bleu = 0] = [0, 2, 4].map((debut) =>
    Number.parseInt(couleur.slice(debut, debut + 2), 16),
  );
  const [haut, bas] = [Math.max(rouge, vert, bleu) / 255, Math.min(rouge, vert, bleu) / 255];
  const luminance = (haut + bas) / 2;
  const borne = Math.max(-1, Math.min(1, teinte));
  const voulue = borne < 0 ? luminance * (1 + borne) : luminance * (1 - borne) + borne;
  // With hue and saturation kept, each part moves in proportion to how far the luminance lets it go.
  const etendue = (l: number) => 1 - Math.abs(2 * l - 1);
  const rapport = etendue(luminance) === 0 ? 0 : etendue(voulue) / etendue(luminance);
  return [rouge, vert, bleu]
    .map((part) => Math.round(255 * (voulue + (part / 255 - luminance) * rapport)))
    .map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

/** The palette that a workbook need not spell out (18.8.27): its first eight colours come twice, 64 and 65 are those of the system. */
export const paletteDExcel: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
