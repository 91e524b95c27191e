import { decodeTexte } from '../../tableur/formats/encodage/encodage.js';
import type { Bloc, CelluleDeTableau, Document } from '../document.js';
import { nettoie } from '../document.js';
import { puce } from './puces.js';

/** A line as long as this was perhaps cut by the width of a page. */
const largeurDePage = 60;

/**
 * Reads a text as blocks: a line is a paragraph, unless lines are cut at the width of a page; cells between tabs (as Word
 * writes them) or bars are a table.
 */
export function readTexte(octets: Uint8Array): Document {
  const { texte, remarque } = decodeTexte(octets);
  const lignes = texte.replace(/\f/g, '\n').split(/\r\n|\r|\n/);
  const coupees = isCoupe(lignes);
  const blocs: Bloc[] = [];
  let ouvert = false;
  for (let rang = 0; rang < lignes.length; rang += 1) {
    const table = lignesDeTable(lignes, rang);
    if (table.length > 0) {
      blocs.push({ genre: 'tableau', cellules: cellulesDe(table) });
      rang += table.length - 1;
      ouvert = false;
      continue;
    }
    const ligne = nettoie(lignes[rang] ?? '');
    if (ligne === '') {
      ouvert = false;
      continue;
    }
    const avant = blocs.at(-1);
    if (coupees && ouvert && avant && avant.genre !== 'tableau' && continueDe(lignes[rang - 1] ?? '', ligne))
      blocs[blocs.length - 1] = { ...avant, texte: `${avant.texte} ${ligne}` };
    else blocs.push(blocDe(ligne, lignes[rang] ?? ''));
    ouvert = true;
  }
  return { blocs, remarques: remarque === null ? [] : [remarque] };
}

function blocDe(ligne: string, brute: string): Bloc {
  const [, diese, titre] = /^(#{1,6}) (\S.*)$/.exec(ligne) ?? [];
  if (diese && titre) return { genre: 'titre', niveau: diese.length, texte: titre };
  const signe = puce.exec(ligne);
  if (!signe) return { genre: 'paragraphe', niveau: 0, texte: ligne };
  const retrait = /^\s*/.exec(brute)?.[0].replaceAll('\t', '  ').length ?? 0;
  return { genre: 'item', niveau: Math.floor(retrait / 2), texte: ligne.slice(signe[0].length) };
}

/** Whether lines are cut at the width of a page: many long ones, in the middle of a sentence that goes on with a small letter. */
function isCoupe(lignes: readonly string[]): boolean {
  const suivies = lignes.flatMap((ligne, rang) => {
    const suivante = (lignes[rang + 1] ?? '').trim();
    return ligne.length > largeurDePage && !ligne.includes('\t') && suivante !== '' ? [{ ligne, suivante }] : [];
  });
  const ouvertes = suivies.filter(({ ligne, suivante }) => !/[.;:!?»)]\s*$/.test(ligne) && /^\p{Ll}/u.test(suivante));
  return suivies.length >= 10 && ouvertes.length > 0.3 * suivies.length;
}

function continueDe(avant: string, ligne: string): boolean {
  return avant.length > largeurDePage && !puce.test(ligne) && !/^(?:article|annexe|fiche|axe)\s/i.test(ligne);
}

/** The lines of a table that begins here: two at least, of two cells at least. */
function lignesDeTable(lignes: readonly string[], debut: number): readonly (readonly string[])[] {
  const lues: (readonly string[])[] = [];
  let barres = false;
  for (let rang = debut; rang < lignes.length; rang += 1) {
    const ligne = lignes[rang] ?? '';
    const aBarres = /^\s*\|.*\|\s*$/.test(ligne);
    if (aBarres && /^[\s|:-]+$/.test(ligne) && lues.length > 0) {
      lues.push([]);
      continue;
    }
    const cellules = aBarres ? ligne.trim().slice(1, -1).split('|') : ligne.trimEnd().split('\t');
    const retrait = !aBarres && /^\t/.test(ligne) && cellules.filter((texte) => texte.trim() !== '').length < 2;
    if (cellules.length < 2 || retrait || (lues.length > 0 && aBarres !== barres)) break;
    barres = aBarres;
    lues.push(cellules);
  }
  return lues.length >= 2 ? lues : [];
}

function cellulesDe(lignes: readonly (readonly string[])[]): readonly CelluleDeTableau[] {
  return lignes.flatMap((ligne, rang) =>
    ligne.flatMap((brut, colonne): readonly CelluleDeTableau[] => {
      const texte = nettoie(brut);
      return texte === '' ? [] : [{ ligne: rang + 1, colonne: colonne + 1, hauteur: 1, largeur: 1, texte }];
    }),
  );
}
