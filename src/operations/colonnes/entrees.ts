import { feuilles } from '../../dossier/dossier.js';
import { lettresDe } from '../../dossier/origine.js';
import type { FichierCorrespondance } from '../../lecture/correspondance/correspondance.js';
import { isDouteuse } from '../../lecture/correspondance/decider.js';
import {
  type ColonneRapprochee,
  type FeuilleRapprochee,
  libelleDeColonne,
  lignesDe,
} from '../../lecture/correspondance/rapprochement.js';

export type Entree = FichierCorrespondance['feuilles'][number];
type ColonneDEntree = NonNullable<Entree['colonnes']>[number];

/**
 * The entries of the mapping that read the tables of a sheet as they are read: one a table, with what was decided of its
 * columns and nothing else, so that what the tool doubts stays doubtful.
 * @param siens the tables of the sheet, in their order
 * @param avant what the mapping already says of it
 */
export function entreesDe(siens: readonly FeuilleRapprochee[], avant: readonly Entree[]): readonly Entree[] {
  const bornees = siens.length > 1 || avant.some(({ entete, lignes }) => entete !== undefined || lignes !== undefined);
  return siens.map((tableau, rang) => {
    const { feuille, cle, lue, entete, plage } = tableau;
    const coteACote = siens.some((autre) => autre !== tableau && overlaps(autre.plage, plage));
    const sections = (avant.find((autre) => autre.entete === entete) ?? avant[rang])?.sections;
    return {
      feuille,
      devient: lue ? feuilles[cle].nom : null,
      ...(bornees && { ...(entete !== null && { entete }), lignes: lignesDe(plage) }),
      // Only their titles tell apart tables that stand in the same rows.
      colonnes: tableau.colonnes
        .filter((colonne) => isDecidee(colonne) || (coteACote && !(lue && isDouteuse(colonne))))
        .map((colonne) => colonneDEntree(tableau, colonne)),
      ...(sections && sections.length > 0 && { sections }),
    };
  });
}

/** Whether the mapping says what this column is. */
export function isDecidee({ par }: ColonneRapprochee): boolean {
  return par === 'correspondance';
}

export function colonneDEntree(
  { cle, lue }: FeuilleRapprochee,
  { cellule, titre, cle: quoi }: ColonneRapprochee,
): ColonneDEntree {
  return {
    titre,
    colonne: lettresDe(cellule),
    devient: quoi === null || !lue ? null : libelleDeColonne(cle, quoi),
  };
}

function overlaps(a: string, b: string): boolean {
  const [une, autre] = [lignesDe(a), lignesDe(b)];
  return une.premiere <= autre.derniere && autre.premiere <= une.derniere;
}
