import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { EcartDeCellule } from './ecart.js';
import { colonneDe, type Plan, valeurDe } from './plan.js';
import { proximite } from './proximite.js';

/** How far a cell moved, in the measures that its column has; null for those that it has not. */
export interface Mesures {
  /** How far a date moved, and whether it is later. */
  readonly duree: Duree | null;
  readonly plusTard: boolean;
  readonly difference: number | null;
  /** Of the value before: 0.2 for + 20 %. Null from 0. */
  readonly part: number | null;
  readonly ajouts: readonly string[] | null;
  readonly retraits: readonly string[] | null;
  /** Between two texts, 0 to 1. */
  readonly ressemblance: number | null;
}

const rien: Mesures = {
  duree: null,
  plusTard: false,
  difference: null,
  part: null,
  ajouts: null,
  retraits: null,
  ressemblance: null,
};

/** Measures a cell that both plans have a value for; an added or emptied cell has only its list. */
export function mesurer({ feuille, colonne, avant, apres }: EcartDeCellule): Mesures {
  const [ancienne, nouvelle] = [avant, apres].map((cellule) => cellule && valeurDe(feuille, colonne, cellule.contenu));
  if (Array.isArray(ancienne ?? nouvelle))
    return { ...rien, ...compareListes(libellesDe(ancienne), libellesDe(nouvelle)) };
  if (!avant || !apres) return rien;
  if (
    colonneDe(feuille, colonne)?.saisie.genre === 'date' &&
    typeof ancienne === 'string' &&
    typeof nouvelle === 'string'
  )
    return { ...rien, duree: dureeEntre(ancienne, nouvelle), plusTard: nouvelle > ancienne };
  if (typeof ancienne === 'number' && typeof nouvelle === 'number') {
    const difference = Number((nouvelle - ancienne).toPrecision(12));
    return { ...rien, difference, part: ancienne === 0 ? null : difference / Math.abs(ancienne) };
  }
  if (colonneDe(feuille, colonne)?.saisie.genre !== 'texte') return rien;
  return { ...rien, ressemblance: proximite(textOf(avant.contenu), textOf(apres.contenu)) };
}

/** First and last day of the convention, as a plan gives them; null when it does not. */
export function periodeDuPlan(plan: Plan): { readonly debut: string | null; readonly fin: string | null } {
  const cellules = plan.convention?.lignes[0]?.cellules ?? {};
  const date = (colonne: string) => {
    const cellule = cellules[colonne];
    const valeur = cellule && valeurDe('convention', colonne, cellule.contenu);
    return typeof valeur === 'string' ? valeur : null;
  };
  return { debut: date('debut'), fin: date('fin') };
}

/** The words of a list: its values, or the names of what it lists. */
export function libellesDe(valeur: unknown): readonly string[] {
  if (!Array.isArray(valeur)) return [];
  return valeur.map((element: unknown) => {
    if (typeof element !== 'object' || element === null) return String(element);
    if ('libelle' in element) return String(element.libelle);
    return 'financeur' in element ? String(element.financeur) : JSON.stringify(element);
  });
}

function compareListes(avant: readonly string[], apres: readonly string[]): Pick<Mesures, 'ajouts' | 'retraits'> {
  const [anciens, nouveaux] = [avant, apres].map((liste) => new Set(liste.map(normalize)));
  return {
    ajouts: apres.filter((element) => !anciens?.has(normalize(element))),
    retraits: avant.filter((element) => !nouveaux?.has(normalize(element))),
  };
}

/** How far a date moved, in calendar months and days. */
export interface Duree {
  readonly mois: number;
  readonly jours: number;
}

/** From a date to another, whichever comes first: from the end of a month to that of another is whole months. */
function dureeEntre(a: string, b: string): Duree {
  const [debut, fin] = a <= b ? [a, b] : [b, a];
  const [anneeDebut = 0, moisDebut = 0, jourDebut = 0] = debut.split('-').map(Number);
  const [anneeFin = 0, moisFin = 0, jourFin = 0] = fin.split('-').map(Number);
  const mois = (anneeFin - anneeDebut) * 12 + moisFin - moisDebut;
  if (jourFin >= jourDebut || (isFinDeMois(debut) && isFinDeMois(fin)))
    return { mois, jours: isFinDeMois(debut) && isFinDeMois(fin) ? 0 : jourFin - jourDebut };
  // The last whole month ends in the month before, on the same day or on its last one.
  const dernier = Math.min(jourDebut, new Date(Date.UTC(anneeFin, moisFin - 1, 0)).getUTCDate());
  const repere = Date.UTC(anneeFin, moisFin - 2, dernier);
  return { mois: mois - 1, jours: Math.round((Date.parse(fin) - repere) / jour) };
}

const jour = 86_400_000;

function isFinDeMois(date: string): boolean {
  return new Date(Date.parse(date) + jour).getUTCDate() === 1;
}
