import type { Constat } from '../dossier/constat.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Classeur } from '../tableur/classeur.js';
import { lignesHorsTableaux } from './alentours.js';
import { assemble } from './assemblage.js';
import { type ReglagesDeBloc, rapprocherInconnu, readBloc } from './bloc-lu.js';
import { decouperOnglet, promoteActions } from './blocs.js';
import { checkColonnesFixees, checkFeuillesFixees } from './correspondance/controle.js';
import { type Correspondance, sansCorrespondance } from './correspondance/correspondance.js';
import type { FeuilleRapprochee } from './correspondance/rapprochement.js';
import { readFaits } from './faits.js';
import { createGrille, type Grille } from './grille.js';
import { type Legende, readLegendes } from './legendes.js';
import { marquer } from './marques.js';
import { type Methode, methodeUsuelle } from './methode.js';
import { isOngletMuet } from './noms-de-feuilles.js';
import { createRegistre } from './registre-des-cellules.js';
import {
  remarquerColonnes,
  remarquerFaits,
  remarquerFichier,
  remarquerLaisse,
  remarquerOnglets,
  remarquerReconnues,
  remarquerSources,
} from './remarques.js';
import { type Lecture, summarize } from './resume.js';
import { trier } from './tri.js';

/** What a workbook says once read. */
export interface LectureDossier {
  readonly dossier: Dossier;
  readonly constats: readonly Constat[];
  /** What was made of each table, those that were left aside too. */
  readonly rapprochements: readonly FeuilleRapprochee[];
  /** The whole reading, told: what was read, what is doubtful, the fate of each cell. */
  readonly lecture: Lecture;
}

/**
 * Turns the cells of a workbook into a typed Dossier, whatever the shape of its tables. Nothing is refused: a workbook
 * where no action is found gives a Dossier without actions, and `lecture` says what was understood (see `requireActions`).
 * @param correspondance what a person decided of its sheets and columns, if anything
 * @throws ErreurUtilisateur (exit 2) when the mapping names a sheet or a column that the workbook has not
 */
export function readDossier(
  classeur: Classeur,
  correspondance: Correspondance = sansCorrespondance,
  methode: Methode = methodeUsuelle,
): LectureDossier {
  checkFeuillesFixees(correspondance, classeur);
  const grilles = new Map(classeur.feuilles.map((feuille) => [feuille.nom, createGrille(feuille)]));
  const grilleDe = (nom: string): Grille =>
    grilles.get(nom) ?? createGrille({ nom, lignes: new Map(), fusions: new Map() });
  const registre = createRegistre(classeur);
  const lues = readLegendes(classeur, grilleDe);
  const legende: Legende = { ...lues, codes: new Map([...lues.codes, ...correspondance.statuts]) };
  const reglages: ReglagesDeBloc = { legende, methode, siecle: correspondance.siecle };
  const parlants = classeur.feuilles.filter(({ nom }) => !isOngletMuet(nom));
  const decoupes = parlants.map((feuille) => ({
    feuille,
    ...decouperOnglet(feuille, grilleDe(feuille.nom), correspondance.feuilles.get(feuille.nom)),
  }));
  const blocs = promoteActions(decoupes.flatMap((decoupe) => decoupe.blocs));
  const lus = blocs.flatMap((bloc) => readBloc(bloc, reglages) ?? []);
  checkColonnesFixees(correspondance, lus);
  const { gardes, laisses } = trier(lus, correspondance);
  const faits = readFaits(lignesHorsTableaux(gardes, decoupes, grilleDe, blocs));
  const dossier = assemble(gardes, faits, classeur, lus);
  marquer(registre, gardes, laisses, faits, legende, decoupes, classeur, grilleDe);
  const constats: Constat[] = [
    ...(classeur.remarques ?? []).map((message) => remarquerFichier(message)),
    ...gardes.flatMap((lu) => [...lu.constats, ...remarquerColonnes(lu)]),
    ...dossier.constats,
    ...remarquerReconnues(gardes, correspondance),
    ...[...laisses].flatMap(([lu, raison]) => remarquerLaisse(lu, raison)),
    ...remarquerFaits(dossier.faits),
    ...remarquerSources(dossier.dossier),
    ...remarquerOnglets(parlants, gardes, laisses, faits, correspondance),
  ];
  const rapprochements = [
    ...gardes.flatMap((lu) => lu.rapprochements),
    ...[...laisses].flatMap(([lu, raison]) =>
      lu.rapprochements.map((rapproche) => ({ ...rapproche, lue: false, raison: raison.genre })),
    ),
    ...blocs.flatMap((bloc) => (bloc.cle === null ? rapprocherInconnu(bloc, reglages) : [])),
  ];
  return {
    dossier: dossier.dossier,
    constats,
    rapprochements,
    lecture: summarize(dossier.dossier, rapprochements, registre, classeur),
  };
}

/**
 * The same reading, when it found actions.
 * @throws ErreurUtilisateur (exit 2) when it found none: what the best table is, what was understood of it, what to do
 */
export function requireActions<T extends Pick<LectureDossier, 'dossier' | 'lecture'>>(lecture: T): T {
  if (lecture.lecture.refus !== null) throw new ErreurUtilisateur(lecture.lecture.refus);
  return lecture;
}
