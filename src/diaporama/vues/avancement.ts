import { viewSynthese } from '../../documents/bilans/matiere.js';
import { countActions } from '../../documents/chiffres/avancement.js';
import { phraseAvancement as phraseOf } from '../../documents/chiffres/phrases.js';
import { viewAvancement } from '../../documents/plan-actions/synthese.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Where the convention stands: the figures of the bilan's first page, no other. */
export function viewChiffresCles(sujet: Sujet): Diapo {
  const { chiffres, phraseAvancement, avenant, texte } = viewSynthese(sujet);
  return {
    titre: 'Où en sommes-nous ?',
    contenu: { genre: 'chiffres', chiffres, phrase: phraseAvancement },
    notes: [
      ...chiffres.map(({ valeur, libelle }) => `${valeur} : ${libelle}.`),
      phraseAvancement,
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
  const lignes = viewAvancement(groupes, dossier.actions, date).graphique;
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
      ...groupes.map(({ libelle, actions }) => `${libelle} : ${phraseOf(countActions(actions, date))}`),
      `Ensemble : ${phraseOf(countActions(dossier.actions, date))}`,
      sourceDe(sujet, 'feuille Actions'),
    ],
  };
}
