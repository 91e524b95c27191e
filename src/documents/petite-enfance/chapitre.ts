import type { Couverture } from '../../controles/controle.js';
import { exigence } from '../../referentiel/referentiel.js';
import { etats, formatCitation, formatPreuves, signetExigence } from '../concordance.js';
import type { Contenu } from './contenu.js';
import { points, type Sujet } from './points.js';

export interface SectionPetiteEnfance {
  readonly numero: string;
  readonly titre: string;
  readonly signet: string;
  readonly exigence: string;
  readonly citation: string;
  readonly texte: string;
  readonly etat: string;
  readonly preuves: string;
  readonly manques: readonly string[];
  readonly contenus: readonly Contenu[];
}

/** The petite-enfance chapter, laid out in the order of D. 214-10-1; `chapitre` is the chapter's number. */
export function viewPetiteEnfance(
  chapitre: number,
  couverture: readonly Couverture[],
  sujet: Sujet,
): readonly SectionPetiteEnfance[] {
  return points.map((point, rang) => {
    const item = exigence(point.exigence);
    const ligne = couverture.find(({ exigence: id }) => id === point.exigence);
    return {
      numero: `${chapitre}.${rang + 1}`,
      titre: point.titre ?? item?.titre ?? point.exigence,
      signet: signetExigence(point.exigence),
      exigence: point.exigence,
      citation: formatCitation(item?.citation ?? point.exigence),
      texte: item?.texte ?? '',
      etat: ligne ? etats[ligne.etat].libelle : '',
      preuves: ligne ? formatPreuves(ligne.preuves) : '',
      manques: ligne?.manques ?? [],
      contenus: point.view(sujet),
    };
  });
}
