import type { MiseEnPage } from '../mise-en-page.js';

export type TypeEntete = 'default' | 'first' | 'even';

/** A part of the letterhead, cleaned, with the files it shows: by relationship id, their path in the letterhead. */
export interface PartieModele {
  readonly xml: string;
  readonly medias: readonly { readonly id: string; readonly type: string; readonly chemin: string }[];
}

/** A header or a footer. */
export interface EntetePage extends PartieModele {
  /** Whether it numbers the page by itself. */
  readonly numerotee: boolean;
}

export type Entetes = Readonly<Partial<Record<TypeEntete, EntetePage>>>;

/** A letterhead, read and made safe: what dresses a document, and nothing of what it says. */
export interface Modele {
  readonly page: MiseEnPage;
  /** Its styles (`word/styles.xml`), those of our documents among them by our own ids. */
  readonly styles: string;
  /** Colour of its first heading, when white reads well on it. */
  readonly accent: string | null;
  readonly entetes: Entetes;
  readonly pieds: Entetes;
  readonly premierePageDifferente: boolean;
  readonly pagesPairesDifferentes: boolean;
  readonly theme: PartieModele | null;
  readonly polices: PartieModele | null;
  /** Background of the pages, `RRGGBB`. */
  readonly fond: string | null;
  /** Elements of its settings that the look depends on, as XML, by name. */
  readonly reglages: Readonly<Record<string, string>>;
  /** What a person may expect of it and does not get, in sentences. */
  readonly remarques: readonly string[];
  /** The files its parts show, by path. */
  readonly medias: Readonly<Record<string, Uint8Array>>;
}
