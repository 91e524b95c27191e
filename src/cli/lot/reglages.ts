import type { Gabarits } from '../../documents/gabarits.js';
import type { DocumentDuLot } from '../../documents/genres.js';
import type { Encodage } from '../../tableur/formats/encodage/encodage.js';
import { sha256Of } from '../empreintes.js';
import type { FichierLu } from '../fichiers.js';

/** What the work on every workbook needs: read once by the command, then given to each worker. */
export interface Reglages {
  readonly documents: readonly DocumentDuLot[];
  readonly date: string;
  readonly definitif: boolean;
  readonly exigerSchema: boolean;
  readonly forcer: boolean;
  /** Version of the command. */
  readonly outil: string;
  /** The output folder. */
  readonly sortie: string;
  readonly gabarits: Gabarits;
  readonly modele: FichierLu | null;
  /** Those of the command; null: those of each workbook. */
  readonly logos: readonly FichierLu[] | null;
  readonly correspondance: FichierLu | null;
  readonly encodage: Encodage | undefined;
  /** What the command and its other workers read (see fichiers-lus): no document takes its place. */
  readonly lus?: readonly string[];
}

/** Work on one workbook. */
export interface Tache {
  readonly chemin: string;
  readonly fichier: string;
  /** Name of its folder in the output folder. */
  readonly dossier: string;
}

/** Everything that changes what is written, in one SHA-256; `forcer` and where it is written do not. */
export function digestReglages({
  documents,
  date,
  definitif,
  exigerSchema,
  gabarits,
  modele,
  logos,
  correspondance,
  encodage,
}: Reglages): string {
  const tries = Object.entries(gabarits).sort(([a], [b]) => (a < b ? -1 : 1));
  const valeur = {
    documents: [...documents].sort(),
    date,
    definitif,
    exigerSchema,
    gabarits: tries,
    modele: modele?.sha256 ?? null,
    logos: logos?.map(({ nom, sha256 }) => [nom, sha256]) ?? null,
    correspondance: correspondance?.sha256 ?? null,
    encodage,
  };
  return sha256Of(JSON.stringify(valeur));
}
