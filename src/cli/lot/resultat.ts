import type { Resume } from '../../lot/resume.js';
import type { EtatDuClasseur } from './etat.js';
import type { Tache } from './reglages.js';

/** What became of one workbook. */
export interface Resultat {
  readonly fichier: string;
  readonly dossier: string;
  /** Done now, found done by an earlier run, or not read at all. */
  readonly etat: 'fait' | 'repris' | 'echec';
  /** Null when the workbook could not be read. */
  readonly resume: Resume | null;
  readonly documents: readonly string[];
  /** Whole French sentences: why the workbook, or one of its documents, was refused. */
  readonly refus: readonly string[];
  readonly avertissements: readonly string[];
}

export function echecDe(
  { fichier, dossier }: { readonly fichier: string; readonly dossier: string },
  raison: string,
): Resultat {
  return { fichier, dossier, etat: 'echec', resume: null, documents: [], refus: [raison], avertissements: [] };
}

export function resultatDe({ fichier, dossier }: Tache, quand: 'fait' | 'repris', etat: EtatDuClasseur): Resultat {
  return {
    fichier,
    dossier,
    etat: quand,
    resume: etat.resume,
    documents: etat.documents.map(({ nom }) => nom),
    refus: etat.refus,
    avertissements: etat.avertissements,
  };
}
