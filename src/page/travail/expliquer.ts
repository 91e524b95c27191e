import { referentiel } from '../../referentiel/referentiel.js';
import type { Atelier } from './atelier.js';
import { dire } from './dire.js';

/** The page of a rule: what it asks for, what counts as evidence, an example. */
export function expliquer({ ressources }: Atelier, { regle }: { readonly regle: string }): { readonly texte: string } {
  return { texte: dire(ressources.regles[regle] ?? '') };
}

/** Where the texts of the law were read, once each. */
export function sources(
  _atelier: Atelier,
  _demande: null,
): readonly { readonly libelle: string; readonly adresse: string }[] {
  const lues = referentiel.exigences.flatMap(({ sources: siennes }) =>
    siennes.flatMap(({ libelle, adresse }) =>
      adresse ? [[adresse, { libelle: dire(libelle), adresse }] as const] : [],
    ),
  );
  return [...new Map(lues).values()];
}
