import { type Paquet, readPart, writePart, zip } from '../../paquet/parties.js';
import { readPartsDuClasseur } from '../archive.js';
import { readSommaire } from '../formats/xlsx/sommaire.js';
import { type RefusDeRetouche, refusOf, type TexteDeCellule, writeTextes } from './cellules.js';
import { type FeuilleXml, parseFeuille } from './feuille-xml.js';
import { addFeuille } from './nouvelle-feuille.js';

/** What to change in a workbook: texts in the cells of a sheet, rows to add at its end, a sheet to add. */
export interface Retouches {
  readonly cellules: readonly (TexteDeCellule & { readonly feuille: string })[];
  /** Each row: texts by column letters (« A »). */
  readonly lignes: readonly { readonly feuille: string; readonly textes: Readonly<Record<string, string>> }[];
  readonly feuilles: readonly { readonly nom: string; readonly lignes: readonly (readonly string[])[] }[];
}

export interface ClasseurRetouche {
  readonly octets: Uint8Array;
  /** The cells left as they were, and why. */
  readonly refus: readonly {
    readonly feuille: string;
    readonly cellule: string;
    readonly raison: RefusDeRetouche | 'feuille';
  }[];
}

/**
 * Writes texts into a copy of a workbook by patching the XML of its sheets: everything else (formats, formulas, charts,
 * comments, drop-down lists…) is kept byte for byte, part by part.
 * @throws ErreurUtilisateur when the bytes are no usable `.xlsx`
 */
export function retouche(octets: Uint8Array, { cellules, lignes, feuilles }: Retouches): ClasseurRetouche {
  const parts: Paquet = readPartsDuClasseur(octets);
  const chemins = readChemins(parts);
  const refus: ClasseurRetouche['refus'][number][] = [];
  for (const nom of new Set([...cellules, ...lignes].map(({ feuille }) => feuille))) {
    const chemin = chemins.get(nom);
    const demandees = cellules.filter(({ feuille }) => feuille === nom);
    if (chemin === undefined || !parts[chemin]) {
      refus.push(...demandees.map(({ cellule }) => ({ feuille: nom, cellule, raison: 'feuille' as const })));
      continue;
    }
    const feuille = parseFeuille(readPart(parts, chemin));
    const possibles = demandees.filter((demande) => {
      const raison = refusOf(feuille, demande);
      if (raison) refus.push({ feuille: nom, cellule: demande.cellule, raison });
      return raison === null;
    });
    const ajoutees = newRows(
      feuille,
      lignes.filter((ligne) => ligne.feuille === nom).map(({ textes }) => textes),
    );
    if (possibles.length + ajoutees.length > 0)
      writePart(parts, chemin, writeTextes(feuille, [...possibles, ...ajoutees]));
  }
  for (const { nom, lignes: contenu } of feuilles) addFeuille(parts, nom, contenu);
  return { octets: zip(parts, 6), refus };
}

/** Rows go after the last one that holds something. */
function newRows(
  { lignes }: FeuilleXml,
  textes: readonly Readonly<Record<string, string>>[],
): readonly TexteDeCellule[] {
  const derniere = lignes.filter(({ cellules }) => cellules.length > 0).at(-1)?.numero ?? 0;
  return textes.flatMap((ligne, rang) =>
    Object.entries(ligne).map(([colonne, texte]) => ({ cellule: `${colonne}${derniere + 1 + rang}`, texte })),
  );
}

/** Path of the part of each sheet, by the sheet's name. */
export function readChemins(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  return new Map(readSommaire(parts).feuilles.map(({ nom, chemin }) => [nom, chemin]));
}
