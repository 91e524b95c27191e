import donnees from '../../../data/schema/suggestions.json' with { type: 'json' };
import { ligneDe, type Valeur } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { libelleRubrique } from '../../dossier/valeurs/rubriques.js';
import type { Contexte } from '../contexte.js';
import { textesDe } from './rubriques.js';

/** Where a free text may answer a point, and the words that make one worth showing. */
interface Indice {
  readonly rubriques: readonly string[];
  /** One of each group has to be there. */
  readonly mots: readonly (readonly string[])[];
}

const indices: Readonly<Record<string, Indice | undefined>> = donnees.indices;

/**
 * A sentence to add to what is missing when a free text seems to answer: never a proof, a text is quoted and a person confirms
 * it in the sheet Schéma. Empty when none does.
 * @param point a point of the sheet Schéma, or a part of one
 * @param autres texts of the actions, to look at as well
 */
export function suggestion(
  point: string,
  contexte: Pick<Contexte, 'redaction'>,
  autres: readonly Valeur<string>[] = [],
): string {
  const indice = indices[point];
  if (!indice) return '';
  const rediges = indice.rubriques.flatMap((rubrique) =>
    textesDe(rubrique, contexte).map((texte) => ({ ...texte, nom: libelleRubrique(rubrique) })),
  );
  const trouve = [...rediges, ...autres.map((texte) => ({ ...texte, nom: texte.origine.feuille }))].find(({ valeur }) =>
    parle(valeur, indice.mots),
  );
  return trouve
    ? ` ${trouve.nom}, ligne ${ligneDe(trouve.origine.cellule)} (« ${extrait(trouve.valeur, indice.mots)} ») semble répondre : confirmez-le dans la feuille Schéma.`
    : '';
}

function parle(texte: string, groupes: Indice['mots']): boolean {
  const mots = normalize(texte);
  return groupes.every((groupe) => groupe.some((mot) => mots.includes(mot)));
}

/** The line of a text that seems to answer, or its first one, cut when it is long. */
function extrait(texte: string, groupes: Indice['mots']): string {
  const lignes = texte.split('\n').map((ligne) => ligne.trim());
  const ligne = lignes.find((candidate) => parle(candidate, groupes)) ?? lignes[0] ?? '';
  return ligne.length > 80 ? `${ligne.slice(0, 77)}…` : ligne;
}
