import type { CleFeuille } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Classeur, FeuilleClasseur } from './classeur.js';
import { findEntete } from './entetes.js';
import { feuilleDuNom, synonymesDe } from './synonymes.js';

/** The sheets of the workbook that stand for each of ours: one each, but the actions, which may fill several tabs. */
export type Choix = ReadonlyMap<CleFeuille, readonly FeuilleClasseur[]>;

/** Fewer columns than this, and a sheet that is not called so does not look like a plan d'actions. */
const minColonnes = 3;

/**
 * Chooses by name first. For the actions, when no sheet is called so, every tab whose header names enough of our
 * columns: many trackers have one tab a theme or a commune.
 * @throws ErreurUtilisateur (exit 2) when no sheet looks like a plan d'actions
 */
export function chooseFeuilles(classeur: Classeur): Choix {
  const choix = new Map<CleFeuille, readonly FeuilleClasseur[]>();
  for (const feuille of classeur.feuilles) {
    const cle = feuilleDuNom(feuille.nom);
    if (cle && !choix.has(cle) && feuille.lignes.size > 0) choix.set(cle, [feuille]);
  }
  const nommee = choix.get('actions')?.[0];
  if (nommee && scoreActions(nommee) >= 2) return choix;
  choix.delete('actions');
  const prises = [...choix.values()].flat();
  const onglets = classeur.feuilles.filter((feuille) => !prises.includes(feuille) && resembleActions(feuille));
  if (onglets.length === 0) throw new ErreurUtilisateur(messageSansActions(classeur));
  return choix.set('actions', onglets);
}

export function resembleActions(feuille: FeuilleClasseur): boolean {
  return scoreActions(feuille) >= minColonnes;
}

/** How many of our columns the header names, if one of them says what the action is. */
function scoreActions(feuille: FeuilleClasseur): number {
  const entete = findEntete(feuille, synonymesDe('actions'));
  const dit = ['intitule', 'objectif', 'description'];
  return entete?.entetes.some(({ candidats }) => dit.some((cle) => candidats.includes(cle))) ? entete.score : 0;
}

function messageSansActions(classeur: Classeur): string {
  const noms = classeur.feuilles.map(({ nom }) => `« ${nom} »`).join(', ');
  return `Aucune feuille ne ressemble à un plan d’actions (feuilles vues : ${noms}). Nommez « Actions » celle qui contient les actions, avec au moins les colonnes N°, Intitulé, Statut, Début et Fin.`;
}
