import type { Tableau } from '../tableur/ecrire.js';
import type { Consolidation } from './consolider.js';
import { tableauChamps, tableauConventions } from './feuilles/conventions.js';
import { tableauBloquants, tableauCouverture, tableauPoints } from './feuilles/couverture.js';
import { tableauFichiers } from './feuilles/fichiers.js';
import { tableauBesoins, tableauCommunes, tableauEnsemble, tableauEpcis } from './feuilles/territoires.js';

/** The consolidated workbook: one row a thing, each with the CTG it comes from, so that a person can sort and filter. */
export function createTableauxDuLot(consolidation: Consolidation): readonly Tableau[] {
  return [
    tableauConventions,
    tableauCouverture,
    tableauPoints,
    tableauEpcis,
    tableauCommunes,
    tableauBesoins,
    tableauChamps,
    tableauBloquants,
    tableauFichiers,
    tableauEnsemble,
  ].map((create) => create(consolidation));
}
