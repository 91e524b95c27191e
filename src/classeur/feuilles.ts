import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { type Choix, chooseFeuilles, resembleActions } from './choix-feuilles.js';
import type { Classeur, FeuilleClasseur } from './classeur.js';
import { readCles } from './cles.js';
import { checkFeuilles, imposeColonnes, withTitresFixes } from './correspondance/appliquer.js';
import type { ColonneFixee, Correspondance } from './correspondance/correspondance.js';
import type { FeuilleRapprochee } from './correspondance/rapprochement.js';
import { findEntete } from './entetes.js';
import { type LectureFeuille, readLignes } from './feuille-lue.js';
import { isFiche, readFiche } from './fiches.js';
import { joinOnglets, withChampDeLOnglet } from './onglets.js';
import { findPlusRecent } from './onglets-par-annee.js';
import { feuilleDuNom, synonymesDe } from './synonymes.js';

/** What a workbook says once read. */
export interface LectureDossier {
  readonly dossier: Dossier;
  readonly constats: readonly Constat[];
  readonly rapprochements: readonly FeuilleRapprochee[];
}

/** Sheets that help whoever fills the workbook in, and hold no data. */
const muettes: ReadonlySet<string> = new Set([
  'lisez moi',
  'listes',
  'aide',
  'notice',
  'constats',
  'constats bilan ctg',
]);

/**
 * Turns the cells of a workbook into a typed Dossier. Only a sheet of actions is compulsory.
 * @param correspondance what a person decided of its sheets and columns, if anything
 * @returns the Dossier, a finding for each cell that could not be read and each column or sheet that was left out, and what
 * was made of each column
 * @throws ErreurUtilisateur (exit 2) when no sheet looks like a plan d'actions, or when the mapping names a sheet or a
 * column that the workbook has not
 */
export function readDossier(classeur: Classeur, correspondance: Correspondance = new Map()): LectureDossier {
  checkFeuilles(correspondance, classeur);
  const choix = chooseFeuilles(classeur, correspondance);
  const lectures = [...choix].map(([cle, sources]) => [cle, readFeuilles(cle, sources, correspondance)] as const);
  const lignesDe = new Map(lectures.map(([cle, { lignes }]) => [cle, lignes]));
  const lignes = (cle: CleFeuille) => lignesDe.get(cle) ?? [];
  const lues: { [F in CleFeuille]?: FeuilleLue } = Object.fromEntries(
    lectures.map(([cle, { feuille }]) => [cle, feuille]),
  );
  const inconnues = classeur.feuilles.filter(
    (feuille) => ![...choix.values()].flat().includes(feuille) && correspondance.get(feuille.nom)?.cle !== null,
  );
  // Each row came out of its own sheet's zod schema: its columns and their types are those that the sheet declares.
  const dossier = {
    ...Object.fromEntries((Object.keys(feuilles) as CleFeuille[]).map((cle) => [cle, lignes(cle)])),
    convention: lignes('convention')[0] ?? null,
    feuilles: lues,
    feuillesInconnues: inconnues.map(({ nom }) => nom),
  } as unknown as Dossier;
  return {
    dossier,
    rapprochements: lectures.flatMap(([, { rapprochements }]) => rapprochements),
    constats: [
      ...lectures.flatMap(([, { constats }]) => constats),
      ...remarkReconnues(choix, correspondance),
      ...inconnues.flatMap((feuille) =>
        remarkInconnue(
          feuille,
          (choix.get('actions') ?? []).map(({ nom }) => nom),
        ),
      ),
    ],
  };
}

/** Several tabs of actions read as one sheet; a tab may give its champ to its actions. */
function readFeuilles(
  cle: CleFeuille,
  sources: readonly FeuilleClasseur[],
  correspondance: Correspondance,
): LectureFeuille {
  const lectures = sources.map((source) => readFeuille(cle, source, correspondance.get(source.nom)?.colonnes ?? []));
  return joinOnglets(cle === 'actions' ? lectures.map(withChampDeLOnglet) : lectures);
}

function readFeuille(cle: CleFeuille, source: FeuilleClasseur, fixees: readonly ColonneFixee[]): LectureFeuille {
  const synonymes = withTitresFixes(synonymesDe(cle), fixees);
  if (feuilles[cle].disposition === 'cles') return readCles(cle, source, synonymes, fixees);
  if (cle === 'actions' && isFiche(source)) return readFiche(source, synonymes, fixees);
  const entete = findEntete(source, synonymes);
  return entete
    ? readLignes(cle, source, imposeColonnes(entete, fixees, source.nom), synonymes)
    : withoutEntete(cle, source.nom);
}

function withoutEntete(cle: CleFeuille, nomSource: string): LectureFeuille {
  const { nom } = feuilles[cle];
  const constat: Constat = {
    regle: 'entete-introuvable',
    gravite: 'majeur',
    message: `Aucune ligne de titres n’a été reconnue dans la feuille « ${nomSource} » : elle n’est pas lue. Reprenez les titres de colonnes du modèle (${nom}).`,
    feuille: nomSource,
    cellule: null,
    exigence: null,
  };
  return {
    feuille: { nom: nomSource, colonnes: {}, inconnues: [] },
    lignes: [],
    constats: [constat],
    rapprochements: [],
  };
}

/** A sheet that its titles alone made one of ours: said, since its name says something else. */
function remarkReconnues(choix: Choix, correspondance: Correspondance): readonly Constat[] {
  return [...choix].flatMap(([cle, sources]) =>
    cle === 'actions'
      ? []
      : sources
          .filter(({ nom }) => feuilleDuNom(nom) !== cle && !correspondance.has(nom))
          .map(({ nom }) => ({
            regle: 'feuille-reconnue',
            gravite: 'info' as const,
            message: `La feuille « ${nom} » est lue comme « ${feuilles[cle].nom} », d’après ses titres. Si ce n’est pas cela, fixez-le avec une correspondance.`,
            feuille: nom,
            cellule: null,
            exigence: null,
          })),
  );
}

/** A sheet that looks like actions and is not read would be a silent loss: said as major; any other is only listed. */
function remarkInconnue(feuille: FeuilleClasseur, lues: readonly string[]): readonly Constat[] {
  if (feuille.lignes.size === 0 || muettes.has(normalize(feuille.nom))) return [];
  const ressemble = resembleActions(feuille);
  const recente = findPlusRecent(feuille.nom, lues);
  const message = recente
    ? `La feuille « ${feuille.nom} » est d’une année antérieure : seule « ${recente} » est lue. Si certaines de ses actions n’y sont plus, recopiez-les dans « ${recente} ».`
    : ressemble
      ? `La feuille « ${feuille.nom} » ressemble à un plan d’actions mais n’est pas lue : regroupez toutes les actions dans une seule feuille « Actions ».`
      : `La feuille « ${feuille.nom} » n’est pas reconnue : elle est laissée de côté.`;
  return [
    {
      regle: 'feuille-non-lue',
      gravite: ressemble ? 'majeur' : 'info',
      message,
      feuille: feuille.nom,
      cellule: null,
      exigence: null,
    },
  ];
}
