import { formatDuree, joursDeRetard } from '../controles/retard.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Statut } from '../dossier/valeurs/statuts.js';

/** How many actions stand where. `engagees` : engaged or done, the count that a bilan gives first. */
export interface Decompte {
  readonly total: number;
  readonly engagees: number;
  readonly realisees: number;
  readonly enCours: number;
  readonly nonDemarrees: number;
  readonly arretees: number;
  readonly abandonnees: number;
  readonly aPreciser: number;
  readonly enRetard: number;
}

const realisees: ReadonlySet<Statut> = new Set<Statut>(['realisee', 'perenne']);
const arretees: ReadonlySet<Statut> = new Set<Statut>(['partielle', 'reportee', 'suspendue']);

export function countStatuts(actions: readonly Action[], date: string): Decompte {
  const count = (test: (statut: Statut | undefined) => boolean) =>
    actions.filter((action) => test(action.statut?.valeur)).length;
  const nombreRealisees = count((statut) => statut !== undefined && realisees.has(statut));
  const enCours = count((statut) => statut === 'en-cours');
  return {
    total: actions.length,
    engagees: nombreRealisees + enCours + count((statut) => statut === 'partielle'),
    realisees: nombreRealisees,
    enCours,
    nonDemarrees: count((statut) => statut === 'non-demarree'),
    arretees: count((statut) => statut !== undefined && arretees.has(statut)),
    abandonnees: count((statut) => statut === 'abandonnee'),
    aPreciser: count((statut) => statut === undefined),
    enRetard: actions.filter((action) => joursDeRetard(action.fin?.valeur, action.statut?.valeur, date) !== null)
      .length,
  };
}

/** Background of a status's cell, always beside its wording. */
export function fondStatut(statut: Statut | undefined): string {
  if (!statut) return 'fond-gris';
  const fonds: Readonly<Record<Statut, string>> = {
    'non-demarree': 'fond-gris',
    'en-cours': 'fond-bleu',
    realisee: 'fond-vert',
    perenne: 'fond-vert',
    partielle: 'fond-jaune',
    reportee: 'fond-jaune',
    suspendue: 'fond-jaune',
    abandonnee: 'fond-rouge',
  };
  return fonds[statut];
}

/** How late, as a document prints it: « 3 mois », « 12 jours », never cut between the two. */
export function formatRetard(jours: number): string {
  return formatDuree(jours).replace(' ', '\u00a0');
}
