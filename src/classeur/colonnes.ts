import type { Contenu } from '../dossier/contenu.js';
import type { Feuille } from '../dossier/feuille.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { FeuilleClasseur } from './classeur.js';
import type { Entete, LigneEntete } from './entetes.js';
import { clePeriode } from './synonymes.js';

/** What a column of the sheet is for us. */
export type Role =
  | { readonly genre: 'valeur'; readonly cle: string }
  | { readonly genre: 'periode' }
  | { readonly genre: 'annee'; readonly annee: number }
  | { readonly genre: 'montant-de'; readonly financeur: number }
  | { readonly genre: 'inconnue' }
  | { readonly genre: 'double'; readonly cle: string };

export interface ColonneLue extends Entete {
  readonly role: Role;
}

/** Columns whose values are recognisable: their readers decide when a header may mean several columns. */
const reconnaissables: ReadonlySet<string> = new Set([
  'statut',
  'avancement',
  'numero',
  'champs',
  'priorite',
  'zone',
  'etat',
]);
const echantillon = 40;

/** Gives each header its role: sure ones first, then the ambiguous ones by the content of their column. */
export function resolveColonnes(
  feuille: Feuille,
  source: FeuilleClasseur,
  { entetes, derniereLigne }: LigneEntete,
): readonly ColonneLue[] {
  const prises = new Set<string>();
  const roles = new Map<Entete, Role>();
  const surs = entetes.filter(({ candidats }) => candidats.length === 1);
  const ambigus = entetes.filter(({ candidats }) => candidats.length > 1);
  for (const entete of [...surs, ...ambigus]) {
    const cle =
      entete.candidats.length === 1
        ? entete.candidats[0]
        : chooseCle(entete, feuille, valuesOf(source, entete.colonne, derniereLigne), prises);
    roles.set(entete, cle === undefined ? { genre: 'inconnue' } : roleOf(cle, feuille, prises));
  }
  return entetes.map((entete, rang) => {
    const role = roleDesAutres(entete, entetes[rang - 1]) ?? roles.get(entete);
    return { ...entete, role: role ?? { genre: 'inconnue' } };
  });
}

function roleOf(cle: string, feuille: Feuille, prises: Set<string>): Role {
  if (cle === clePeriode)
    return prises.has('debut') || prises.has('fin') ? { genre: 'double', cle } : { genre: 'periode' };
  if (prises.has(cle) && !feuille.colonnes[cle]?.repetable) return { genre: 'double', cle };
  prises.add(cle);
  return { genre: 'valeur', cle };
}

/** « 2026 » or « Suivi 2026 » : a year's column; « Montant » after « Financeur » : the funder's share. */
function roleDesAutres(entete: Entete, precedente: Entete | undefined): Role | undefined {
  const texte = normalize(entete.texte);
  const annee = /^(?:suivi |bilan |realisations? |valeur |annee |commentaires? )?(20\d{2})$/.exec(texte)?.[1];
  if (annee && entete.candidats.length === 0) return { genre: 'annee', annee: Number(annee) };
  if (/^financeur( \d+)?$/.test(texte)) return { genre: 'valeur', cle: 'cofinancements' };
  if (/^montant\b/.test(texte) && precedente && /^financeur( \d+)?$/.test(normalize(precedente.texte)))
    return { genre: 'montant-de', financeur: precedente.colonne };
  return undefined;
}

/** The candidate whose reader understands the column best; free text is the last resort. */
function chooseCle(
  entete: Entete,
  feuille: Feuille,
  valeurs: readonly Contenu[],
  prises: ReadonlySet<string>,
): string | undefined {
  const libres = entete.candidats.filter(
    (cle) => cle === clePeriode || !prises.has(cle) || feuille.colonnes[cle]?.repetable,
  );
  const notes = (libres.length > 0 ? libres : entete.candidats).map((cle) => ({
    cle,
    note: noteOf(cle, feuille, valeurs),
  }));
  return notes.reduce<{ cle: string; note: number } | undefined>(
    (meilleure, note) => (!meilleure || note.note > meilleure.note ? note : meilleure),
    undefined,
  )?.cle;
}

function noteOf(cle: string, feuille: Feuille, valeurs: readonly Contenu[]): number {
  const colonne = feuille.colonnes[cle];
  if (!colonne || valeurs.length === 0 || !reconnaissables.has(cle)) return 0.5;
  if (cle === 'numero')
    return part(
      valeurs,
      (contenu) =>
        contenu.genre === 'nombre' ||
        (contenu.genre === 'texte' && contenu.texte.length <= 12 && /\d/.test(contenu.texte)),
    );
  if (cle === 'champs') return part(valeurs, (contenu) => isChampConnu(colonne.schema.safeParse(contenu).data));
  if (cle === 'zone' || cle === 'priorite')
    return part(valeurs, (contenu) => contenu.genre === 'texte' && contenu.texte.length <= 40) * 0.6;
  if (cle === 'avancement')
    return (
      part(
        valeurs,
        (contenu) =>
          (contenu.genre === 'nombre' || /%\s*$/.test(contenu.genre === 'texte' ? contenu.texte : '')) &&
          colonne.schema.safeParse(contenu).success,
      ) + 0.05
    );
  return part(valeurs, (contenu) => colonne.schema.safeParse(contenu).success);
}

function isChampConnu(champs: unknown): boolean {
  return (
    Array.isArray(champs) &&
    champs.some(
      (champ: unknown) => typeof champ === 'object' && champ !== null && 'code' in champ && champ.code !== null,
    )
  );
}

function part(valeurs: readonly Contenu[], test: (contenu: Contenu) => boolean): number {
  return valeurs.filter(test).length / valeurs.length;
}

function valuesOf(source: FeuilleClasseur, colonne: number, apres: number): readonly Contenu[] {
  const valeurs: Contenu[] = [];
  for (const [ligne, contenus] of source.lignes) {
    const contenu = ligne > apres ? contenus.get(colonne) : undefined;
    if (contenu && !(contenu.genre === 'texte' && /^(aide|total|sous-total)\b/i.test(textOf(contenu))))
      valeurs.push(contenu);
    if (valeurs.length >= echantillon) break;
  }
  return valeurs;
}
