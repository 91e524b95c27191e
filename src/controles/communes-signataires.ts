import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Contexte } from './contexte.js';

/** Names of the signatory communes, as the Communes sheet gives them. */
export function communesSignataires({ communes }: Pick<Contexte, 'communes'>): readonly string[] {
  return communes.flatMap(({ nom }) => nom?.valeur ?? []);
}

/** « Le Cendre » and « LE CENDRÉ » are the same commune. */
export function sameCommune(nom: string | undefined, commune: string): boolean {
  return nom !== undefined && normalize(nom) === normalize(commune);
}

const tout =
  /^(?:toutes?(?: les communes)?|ensemble(?: du territoire)?|tous|territoire(?: (?:ctg|de la ctg))?|les (?:deux|trois|quatre) communes|ctg)$/;

/** Whether a list of communes concerns one: it names it, says « Toutes », or is empty (the action is for the territory). */
export function concerneCommune(noms: readonly string[] | undefined, commune: string): boolean {
  return !noms?.length || noms.some((nom) => sameCommune(nom, commune) || designeTout(nom));
}

export function designeTout(nom: string): boolean {
  return tout.test(normalize(nom));
}
