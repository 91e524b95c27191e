import { type Cellule, cellulesOf, type LigneQuelconque } from '../dossier/cellules.js';
import { feuilles } from '../dossier/dossier.js';
import type { Colonne, Colonnes } from '../dossier/feuille.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { pairRows, type Usage } from './appariement.js';
import type { FeuilleDuPlan } from './contractuel.js';
import { essenceDe } from './egalite.js';
import type { Appariement, Reperes } from './paire.js';
import { cellulesQuiEngagent, type LigneDuPlan } from './plan.js';

/** A sheet that holds several rows, each of which has to be found again. */
export type FeuilleDeLignes = Exclude<FeuilleDuPlan, 'convention'>;

/** What tells one row of a sheet from another. */
interface ColonnesReperes extends Partial<Usage> {
  /** The columns that together name it. */
  readonly numero?: readonly string[];
  readonly titre?: string;
}

const colonnes: Readonly<Record<FeuilleDuPlan, ColonnesReperes>> = {
  convention: {},
  communes: { numero: ['codeInsee'], titre: 'nom', numeroSur: true },
  actions: { numero: ['numero'], titre: 'intitule', parRessemblance: true },
  offre: { titre: 'nom', parRessemblance: true },
  besoins: { numero: ['territoire', 'annee'] },
  zones: { titre: 'nom', parRessemblance: true },
  operations: { titre: 'intitule', parRessemblance: true },
  emplois: { titre: 'metier', parRessemblance: true },
  indicateurs: { numero: ['numero'], titre: 'libelle', parRessemblance: true },
  redaction: { numero: ['rubrique'] },
};

/** The column whose value names a row in a sentence. */
export function colonneTitre(feuille: FeuilleDuPlan): string | null {
  return colonnes[feuille].titre ?? null;
}

/** The columns that number it. */
export function colonnesNumero(feuille: FeuilleDuPlan): readonly string[] {
  return colonnes[feuille].numero ?? [];
}

/** Says which rows of a sheet are the same in two plans, see `pairRows`. */
export function pairLignesDuPlan(
  feuille: FeuilleDeLignes,
  avant: readonly LigneDuPlan[],
  apres: readonly LigneDuPlan[],
): Appariement<LigneDuPlan> {
  return pairRows(avant, apres, ({ cellules }) => reperesDe(feuille, cellules, () => cellules), usageDe(feuille));
}

/** The same for the rows of two Dossiers: by what binds in them, so that a plan says nothing else of them. */
export function pairLignesDuDossier<L extends LigneQuelconque>(
  feuille: FeuilleDeLignes,
  avant: readonly L[],
  apres: readonly L[],
): Appariement<L> {
  const noms = colonnesDuNom(feuille);
  const lire = (ligne: L) => reperesDe(feuille, cellulesOf(ligne, noms), () => cellulesQuiEngagent(feuille, ligne));
  return pairRows(avant, apres, lire, usageDe(feuille));
}

function usageDe(feuille: FeuilleDeLignes): Usage {
  const { numeroSur = false, parRessemblance = false } = colonnes[feuille];
  return { numeroSur, parRessemblance };
}

function colonnesDuNom(feuille: FeuilleDeLignes): Colonnes {
  const siennes = [...colonnesNumero(feuille), colonneTitre(feuille)];
  return Object.fromEntries(
    Object.entries<Colonne>(feuilles[feuille].colonnes).filter(([nom]) => siennes.includes(nom)),
  );
}

/**
 * @param noms the cells that name the row, at least
 * @param toutes all those that bind: read for the few rows that a name does not tell from the others
 */
function reperesDe(
  feuille: FeuilleDeLignes,
  noms: LigneDuPlan['cellules'],
  toutes: () => LigneDuPlan['cellules'],
): Reperes {
  const titre = colonneTitre(feuille);
  return {
    numero: nameOf(noms, colonnesNumero(feuille)),
    titre: titre === null ? '' : nameOf(noms, [titre]),
    signature: () => signatureDe(feuille, toutes()),
  };
}

/** The values of the columns that together name a row; '' when it lacks one. */
function nameOf(cellules: LigneDuPlan['cellules'], siennes: readonly string[]): string {
  const textes = siennes.map((colonne) => texteDe(cellules[colonne]));
  return textes.includes('') ? '' : textes.join(' | ');
}

function texteDe(cellule: Cellule | undefined): string {
  return cellule ? normalize(textOf(cellule.contenu)) : '';
}

function signatureDe(feuille: FeuilleDeLignes, cellules: LigneDuPlan['cellules']): string {
  return Object.entries(cellules)
    .map(([colonne, { contenu }]) => `${colonne}=${essenceDe(feuille, colonne, contenu)}`)
    .sort()
    .join('\u0000');
}
