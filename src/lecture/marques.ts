import type { Origine } from '../dossier/origine.js';
import { type Classeur, type FeuilleClasseur, parseAdresse } from '../tableur/classeur.js';
import type { BlocLu } from './bloc-lu.js';
import type { Bloc } from './blocs.js';
import type { Faits } from './faits.js';
import { cellulesDeZone, type Grille, rangsDeZone, texteDe, type ZoneDeGrille } from './grille.js';
import type { Legende } from './legendes.js';
import type { LigneLue } from './ligne-lue.js';
import { isOngletMuet } from './noms-de-feuilles.js';

import type { Region } from './regions.js';
import type { Registre, Sort } from './registre-des-cellules.js';
import type { RoleDeLigne } from './roles.js';
import type { TableauLu } from './tableau.js';
import { isLegende, isNote, isTotal } from './titres/lignes.js';
import type { RaisonDuBloc } from './tri.js';

/** Gives their fate to the cells of a bloc that is read. */
function markBloc(registre: Registre, lu: BlocLu): void {
  const pleine: Sort = lu.cle === 'actions' ? 'action' : 'autre-feuille';
  for (const ligne of lu.lignes) markIllisibles(registre, ligne);
  for (const { cellules } of lu.fiches)
    for (const { cellule, sort } of cellules)
      registre.mark(lu.bloc.onglet.nom, lu.bloc.grille.placeDe(cellule), sort === 'action' ? pleine : sort);
  if (lu.tableau) markTableau(registre, lu.tableau, pleine);
}

function markIllisibles(registre: Registre, { illisibles }: LigneLue): void {
  for (const { origine } of Object.values(illisibles as Readonly<Record<string, { readonly origine: Origine }>>))
    registre.mark(origine.feuille, parseAdresse(origine.cellule), 'non-comprise');
}

const sortDuRole: Readonly<Record<Exclude<RoleDeLigne, 'action' | 'suite'>, Sort>> = {
  section: 'section',
  total: 'total',
  note: 'note',
  legende: 'legende',
  consigne: 'note',
  preparee: 'note',
};

function markTableau(registre: Registre, tableau: TableauLu, pleine: Sort): void {
  const { grille, region, colonnes, roles, sectionsAvant } = tableau;
  const libres = new Set(
    colonnes.flatMap(({ role, colonne }) =>
      role.genre === 'libre' || role.genre === 'double' || role.genre === 'ignoree' ? [colonne] : [],
    ),
  );
  const mark = (ligne: number, colonne: number, sort: Sort) =>
    registre.mark(grille.feuille.nom, grille.placeDe({ ligne, colonne }), sort);
  for (const rang of region.avant)
    for (const { colonne } of cellulesDeZone(grille, rang, region.zone))
      mark(rang, colonne, sectionsAvant.has(rang) ? 'section' : 'meta');
  for (const [place, { haut, bas }] of region.entetes.entries())
    for (let rang = haut; rang <= bas; rang += 1)
      for (const { colonne } of cellulesDeZone(grille, rang, region.zone))
        mark(rang, colonne, place > 0 ? 'repetition' : rang < bas ? 'bandeau' : 'en-tete');
  for (const rang of region.rangs) {
    const role = roles.get(rang) ?? 'action';
    for (const { colonne } of cellulesDeZone(grille, rang, region.zone))
      mark(
        rang,
        colonne,
        role === 'action' || role === 'suite' ? (libres.has(colonne) ? 'colonne-libre' : pleine) : sortDuRole[role],
      );
  }
}

/** The lines that say the convention. */
function markFaits(registre: Registre, { cellules }: Faits): void {
  for (const { feuille, cellule, grille } of cellules) registre.mark(feuille, grille.placeDe(cellule), 'meta');
}

/** A copy, an older or a hidden tab. */
function markLaisse(registre: Registre, { bloc }: BlocLu): void {
  markZone(registre, bloc.grille, zoneDe(bloc), 'repetition');
}

function zoneDe(bloc: Bloc): ZoneDeGrille {
  return bloc.genre === 'fiches' ? bloc.zone : { ...bloc.region.zone, haut: hautDe(bloc.region) };
}

function hautDe({ zone, avant }: Region): number {
  return Math.min(zone.haut, ...avant.slice(0, 1));
}

/** What stands under no titles of ours: a table is kept whole, a line is a note, a legend or a title. */
function markSansEntete(
  registre: Registre,
  grille: Grille,
  zones: readonly ZoneDeGrille[],
  inconnus: readonly Bloc[],
): void {
  for (const bloc of inconnus) markZone(registre, bloc.grille, zoneDe(bloc), 'autre-tableau');
  for (const zone of zones) {
    const rangs = rangsDeZone(grille, zone);
    const enTableau = rangs.filter((rang) => cellulesDeZone(grille, rang, zone).length >= 2).length >= 2;
    for (const [place, rang] of rangs.entries()) {
      const cellules = cellulesDeZone(grille, rang, zone);
      const texte = cellules[0] ? texteDe(cellules[0]) : '';
      const sort: Sort = isTotal(texte)
        ? 'total'
        : isLegende(texte)
          ? 'legende'
          : isNote(texte)
            ? 'note'
            : enTableau && cellules.length >= 2
              ? 'autre-tableau'
              : place < 5 || texte.length > 40
                ? 'meta'
                : 'hors-tableau';
      for (const cellule of cellules) registre.mark(grille.feuille.nom, grille.placeDe(cellule), sort);
    }
  }
}

function markZone(registre: Registre, grille: Grille, zone: ZoneDeGrille, sort: Sort): void {
  for (const rang of rangsDeZone(grille, zone))
    for (const cellule of cellulesDeZone(grille, rang, zone))
      registre.mark(grille.feuille.nom, grille.placeDe(cellule), sort);
}

/** Gives every cell of the workbook its fate. */
export function marquer(
  registre: Registre,
  gardes: readonly BlocLu[],
  laisses: ReadonlyMap<BlocLu, RaisonDuBloc>,
  faits: Faits,
  legende: Legende,
  decoupes: readonly {
    readonly feuille: FeuilleClasseur;
    readonly sansEntete: readonly NonNullable<Grille['zone']>[];
    readonly blocs: readonly Bloc[];
  }[],
  classeur: Classeur,
  grilleDe: (nom: string) => Grille,
): void {
  for (const lu of gardes) markBloc(registre, lu);
  markFaits(registre, faits);
  for (const { feuille, place } of legende.cellules) registre.mark(feuille, place, 'legende');
  for (const lu of laisses.keys()) markLaisse(registre, lu);
  for (const { feuille, sansEntete, blocs } of decoupes) {
    const grille = grilleDe(feuille.nom);
    markSansEntete(
      registre,
      grille,
      sansEntete,
      blocs.filter(({ cle }) => cle === null),
    );
  }
  for (const feuille of classeur.feuilles)
    if (isOngletMuet(feuille.nom))
      for (const [ligne, contenus] of feuille.lignes)
        for (const colonne of contenus.keys()) registre.mark(feuille.nom, { ligne, colonne }, 'note');
}
