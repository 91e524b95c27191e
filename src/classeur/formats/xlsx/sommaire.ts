import { attributOf } from '../../../archive/balises-xml.js';
import { readRelations } from '../../../archive/relations.js';
import { parsePartie } from './partie.js';

/** What a workbook says of itself: its sheets in their order, the day its dates are counted from. */
export interface SommaireXlsx {
  /** `chemin` of the part that holds the sheet. Charts that take a whole sheet, dialogs and macros are none. */
  readonly feuilles: readonly { readonly nom: string; readonly chemin: string }[];
  /** Dates counted from 1904, as Excel for Mac did. */
  readonly depuis1904: boolean;
}

/** More sheets and names than any workbook that a person made. */
const maxElements = 1_000_000;

/** @throws ErreurUtilisateur when the part that lists the sheets is damaged */
export function readSommaire(parts: Readonly<Record<string, Uint8Array>>): SommaireXlsx {
  const chemin = 'xl/workbook.xml';
  const relations = new Map(readRelations(parts, chemin).map((relation) => [relation.id, relation]));
  const feuilles: { nom: string; chemin: string }[] = [];
  let depuis1904 = false;
  parsePartie(
    new TextDecoder().decode(parts[chemin]),
    {
      open: (nom, attributs) => {
        if (nom === 'workbookPr') depuis1904 = /^(?:1|true)$/.test(attributOf(attributs, 'date1904') ?? '');
        if (nom !== 'sheet') return;
        const relation = relations.get(attributOf(attributs, 'id') ?? '');
        if (!relation || relation.type === 'worksheet')
          feuilles.push({ nom: attributOf(attributs, 'name') ?? '', chemin: relation?.cible ?? '' });
      },
    },
    maxElements,
  );
  return { feuilles, depuis1904 };
}
