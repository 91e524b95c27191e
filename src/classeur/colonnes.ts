import type { Contenu } from '../dossier/contenu.js';
import type { Feuille } from '../dossier/feuille.js';
import type { Lu } from '../dossier/valeurs/lecture.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { FeuilleClasseur } from './classeur.js';
import type { Maniere } from './correspondance/rapprochement.js';
import { findProches, seuilDevine } from './correspondance/ressemblance.js';
import type { Entete, LigneEntete } from './entetes.js';
import { clePeriode, type Synonymes } from './synonymes.js';

/** What a column of the sheet is for us. */
export type Role =
  | { readonly genre: 'valeur'; readonly cle: string }
  | { readonly genre: 'periode' }
  | { readonly genre: 'annee'; readonly annee: number }
  | { readonly genre: 'montant-de'; readonly financeur: number }
  | { readonly genre: 'inconnue' }
  /** Left aside because a mapping says so. */
  | { readonly genre: 'ignoree' }
  | { readonly genre: 'double'; readonly cle: string };

export interface ColonneLue extends Entete {
  readonly role: Role;
  /** How the role was found, and how sure it is (1: a known header). */
  readonly par: Maniere | null;
  readonly score: number;
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

/**
 * Gives each header its role: what a mapping fixes first, then the known headers, then those that may mean several columns
 * by what their column holds, and last those whose spelling is very close to a known one.
 */
export function resolveColonnes(
  feuille: Feuille,
  source: FeuilleClasseur,
  { entetes, derniereLigne }: LigneEntete,
  synonymes: Synonymes,
): readonly ColonneLue[] {
  const prises = new Set<string>();
  const roles = new Map<Entete, Pick<ColonneLue, 'role' | 'par' | 'score'>>();
  for (const entete of sortParSurete(entetes)) {
    if (entete.imposee !== undefined) roles.set(entete, roleImpose(entete.imposee, feuille, prises));
    else if (entete.candidats.length === 0) roles.set(entete, roleProche(entete, feuille, synonymes, prises));
    else {
      const [seul] = entete.candidats;
      const cle =
        entete.candidats.length === 1
          ? seul
          : chooseCle(entete, feuille, valuesOf(source, entete.colonne, derniereLigne), prises);
      if (cle !== undefined)
        roles.set(entete, {
          role: roleOf(cle, feuille, prises),
          par: entete.candidats.length === 1 ? 'titre' : 'contenu',
          score: 1,
        });
    }
  }
  return entetes.map((entete, rang) => {
    const autre = entete.imposee === undefined ? roleDesAutres(entete, entetes[rang - 1]) : undefined;
    return {
      ...entete,
      ...(autre ? { role: autre, par: manieres[autre.genre] ?? 'titre', score: 1 } : (roles.get(entete) ?? inconnue)),
    };
  });
}

const inconnue: Pick<ColonneLue, 'role' | 'par' | 'score'> = { role: { genre: 'inconnue' }, par: null, score: 0 };
const manieres: Readonly<Partial<Record<Role['genre'], Maniere>>> = { annee: 'annee', 'montant-de': 'montant' };

function sortParSurete(entetes: readonly Entete[]): readonly Entete[] {
  const rang = ({ imposee, candidats }: Entete) =>
    imposee !== undefined ? 0 : candidats.length === 1 ? 1 : candidats.length > 1 ? 2 : 3;
  return [...entetes].sort((a, b) => rang(a) - rang(b));
}

function roleImpose(
  cle: string | null,
  feuille: Feuille,
  prises: Set<string>,
): Pick<ColonneLue, 'role' | 'par' | 'score'> {
  return {
    role: cle === null ? { genre: 'ignoree' } : roleOf(cle, feuille, prises),
    par: 'correspondance',
    score: 1,
  };
}

/** A header of a close spelling, if no surer one means the same column; a year's or a funder's column is none. */
function roleProche(
  entete: Entete,
  feuille: Feuille,
  synonymes: Synonymes,
  prises: Set<string>,
): Pick<ColonneLue, 'role' | 'par' | 'score'> {
  const [proche] = roleDesAutres(entete, undefined) ? [] : findProches(entete.texte, synonymes, seuilDevine);
  if (!proche || (prises.has(proche.cle) && !feuille.colonnes[proche.cle]?.repetable)) return inconnue;
  return { role: roleOf(proche.cle, feuille, prises), par: 'ressemblance', score: proche.score };
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
  const annee =
    /^(?:(?:notes? (?:de )?)?suivi |notes? |bilan |realisations? |valeur |annee |commentaires? )?(20\d{2})$/.exec(
      texte,
    )?.[1];
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
  if (cle === 'champs') return part(valeurs, (contenu) => isChampConnu(colonne.lire(contenu)));
  if (cle === 'zone' || cle === 'priorite')
    return part(valeurs, (contenu) => contenu.genre === 'texte' && contenu.texte.length <= 40) * 0.6;
  if (cle === 'avancement')
    return (
      part(
        valeurs,
        (contenu) =>
          (contenu.genre === 'nombre' || /%\s*$/.test(contenu.genre === 'texte' ? contenu.texte : '')) &&
          'valeur' in colonne.lire(contenu),
      ) + 0.05
    );
  return part(valeurs, (contenu) => 'valeur' in colonne.lire(contenu));
}

function isChampConnu(lu: Lu<unknown>): boolean {
  return (
    'valeur' in lu &&
    Array.isArray(lu.valeur) &&
    lu.valeur.some(
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
