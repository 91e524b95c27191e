import type { Appariement, Reperes } from './paire.js';
import {
  indexRows,
  numeroDe,
  pairBy,
  pairInchangees,
  pairProches,
  pairReformulees,
  type Reste,
  titreDe,
} from './passes.js';

/** How the rows of a sheet are told from each other. */
export interface Usage {
  /** A number is one thing's whatever its title, as a code Insee; any other may have been given to something else. */
  readonly numeroSur: boolean;
  /** Whether a close title may be the same row reworded; two communes of close names are two communes. */
  readonly parRessemblance: boolean;
}

/**
 * Says which rows of two lists are the same: number and title kept, then a number kept and a title half alike, a title
 * kept (renumbered), a close title (the doubt is told), a number alone (the doubt is told). A row pairs once.
 */
export function pairRows<L extends object>(
  avant: readonly L[],
  apres: readonly L[],
  reperesDe: (ligne: L) => Reperes,
  { numeroSur, parRessemblance }: Usage,
): Appariement<L> {
  const reste: Reste<L> = { avant: indexRows(avant, reperesDe), apres: indexRows(apres, reperesDe), paires: new Map() };
  pairInchangees(reste);
  pairBy(reste, nomComplet);
  const toutReformule = pairReformulees(reste);
  if (numeroSur) pairBy(reste, numeroDe);
  pairBy(reste, titreDe);
  const toutProche = !parRessemblance || pairProches(reste);
  pairBy(reste, numeroDe, (a, b) => (a.titre === '' || b.titre === '' ? null : { genre: 'numero-repris' }));
  const [ajoutees, retirees] = [[...reste.apres.keys()], [...reste.avant.keys()]];
  const enDoute = !(toutReformule && toutProche) && ajoutees.length > 0 && retirees.length > 0;
  return {
    paires: avant.flatMap((ligne) => reste.paires.get(ligne) ?? []),
    ajoutees,
    retirees,
    doute: enDoute ? { genre: 'trop-de-lignes' } : null,
  };
}

/** Whether the two lists have nothing in common: a number that both have is a coincidence when the titles have not. */
export function isSansRienDeCommun({ paires }: Appariement<unknown>): boolean {
  return paires.every(({ doute }) => doute?.genre === 'numero-repris');
}

function nomComplet({ numero, titre }: Reperes): string {
  return numero && titre ? `${numero}\u0000${titre}` : '';
}
