import type { Action } from '../../../src/dossier/feuilles/actions.js';
import { type LectureDossier, readDossier } from '../../../src/lecture/lire-dossier.js';
import type { Methode } from '../../../src/lecture/methode.js';
import { countCellules } from '../fabrique.js';
import { type ActionAttendue, type Dessin, dessiner } from './dessiner.js';
import type { Forme } from './formes.js';
import { type Excuse, findSansSource } from './origines.js';
import type { Plan } from './plans.js';

/** A plan, the shape that it took, and what was read of it. */
export interface PlanLu extends Dessin {
  readonly forme: Forme;
  readonly lecture: LectureDossier;
}

export function lirePlan(plan: Plan, forme: Forme, methode?: Methode): PlanLu {
  const dessin = dessiner(plan, forme);
  return { ...dessin, forme, lecture: readDossier(dessin.classeur, undefined, methode) };
}

/** The actions lost, and those that nobody wrote. */
export function findTitresFaux({ attendues, lecture }: PlanLu): readonly string[] {
  const lus = lecture.dossier.actions.map(({ intitule }) => intitule?.valeur ?? 'sans titre');
  const vrais = attendues.map(({ intitule }) => intitule);
  return [
    ...vrais.filter((titre) => !lus.includes(titre)).map((titre) => `perdue : ${titre}`),
    ...lus
      .filter((titre, rang) => !vrais.includes(titre) || lus.indexOf(titre) < rang)
      .map((titre) => `inventée : ${titre}`),
  ];
}

/** A merged amount counts once, a total never. */
export function findSommeFausse({ attendues, lecture }: PlanLu): readonly string[] {
  const somme = (montants: readonly (number | null | undefined)[]) =>
    montants.reduce<number>((total, montant) => total + (montant ?? 0), 0);
  const vraie = somme(attendues.map(({ prevu }) => prevu));
  const lue = somme(lecture.dossier.actions.map(({ budgetPrevu }) => budgetPrevu?.valeur));
  return vraie === lue ? [] : [`montants prévus : ${vraie}, lu ${lue}`];
}

/** What an action was given and that is not its own; what was not read of it is no fault. */
export function findValeursDAutrui({ attendues, lecture }: PlanLu): readonly string[] {
  return attendues.flatMap((attendue) => {
    const lue = lecture.dossier.actions.find(({ intitule }) => intitule?.valeur === attendue.intitule);
    if (!lue) return [];
    const faux = Object.entries(valeursDe(lue)).flatMap(([cle, valeur]) => {
      const vraie = attendue[cle as keyof ActionAttendue];
      return valeur === undefined || valeur === vraie
        ? []
        : [`${cle} de « ${attendue.intitule} » : ${vraie}, lu ${valeur}`];
    });
    const champs = lue.champs?.valeur.map(({ code }) => code);
    const champFaux = champs && attendue.champ !== null && !champs.includes(attendue.champ);
    return champFaux
      ? [...faux, `champ de « ${attendue.intitule} » : ${attendue.champ}, lu ${champs.join(', ')}`]
      : faux;
  });
}

function valeursDe({ numero, pilote, statut, debut, fin, budgetPrevu, budgetRealise }: Action) {
  return {
    numero: numero?.valeur,
    pilote: pilote?.valeur,
    statut: statut?.valeur,
    debut: debut && String(debut.valeur),
    fin: fin && String(fin.valeur),
    prevu: budgetPrevu?.valeur,
    realise: budgetRealise?.valeur,
  };
}

/** Cells without a fate, or with several. */
export function findCellulesSansSort({ classeur, lecture: { lecture } }: PlanLu): readonly string[] {
  const sorts = Object.values(lecture.cellules).reduce((total, nombre) => total + nombre, 0);
  const cellules = countCellules(classeur.feuilles);
  return sorts === cellules ? [] : [`${sorts} sorts pour ${cellules} cellules`];
}

/** Values that the cell they cite does not show. */
export function findValeursSansSource({ classeur, lecture, forme }: PlanLu): readonly string[] {
  return findSansSource(lecture.dossier, classeur, excuseDe(forme));
}

/** A cross stands for the year or the status above it, a sum for its parts: their cells show neither. */
function excuseDe({ calendrier, statut, budget }: Forme): Excuse {
  return ({ colonne }) =>
    (calendrier === 'croix' && (colonne === 'debut' || colonne === 'fin')) ||
    (statut === 'cases' && colonne === 'statut') ||
    (budget === 'annees' && (colonne === 'budgetPrevu' || colonne === 'cout'));
}
