import { type LirePartie, relationsOf } from '../../../paquet/relations.js';
import { attributOf, isVrai } from '../../../xml/attributs.js';
import type { LecteurXml } from '../../../xml/scanner.js';
import { decodeXml } from '../../../xml/texte.js';
import type { Plage } from '../../classeur.js';
import { parsePlage, unionOf } from '../plages.js';
import { xlsxAbime } from '../refus.js';
import { parsePartie } from './partie.js';

export interface FeuilleAnnoncee {
  readonly nom: string;
  /** Of the part that holds the sheet; null when nothing leads to one. */
  readonly chemin: string | null;
  readonly masquee: boolean;
  readonly impression: Plage | null;
}

/** What a workbook says of itself: its sheets in their order, the day its dates are counted from. */
export interface SommaireXlsx {
  /** Charts that take a whole sheet, dialogs and macros are none. */
  readonly feuilles: readonly FeuilleAnnoncee[];
  /** Dates counted from 1904, as Excel for Mac did. */
  readonly depuis1904: boolean;
  /** Where the part of a type (« styles », « sharedStrings », « theme ») stands. */
  readonly cheminDe: (type: string) => string | null;
}

/** More sheets and names than any workbook that a person made. */
const maxElements = 1_000_000;

/** The sheets of a workbook whose parts are all there, each with a part of its own. */
export function readSommaire(parts: Readonly<Record<string, Uint8Array>>): {
  readonly feuilles: readonly { readonly nom: string; readonly chemin: string }[];
} {
  const { feuilles } = sommaireOf((chemin) => parts[chemin], 'xl/workbook.xml');
  return { feuilles: feuilles.map(({ nom, chemin }) => ({ nom, chemin: chemin ?? '' })) };
}

/**
 * Does what `readSommaire` does, of parts that are inflated as they are asked for.
 * @param chemin of the part that lists the sheets
 * @throws ErreurUtilisateur when it is damaged
 */
export function sommaireOf(lire: LirePartie, chemin: string): SommaireXlsx {
  const relations = relationsOf(lire, chemin, xlsxAbime);
  const parId = new Map(relations.map((relation) => [relation.id, relation]));
  const { feuilles, depuis1904, impressions } = readListe(decodeXml(lire(chemin) ?? new Uint8Array()));
  return {
    feuilles: feuilles.flatMap(({ nom, id, etat }, rang) => {
      const relation = parId.get(id);
      // A module of macros of an old workbook is listed among the sheets, and is linked to nothing.
      if (id === '' || (relation && relation.type !== 'worksheet')) return [];
      return {
        nom,
        chemin: relation?.cible ?? null,
        masquee: etat === 'hidden' || etat === 'veryHidden',
        impression: unionOf(parsePlages(impressions.get(rang) ?? '')),
      };
    }),
    depuis1904,
    cheminDe: (type) => relations.find((relation) => relation.type === type)?.cible ?? null,
  };
}

/**
 * Each thing is known by the element that holds it: extensions have elements of the same names (« x15:workbookPr »), which
 * mean something else.
 */
function readListe(xml: string) {
  const feuilles: { readonly nom: string; readonly id: string; readonly etat: string }[] = [];
  const impressions = createImpressions();
  const ouverts: string[] = [];
  let depuis1904 = false;
  const lecteur: LecteurXml = {
    open: (nom, attributs) => {
      const valeur = (attribut: string) => attributOf(attributs, attribut) ?? '';
      const dans = ouverts.at(-1);
      if (nom === 'workbookPr' && dans === 'workbook') depuis1904 = isVrai(valeur('date1904'));
      else if (nom === 'sheet' && dans === 'sheets')
        feuilles.push({ nom: valeur('name'), id: valeur('id'), etat: valeur('state') });
      else if (nom === 'definedName' && dans === 'definedNames')
        impressions.open(valeur('name'), valeur('localSheetId'));
      ouverts.push(nom);
    },
    texte: impressions.texte,
    close: (nom) => {
      ouverts.pop();
      if (nom === 'definedName') impressions.close();
    },
  };
  parsePartie(xml, lecteur, maxElements);
  return { feuilles, depuis1904, impressions: impressions.parRang };
}

/** A longer list of ranges is none that a person made. */
const maxListe = 20_000;

/** The print areas, by the rank of the sheet that each is of. */
function createImpressions() {
  const parRang = new Map<number, string>();
  let rang: number | null = null;
  let texte = '';
  return {
    parRang,
    open: (nom: string, feuille: string) => {
      rang = /^_xlnm\.Print_Area$/i.test(nom) && /^\d+$/.test(feuille) ? Number(feuille) : null;
      texte = '';
    },
    texte: (lu: string) => {
      if (rang !== null && texte.length < maxListe) texte += lu;
    },
    close: () => {
      if (rang !== null) parRang.set(rang, texte);
      rang = null;
    },
  };
}

/** « 'R&D, suivi'!$A$1:$F$20,Actions!$H$1:$J$20 » as ranges; a formula gives none. */
function parsePlages(texte: string): readonly Plage[] {
  const references = texte.replace(/'[^']*'/g, '');
  if (references.includes('(') || references.length > maxListe) return [];
  return references
    .split(',')
    .flatMap((reference) => parsePlage(reference.slice(reference.lastIndexOf('!') + 1).trim()) ?? []);
}
