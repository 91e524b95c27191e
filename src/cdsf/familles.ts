import { chiffresDePlaces } from '../documents/chiffres/places.js';
import { placesPour100 } from '../documents/chiffres/taux.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Besoin } from '../dossier/feuilles/besoins.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { TypeOffre } from '../dossier/valeurs/types-offre.js';

/** Places for 100 children under three, of a territory in a year. */
export interface Taux {
  readonly territoire: string;
  readonly annee: number;
  readonly enfants: number;
  readonly places: number;
  readonly placesPour100: number;
  readonly source: string | null;
}

/**
 * The four families of indicators that D. 214-2, II, 3° names for the schéma départemental: coverage, places created,
 * access for handicap and insertion, services of parentalité. Only what the workbook says; null when it says nothing.
 */
export interface Familles {
  readonly couverture: readonly Taux[];
  readonly places: {
    readonly debut: number | null;
    readonly aujourdhui: number | null;
    readonly gagnees: number | null;
    readonly perdues: number | null;
    /** Net of the two. */
    readonly evolution: number | null;
    readonly prevues: number | null;
  };
  readonly acces: {
    /** Equipment that says whether it takes children with a handicap, and how many say yes. */
    readonly handicap: { readonly oui: number; readonly repondu: number };
    /** Crèches à vocation d'insertion professionnelle (Avip). */
    readonly insertion: { readonly oui: number; readonly repondu: number };
    readonly actions: number;
  };
  readonly parentalite: {
    readonly services: readonly string[];
    readonly actions: number;
  };
}

const servicesParentalite: ReadonlySet<TypeOffre> = new Set<TypeOffre>(['laep', 'ludotheque']);
const publicsAcces = /\b(?:handicap|insertion|emploi|chomage)/;

/** @param extrait the petite-enfance part of the Dossier, see `extractPetiteEnfance` */
export function computeFamilles({ besoins, offre, actions }: Dossier): Familles {
  return {
    couverture: besoins.flatMap(tauxOf),
    places: {
      debut: chiffresDePlaces.debut.compute(offre),
      aujourdhui: chiffresDePlaces.aujourdhui.compute(offre),
      gagnees: chiffresDePlaces.gagnees.compute(offre),
      perdues: chiffresDePlaces.perdues.compute(offre),
      evolution: chiffresDePlaces.evolution.compute(offre),
      prevues: chiffresDePlaces.prevues.compute(offre),
    },
    acces: {
      handicap: countOui(offre.map(({ accueilHandicap }) => accueilHandicap?.valeur)),
      insertion: countOui(offre.map(({ avip }) => avip?.valeur)),
      actions: actions.filter(({ publicSpecifique }) =>
        publicSpecifique?.valeur.some((mot) => publicsAcces.test(normalize(mot))),
      ).length,
    },
    parentalite: {
      services: offre.flatMap(({ type, nom }) =>
        type && servicesParentalite.has(type.valeur) ? [nom?.valeur ?? 'Service sans nom'] : [],
      ),
      actions: actions.filter(({ champs }) => champs?.valeur.some(({ code }) => code === 'parentalite')).length,
    },
  };
}

/** Never added up over territories. */
function tauxOf({ territoire, annee, enfants, places, source }: Besoin): readonly Taux[] {
  const pour100 = placesPour100(places?.valeur, enfants?.valeur);
  if (!territoire || !annee || !places || !enfants || pour100 === null) return [];
  return [
    {
      territoire: territoire.valeur,
      annee: annee.valeur,
      enfants: enfants.valeur,
      places: places.valeur,
      placesPour100: pour100,
      source: source?.valeur ?? null,
    },
  ];
}

function countOui(reponses: readonly (boolean | undefined)[]) {
  return {
    oui: reponses.filter((reponse) => reponse === true).length,
    repondu: reponses.filter((reponse) => reponse !== undefined).length,
  };
}
