import type { SourceDeFichier } from './fichiers.js';
import type { FichierRecu, VueSuivi } from './protocole.js';

/** Everything that the page knows. Nothing of it is kept once the tab is closed. */
export interface EtatDeLaPage {
  source: SourceDeFichier | null;
  plan: FichierRecu | null;
  vue: VueSuivi | null;
  /** Of the check and of the documents, `AAAA-MM-JJ`. */
  date: string;
}

export const etat: EtatDeLaPage = { source: null, plan: null, vue: null, date: aujourdhui() };

/** What each screen may ask of the page. */
export interface Actions {
  /** Opens the tracker among these files; a signed plan goes with it. */
  readonly ouvrir: (sources: readonly SourceDeFichier[]) => Promise<void>;
  readonly essayer: () => Promise<void>;
  readonly recharger: () => Promise<void>;
  readonly changerDate: (date: string) => Promise<void>;
  readonly donnerPlan: (plan: FichierRecu) => Promise<void>;
}

/** Today, `AAAA-MM-JJ`: the only place of the page that reads the clock. */
function aujourdhui(): string {
  const maintenant = new Date();
  return [maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()]
    .map((nombre) => String(nombre).padStart(2, '0'))
    .join('-');
}
