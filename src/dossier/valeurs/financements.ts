import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { joinListe, splitListe } from './listes.js';
import { normalize } from './normalisation.js';
import { parseMontant } from './sommes/montant-seul.js';
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
      'empeche-envoi',
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

/** A share whose amount ends it: figures in groups of three or in one piece, never two numbers taken for one. */
const montantFinal = /(?:\d{1,3}(?:[\s.]\d{3}){1,6}|\d{1,12})(?:[.,]\d{1,2})?\s?(?:[kKmM]\s?)?(?:€|euros?)?\)?$/u;

/** Beyond, a share is a sentence, kept whole. */
const longueurMaximale = 120;

function parseFinancement(texte: string): Financement {
  const inconnu: Financement = { financeur: texte, montant: null };
  if (texte.length > longueurMaximale || isDepartement(texte) || isAnnee(texte)) return inconnu;
  const trouve = montantFinal.exec(texte);
  const montant = trouve && parseMontant(trouve[0].replace(/\)$/, ''));
  if (!trouve || !montant || 'ambigu' in montant) return inconnu;
  const financeur = texte.slice(0, trouve.index).replace(/[\s:(–-]{1,4}$/u, '');
  return { financeur: financeur || 'Financeur non précisé', montant: montant.nombre };
}

/** « Caf 63 », « CD63 », « Lot 3 »: a département or a rank after a name, not an amount: nothing says that it is money. */
function isDepartement(texte: string): boolean {
  return /^[^:(€]*\p{L}\s*\d{1,3}$/u.test(texte);
}

/** « Caf 2027 », « DETR (2026) »: a year, with neither the euro sign nor a colon. */
function isAnnee(texte: string): boolean {
  return /^[^:€\d]{1,100}\(?20[1-4]\d\)?$/u.test(texte);
}
