import type { SourceDeFichier } from './fichiers.js';
import type { FichierRecu, VueSuivi } from './protocole.js';

/** The workbook after a change that was made in the page. */
export interface Version {
  readonly fichier: FichierRecu;
  /** What was changed, to be undone by its name: « Actions F12 ». Empty: as it was opened. */
  readonly quoi: string;
}

/** Everything that the page knows. Nothing of it is kept once the tab is closed. */
export interface EtatDeLaPage {
  source: SourceDeFichier | null;
  /** The workbook as it was opened, then after each change. */
  versions: readonly Version[];
  /** Which of them is shown; those after it were undone. */
  position: number;
  /** The position whose file the user has: what is beyond is not saved. */
  enregistree: number;
  /** What was decided of sheets and columns; null: what the tool reads by itself. */
  correspondance: FichierRecu | null;
  /** The decisions changed since their file was downloaded, or given. */
  correspondanceAGarder: boolean;
  plan: FichierRecu | null;
  convention: FichierRecu | null;
  /** Answers that were begun and are not in the workbook yet. */
  reponsesEnCours: boolean;
  /** A file of answers that was given. */
  reponses: FichierRecu | null;
  /** Documents corrected in Word and filled fiches, to be brought back. */
  corriges: readonly FichierRecu[];
  /** The letterhead, the logos and the words that every document takes. */
  charte: FichierRecu | null;
  logos: readonly FichierRecu[];
  gabarits: readonly FichierRecu[];
  /** Many trackers, treated together. */
  lot: readonly SourceDeFichier[];
  /** Their documents are made, and not downloaded. */
  lotAPrendre: boolean;
  vue: VueSuivi | null;
  /** Of the check and of the documents, `AAAA-MM-JJ`. */
  date: string;
}

export const etat: EtatDeLaPage = {
  source: null,
  versions: [],
  position: 0,
  enregistree: 0,
  correspondance: null,
  correspondanceAGarder: false,
  plan: null,
  convention: null,
  reponsesEnCours: false,
  reponses: null,
  corriges: [],
  charte: null,
  logos: [],
  gabarits: [],
  lot: [],
  lotAPrendre: false,
  vue: null,
  date: aujourdhui(),
};

/** The workbook as it stands now, changes included. */
export function fichierCourant(): FichierRecu | null {
  return etat.versions[etat.position]?.fichier ?? null;
}

/** Whether the workbook, as it stands now, went through this version. */
export function isDansLeClasseur(version: FichierRecu | null): boolean {
  return etat.versions.slice(0, etat.position + 1).some(({ fichier }) => fichier === version);
}

/** Whether closing the page would lose something that somebody did in it. */
export function aPerdre(): boolean {
  return etat.lotAPrendre || suiviAPerdre();
}

/** The same, of the open tracker alone. */
export function suiviAPerdre(): boolean {
  const { source, position, enregistree, correspondanceAGarder, reponsesEnCours } = etat;
  return source !== null && (position !== enregistree || correspondanceAGarder || reponsesEnCours);
}

/** What each screen may ask of the page. What goes wrong is said over the screen, which stays as it was. */
export interface Actions {
  /** Takes whatever was dropped or chosen, and puts each file where it serves. */
  readonly recevoir: (sources: readonly SourceDeFichier[] | Promise<readonly SourceDeFichier[]>) => Promise<void>;
  readonly essayer: () => Promise<void>;
  /** Reads the file of the disk again, and says what was corrected. */
  readonly recharger: () => Promise<void>;
  /** Checks at another date; the screen where one is stays as it is, and follows by itself. */
  readonly changerDate: (date: string) => Promise<void>;
  readonly donnerPlan: (plan: FichierRecu | null) => Promise<void>;
  /** Reads the workbook with these decisions; null: with none. */
  readonly decider: (correspondance: FichierRecu | null) => Promise<void>;
  /** A change made in the page gives this workbook: it is read and checked, on the screen where one is. */
  readonly avancer: (version: Version) => Promise<void>;
  readonly defaire: () => Promise<void>;
  readonly refaire: () => Promise<void>;
  /** Downloads the workbook with the changes made in the page. */
  readonly enregistrer: () => void;
  /** Draws the bar of the file again: what it says changed. */
  readonly redire: () => void;
}

/** Today, `AAAA-MM-JJ`: the only place of the page that reads the clock. */
export function aujourdhui(): string {
  const maintenant = new Date();
  return [maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()]
    .map((nombre) => String(nombre).padStart(2, '0'))
    .join('-');
}
