import { attributOf } from '../../../archive/balises-xml.js';
import { type LirePartie, relationsOf } from '../../../archive/relations.js';
import type { Plage } from '../../classeur.js';
import { parsePlage, unionOf } from '../plages.js';
import { parsePartie } from './partie.js';

export interface FeuilleAnnoncee {
  readonly nom: string;
  /** Of the part that holds the sheet. */
  readonly chemin: string;
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

/** @throws ErreurUtilisateur when the part that lists the sheets is damaged */
export function readSommaire(parts: Readonly<Record<string, Uint8Array>>): SommaireXlsx {
  return sommaireOf((chemin) => parts[chemin]);
}

/** Does what `readSommaire` does, of parts that are inflated as they are asked for. */
export function sommaireOf(lire: LirePartie): SommaireXlsx {
  const chemin = 'xl/workbook.xml';
  const relations = relationsOf(lire, chemin);
  const parId = new Map(relations.map((relation) => [relation.id, relation]));
  const feuilles: { nom: string; id: string; etat: string }[] = [];
  const impressions = createImpressions();
  let depuis1904 = false;
  parsePartie(
    new TextDecoder().decode(lire(chemin) ?? new Uint8Array()),
    {
      open: (nom, attributs) => {
        const valeur = (attribut: string) => attributOf(attributs, attribut) ?? '';
        if (nom === 'workbookPr') depuis1904 = /^(?:1|true)$/.test(valeur('date1904'));
        else if (nom === 'sheet') feuilles.push({ nom: valeur('name'), id: valeur('id'), etat: valeur('state') });
        else if (nom === 'definedName') impressions.open(valeur('name'), valeur('localSheetId'));
      },
      texte: impressions.texte,
      close: (nom) => {
        if (nom === 'definedName') impressions.close();
      },
    },
    maxElements,
  );
  return {
    feuilles: feuilles.flatMap(({ nom, id, etat }, rang) => {
      const relation = parId.get(id);
      if (relation && relation.type !== 'worksheet') return [];
      return {
        nom,
        chemin: relation?.cible ?? '',
        masquee: etat === 'hidden' || etat === 'veryHidden',
        impression: unionOf(parsePlages(impressions.parRang.get(rang) ?? '')),
      };
    }),
    depuis1904,
    cheminDe: (type) => relations.find((relation) => relation.type === type)?.cible ?? null,
  };
}

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
      if (rang !== null) texte += lu;
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
  if (references.includes('(')) return [];
  return references
    .split(',')
    .flatMap((reference) => parsePlage(reference.slice(reference.lastIndexOf('!') + 1).trim()) ?? []);
}
