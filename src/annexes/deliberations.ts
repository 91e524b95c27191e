import { competences } from '../controles/competences.js';
import { capitalize } from '../documents/typographie.js';
import type { Sujet } from './sujet.js';

/** The signatory communes: who exercises the competence (article 3), and when each approved the convention. */
export function viewDeliberations({ dossier: { communes }, impression: { texte, ouiNon, date } }: Sujet) {
  return {
    communes: communes.map((commune) => ({
      nom: texte(commune, 'nom', 'le nom de la commune'),
      codeInsee: texte(commune, 'codeInsee', 'le code'),
      competenceAo: ouiNon(commune, 'competenceAo', 'oui ou non'),
      transfereeA: texte(commune, 'transfereeA'),
      competences: competences
        .filter(({ colonne }) => commune[colonne] || commune.illisibles[colonne] || commune.sansObjet[colonne])
        .map(({ libelle, colonne }) => `${capitalize(libelle)} : ${texte(commune, colonne).texte}`),
      deliberation: date(commune, 'deliberation', 'la date'),
    })),
  };
}
