import { viewSynthese } from '../../documents/bilans/matiere.js';
import { phraseOf } from '../../documents/plan-actions/champs.js';
import { viewAvancement } from '../../documents/plan-actions/synthese.js';
import { countStatuts } from '../../documents/statuts.js';
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
  const { lignes, total } = viewAvancement(groupes, dossier.actions, date);
  const serie = (nom: string, rang: number, valeurs: readonly number[]) => ({ nom, valeurs, cible: false, rang });
  return {
    titre: 'L’avancement, champ par champ',
    contenu: {
      genre: 'graphique',
      graphique: {
        type: 'barres-empilees',
        titre: 'Nombre d’actions par champ d’intervention et par avancement',
        categories: lignes.map(({ libelle }) => libelle),
        series: [
          serie(
            'Réalisées',
            0,
            lignes.map(({ realisees }) => realisees),
          ),
          serie(
            'En cours',
            1,
            lignes.map(({ enCours }) => enCours),
          ),
          serie(
            'Non démarrées',
            2,
            lignes.map(({ nonDemarrees }) => nonDemarrees),
          ),
          serie(
            'Autres',
            3,
            lignes.map(({ autres }) => autres),
          ),
        ],
      },
    },
    notes: [
      ...groupes.map(({ libelle, actions }) => `${libelle} : ${phraseOf(countStatuts(actions, date))}`),
      `Ensemble : ${phraseOf(total)}`,
      sourceDe(sujet, 'feuille Actions'),
    ],
  };
}
