import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';
import { type Paquet, readPart } from '../../paquet/parties.js';
import { attributOf } from '../../xml/attributs.js';
import { parseRacine } from '../../xml/racine.js';
import { findStyles, rankOf } from '../annotation/styles.js';
import { type FormatNombre, formatDeNumero, formatOf } from '../formats/xlsx/formats.js';
import { formatDeCode, withAttribut } from '../retouche/greffe-de-styles.js';
import { formatDeDate } from '../suivi/cellules.js';

/** The rank of the style that a content needs: that of the cell when it shows the content as what it is, the same with another number format otherwise. */
export type ApparencesXlsx = (style: string | null, contenu: ContenuLisible) => string | null;

/** Number formats that every workbook knows: a rate, a plain number. The one that it knows for days is written as each country does. */
const numeros = { date: null, pourcentage: 10, nombre: 0 } as const;

export function createApparences(parts: Paquet): ApparencesXlsx {
  const connus = new Map<string, string | null>();
  let lus: { readonly xfs: readonly string[]; readonly codes: ReadonlyMap<number, string> } | null = null;
  const readStyles = () => {
    const racine = parseRacine(readPart(parts, findStyles(parts)));
    const listeDe = (nom: string) => {
      const place = racine.enfants.find((enfant) => enfant.nom === nom);
      const contenu = place ? racine.xml.slice(place.debut, place.fin) : '';
      return parseRacine(contenu).enfants.map(({ debut, fin }) => contenu.slice(debut, fin));
    };
    return {
      xfs: listeDe('cellXfs'),
      codes: new Map(
        listeDe('numFmts').map((ecrit) => [
          Number(attributOf(ecrit.slice(0, -1), 'numFmtId')),
          attributOf(ecrit.slice(0, -1), 'formatCode') ?? '',
        ]),
      ),
    };
  };
  const numeroDe = (sorte: keyof typeof numeros): number =>
    numeros[sorte] ?? formatDeCode(parts, findStyles(parts), formatDeDate);
  const rangAvec = (xf: string, numero: number): number =>
    rankOf(parts, findStyles(parts), 'cellXfs', () =>
      withAttribut(withAttribut(xf, 'numFmtId', numero), 'applyNumberFormat', 1),
    );
  return (style, contenu) => {
    const sorte = sorteDe(contenu);
    if (sorte === null) return style;
    const cle = `${style} ${sorte}`;
    const connu = connus.get(cle);
    if (connu !== undefined) return connu;
    lus ??= readStyles();
    const xf = lus.xfs[Number(style ?? 0)] ?? '';
    const numero = Number(attributOf(xf.slice(0, xf.indexOf('>')), 'numFmtId') ?? 0);
    const code = lus.codes.get(numero);
    const format = code === undefined ? formatDeNumero(numero) : formatOf(code);
    const rang = isPour(sorte, format, numero) ? style : `${rangAvec(xf, numeroDe(sorte))}`;
    connus.set(cle, rang);
    return rang;
  };
}

/** Texts and yes or no take any format. */
function sorteDe(contenu: ContenuLisible): keyof typeof numeros | null {
  if (contenu.genre === 'date') return 'date';
  if (contenu.genre !== 'nombre') return null;
  return contenu.pourcentage ? 'pourcentage' : 'nombre';
}

/** The format « text », under which a number would no longer count once it is typed again. */
const formatTexte = 49;

function isPour(sorte: keyof typeof numeros, format: FormatNombre, numero: number): boolean {
  if (sorte === 'date') return format === 'date' || format === 'date-heure';
  return format === sorte && numero !== formatTexte;
}
