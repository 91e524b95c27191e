import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { splitListe } from './listes.js';
import { normalize } from './normalisation.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A value of a closed list, as `data/libelles` holds it: its code, its printed label, the wordings that mean it. */
export interface Libelle {
  readonly code: string;
  readonly libelle: string;
  readonly synonymes: readonly string[];
}

/** A closed list ready to be read: code by normalised wording, and its labels. */
export interface ListeFermee<C extends string> {
  readonly codes: ReadonlyMap<string, C>;
  readonly libelles: ReadonlyMap<C, string>;
}

/** Prepares a closed list; a code of the data that `codes` does not know is a defect of the data, and thrown. */
export function createListe<const C extends string>(codes: readonly C[], donnees: readonly Libelle[]): ListeFermee<C> {
  const connus = new Map<string, C>(codes.map((code) => [code, code]));
  const parTexte = new Map<string, C>();
  const libelles = new Map<C, string>();
  for (const { code, libelle, synonymes } of donnees) {
    const connu = connus.get(code);
    if (connu === undefined) throw new Error(`Code inconnu dans data/libelles : ${code}`);
    libelles.set(connu, libelle);
    for (const texte of [code, libelle, ...synonymes]) parTexte.set(normalize(texte), connu);
  }
  return { codes: parTexte, libelles };
}

/** The printed label of a code. */
export function libelleDe<C extends string>({ libelles }: ListeFermee<C>, code: C): string {
  return libelles.get(code) ?? code;
}

/** The column that holds one value of the list. `quoi` names it in the message (« le type d’offre »). */
export function typeUn<C extends string>(liste: ListeFermee<C>, quoi: string): TypeColonne<C> {
  return typeDe(
    (contenu) => lireUn(liste, contenu, quoi),
    (code) => contenuTexte(libelleDe(liste, code)),
    { genre: 'liste', libelles: [...liste.libelles.values()], plusieurs: false },
  );
}

/** The column that holds several values of the list. */
export function typePlusieurs<C extends string>(liste: ListeFermee<C>, quoi: string): TypeColonne<readonly C[]> {
  return typeDe(
    (contenu) => lirePlusieurs(liste, contenu, quoi),
    (codes) => contenuTexte(codes.map((code) => libelleDe(liste, code)).join(' ; ')),
    { genre: 'liste', libelles: [...liste.libelles.values()], plusieurs: true },
  );
}

/** One value of the list. `quoi` names it in the message (« le type d’offre »). */
export function lireUn<C extends string>(liste: ListeFermee<C>, contenu: ContenuLisible, quoi: string): Lu<C> {
  const code = liste.codes.get(normalize(textOf(contenu)));
  return code === undefined ? refuseValeur(liste, contenu, quoi) : { valeur: code };
}

/** Several values of the list in one cell, each once. */
export function lirePlusieurs<C extends string>(
  liste: ListeFermee<C>,
  contenu: ContenuLisible,
  quoi: string,
): Lu<readonly C[]> {
  const morceaux = splitListe(textOf(contenu)).flatMap((morceau) =>
    liste.codes.has(normalize(morceau)) ? [morceau] : morceau.split(/\s(?:et|puis|\+)\s/),
  );
  const codes = morceaux.map((morceau) => liste.codes.get(normalize(morceau)));
  if (codes.length === 0 || codes.includes(undefined)) return refuseValeur(liste, contenu, quoi);
  return { valeur: [...new Set(codes.flatMap((code) => code ?? []))] };
}

function refuseValeur<C extends string>({ libelles }: ListeFermee<C>, contenu: ContenuLisible, quoi: string) {
  return refuse(
    'valeur-hors-liste',
    'a-verifier',
    `« ${quote(contenu)} » ne correspond à aucune valeur connue pour ${quoi} : écrivez ${[...libelles.values()].map((libelle) => `« ${libelle} »`).join(', ')}.`,
  );
}
