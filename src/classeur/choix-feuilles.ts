import type { CleFeuille } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Classeur, FeuilleClasseur } from './classeur.js';
import type { Correspondance } from './correspondance/correspondance.js';
import { findEntete } from './entetes.js';
import { feuilleDesTitres } from './feuille-des-titres.js';
import { isFiche } from './fiches.js';
import { keepDerniereAnnee } from './onglets-par-annee.js';
import { feuilleDuNom, synonymesDe } from './synonymes.js';

/** The sheets of the workbook that stand for each of ours: one each, but the actions, which may fill several tabs. */
export type Choix = ReadonlyMap<CleFeuille, readonly FeuilleClasseur[]>;

/** Fewer columns than this, and a sheet that is not called so does not look like a plan d'actions. */
const minColonnes = 3;

/**
 * Chooses by name first. For the actions, when no sheet is called so, every tab whose header names enough of our
 * columns: many trackers have one tab a theme or a commune.
 * Any other sheet that is not called as one of ours is recognised by its titles. What a mapping says goes first.
 * @throws ErreurUtilisateur (exit 2) when no sheet looks like a plan d'actions
 */
export function chooseFeuilles(classeur: Classeur, correspondance: Correspondance): Choix {
  const choix = new Map<CleFeuille, readonly FeuilleClasseur[]>();
  for (const feuille of classeur.feuilles) {
    const cle = correspondance.get(feuille.nom)?.cle;
    if (cle) choix.set(cle, [...(choix.get(cle) ?? []), feuille]);
  }
  const libres = classeur.feuilles.filter(({ nom }) => !correspondance.has(nom));
  for (const feuille of libres) {
    const cle = feuilleDuNom(feuille.nom);
    if (cle && !choix.has(cle) && feuille.lignes.size > 0) choix.set(cle, [feuille]);
  }
  chooseActions(choix, classeur, libres, correspondance);
  for (const feuille of libres) {
    if ([...choix.values()].flat().includes(feuille) || resembleActions(feuille)) continue;
    const cle = feuilleDesTitres(feuille);
    if (cle && !choix.has(cle)) choix.set(cle, [feuille]);
  }
  return choix;
}

function chooseActions(
  choix: Map<CleFeuille, readonly FeuilleClasseur[]>,
  classeur: Classeur,
  libres: readonly FeuilleClasseur[],
  correspondance: Correspondance,
): void {
  const nommee = choix.get('actions')?.[0];
  if (nommee && (correspondance.get(nommee.nom)?.cle === 'actions' || scoreActions(nommee) >= 2)) return;
  choix.delete('actions');
  const prises = [...choix.values()].flat();
  const possibles = libres.filter((feuille) => !prises.includes(feuille));
  const tableaux = keepDerniereAnnee(possibles.filter(resembleActions));
  const onglets = tableaux.length > 0 ? tableaux : possibles.filter(isFiche);
  if (onglets.length === 0) throw new ErreurUtilisateur(messageSansActions(classeur));
  choix.set('actions', onglets);
}

export function resembleActions(feuille: FeuilleClasseur): boolean {
  return scoreActions(feuille) >= minColonnes;
}

/** How many of our columns the header names, if one of them says what the action is. */
function scoreActions(feuille: FeuilleClasseur): number {
  const entete = findEntete(feuille, synonymesDe('actions'));
  const dit = ['intitule', 'objectif', 'description'];
  return entete && dit.some((cle) => entete.cles.has(cle)) ? entete.score : 0;
}

function messageSansActions(classeur: Classeur): string {
  const noms = classeur.feuilles.map(({ nom }) => `« ${nom} »`).join(', ');
  return `Aucune feuille ne ressemble à un plan d’actions (feuilles vues : ${noms}). Nommez « Actions » celle qui contient les actions, avec au moins les colonnes N°, Intitulé, Statut, Début et Fin.`;
}
