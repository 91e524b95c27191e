import type { CleFeuille } from '../../dossier/dossier.js';
import { libellePoint, pointsDuSchema } from '../../dossier/valeurs/points-du-schema.js';
import { libelleRubrique, rubriquesConnues } from '../../dossier/valeurs/rubriques.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import type { LigneSuivi } from './contenu-suivi.js';

/** The sheets whose rows are known beforehand: every rubric that a bilan knows, every point of the schéma. */
const lignesPretes: Readonly<
  Partial<Record<CleFeuille, { readonly cle: string; readonly libelles: readonly string[] }>>
> = {
  redaction: { cle: 'rubrique', libelles: rubriquesConnues.map(libelleRubrique) },
  schema: { cle: 'point', libelles: pointsDuSchema.map(libellePoint) },
};

/** Those already written first, then a row ready for each that is missing. */
export function withLignesPretes(feuille: CleFeuille, ecrites: readonly LigneSuivi[]): readonly LigneSuivi[] {
  const pretes = lignesPretes[feuille];
  if (!pretes) return ecrites;
  const { cle, libelles } = pretes;
  const presentes = new Set(
    ecrites.map(({ cellules }) => cellules[cle]).map((contenu) => (contenu?.genre === 'texte' ? contenu.texte : '')),
  );
  return [
    ...ecrites,
    ...libelles
      .filter((libelle) => !presentes.has(libelle))
      .map((libelle) => ({ cellules: { [cle]: contenuTexte(libelle) }, autres: {} })),
  ];
}
