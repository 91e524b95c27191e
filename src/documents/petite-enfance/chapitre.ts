import { exigence } from '../../referentiel/referentiel.js';
import {
  type CouvertureImprimee,
  formatCitation,
  formatEtat,
  formatPreuvesDe,
  signetExigence,
  viewConcordance,
} from '../concordance.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { phraseCouverture } from '../plan-actions/synthese.js';
import { type Point, points, type SujetDesPoints } from './points.js';

/** What answers one requirement. */
interface SectionPetiteEnfance {
  readonly numero: string;
  readonly titre: string;
  readonly signet: string;
  readonly exigence: string;
  readonly citation: string;
  readonly texte: string;
  readonly etat: string;
  readonly preuves: string;
  readonly manques: readonly string[];
  readonly contenus: readonly ContenuDeGabarit[];
}

/**
 * The petite-enfance chapter: how far the decree is covered, its sections in the order of D. 214-10-1, and the table de
 * concordance, which points at them. `chapitre` is the chapter's number.
 */
export function viewPetiteEnfance(chapitre: number, couverture: readonly CouvertureImprimee[], sujet: SujetDesPoints) {
  const sections = points.map((point, rang) => viewSection(point, `${chapitre}.${rang + 1}`, couverture, sujet));
  return {
    phrase: phraseCouverture(couverture),
    sections,
    concordance: viewConcordance(couverture, new Map(sections.map(({ exigence: id, numero }) => [id, numero]))),
  };
}

function viewSection(
  point: Point,
  numero: string,
  couverture: readonly CouvertureImprimee[],
  sujet: SujetDesPoints,
): SectionPetiteEnfance {
  const item = exigence(point.exigence);
  const ligne = couverture.find(({ exigence: id }) => id === point.exigence);
  return {
    numero,
    titre: point.titre ?? item?.titre ?? point.exigence,
    signet: signetExigence(point.exigence),
    exigence: point.exigence,
    citation: formatCitation(item?.citation ?? point.exigence),
    texte: item?.texte ?? '',
    etat: ligne ? formatEtat(ligne) : '',
    preuves: ligne ? formatPreuvesDe(ligne) : '',
    manques: ligne?.manques ?? [],
    contenus: point.view(sujet),
  };
}
