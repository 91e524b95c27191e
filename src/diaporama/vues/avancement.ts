import { viewSynthese } from '../../documents/bilans/matiere.js';
import { colonnesDAvancement, countActions } from '../../documents/chiffres/avancement.js';
import { phraseAvancement } from '../../documents/chiffres/phrases.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Where the convention stands: the figures of the bilan's first page, no other. */
export function viewChiffresCles(sujet: Sujet): Diapo {
  const { chiffres, phraseAvancement: phrase, avenant, texte } = viewSynthese(sujet);
  return {
    titre: 'Où en sommes-nous ?',
    contenu: { genre: 'chiffres', chiffres, phrase },
    notes: [
      ...chiffres.map(({ valeur, libelle }) => `${valeur} : ${libelle}.`),
      phrase,
      ...paragraphesOf(texte.texte),
      avenant,
      sourceDe(sujet, 'feuilles Actions et Offre'),
    ],
  };
}

/** Progress champ by champ, as the plan is built. */
export function viewParChamp(sujet: Sujet): Diapo | null {
  const { groupes, dossier, date } = sujet;
  if (groupes.length < 2) return null;
  const lignes = groupes.map(({ libelle, actions }) => ({ libelle, decompte: countActions(actions, date) }));
  const total = countActions(dossier.actions, date);
  const presentes = colonnesDAvancement.filter(({ compute }) => (compute(total) ?? 0) > 0);
  return {
    titre: 'L’avancement, champ par champ',
    contenu: {
      genre: 'graphique',
      graphique: {
        type: 'barres-empilees',
        titre: 'Nombre d’actions par champ d’intervention et par avancement',
        categories: lignes.map(({ libelle }) => libelle),
        series: presentes.map(({ nom, compute }, rang) => ({
          nom,
          valeurs: lignes.map(({ decompte }) => compute(decompte) ?? 0),
          cible: false,
          rang,
        })),
      },
    },
    notes: [
      ...lignes.map(({ libelle, decompte }) => `${libelle} : ${phraseAvancement(decompte)}`),
      `Ensemble : ${phraseAvancement(total)}`,
      sourceDe(sujet, 'feuille Actions'),
    ],
  };
}
