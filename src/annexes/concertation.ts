import type { Sujet } from './sujet.js';
import { viewTexte } from './textes-rediges.js';

/** How the parties consulted, and the partnerships and engineering that they call on (article 3). */
export function viewConcertation({ dossier, projet }: Sujet) {
  return {
    concertation: viewTexte('concertation', dossier, projet),
    partenariats: viewTexte('partenariats', dossier, projet),
  };
}
