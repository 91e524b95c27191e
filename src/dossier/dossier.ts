import { type Action, feuilleActions } from './feuilles/actions.js';
import { type Appreciation, feuilleAppreciations } from './feuilles/appreciations.js';
import { type Avenant, feuilleAvenants } from './feuilles/avenants.js';
import { type Avis, feuilleAvis } from './feuilles/avis.js';
import { type Besoin, feuilleBesoins } from './feuilles/besoins.js';
import { type Commune, feuilleCommunes } from './feuilles/communes.js';
import { type Convention, feuilleConvention } from './feuilles/convention.js';
import { type Emploi, feuilleEmplois } from './feuilles/emplois.js';
import { feuilleIndicateurs, type Indicateur } from './feuilles/indicateurs.js';
import { feuilleInstances, type Instance } from './feuilles/instances.js';
import { feuilleMesures, type Mesure } from './feuilles/mesures.js';
import { feuilleMoyens, type Moyen } from './feuilles/moyens.js';
import { type Equipement, feuilleOffre } from './feuilles/offre.js';
import { feuilleOperations, type Operation } from './feuilles/operations.js';
import { feuilleQuestions, type Question } from './feuilles/questions.js';
import { feuilleRedaction, type TexteRedige } from './feuilles/redaction.js';
import { feuilleReponses, type Reponse } from './feuilles/reponses.js';
import { feuilleSchema, type ReponseDeclaree } from './feuilles/schema.js';
import { feuilleZones, type Zone } from './feuilles/zones.js';
import type { Origine } from './origine.js';
import { lettresDe, ligneDe } from './origine.js';
import type { Territoire } from './territoire.js';

/** The sheets of a tableau de suivi, in the order in which a person fills them in. */
export const feuilles = {
  convention: feuilleConvention,
  communes: feuilleCommunes,
  actions: feuilleActions,
  offre: feuilleOffre,
  besoins: feuilleBesoins,
  zones: feuilleZones,
  operations: feuilleOperations,
  emplois: feuilleEmplois,
  indicateurs: feuilleIndicateurs,
  mesures: feuilleMesures,
  instances: feuilleInstances,
  redaction: feuilleRedaction,
  moyens: feuilleMoyens,
  appreciations: feuilleAppreciations,
  questions: feuilleQuestions,
  avenants: feuilleAvenants,
  reponses: feuilleReponses,
  avis: feuilleAvis,
  schema: feuilleSchema,
} as const;

export type CleFeuille = keyof typeof feuilles;

/** What was found of a sheet: its name in the workbook and the columns its header gave. */
export interface FeuilleLue {
  readonly nom: string;
  /** Header cell of each column understood, by canonical column. */
  readonly colonnes: Readonly<Record<string, { readonly cellule: string; readonly entete: string }>>;
  /** Headers that name none of our columns. */
  readonly inconnues: readonly { readonly cellule: string; readonly entete: string }[];
  /** The tables that make it, each with its own headers; absent when it is no table (a fiche, a plan). */
  readonly tableaux?: readonly TableauDeFeuille[];
}

/** A table of a tab, and the header cell of each of its columns. */
export interface TableauDeFeuille {
  readonly nom: string;
  readonly lignes: readonly [premiere: number, derniere: number];
  /** Its rows are columns of the sheet. */
  readonly transpose: boolean;
  readonly colonnes: Readonly<Record<string, string>>;
}

/** The cell of a row under the header of a column, in the very table of the row; null when it has no such column. */
export function celluleSousEntete(lue: FeuilleLue | undefined, ligne: Origine, colonne: string): Origine | null {
  const tableau = lue?.tableaux?.find(
    ({ nom, lignes: [premiere, derniere] }) =>
      nom === ligne.feuille && ligneDe(ligne.cellule) >= premiere && ligneDe(ligne.cellule) <= derniere,
  );
  const entete = lue?.tableaux ? tableau?.colonnes[colonne] : lue?.colonnes[colonne]?.cellule;
  if (!entete) return null;
  const cellule = tableau?.transpose
    ? `${lettresDe(ligne.cellule)}${ligneDe(entete)}`
    : `${lettresDe(entete)}${ligneDe(ligne.cellule)}`;
  return { feuille: ligne.feuille, cellule };
}

/** A tableau de suivi, typed. A sheet that the workbook lacks is an empty list (Convention: null). */
export interface Dossier {
  readonly convention: Convention | null;
  readonly communes: readonly Commune[];
  readonly actions: readonly Action[];
  readonly offre: readonly Equipement[];
  readonly besoins: readonly Besoin[];
  readonly zones: readonly Zone[];
  readonly operations: readonly Operation[];
  readonly emplois: readonly Emploi[];
  readonly indicateurs: readonly Indicateur[];
  readonly mesures: readonly Mesure[];
  readonly instances: readonly Instance[];
  readonly redaction: readonly TexteRedige[];
  /** What each signatory puts in (article 4). */
  readonly moyens: readonly Moyen[];
  /** What people think of each enjeu. */
  readonly appreciations: readonly Appreciation[];
  /** What the Copil asks of the evaluation. */
  readonly questions: readonly Question[];
  readonly avenants: readonly Avenant[];
  /** What a person answered to findings: it leaves in no document. */
  readonly reponses: readonly Reponse[];
  readonly avis: readonly Avis[];
  /** What a person declares of the points of the schéma. */
  readonly schema: readonly ReponseDeclaree[];
  /** The sheets found, by canonical name; an absent sheet is missing from it. */
  readonly feuilles: { readonly [F in CleFeuille]?: FeuilleLue };
  /** Sheets of the workbook that are none of ours: kept out, and listed. */
  readonly feuillesInconnues: readonly string[];
  /** What the official lists say of its communes; absent when nobody looked. */
  readonly territoire?: Territoire;
}
