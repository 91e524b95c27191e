import type { Fichier } from '../documents/fichier.js';
import { bringBack, type Reprise } from '../reprise/reprendre.js';
import { sourceOf } from './plan-signe.js';
import { readCorrespondance } from './suivi.js';

/** What is asked when a corrected bilan comes back. */
export interface DemandeDeReprise {
  /** The mapping with which the bilan was made, if any. */
  readonly correspondance?: Fichier | null | undefined;
  /** Also empties in the copy what was emptied in the document. */
  readonly vider?: boolean | undefined;
}

/** What was brought back, and the copy; no file when there was nothing to write. */
export interface RepriseRendue {
  readonly reprise: Reprise;
  readonly fichiers: readonly Fichier[];
  /** Exit code of a command: 1 when something is left to a person. */
  readonly code: 0 | 1;
}

/**
 * Brings what was corrected in a bilan back into a copy of the tracker that it was made from.
 * @throws ErreurUtilisateur (exit 2) when one of the files cannot be used, or when they do not go together
 */
export async function reprendre(
  document: Fichier,
  classeur: Fichier,
  { correspondance, vider = false }: DemandeDeReprise = {},
): Promise<RepriseRendue> {
  const reprise = await bringBack({
    document: document.octets,
    classeur: classeur.octets,
    sha256: sourceOf(classeur).sha256,
    vider,
    correspondance: readCorrespondance(correspondance),
  });
  const point = classeur.nom.lastIndexOf('.');
  const nom = `${classeur.nom.slice(0, point)}-repris${classeur.nom.slice(point)}`;
  return {
    reprise,
    fichiers: reprise.octets ? [{ nom, octets: reprise.octets }] : [],
    code: reprise.conflits.length + reprise.aReporter.length > 0 ? 1 : 0,
  };
}
