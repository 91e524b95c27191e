import { viewSynthese } from '../../documents/bilans/matiere.js';
import { countActions } from '../../documents/chiffres/avancement.js';
import { phraseAvancement } from '../../documents/chiffres/phrases.js';
import { viewGraphiqueAvancement } from '../../documents/chiffres/tableau.js';
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
  const comptes = groupes.map(({ libelle, actions }) => ({ libelle, decompte: countActions(actions, date) }));
  const lignes = viewGraphiqueAvancement(comptes);
  const serie = (nom: string, rang: number, valeurOf: (ligne: (typeof lignes)[number]) => number) => ({
    nom,
    valeurs: lignes.map(valeurOf),
    cible: false,
    rang,
  });
  return {
    titre: 'L’avancement, champ par champ',
    contenu: {
      genre: 'graphique',
      graphique: {
        type: 'barres-empilees',
        titre: 'Nombre d’actions par champ d’intervention et par avancement',
        categories: lignes.map(({ libelle }) => libelle),
        series: [
          serie('Réalisées', 0, ({ realisees }) => realisees),
          serie('En continu, en partie ou en cours', 1, ({ engagees }) => engagees),
          serie('Non démarrées', 2, ({ nonDemarrees }) => nonDemarrees),
          serie('Arrêtées ou à préciser', 3, ({ autres }) => autres),
        ],
      },
    },
    notes: [
      ...comptes.map(({ libelle, decompte }) => `${libelle} : ${phraseAvancement(decompte)}`),
      `Ensemble : ${phraseAvancement(countActions(dossier.actions, date))}`,
      sourceDe(sujet, 'feuille Actions'),
    ],
  };
}
