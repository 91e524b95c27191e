import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import { ligneDe, type Origine, type Valeur } from '../../dossier/origine.js';

/** What the rows of every sheet have, whatever their columns: values, each with its cell. */
export interface LigneQuelconque {
  readonly origine: Origine;
  readonly sansObjet: Readonly<Record<string, Origine | undefined>>;
  readonly illisibles: Readonly<Record<string, Valeur<unknown> | undefined>>;
  readonly autres: Readonly<Record<string, Valeur<unknown>>>;
}

/** A row of a Dossier, and the sheet of ours that it belongs to. */
export interface Rangee {
  readonly cle: CleFeuille;
  readonly ligne: LigneQuelconque;
}

/** Finds the row of the Dossier that a cell of the workbook belongs to; null for a title, a total, a sheet that is none of ours. */
export function createRangees(dossier: Dossier): (place: Origine) => Rangee | null {
  const parCellule = new Map<string, Rangee>();
  const parRang = new Map<string, Rangee | null>();
  for (const cle of Object.keys(feuilles) as CleFeuille[]) {
    const couchee = dossier.feuilles[cle]?.tableaux?.every(({ transpose }) => transpose) ?? true;
    for (const ligne of [dossier[cle] ?? []].flat() as readonly LigneQuelconque[]) {
      const rangee = { cle, ligne };
      for (const origine of originesDe(ligne)) parCellule.set(`${origine.feuille}!${origine.cellule}`, rangee);
      // An empty cell belongs to the row that it stands in, where rows are rows and this one is alone there.
      if (couchee) continue;
      const rang = rangOf(ligne.origine);
      parRang.set(rang, parRang.has(rang) && parRang.get(rang) !== rangee ? null : rangee);
    }
  }
  return (place) => parCellule.get(`${place.feuille}!${place.cellule}`) ?? parRang.get(rangOf(place)) ?? null;
}

function rangOf({ feuille, cellule }: Origine): string {
  return `${feuille}!${ligneDe(cellule)}`;
}

function originesDe({ origine, sansObjet, illisibles, autres, ...valeurs }: LigneQuelconque): readonly Origine[] {
  const lues = [...Object.values(valeurs), ...Object.values(illisibles), ...Object.values(autres)];
  return [
    origine,
    ...lues.flatMap((valeur) => (isValeur(valeur) ? [valeur.origine] : [])),
    ...Object.values(sansObjet).flatMap((place) => place ?? []),
  ];
}

function isValeur(quoi: unknown): quoi is Valeur<unknown> {
  return typeof quoi === 'object' && quoi !== null && 'valeur' in quoi && 'origine' in quoi;
}
