import { insecables } from '../../documents/typographie.js';
import type { Lecture } from '../../lecture/resume.js';
import { formatAConfirmer, type VoieDeReponse } from './a-confirmer.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** What opens a report: what was read, in one sentence, then the columns that a person had better confirm. */
export function formatLecture(
  { phrase, tableaux }: Lecture,
  reponse: VoieDeReponse,
  couleurs: Couleurs,
  largeur: number | null,
): string {
  return `${[
    couleurs.fort(wrap(insecables(phrase), largeur)),
    '',
    ...formatAConfirmer(tableaux, reponse, couleurs, largeur),
  ].join('\n')}\n`;
}
