import type { DemandeDe, ReponseDe } from '../../protocole.js';

export type Vue = ReponseDe<'colonnes'>;
export type Ouverte = NonNullable<Vue['ouverte']>;
export type Tableau = Ouverte['tableaux'][number];
export type Colonne = Tableau['colonnes'][number];
export type Decision = DemandeDe<'decider'>['decision'];

/** What may be done from any part of the screen. */
export interface Gestes {
  /** @param dit what is announced once it is read again */
  readonly decider: (decision: Decision, dit: string) => Promise<void>;
  readonly toutOublier: () => Promise<void>;
  readonly montrer: (feuille: string) => void;
}

/** The word of each certainty: no colour is needed to tell them apart. */
export const motsDeSurete: Readonly<Record<Colonne['surete'], string>> = {
  sure: 'sûr',
  'a-confirmer': 'à confirmer',
  decidee: 'votre choix',
  laissee: 'pas lue',
  inconnue: 'pas reconnue',
};
