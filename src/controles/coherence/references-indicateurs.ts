import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** Finds the indicator that a text names, by its number or by its wording, accents and case apart. */
export function createAnnuaire(
  indicateurs: readonly Indicateur[],
): (texte: string | undefined) => Indicateur | undefined {
  const parNom = new Map(
    indicateurs.flatMap((indicateur) =>
      [indicateur.libelle, indicateur.numero].flatMap((nom) =>
        nom ? [[normalize(nom.valeur), indicateur] as const] : [],
      ),
    ),
  );
  return (texte) => (texte === undefined ? undefined : parNom.get(normalize(texte)));
}
