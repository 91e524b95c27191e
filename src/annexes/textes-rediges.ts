import type { Dossier } from '../dossier/dossier.js';
import { attenduRubrique } from '../dossier/valeurs/rubriques.js';
import { texteDe } from './cases.js';
import type { Sujet } from './sujet.js';

/** A free text of an annex: what the parties signed, or what is expected there. */
export interface TexteDAnnexe {
  readonly texte: string;
  readonly attendu: string;
  readonly projet: boolean;
}

/** The text of a rubric of Rédaction; several rows of the same rubric follow one another. */
export function viewTexte(id: string, { redaction }: Pick<Dossier, 'redaction'>, projet: boolean): TexteDAnnexe {
  const textes = redaction
    .filter(({ rubrique }) => rubrique?.valeur === id)
    .map((ligne) => texteDe(ligne, 'texte', (texte: string) => texte));
  return { texte: textes.filter(Boolean).join('\n'), attendu: attenduRubrique(id), projet };
}

/** How the parties consulted, and the partnerships and engineering that they call on (article 3). */
export function viewConcertation({ dossier, projet }: Sujet) {
  return {
    concertation: viewTexte('concertation', dossier, projet),
    partenariats: viewTexte('partenariats', dossier, projet),
  };
}
