import { insecables } from '../../documents/typographie.js';
import { referentiel } from '../../referentiel/referentiel.js';
import type { DemandeDe, ReponseDe } from '../protocole.js';
import type { Atelier } from './atelier.js';

/** The page of a rule: what it asks for, what counts as evidence, an example. */
export function expliquer({ ressources }: Atelier, { regle }: DemandeDe<'expliquer'>): ReponseDe<'expliquer'> {
  return { texte: insecables(ressources.regles[regle] ?? '') };
}

/** Where the texts of the law were read, once each. */
export function sources(): ReponseDe<'sources'> {
  const lues = referentiel.exigences.flatMap(({ sources: siennes }) =>
    siennes.flatMap(({ libelle, adresse }) =>
      adresse ? [[adresse, { libelle: insecables(libelle), adresse }] as const] : [],
    ),
  );
  return [...new Map(lues).values()];
}
