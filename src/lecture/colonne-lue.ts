import type { Periode } from '../dossier/valeurs/dates.js';
import type { Titre } from './entetes.js';
import type { Profil } from './profil.js';

/** What a column is by its place in the header: its title is a year, a status, a place, a funder. */
export type RoleSpecial =
  | { readonly genre: 'valeur'; readonly cle: string }
  /** A note of that year, told among the achievements. */
  | { readonly genre: 'annee'; readonly annee: number }
  /** A cross, or a colour, says that the action runs then. */
  | { readonly genre: 'croix'; readonly periode: Periode }
  /** The amounts of several years add up. */
  | { readonly genre: 'somme'; readonly cle: string }
  /** A cross says that the value is this one. */
  | {
      readonly genre: 'coche';
      readonly cle: 'statut' | 'communes' | 'champs';
      readonly valeur: string;
      /** What « Non » says. */
      readonly sinon?: string;
    }
  /** A part of what another column gives whole: kept aside. */
  | { readonly genre: 'detail' }
  /** A funder's share. */
  | { readonly genre: 'financeur'; readonly nom: string }
  | { readonly genre: 'nom-de-financeur' }
  | { readonly genre: 'montant-de'; readonly financeur: number };

/** What a column of the sheet is for us. */
export type Role =
  /** Both ends of a period. */
  | { readonly genre: 'periode' }
  | RoleSpecial
  /** Kept aside, under its title. */
  | { readonly genre: 'libre' }
  /** Left aside because a mapping says so. */
  | { readonly genre: 'ignoree' }
  /** Understood, but another column already gives this one. */
  | { readonly genre: 'double'; readonly cle: string };

/** How sure a column is: read without a word; read, and asked; kept aside. */
export type Certitude = 'sure' | 'a-confirmer' | 'libre';

/** A column of ours that a title may mean. */
export interface Proche {
  readonly cle: string;
  /** 0 to 1. */
  readonly score: number;
}

/** How a column was understood. */
export type Maniere = 'titre' | 'contenu' | 'correspondance' | 'annee' | 'croix' | 'montant' | 'promue';

export interface ColonneLue {
  readonly colonne: number;
  readonly titre: Titre;
  /** The whole path: « Budget › 2026 ». */
  readonly texte: string;
  readonly role: Role;
  readonly par: Maniere | null;
  readonly score: number;
  readonly certitude: Certitude;
  /** The other columns of ours that it may be, the likeliest first. */
  readonly proches: readonly Proche[];
  /** It holds colours and nothing else. */
  readonly coloree: boolean;
}

/** A header's column with what stands under it. */
export interface ColonneVue {
  readonly titre: Titre;
  readonly profil: Profil;
  /** Cells filled with a colour of their own, as a Gantt chart has. */
  readonly couleurs: number;
  /** Share of its cells that are codes of the legend. */
  readonly codes: number;
}
