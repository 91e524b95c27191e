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
  const toutes = texte.replace(/\f/g, '\n').split(/\r\n|\r|\n/);
  const coupees = isCoupe(toutes);
  const lignes = coupees ? sansPagination(toutes) : toutes;
  const cousues = coupees
    ? coudre(lignes, motsComposes(texte))
    : lignes.map((ligne) => ({ texte: nettoie(ligne), colle: false }));
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
    const { texte: ligne = '', colle = false } = cousues[rang] ?? {};
    if (ligne === '') {
      ouvert = false;
      continue;
    }
    const avant = blocs.at(-1);
    if (coupees && ouvert && avant && avant.genre !== 'tableau' && continueDe(lignes[rang - 1] ?? '', ligne))
      blocs[blocs.length - 1] = { ...avant, texte: `${avant.texte}${colle ? '' : ' '}${ligne}` };
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

/** « Objectif : », « Porteur de l’action : ». */
const etiquette = /^\p{Lu}[\p{L}’' ]{2,40}\s?:(?:\s|$)/u;

function continueDe(avant: string, ligne: string): boolean {
  if (avant.length <= largeurDePage || puce.test(ligne) || etiquette.test(ligne)) return false;
  if (/[.;:]\s*$/.test(avant) && /^\p{Lu}/u.test(ligne)) return false;
  return !/^(?:article|annexe|fiche|axe)\s/i.test(ligne);
}

/** A line, and whether it goes on with the word that the line before began. */
interface LigneCousue {
  readonly texte: string;
  readonly colle: boolean;
}

/** A word cut at the end of a line is one word, unless the text writes it elsewhere with its hyphen; a name keeps its own. */
function coudre(lignes: readonly string[], composes: ReadonlySet<string>): readonly LigneCousue[] {
  const nettes = lignes.map(nettoie);
  let colle = false;
  return nettes.map((texte, rang) => {
    const suivante = nettes[rang + 1] ?? '';
    const debut = texte.endsWith('-')
      ? (texte
          .slice(0, -1)
          .split(/[^\p{L}]/u)
          .at(-1) ?? '')
      : '';
    const coupe = debut.length >= 2 && suivante !== '' && continueDe(lignes[rang] ?? '', suivante);
    const [suite = ''] = coupe ? (/^\p{L}+/u.exec(suivante) ?? []) : [];
    const sansTrait = coupe && /^\p{Ll}/u.test(suite) && !composes.has(`${debut}-${suite}`);
    const cousue = { texte: sansTrait ? texte.slice(0, -1) : texte, colle };
    colle = coupe;
    return cousue;
  });
}

/** The words that a text writes with a hyphen, each two parts of it: « micro-crèche ». */
function motsComposes(texte: string): ReadonlySet<string> {
  const mots = new Set<string>();
  for (const mot of texte.split(/[^\p{L}-]+/u)) {
    const parties = mot.split('-');
    for (let rang = 1; rang < parties.length; rang += 1) mots.add(`${parties[rang - 1]}-${parties[rang]}`);
  }
  return mots;
}

const numeroDePage = /^\s*(?:page\s)?(?:[-–]\s?)?\d{1,3}(?:\s?(?:\/|sur)\s?\d{1,3})?(?:\s?[-–])?\s*$/i;

/** Page numbers, and what is written beside each of them, that a copy of the pages leaves in the text. */
function sansPagination(lignes: readonly string[]): readonly string[] {
  const nombres = new Map<string, number>();
  for (const ligne of lignes) nombres.set(ligne.trim(), (nombres.get(ligne.trim()) ?? 0) + 1);
  const isNumero = (ligne: string | undefined) => ligne !== undefined && numeroDePage.test(ligne);
  const repetee = (ligne: string) => ligne.trim() !== '' && (nombres.get(ligne.trim()) ?? 0) >= 3;
  const voisines = (rang: number) => [-2, -1, 1, 2].some((pas) => isNumero(lignes[rang + pas]));
  return lignes.filter((ligne, rang) => !isNumero(ligne) && !(repetee(ligne) && voisines(rang)));
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
