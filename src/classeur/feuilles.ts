import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { chooseFeuilles, resembleActions } from './choix-feuilles.js';
import type { Classeur, FeuilleClasseur } from './classeur.js';
import { readCles } from './cles.js';
import { findEntete } from './entetes.js';
import { type LectureFeuille, readLignes } from './feuille-lue.js';
import { joinOnglets, withChampDeLOnglet } from './onglets.js';
import { synonymesDe } from './synonymes.js';

/** Sheets that help whoever fills the workbook in, and hold no data. */
const muettes: ReadonlySet<string> = new Set(['lisez moi', 'listes', 'aide', 'notice']);

/**
 * Turns the cells of a workbook into a typed Dossier. Only a sheet of actions is compulsory.
 * @returns the Dossier, and a finding for each cell that could not be read and each column or sheet that was left out
 * @throws ErreurUtilisateur (exit 2) when no sheet looks like a plan d'actions
 */
export function readDossier(classeur: Classeur): { readonly dossier: Dossier; readonly constats: readonly Constat[] } {
  const choix = chooseFeuilles(classeur);
  const lectures = [...choix].map(([cle, sources]) => [cle, readFeuilles(cle, sources)] as const);
  const lignesDe = new Map(lectures.map(([cle, { lignes }]) => [cle, lignes]));
  const lignes = (cle: CleFeuille) => lignesDe.get(cle) ?? [];
  const lues: { [F in CleFeuille]?: FeuilleLue } = Object.fromEntries(
    lectures.map(([cle, { feuille }]) => [cle, feuille]),
  );
  const inconnues = classeur.feuilles.filter((feuille) => ![...choix.values()].flat().includes(feuille));
  // Each row came out of its own sheet's zod schema: its columns and their types are those that the sheet declares.
  const dossier = {
    ...Object.fromEntries((Object.keys(feuilles) as CleFeuille[]).map((cle) => [cle, lignes(cle)])),
    convention: lignes('convention')[0] ?? null,
    feuilles: lues,
    feuillesInconnues: inconnues.map(({ nom }) => nom),
  } as unknown as Dossier;
  return {
    dossier,
    constats: [
      ...lectures.flatMap(([, { constats }]) => constats),
      ...inconnues.flatMap((feuille) => remarkInconnue(feuille)),
    ],
  };
}

/** Several tabs of actions read as one sheet; a tab may give its champ to its actions. */
function readFeuilles(cle: CleFeuille, sources: readonly FeuilleClasseur[]): LectureFeuille {
  const lectures = sources.map((source) => readFeuille(cle, source));
  return joinOnglets(cle === 'actions' ? lectures.map(withChampDeLOnglet) : lectures);
}

function readFeuille(cle: CleFeuille, source: FeuilleClasseur): LectureFeuille {
  const feuille = feuilles[cle];
  const synonymes = synonymesDe(cle);
  if (feuille.disposition === 'cles') return readCles(feuille, source, synonymes);
  const entete = findEntete(source, synonymes);
  return entete ? readLignes(feuille, source, entete) : withoutEntete(feuille.nom, source.nom);
}

function withoutEntete(nom: string, nomSource: string): LectureFeuille {
  const constat: Constat = {
    regle: 'entete-introuvable',
    gravite: 'majeur',
    message: `Aucune ligne de titres n’a été reconnue dans la feuille « ${nomSource} » : elle n’est pas lue. Reprenez les titres de colonnes du modèle (${nom}).`,
    feuille: nomSource,
    cellule: null,
    exigence: null,
  };
  return { feuille: { nom: nomSource, colonnes: {}, inconnues: [] }, lignes: [], constats: [constat] };
}

/** A sheet that looks like actions and is not read would be a silent loss: said as major; any other is only listed. */
function remarkInconnue(feuille: FeuilleClasseur): readonly Constat[] {
  if (feuille.lignes.size === 0 || muettes.has(normalize(feuille.nom))) return [];
  const ressemble = resembleActions(feuille);
  const message = ressemble
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
