import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** Whether a text names an indicator, by its number or by its wording. */
export function nomme(texte: string | undefined, { numero, libelle }: Indicateur): boolean {
  const cherche = normalize(texte ?? '');
  return (
    cherche !== '' && [numero?.valeur, libelle?.valeur].some((nom) => nom !== undefined && normalize(nom) === cherche)
  );
}
