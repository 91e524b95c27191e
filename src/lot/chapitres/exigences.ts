import type { EtatDeCouverture } from '../../controles/controle.js';
import { formatCitation } from '../../documents/concordance.js';
import { exigence } from '../../referentiel/referentiel.js';

/** A letter and a background for each state: the letter alone is enough in black and white. */
export const etats: Readonly<
  Record<EtatDeCouverture, { readonly lettre: string; readonly fond: string; readonly sens: string }>
> = {
  constatee: { lettre: 'C', fond: 'fond-vert', sens: 'constaté : le suivi de la convention y répond' },
  declaree: { lettre: 'D', fond: 'fond-vert', sens: 'déclaré : un autre document y répond' },
  partielle: { lettre: 'P', fond: 'fond-jaune', sens: 'en partie : la réponse n’est pas complète' },
  absente: { lettre: 'A', fond: 'fond-rouge', sens: 'absent : rien n’y répond encore' },
  'sans-objet': { lettre: '–', fond: 'fond-gris', sens: 'sans objet : aucune commune de la CTG n’y est tenue' },
};

export function titreDe(id: string): string {
  return exigence(id)?.titre ?? id;
}

/** « D. 214-10-1 », « L. 214-1-3 ». */
export function articleDe(id: string): string {
  const citation = formatCitation(exigence(id)?.citation ?? id);
  return /\b([DLR]\.\s?[\d-]+)/.exec(citation)?.[1] ?? id;
}

/** As short as a column: « 4° a », « conc. ». */
export function codeDe(id: string): string {
  const propre = codesPropres[id];
  if (propre) return propre;
  const [, alinea, lettre] = /-I-(\d+)(?:-([a-z]))?$/.exec(id) ?? [];
  return alinea ? `${alinea}°${lettre ? `\u00a0${lettre}` : ''}` : id;
}

const codesPropres: Readonly<Record<string, string>> = {
  'D214-10-1-II': 'conc.',
  'L214-2-I-2': 'acc.',
  'L214-1-3-II-4': 'RPE',
};
