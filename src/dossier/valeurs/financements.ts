import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { joinListe, splitListe } from './listes.js';
import { parseMontant } from './montants.js';
import { normalize } from './normalisation.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, saisieTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A share of a financing plan: who, and how many euros (null when the cell does not say). */
export interface Financement {
  readonly financeur: string;
  readonly montant: number | null;
}

/** « Caf 12 000 € ; Département 5 000 € », « Caf : 12 k€ », « Caf (12 000 €) », « Caf, MSA ». A bare amount has no named funder. */
export function lireFinancements(contenu: ContenuLisible): Lu<readonly Financement[]> {
  if (contenu.genre === 'nombre') return fromNombre(contenu);
  const parts = splitListe(textOf(contenu)).map(parseFinancement);
  return { valeur: parts.filter(({ financeur }) => !nonDits.has(normalize(financeur))) };
}

function fromNombre(contenu: ContenuLisible & { readonly genre: 'nombre' }): Lu<readonly Financement[]> {
  if (contenu.nombre < 0)
    return refuse(
      'montant-illisible',
      'mineur',
      `« ${quote(contenu)} » est négatif : un cofinancement s’écrit avec son financeur et un montant, par exemple Caf 12 000 €.`,
    );
  return { valeur: [{ financeur: 'Financeur non précisé', montant: Math.round(contenu.nombre * 100) / 100 + 0 }] };
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

export const cofinancements: TypeColonne<readonly Financement[]> = typeDe(
  lireFinancements,
  (parts) => contenuTexte(parts.length === 0 ? 'à définir' : joinListe(parts.map(formatFinancement))),
  saisieTexte,
);

function formatFinancement({ financeur, montant }: Financement): string {
  return montant === null ? financeur : `${financeur} : ${String(montant).replace('.', ',')} €`;
}

function parseFinancement(texte: string): Financement {
  const decoupe = /^(.*?)[\s:(–-]*(\d[\d\s\u00a0\u202f.,]*\s*(?:[kKmM]\s*)?(?:€|euros?)?)\)?$/u.exec(texte);
  const montant = decoupe?.[2] ? parseMontant(decoupe[2]) : null;
  if (!decoupe || !montant || 'ambigu' in montant || isDepartement(texte)) return { financeur: texte, montant: null };
  return { financeur: decoupe[1]?.trim() || 'Financeur non précisé', montant: montant.nombre };
}

/** « Caf 63 », « CD63 », « Lot 3 »: a département or a rank after a name, not an amount: nothing says that it is money. */
function isDepartement(texte: string): boolean {
  return /^[^:(€]*\p{L}\s*\d{1,3}$/u.test(texte);
}
