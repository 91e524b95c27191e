import type { PhraseLecteur } from '../../controles/lacunes.js';
import { formatListe } from '../../dossier/enumeration.js';
import { exigence } from '../../referentiel/referentiel.js';
import {
  type CouvertureImprimee,
  direManques,
  formatCitation,
  formatEtat,
  formatPreuvesDe,
  signetExigence,
  viewConcordance,
} from '../concordance.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { phraseCouverture } from '../plan-actions/synthese.js';
import type { LigneDeProvenance } from '../provenance.js';
import { decapitalize } from '../typographie.js';
import { type Point, points, type SujetDesPoints } from './points.js';
import { pointsAbreges } from './points-abreges.js';

/** What answers one requirement, or several that one table answers. */
interface SectionPetiteEnfance {
  readonly numero: string;
  readonly titre: string;
  readonly signet: string;
  /** The words of the law, where the document prints them. */
  readonly texte: string;
  /** Each requirement that it answers, and how far. */
  readonly reponses: readonly { readonly citation: string; readonly etat: string }[];
  readonly manques: readonly PhraseLecteur[];
  readonly contenus: readonly ContenuDeGabarit[];
}

/**
 * `entier`: every table and the words of the law, for the comité départemental. `abrege`: each row once, for who reads the
 * petite-enfance part among the others; a point that nothing answers is named, without a section of its own.
 */
export type Detail = 'entier' | 'abrege';

/**
 * The petite-enfance chapter: how far the decree is covered, its sections in the order of D. 214-10-1, and the table de
 * concordance, which points at them. `chapitre` is the chapter's number.
 */
export function viewPetiteEnfance(
  chapitre: number,
  couverture: readonly CouvertureImprimee[],
  sujet: SujetDesPoints,
  detail: Detail = 'abrege',
) {
  const retenus = (detail === 'entier' ? points : pointsAbreges)
    .map((point) => ({ point, contenus: point.view(sujet) }))
    .filter(({ contenus }) => detail === 'entier' || contenus.length > 0);
  const sections = retenus.map(({ point, contenus }, rang) => ({
    point,
    section: viewSection(point, contenus, `${chapitre}.${rang + 1}`, couverture, detail),
  }));
  const parties = new Map(
    sections.flatMap(({ point, section }) => point.exigences.map((id) => [id, section] as const)),
  );
  const sans = pointsAbreges.filter(({ exigences }) => !exigences.some((id) => parties.has(id)));
  return {
    phrase: phraseCouverture(couverture),
    sections: sections.map(({ section }) => section),
    /** The points that have nothing to show, in one sentence. */
    sansSection: formatListe(sans.map((point) => decapitalize(titreDe(point)))),
    concordance: viewConcordance(couverture, parties),
    provenance: couverture.flatMap((ligne) => viewProvenance(ligne, parties.get(ligne.exigence)?.numero ?? '')),
  };
}

function viewSection(
  point: Point,
  contenus: readonly ContenuDeGabarit[],
  numero: string,
  couverture: readonly CouvertureImprimee[],
  detail: Detail,
): SectionPetiteEnfance {
  const lignes = point.exigences.flatMap((id) => couverture.find(({ exigence: autre }) => autre === id) ?? []);
  return {
    numero,
    titre: titreDe(point),
    signet: signetExigence(point.exigences[0]),
    texte: detail === 'entier' ? (exigence(point.exigences[0])?.texte ?? '') : '',
    reponses: lignes.map(viewReponse),
    manques: direManques({ lacunes: lignes.flatMap(({ lacunes }) => lacunes) }),
    contenus,
  };
}

function viewReponse(ligne: CouvertureImprimee) {
  return { citation: formatCitation(exigence(ligne.exigence)?.citation ?? ligne.exigence), etat: formatEtat(ligne) };
}

function titreDe({ titre, exigences: [id] }: Point): string {
  return titre ?? exigence(id)?.titre ?? id;
}

function viewProvenance(ligne: CouvertureImprimee, numero: string): readonly LigneDeProvenance[] {
  const { exigence: id, preuves } = ligne;
  if (preuves.length === 0) return [];
  const titre = exigence(id)?.titre ?? id;
  return [{ partie: numero === '' ? titre : `${numero} ${titre}`, lignes: formatPreuvesDe(ligne) }];
}
