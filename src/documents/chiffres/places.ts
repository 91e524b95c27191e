import { isDe } from '../../controles/couverture/types-accueil.js';
import type { Equipement } from '../../dossier/feuilles/offre.js';
import { type Chiffre, sumOf } from './chiffre.js';

type Offre = readonly Equipement[];

/**
 * Whether an équipement has places of care for young children: establishments, childminders, care at home. A school, an
 * accueil de loisirs, a service or what does not say its type has none that count.
 */
export function isAccueil(equipement: Equipement): boolean {
  return isDe('collectif', equipement) || isDe('individuel', equipement);
}

/** Care that gives its places at the start and today: what an evolution can be worked out from. */
interface AccueilSuivi {
  readonly equipement: Equipement;
  readonly debut: number;
  readonly aujourdhui: number;
}

export function accueilsSuivis(offre: Offre): readonly AccueilSuivi[] {
  return offre.filter(isAccueil).flatMap((equipement) =>
    equipement.placesDebut && equipement.placesAujourdhui
      ? [
          {
            equipement,
            debut: equipement.placesDebut.valeur,
            aujourdhui: equipement.placesAujourdhui.valeur,
          },
        ]
      : [],
  );
}

const quoi =
  'les places des crèches, des micro-crèches, de l’accueil familial, des assistants maternels et de la garde à domicile';

export const chiffresDePlaces = {
  debut: {
    nom: 'Places d’accueil au début',
    unite: 'places',
    definition: `${quoi} au premier jour de la convention, sans l’école, l’accueil de loisirs ni les services`,
    compute: (offre) => sumOf(offre.filter(isAccueil).map(({ placesDebut }) => placesDebut?.valeur)),
  },
  aujourdhui: {
    nom: 'Places d’accueil à ce jour',
    unite: 'places',
    definition: `${quoi} à la date du document, sans l’école, l’accueil de loisirs ni les services`,
    compute: (offre) => sumOf(offre.filter(isAccueil).map(({ placesAujourdhui }) => placesAujourdhui?.valeur)),
  },
  prevues: {
    nom: 'Places d’accueil prévues',
    unite: 'places',
    definition: `${quoi} attendues en fin de convention, sans l’école, l’accueil de loisirs ni les services`,
    compute: (offre) => sumOf(offre.filter(isAccueil).map(({ placesPrevues }) => placesPrevues?.valeur)),
  },
  soutenues: {
    nom: 'Places d’accueil soutenues',
    unite: 'places',
    definition: 'les places d’accueil à ce jour que la convention soutient, telles que le tableau de suivi les donne',
    compute: (offre) => sumOf(offre.filter(isAccueil).map(({ placesSoutenues }) => placesSoutenues?.valeur)),
  },
  gagnees: {
    nom: 'Places ouvertes',
    unite: 'places',
    definition:
      'les places gagnées depuis le début de la convention par les modes d’accueil qui ont ouvert ou se sont agrandis, sans déduire les fermetures',
    compute: (offre) => sumOf(ecartsDe(offre).map((ecart) => Math.max(0, ecart))),
  },
  perdues: {
    nom: 'Places fermées',
    unite: 'places',
    definition:
      'les places perdues depuis le début de la convention par les modes d’accueil qui ont fermé ou se sont réduits',
    compute: (offre) => sumOf(ecartsDe(offre).map((ecart) => Math.max(0, -ecart))),
  },
  evolution: {
    nom: 'Évolution nette des places d’accueil',
    unite: 'places',
    definition:
      'les places ouvertes moins les places fermées depuis le début de la convention, pour les modes d’accueil dont les places sont connues aux deux dates',
    compute: (offre) => sumOf(ecartsDe(offre)),
  },
} as const satisfies Readonly<Record<string, Chiffre<Offre>>>;

function ecartsDe(offre: Offre): readonly number[] {
  return accueilsSuivis(offre).map(({ debut, aujourdhui }) => aujourdhui - debut);
}
