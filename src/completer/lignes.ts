import { createContexte } from '../controles/contexte.js';
import type { Proposition } from '../convention/proposition.js';
import { cellulesOf, type LigneQuelconque } from '../dossier/cellules.js';
import { type Dossier, feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import type { Origine } from '../dossier/origine.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { contenuTexte } from '../dossier/valeurs/type-de-colonne.js';
import { cleDeLigne } from './cles.js';
import type { Cellules, Question } from './question.js';
import { type PlaceDeLigne, placeDeLigne } from './rangs.js';
import { isSupposee } from './suppose.js';

/** A value read elsewhere, that a person is to confirm. */
export interface ValeurProposee {
  readonly valeur: string;
  readonly phrase: string;
  readonly ou: string;
  /** What other sources say, and differs. */
  readonly autres: readonly Pick<ValeurProposee, 'valeur' | 'ou'>[];
}

/** A row that a question asks about. */
export interface LigneDemandee {
  /** What a person calls it, unlike any other of the question: « Le Cendre »; « ligne 7 » when it has no name. */
  readonly nom: string;
  /** The row of the workbook; null: it is to be added. */
  readonly place: PlaceDeLigne | null;
  /** What the workbook holds of it, whatever the column. */
  readonly tenues: Cellules;
  /** What is proposed for the columns of the question that it lacks. */
  readonly proposees: Readonly<Record<string, ValeurProposee>>;
  /** It would be added to a sheet that has rows already: never without an answer, it may be one of them under another name. */
  readonly enPlus: boolean;
  /** Only its name is known: nothing is written of it until something is answered. */
  readonly attendue: boolean;
}

/** Where the rows are looked for. */
export interface SourcesDeLignes {
  /** The surest source first. */
  readonly propositions: readonly Proposition[];
  readonly date: string;
  /** What a cell of the workbook says. */
  readonly motsDe: (place: Origine) => string | null;
}

/** The rows of a question, and those that cannot be completed where they stand. */
export interface LignesDeQuestion {
  readonly lignes: readonly LigneDemandee[];
  /** How many rows of the sheet it speaks of, complete or not. */
  readonly presentes: number;
  readonly horsDAtteinte: readonly string[];
}

/** The rows that a question asks about: those that lack something, those expected, those proposed. */
export function lignesDe(
  question: Question,
  dossier: Dossier,
  { propositions, date, motsDe }: SourcesDeLignes,
): LignesDeQuestion {
  const presentes = lignesPresentes(question, dossier, motsDe);
  const siennes = nommerParLeRepere(
    propositions.filter(({ feuille }) => feuille === question.feuille),
    question,
  );
  const connues = new Set(presentes.map(({ nom }) => cleDeLigne(question.feuille, nom)));
  const attendues = question.lignesAttendues?.(createContexte(dossier, date)) ?? [];
  const nommees = question.ajoutable ? siennes.map(({ ligne }) => ligne) : [];
  const nouvelles = new Map<string, string>();
  for (const nom of [...attendues, ...nommees]) {
    const cle = cleDeLigne(question.feuille, nom);
    if (nom !== '' && !connues.has(cle) && !nouvelles.has(cle)) nouvelles.set(cle, nom);
  }
  const lignes = [
    ...presentes.flatMap(({ place, ...ligne }) => (place === undefined ? [] : [{ ...ligne, place }])),
    ...[...nouvelles.values()].map((nom) => ({
      nom,
      place: null,
      tenues: {},
      ailleurs: nommee(question, nom, siennes),
    })),
  ].map(({ nom, place, tenues, ailleurs }) => ({
    nom,
    place,
    tenues,
    proposees: proposeesPour(question, nom, { tenues, ailleurs }, siennes),
    enPlus: presentes.length > 0 && nouvelles.has(cleDeLigne(question.feuille, nom)) && !attendues.includes(nom),
    attendue: place === null && attendues.includes(nom),
  }));
  return {
    lignes: lignes.filter((ligne) => isIncomplete(question, ligne, dossier)),
    presentes: presentes.length,
    horsDAtteinte: presentes
      .filter(({ place, tenues }) => place === undefined && manquantes(question, tenues, dossier).length > 0)
      .map(({ nom }) => nom),
  };
}

/** The columns that a question asks for and that a row has not, for what it holds. */
export function manquantes({ colonnes }: Question, cellules: Cellules, dossier: Dossier): readonly string[] {
  return colonnes
    .filter(
      ({ colonne, attendue }) =>
        cellules[colonne] === undefined && (typeof attendue === 'boolean' ? attendue : attendue(cellules, dossier)),
    )
    .map(({ colonne }) => colonne);
}

/** What a row says, proposals included. */
export function cellulesProposees({ tenues, proposees }: LigneDemandee): Cellules {
  return { ...Object.fromEntries(Object.entries(proposees).map(([cle, { valeur }]) => [cle, valeur])), ...tenues };
}

export interface LignePresente {
  readonly nom: string;
  readonly place: PlaceDeLigne | null | undefined;
  /** What its row in the sheet holds. */
  readonly tenues: Cellules;
  /** What is known of it and stands elsewhere: a title line, a tab's name. */
  readonly ailleurs: Readonly<Record<string, ValeurProposee>>;
}

/** The rows of the sheet that a question speaks of, complete or not, each with a name of its own. */
export function lignesPresentes(
  question: Question,
  dossier: Dossier,
  motsDe: SourcesDeLignes['motsDe'],
): readonly LignePresente[] {
  const { feuille: cle, repere } = question;
  const colonnes: Colonnes = feuilles[cle].colonnes;
  const lignes: readonly LigneQuelconque[] =
    cle === 'convention' ? (dossier.convention ? [dossier.convention] : []) : dossier[cle];
  const presentes = lignes.flatMap((ligne): readonly LignePresente[] => {
    const place = cle === 'convention' ? null : placeDeLigne(dossier, cle, ligne.origine);
    const tenues: Record<string, string> = {};
    const ailleurs: Record<string, ValeurProposee> = {};
    for (const [colonne, { contenu, origine }] of Object.entries(cellulesOf(ligne, colonnes))) {
      const valeur = textOf(contenu);
      const dansLaFeuille = dossier.feuilles[cle] !== undefined && origine.feuille === dossier.feuilles[cle]?.nom;
      if (place !== null || (cle === 'convention' && dansLaFeuille)) tenues[colonne] = valeur;
      else
        ailleurs[colonne] = {
          valeur,
          phrase: motsDe(origine) ?? '',
          ou: isSupposee(origine) ? '' : `feuille « ${origine.feuille} », ${origine.cellule}`,
          autres: [],
        };
    }
    if (question.concerne && !question.concerne({ ...ailleursEnTexte(ailleurs), ...tenues })) return [];
    const nom = repere === null ? '' : (tenues[repere] ?? ailleurs[repere]?.valeur ?? '');
    return [{ nom: nom === '' && repere !== null ? `ligne ${place?.rang ?? '?'}` : nom, place, tenues, ailleurs }];
  });
  if (cle === 'convention' && presentes.length === 0) return [{ nom: '', place: null, tenues: {}, ailleurs: {} }];
  return distinguer(presentes);
}

/** Two rows of one name are told apart by their row; two mentions of one commune in the title lines are one. */
function distinguer(toutes: readonly LignePresente[]): readonly LignePresente[] {
  const lignes = toutes.filter(
    ({ nom, place }, rang) =>
      place !== null || toutes.findIndex((autre) => autre.place === null && autre.nom === nom) === rang,
  );
  const comptes = new Map<string, number>();
  for (const { nom } of lignes) comptes.set(nom, (comptes.get(nom) ?? 0) + 1);
  return lignes.map((ligne) =>
    (comptes.get(ligne.nom) ?? 0) > 1 && ligne.place
      ? { ...ligne, nom: `${ligne.nom} (${ligne.place.onglet}, ligne ${ligne.place.rang})` }
      : ligne,
  );
}

function ailleursEnTexte(ailleurs: LignePresente['ailleurs']): Cellules {
  return Object.fromEntries(Object.entries(ailleurs).map(([cle, { valeur }]) => [cle, valeur]));
}

/** A new row has the name that it is called by, unless its source says another: « Le Cendre » for « Le Cendre 2025 ». */
function nommee(
  { feuille, repere }: Question,
  nom: string,
  siennes: readonly Proposition[],
): LignePresente['ailleurs'] {
  const cle = cleDeLigne(feuille, nom);
  return repere === null ||
    siennes.some(({ colonne, ligne }) => colonne === repere && cleDeLigne(feuille, ligne) === cle)
    ? {}
    : { [repere]: { valeur: nom, phrase: '', ou: '', autres: [] } };
}

/**
 * A source that counts a need a year calls its rows « Le Cendre 2025 », the question « Le Cendre »: one row, unless the source
 * has several of that name.
 */
function nommerParLeRepere(
  propositions: readonly Proposition[],
  { feuille, repere }: Question,
): readonly Proposition[] {
  const noms = new Map<string, string>();
  const lignes = new Map<string, Set<string>>();
  for (const { colonne, ligne, valeur } of propositions) {
    if (colonne !== repere || ligne === '') continue;
    noms.set(ligne, valeur);
    const cle = cleDeLigne(feuille, valeur);
    lignes.set(cle, (lignes.get(cle) ?? new Set()).add(cleDeLigne(feuille, ligne)));
  }
  return propositions.map((dite) => {
    const nom = noms.get(dite.ligne);
    return nom !== undefined && lignes.get(cleDeLigne(feuille, nom))?.size === 1 ? { ...dite, ligne: nom } : dite;
  });
}

/** For each column of the question that the row lacks, the first source that can be read; the others beside it when they differ. */
function proposeesPour(
  { feuille, colonnes, repere }: Question,
  nom: string,
  { tenues, ailleurs }: Pick<LignePresente, 'tenues' | 'ailleurs'>,
  propositions: readonly Proposition[],
): Readonly<Record<string, ValeurProposee>> {
  const cle = cleDeLigne(feuille, nom);
  const proposees: Record<string, ValeurProposee> = {};
  for (const { colonne } of colonnes) {
    if (tenues[colonne] !== undefined) continue;
    const dites: readonly Omit<ValeurProposee, 'autres'>[] = [
      ...(ailleurs[colonne]?.ou ? [ailleurs[colonne]] : []),
      ...propositions.filter((dite) => dite.colonne === colonne && cleDeLigne(feuille, dite.ligne) === cle),
      // The name that a new row is called by, when no source says it.
      ...(ailleurs[colonne]?.ou === '' ? [ailleurs[colonne]] : []),
    ].filter(({ valeur }) => isLisible(feuilles[feuille].colonnes, colonne, valeur));
    const [premiere, ...suite] = dites;
    if (!premiere) continue;
    const autres = suite.filter(
      ({ valeur }) =>
        colonne !== repere && lueComme(feuille, colonne, valeur) !== lueComme(feuille, colonne, premiere.valeur),
    );
    proposees[colonne] = {
      valeur: premiere.valeur,
      phrase: premiere.phrase,
      ou: premiere.ou,
      autres: autres.map(({ valeur, ou }) => ({ valeur, ou })),
    };
  }
  return proposees;
}

function isLisible(colonnes: Colonnes, colonne: string, valeur: string): boolean {
  const lu = colonnes[colonne]?.lire(contenuTexte(valeur));
  return lu !== undefined && 'valeur' in lu;
}

/** What a value means, to compare two writings of it. */
export function lueComme(feuille: Question['feuille'], colonne: string, valeur: string): string {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const lu = colonnes[colonne]?.lire(contenuTexte(valeur));
  return lu !== undefined && 'valeur' in lu ? JSON.stringify(lu.valeur) : valeur.trim();
}

/** A row is asked about when it lacks an expected column, in the tracker alone; or when it is to be added. */
function isIncomplete(question: Question, { place, tenues, proposees }: LigneDemandee, dossier: Dossier): boolean {
  if (manquantes(question, tenues, dossier).length === 0) return false;
  if (place !== null || question.repere !== null) return true;
  // The sheet Convention: what a title line says is known, and asks nothing by itself.
  const connues = Object.fromEntries(
    Object.entries(proposees)
      .filter(([colonne]) => dossier.convention !== null && colonne in dossier.convention)
      .map(([colonne, { valeur }]) => [colonne, valeur]),
  );
  return manquantes(question, { ...connues, ...tenues }, dossier).length > 0;
}
