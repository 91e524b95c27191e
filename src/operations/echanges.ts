import type { Fichier } from '../documents/fichier.js';
import type { Gabarits, GabaritsCompiles } from '../documents/gabarits.js';
import type { Constat } from '../dossier/constat.js';

/** What a use case asks of the face that runs it. */
export interface Ports {
  /** A file that the workbook names, looked for beside it by its name; null when it is not there. */
  readonly lireVoisin: (nom: string) => Promise<Fichier | null>;
  /** Is told that a step begins, out of how many. */
  readonly progres: (rang: number, total: number, etape: string) => void | Promise<void>;
}

/** A face that sees no other file, and shows no progress. */
export const sansPorts: Ports = { lireVoisin: async () => null, progres: () => undefined };

/** The words of the documents: templates, and those shipped, compiled ahead (`bilan-ctg/gabarits`), to start quicker. */
export interface Textes {
  /** Without them, those shipped. */
  readonly gabarits?: Gabarits | undefined;
  readonly gabaritsCompiles?: GabaritsCompiles | undefined;
}

/** The templates of a document, by name: those of a person where there are some. */
export function textesDe({ gabarits, gabaritsCompiles = {} }: Textes): {
  readonly gabarits: Gabarits;
  readonly gabaritsCompiles: GabaritsCompiles;
} {
  const livres = () => Object.entries(gabaritsCompiles).map(([nom, { source }]) => [nom, source] as const);
  return { gabarits: gabarits ?? Object.fromEntries(livres()), gabaritsCompiles };
}

/** What a use case gives back: files to write, and all there is to say. */
export interface Rendu {
  /** To be written whole, or not at all; none when the use case is refused. */
  readonly fichiers: readonly Fichier[];
  /** What keeps a définitif from leaving. */
  readonly blocages: readonly Constat[];
  /** What a person has to know besides, in whole sentences. */
  readonly remarques: readonly string[];
  /** Why nothing was made; null when the files are there. */
  readonly refus: string | null;
  /** What a projet still lacks, in a sentence; null when nothing keeps it from leaving, and when it is refused. */
  readonly reste: string | null;
  /** Exit code of a command: 1 when something stands in the way of the définitif, 0 otherwise. */
  readonly code: 0 | 1;
}
