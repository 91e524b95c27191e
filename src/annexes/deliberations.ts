import type { Sujet } from './sujet.js';

/** The signatory communes: who exercises the competence (article 3), and when each approved the convention. */
export function viewDeliberations({ dossier: { communes }, impression: { texte, ouiNon, date } }: Sujet) {
  return {
    communes: communes.map((commune) => ({
      nom: texte(commune, 'nom', 'le nom de la commune'),
      codeInsee: texte(commune, 'codeInsee', 'le code'),
      competenceAo: ouiNon(commune, 'competenceAo', 'oui ou non'),
      transfereeA: texte(commune, 'transfereeA'),
      deliberation: date(commune, 'deliberation', 'la date'),
    })),
  };
}
