import { at } from '../../dossier/constat.js';
import type { CleFeuille, Dossier } from '../../dossier/dossier.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Operation } from '../../dossier/feuilles/operations.js';
import type { Origine } from '../../dossier/origine.js';
import type { Manque } from '../controle.js';
import { type Lacune, lacune, messageAuteur } from '../lacunes.js';
import { surFeuille } from '../sur-feuille.js';

/**
 * A gap of one row: what its author should write, and what a document says is missing.
 * @param champs the columns that are empty: one alone is where an answer goes
 */
export function manqueA(
  origine: Origine,
  auteur: string,
  lecteur: Lacune | readonly Lacune[],
  champs: readonly string[] = [],
): Manque {
  const [champ, ...autres] = champs;
  return {
    ...at(origine, auteur),
    message: messageAuteur(auteur),
    lacunes: [lecteur].flat(),
    ...(champ !== undefined && autres.length === 0 && { champ }),
  };
}

/**
 * A gap of a whole sheet, present or missing.
 * @param piste what may answer it elsewhere (`suggestion`)
 */
export function manqueSur(
  dossier: Pick<Dossier, 'feuilles'>,
  cle: CleFeuille,
  auteur: string,
  lecteur: Lacune | readonly Lacune[],
  piste = '',
): Manque {
  return {
    ...surFeuille(dossier, cle, auteur, { piste }),
    message: messageAuteur(`${auteur}${piste}`),
    lacunes: [lecteur].flat(),
  };
}

/** What documents say where the communes are unknown, hence what is checked commune by commune. */
export const sansCommunes: Lacune = lacune('Les communes signataires ne sont pas précisées.');

/** « 1.4 », or « « Ouvrir une crèche » » when it has no number: an action among others in a sentence. */
export function nomDAction({ numero, intitule }: Action): string {
  return numero?.valeur ?? cite(intitule?.valeur, 'sans intitulé');
}

export function nomDOperation({ intitule }: Operation): string {
  return cite(intitule?.valeur);
}

/** « « Quartier du Lac » »: a name that the tracker gives, in a sentence for the reader of a document. */
export function cite(nom: string | undefined, sansNom = 'sans nom'): string {
  return `«\u00a0${nom ?? sansNom}\u00a0»`;
}
