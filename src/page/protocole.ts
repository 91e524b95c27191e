import type { EtatDeCouverture } from '../controles/controle.js';
import type { Fichier } from '../documents/fichier.js';
import type { TypeBilan } from '../documents/genres.js';
import type { OptionsDuPlan } from '../documents/options-du-plan.js';
import type { Gravite } from '../dossier/constat.js';
import type { CleFeuille } from '../dossier/dossier.js';
import type { PageVue } from '../operations/apercu.js';
import type { Papier } from '../word/modele/papier.js';
import type { Operations } from './travail/operations.js';

/** A file that the user gave. */
export interface FichierRecu {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** A cell of the workbook. */
export interface CelluleVisee {
  readonly feuille: string;
  readonly cellule: string;
}

/** A finding, ready to be shown. */
export interface ConstatVu {
  readonly cle: number;
  readonly regle: string;
  readonly gravite: Gravite;
  readonly message: string;
  readonly feuille: string | null;
  readonly cellule: string | null;
  /** The title of its column, and what stands in the cell; null for personal data. */
  readonly titre: string | null;
  readonly valeur: string | null;
  /** « Action 1.2 », when it bears on one. */
  readonly sujet: string | null;
  /** The sheet of ours that is missing, and can be added. */
  readonly ajout: CleFeuille | null;
  /** Something can be typed in the tracker that answers it. */
  readonly corrigeable: boolean;
  readonly nouveau: boolean;
}

export interface FeuilleDeConstats {
  readonly feuille: string | null;
  /** Findings that repeat one rule stand in one group. */
  readonly groupes: readonly (readonly ConstatVu[])[];
}

/** An item of the schéma: its text, its state, its evidence. */
export interface PointVu {
  readonly id: string;
  readonly titre: string;
  readonly etat: EtatDeCouverture;
  /** Null: not read, hence not quoted. */
  readonly texte: string | null;
  readonly citation: string;
  readonly certitude: string;
  readonly seuil: number | null;
  readonly remarque: string | null;
  readonly sources: readonly { readonly libelle: string; readonly adresse: string | null }[];
  readonly preuves: readonly CelluleVisee[];
  readonly manques: readonly string[];
  /** What a person declared in the sheet Schéma, in one sentence; null when the cells alone decide. */
  readonly declare: string | null;
  readonly regles: readonly string[];
}

/** What a person is shown of a tracker's tables, before its columns are. */
export interface LectureVue {
  /** Columns that were guessed, or that may be one of ours. */
  readonly douteuses: number;
  /** Why no document can be made of it; null: its actions were found. */
  readonly refus: string | null;
}

/** A tracker, read and checked. */
export interface VueSuivi {
  readonly nom: string;
  /** Whether a copy that bears the findings can be made. */
  readonly annotable: boolean;
  readonly lecture: LectureVue;
  readonly territoire: string;
  readonly feuilles: readonly FeuilleDeConstats[];
  readonly comptes: Readonly<Record<Gravite, number>>;
  readonly pret: boolean;
  readonly conclusion: string;
  /** How far the schéma is answered, in a sentence: it stops no sending. */
  readonly schema: string;
  /** « 3 constats répondus dans la feuille Réponses. » */
  readonly repondus: string | null;
  readonly couverture: readonly PointVu[];
  /** The signed plan that the workbook names, when it was not given. */
  readonly planAttendu: string | null;
  readonly prochainAvenant: number | null;
  readonly debut: string | null;
  readonly fin: string | null;
  /** Against the last reading of the same file; null the first time. */
  readonly gueris: readonly ConstatVu[] | null;
}

/** A row of a sheet: each cell under its title. */
export interface VueLigne {
  readonly feuille: string;
  readonly ligne: number;
  readonly cellules: readonly {
    readonly adresse: string;
    readonly titre: string;
    readonly texte: string;
    readonly marquee: boolean;
    readonly masquee: boolean;
  }[];
}

/** How a cell is typed: the control that suits its column. */
export type ControleDeCellule =
  | { readonly genre: 'texte' | 'nombre' }
  /** `souple`: the column takes a year or a quarter too. */
  | { readonly genre: 'date'; readonly souple: boolean }
  | { readonly genre: 'liste'; readonly libelles: readonly string[]; readonly plusieurs: boolean };

/** A cell to be corrected, in the rows around it. */
export interface VueVoisinage {
  readonly feuille: string;
  readonly cellule: string;
  /** Of its column; empty where none is known. */
  readonly titre: string;
  readonly aide: string;
  readonly controle: ControleDeCellule;
  /** What it holds, as one would type it: the values one by one for a list. Null: personal data, not shown again. */
  readonly valeurs: readonly string[] | null;
  /** What others typed in such a column. */
  readonly suggestions: readonly string[];
  /** It spreads over several rows or columns. */
  readonly fusionnee: boolean;
  /** The table has no such column: what is typed adds it. */
  readonly ajoutee: boolean;
  readonly colonnes: readonly { readonly lettres: string; readonly titre: string }[];
  readonly lignes: readonly {
    readonly numero: number;
    readonly cellules: readonly { readonly adresse: string; readonly texte: string; readonly masquee: boolean }[];
  }[];
}

/** What every document is asked with. */
export interface ChoixDocument {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly definitif: boolean;
  /** Refuse the définitif while a point of the schéma that is due stands absent. */
  readonly exigerSchema: boolean;
  readonly modele: FichierRecu | null;
  readonly logos: readonly FichierRecu[];
  /** The words of a person (`.hbs`), in the place of ours. */
  readonly gabarits?: readonly FichierRecu[] | undefined;
}

export interface DemandeBilan extends ChoixDocument, OptionsDuPlan {
  readonly type: TypeBilan;
  readonly reference: FichierRecu | null;
  /** Pictures, and their legends (`legendes.csv`). */
  readonly photos?: readonly FichierRecu[] | undefined;
}

/** What is said of a document before it is written: the sentences of its file. */
export interface Verdict {
  /** Why the définitif would not be written. */
  readonly refus: string | null;
  /** What the projet lacks. */
  readonly reste: string | null;
  readonly blocages: readonly { readonly place: string; readonly message: string }[];
  readonly avis: readonly string[];
}

/** What a document will say, a page a piece. */
export interface VueDocument extends Verdict {
  readonly pages: readonly PageVue[];
  readonly papier: Papier | null;
}

/** What a corrected document or a filled fiche brings back. */
export interface VueRetour {
  readonly nom: string;
  /** Why nothing of it can be used. */
  readonly refus: string | null;
  /** What goes into the workbook. `avant`: null where it is not known. */
  readonly ecrits: readonly {
    readonly titre: string;
    readonly place: CelluleVisee | null;
    readonly avant: string | null;
    readonly apres: string;
  }[];
  /** What a person has to settle. */
  readonly conflits: readonly Conflit[];
  /** What was emptied in the document, and is kept in the workbook. */
  readonly vides: readonly Conflit[];
  /** What is to be carried over by hand. */
  readonly laisses: readonly string[];
  readonly notes: readonly string[];
}

interface Conflit {
  readonly titre: string;
  readonly place: CelluleVisee | null;
  readonly raison: string;
  readonly document: string;
  readonly classeur: string;
}

export interface VueRetours {
  readonly retours: readonly VueRetour[];
  /** The workbook with all of it; null when there is nothing to write. */
  readonly fichier: FichierRecu | null;
}

/** What was made, and what is to be known of it. */
export interface Produit {
  readonly fichier: Fichier;
  readonly avis: readonly string[];
}

/** What changed between two plans. */
export interface VueComparaison {
  readonly resume: string;
  readonly classes: readonly {
    readonly titre: string;
    readonly nombre: number;
    /** What changed of one action, one équipement… stands together. */
    readonly sujets: readonly {
      readonly sujet: string;
      readonly modifications: readonly {
        readonly phrase: string;
        readonly doute: string | null;
        readonly place: CelluleVisee | null;
      }[];
    }[];
  }[];
  readonly effets: readonly { readonly sens: 'gagne' | 'perd'; readonly tombe: boolean; readonly texte: string }[];
  readonly numero: number;
  readonly objet: string;
}

/** What the worker does, by the name of each operation: what it is asked and what it answers are those of its function. */
export type NomOperation = keyof Operations;
export type DemandeDe<N extends NomOperation> = Parameters<Operations[N]>[1];
export type ReponseDe<N extends NomOperation> = Awaited<ReturnType<Operations[N]>>;

/** A message to the worker. */
export type Demande = {
  readonly [N in NomOperation]: { readonly id: number; readonly operation: N; readonly demande: DemandeDe<N> };
}[NomOperation];

/** How far an operation is: the step that begins, out of how many. */
export interface Etape {
  readonly rang: number;
  readonly total: number;
  readonly nom: string;
}

/**
 * A message from the worker. « refus » : a sentence for the user; « defaut » : a defect of ours; « module » : it needs a script
 * that the page keeps apart.
 */
export type Retour =
  | { readonly genre: 'module'; readonly nom: string }
  | { readonly id: number; readonly genre: 'etape'; readonly etape: Etape }
  | { readonly id: number; readonly genre: 'fait'; readonly reponse: ReponseDe<NomOperation> }
  | { readonly id: number; readonly genre: 'refus'; readonly message: string }
  | { readonly id: number; readonly genre: 'defaut'; readonly resume: string };
