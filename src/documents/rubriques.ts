import type { Dossier } from '../dossier/dossier.js';
import { attenduRubrique, libelleRubrique } from '../dossier/valeurs/rubriques.js';

/** The three moments of the convention's article 9. */
export type TypeBilan = 'etape' | 'intermediaire' | 'final';

/** A rubric of free text: what was written, or what is expected there. */
export interface Rubrique {
  readonly id: string;
  readonly libelle: string;
  readonly texte: string;
  readonly attendu: string;
  readonly projet: boolean;
}

/** The rubric of an id from the Rédaction sheet; several rows of the same rubric follow one another. */
export function viewRubrique(id: string, dossier: Dossier, projet: boolean, document?: TypeBilan): Rubrique {
  const textes = dossier.redaction
    .filter(({ rubrique }) => rubrique?.valeur === id)
    .map(({ texte }) => texte?.valeur ?? '');
  return {
    id,
    libelle: libelleRubrique(id),
    texte: textes.filter(Boolean).join('\n'),
    attendu: attenduRubrique(id, document),
    projet,
  };
}
