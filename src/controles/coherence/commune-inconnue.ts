import { at } from '../../dossier/constat.js';
import type { Valeur } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { communesSignataires, designeTout, sameCommune } from '../communes-signataires.js';
import type { Contexte } from '../contexte.js';
import type { Controle } from '../controle.js';

export const communeInconnue: Controle = {
  regle: 'commune-inconnue',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les communes citées sont des communes signataires',
  check(contexte) {
    const communes = communesSignataires(contexte);
    if (communes.length === 0) return [];
    const organismes = new Set(organismesDe(contexte).map(normalize));
    const isCommune = (nom: string) =>
      designeTout(nom) || communes.some((commune) => sameCommune(nom, commune)) || organismes.has(normalize(nom));
    const territoires = new Set(autresTerritoires(contexte).map(normalize));
    return [
      ...communesCitees(contexte).flatMap(({ valeur, origine }) =>
        valeur
          .filter((nom) => !isCommune(nom))
          .map((nom) =>
            at(
              origine,
              `« ${nom} » n’est pas une commune de la feuille Communes : corrigez le nom, ou ajoutez la commune.`,
            ),
          ),
      ),
      ...contexte.besoins.flatMap(({ territoire }) =>
        territoire && !isCommune(territoire.valeur) && !territoires.has(normalize(territoire.valeur))
          ? [
              at(
                territoire.origine,
                `« ${territoire.valeur} » n’est ni une commune de la feuille Communes ni une zone de la feuille Zones : corrigez le nom, ou ajoutez la ligne qui manque.`,
              ),
            ]
          : [],
      ),
    ];
  },
};

function communesCitees({ actions, offre, zones, operations }: Contexte): readonly Valeur<readonly string[]>[] {
  return [
    ...[...actions, ...zones].flatMap(({ communes }) => communes ?? []),
    ...[...offre, ...operations].flatMap(({ commune }) => (commune ? [{ ...commune, valeur: [commune.valeur] }] : [])),
  ];
}

/** The bodies that exercise a competence: what they hold is given for them. */
function organismesDe({ obligations }: Contexte): readonly string[] {
  return obligations.parCommune.flatMap(({ exercices }) =>
    exercices.flatMap(({ autorite, autre }) =>
      [autorite, autre].flatMap((organisme) => (organisme?.nature === 'groupement' ? organisme.appellations : [])),
    ),
  );
}

/** What a need may be counted for, besides a commune: a zone, the whole territory, the body that has the competence. */
function autresTerritoires({ convention, zones }: Contexte): readonly string[] {
  return [
    'EPCI',
    ...[convention?.territoire, convention?.epci, convention?.departement].flatMap((texte) => texte?.valeur ?? []),
    ...zones.flatMap(({ nom }) => nom?.valeur ?? []),
  ];
}
