import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Classeur, FeuilleClasseur } from './classeur.js';
import { readCles } from './cles.js';
import { findEntete } from './entetes.js';
import { type LectureFeuille, readLignes } from './feuille-lue.js';
import { feuilleDuNom, synonymesDe } from './synonymes.js';

/** Sheets that help whoever fills the workbook in, and hold no data. */
const muettes: ReadonlySet<string> = new Set(['lisez moi', 'listes', 'aide', 'notice']);

/** Fewer columns than this, and a sheet that is not called so does not look like a plan d'actions. */
const minColonnesActions = 3;

/**
 * Turns the cells of a workbook into a typed Dossier. Only a sheet of actions is compulsory.
 * @returns the Dossier, and a finding for each cell that could not be read and each column or sheet that was left out
 * @throws ErreurUtilisateur (exit 2) when no sheet looks like a plan d'actions
 */
export function readDossier(classeur: Classeur): { readonly dossier: Dossier; readonly constats: readonly Constat[] } {
  const choix = chooseFeuilles(classeur);
  const lectures = [...choix].map(([cle, source]) => [cle, readFeuille(cle, source)] as const);
  const lignesDe = new Map(lectures.map(([cle, { lignes }]) => [cle, lignes]));
  const lignes = (cle: CleFeuille) => lignesDe.get(cle) ?? [];
  const lues: { [F in CleFeuille]?: FeuilleLue } = Object.fromEntries(
    lectures.map(([cle, { feuille }]) => [cle, feuille]),
  );
  const inconnues = classeur.feuilles.filter((feuille) => ![...choix.values()].includes(feuille));
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

/** The sheet whose name says so; for the actions, failing that, the one whose header names the most of our columns. */
function chooseFeuilles(classeur: Classeur): ReadonlyMap<CleFeuille, FeuilleClasseur> {
  const choix = new Map<CleFeuille, FeuilleClasseur>();
  for (const feuille of classeur.feuilles) {
    const cle = feuilleDuNom(feuille.nom);
    if (cle && !choix.has(cle) && feuille.lignes.size > 0) choix.set(cle, feuille);
  }
  const nommee = choix.get('actions');
  if (nommee && scoreActions(nommee) >= 2) return choix;
  const libres = classeur.feuilles.filter((feuille) => feuille === nommee || ![...choix.values()].includes(feuille));
  const meilleure = libres
    .map((feuille) => ({ feuille, score: scoreActions(feuille) }))
    .sort((a, b) => b.score - a.score)[0];
  if (!meilleure || meilleure.score < minColonnesActions) throw new ErreurUtilisateur(messageSansActions(classeur));
  choix.set('actions', meilleure.feuille);
  return choix;
}

function scoreActions(feuille: FeuilleClasseur): number {
  const entete = findEntete(feuille, synonymesDe('actions'));
  const nomme = entete?.entetes.some(
    ({ candidats }) =>
      candidats.includes('intitule') || candidats.includes('objectif') || candidats.includes('description'),
  );
  return entete && nomme ? entete.score : 0;
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
  const ressemble = scoreActions(feuille) >= minColonnesActions;
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

function messageSansActions(classeur: Classeur): string {
  const noms = classeur.feuilles.map(({ nom }) => `« ${nom} »`).join(', ');
  return `Aucune feuille ne ressemble à un plan d’actions (feuilles vues : ${noms}). Nommez « Actions » celle qui contient les actions, avec au moins les colonnes N°, Intitulé, Statut, Début et Fin.`;
}
