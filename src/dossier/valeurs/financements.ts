import { type ContenuLisible, type Lu, type SchemaColonne, schemaDe } from './lecture.js';
import { splitListe } from './listes.js';
import { parseMontant } from './montants.js';
import { normalize } from './normalisation.js';
import { textOf } from './textes.js';

/** A share of a financing plan: who, and how many euros (null when the cell does not say). */
export interface Financement {
  readonly financeur: string;
  readonly montant: number | null;
}

/** « Caf 12 000 € ; Département 5 000 € », « Caf : 12 k€ », « Caf (12 000 €) », « Caf, MSA ». A bare amount has no named funder. */
export function lireFinancements(contenu: ContenuLisible): Lu<readonly Financement[]> {
  if (contenu.genre === 'nombre') return { valeur: [{ financeur: 'Financeur non précisé', montant: contenu.nombre }] };
  const parts = splitListe(textOf(contenu)).map(parseFinancement);
  return { valeur: parts.filter(({ financeur }) => !nonDits.has(normalize(financeur))) };
}

/** What people write where they do not know yet: no funder of that name. */
const nonDits: ReadonlySet<string> = new Set([
  '',
  'a definir',
  'a preciser',
  'a confirmer',
  'nc',
  'non connu',
  'en attente',
]);

export const cofinancements: SchemaColonne<readonly Financement[]> = schemaDe(lireFinancements);

function parseFinancement(texte: string): Financement {
  const decoupe = /^(.*?)[\s:(–-]*(\d[\d\s\u00a0\u202f.,]*\s*(?:[kKmM]\s*)?(?:€|euros?)?)\)?$/u.exec(texte);
  const montant = decoupe?.[2] ? parseMontant(decoupe[2]) : null;
  if (!decoupe || !montant || 'ambigu' in montant) return { financeur: texte, montant: null };
  return { financeur: decoupe[1]?.trim() || 'Financeur non précisé', montant: montant.nombre };
}
