import type { Sujet } from './sujet.js';
import { viewTexte } from './textes-rediges.js';

/** How the convention is steered (article 6), and who answers for each action. */
export function viewPilotage({ dossier, projet, impression: { texte } }: Sujet) {
  return {
    texte: viewTexte('pilotage', dossier, projet),
    actions: dossier.actions.map((action) => ({
      numero: texte(action, 'numero'),
      intitule: texte(action, 'intitule', 'l’intitulé'),
      pilote: texte(action, 'pilote', 'la structure'),
      eluReferent: texte(action, 'eluReferent'),
    })),
  };
}
