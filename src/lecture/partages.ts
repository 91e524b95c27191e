import type { Partage } from '../dossier/feuille.js';
import type { Origine } from '../dossier/origine.js';
import type { LigneLue } from './ligne-lue.js';

/** Names, for each quantity that a merged cell gives for several rows, the other rows that share it. */
export function withPartages(lignes: readonly LigneLue[]): readonly LigneLue[] {
  const parCellule = new Map<string, LigneLue[]>();
  for (const ligne of lignes)
    for (const [cle, origine] of partagesDe(ligne)) {
      const adresse = `${cle} ${origine.feuille}!${origine.cellule}`;
      parCellule.set(adresse, [...(parCellule.get(adresse) ?? []), ligne]);
    }
  if (parCellule.size === 0) return lignes;
  return lignes.map((ligne) => {
    const partages = partagesDe(ligne);
    if (partages.length === 0) return ligne;
    return {
      ...ligne,
      partages: Object.fromEntries(
        partages.flatMap(([cle, origine]): [string, Partage][] => {
          const ensemble = parCellule.get(`${cle} ${origine.feuille}!${origine.cellule}`) ?? [];
          const avec = ensemble.filter((autre) => autre !== ligne).map(nameOf);
          return avec.length > 0 ? [[cle, { origine, avec }]] : [];
        }),
      ),
    };
  });
}

function partagesDe(ligne: LigneLue): readonly (readonly [string, Origine])[] {
  return Object.entries((ligne['partages'] ?? {}) as Readonly<Record<string, Origine>>);
}

/** Its number, or what names it. */
function nameOf(ligne: LigneLue): string {
  for (const cle of ['numero', 'intitule', 'nom', 'metier', 'territoire']) {
    const lue = ligne[cle] as { readonly valeur?: unknown } | undefined;
    if (typeof lue?.valeur === 'string') return lue.valeur;
  }
  return ligne.origine.cellule;
}
