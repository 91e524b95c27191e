import type { FeuilleClasseur } from '../tableur/classeur.js';
import type { BlocLu } from './bloc-lu.js';
import type { Bloc } from './blocs.js';
import type { LigneDite } from './faits.js';
import { cellulesDeZone, type Grille, rangsDeZone } from './grille.js';

/** The lines around the tables: above, below, in the tabs that hold none. */
export function lignesHorsTableaux(
  gardes: readonly BlocLu[],
  decoupes: readonly { readonly feuille: FeuilleClasseur; readonly sansEntete: readonly Bloc['grille']['zone'][] }[],
  grilleDe: (nom: string) => Grille,
  blocs: readonly Bloc[],
): readonly LigneDite[] {
  const lignes: LigneDite[] = [];
  const add = (grille: Grille, zone: NonNullable<Grille['zone']>, rangs: readonly number[]) => {
    for (const rang of rangs) lignes.push({ grille, cellules: cellulesDeZone(grille, rang, zone) });
  };
  for (const { tableau } of gardes) {
    if (!tableau) continue;
    const { grille, region, roles } = tableau;
    add(grille, region.zone, region.avant);
    add(
      grille,
      region.zone,
      region.rangs.filter((rang) => roles.get(rang) === 'note' || roles.get(rang) === 'legende'),
    );
  }
  for (const { fiches } of gardes)
    for (const { cellules } of fiches) {
      const titres = cellules.filter(({ sort }) => sort === 'meta').map(({ cellule }) => cellule);
      const [bloc] = gardes.filter((lu) => lu.fiches.some((fiche) => fiche.cellules === cellules));
      if (bloc && titres.length > 0)
        lignes.push(...titres.map((cellule) => ({ grille: bloc.bloc.grille, cellules: [cellule] })));
    }
  for (const { feuille, sansEntete } of decoupes) {
    const grille = grilleDe(feuille.nom);
    for (const zone of sansEntete) if (zone) add(grille, zone, rangsDeZone(grille, zone).slice(0, rangsLus));
  }
  for (const bloc of blocs)
    if (bloc.cle === null && bloc.genre === 'tableau') add(bloc.grille, bloc.region.zone, bloc.region.avant);
  return lignes;
}

/** A tab of prose may be long: what names the parties stands at its beginning. */
const rangsLus = 300;
