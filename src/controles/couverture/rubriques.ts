import type { TexteRedige } from '../../dossier/feuilles/redaction.js';
import type { Valeur } from '../../dossier/origine.js';
import type { Contexte } from '../contexte.js';

/** The texts written for a rubric, with their cells. */
export function textesDe(id: string, { redaction }: Pick<Contexte, 'redaction'>): readonly Valeur<string>[] {
  return redaction.filter(({ rubrique }: TexteRedige) => rubrique?.valeur === id).flatMap(({ texte }) => texte ?? []);
}
