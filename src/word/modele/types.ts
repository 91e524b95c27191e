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

/** The letterhead's styles with ours beside them (`word/styles.xml`), and the id by which each of ours goes there. */
export interface StylesFusionnes {
  readonly xml: string;
  readonly ids: ReadonlyMap<string, string>;
}

/** A letterhead, read and made safe: what dresses a document, and nothing of what it says. */
export interface Modele {
  readonly page: MiseEnPage;
  readonly styles: StylesFusionnes;
  /** Styles of the lines that we add to its headers and footers. */
  readonly lignes: { readonly entete: string; readonly pied: string };
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
  /** The files its parts show, by path. */
  readonly medias: Readonly<Record<string, Uint8Array>>;
}
