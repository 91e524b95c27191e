import type { Action } from '../../dossier/feuilles/actions.js';
import type { Valeur } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Manque } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { cite, manqueA, manqueSur } from './manque.js';
import { reponsesA } from './reponses.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 4° a: objectives of maintien, développement or redéploiement, taking the zones of 3° into account. What an
 * objective says is not read: the places that the action aims at make it one of the offer. « Créer une structure de pilotage »
 * aims at none, whatever its tag.
 */
export const objectifsOffre: ControleCouverture = {
  regle: 'objectifs-offre',
  exigence: 'D214-10-1-I-4-a',
  titre: 'Des objectifs de maintien, de développement ou de redéploiement sont fixés et tiennent compte des zones',
  check(contexte) {
    const { actionsPetiteEnfance, zones } = contexte;
    const fixes = actionsPetiteEnfance.filter(fixeObjectif);
    const citees = new Set(fixes.flatMap(({ zone }) => zone?.valeur.map(normalize) ?? []));
    const oubliees = zones.filter(({ nom }) => nom && !citees.has(normalize(nom.valeur)));
    return {
      preuves: fixes.flatMap(({ objectif }) => objectif?.origine ?? []),
      manques: [
        ...(fixes.length === 0
          ? [
              manqueSur(
                contexte,
                'actions',
                `Aucune action de petite enfance ne dit combien de places elle maintient, développe ou redéploie : remplissez ses colonnes « Objectif » et « Places visées »${contexte.operations.length > 0 ? ' ; les opérations d’investissement ne suffisent pas' : ''}.${suggestion('D214-10-1-I-4-a', contexte, objectifsSansPlaces(actionsPetiteEnfance))}`,
                lacune(
                  'Aucune action de petite enfance ne chiffre les places qu’elle maintient, développe ou redéploie.',
                ),
              ),
            ]
          : []),
        ...(fixes.length > 0 ? withoutZone(contexte) : []),
        ...oubliees.map((zone) =>
          manqueA(
            zone.origine,
            `La zone « ${zone.nom?.valeur} » n’est visée par aucun objectif : citez-la dans la colonne « Zone » de l’action qui y répond.`,
            lacuneDe(cite(zone.nom?.valeur), zoneSansObjectif),
          ),
        ),
      ],
    };
  },
};

const zoneSansObjectif: FormeDeLacune = {
  un: 'La zone {} n’est visée par aucun objectif.',
  plusieurs: 'Les zones {} ne sont visées par aucun objectif.',
};

function fixeObjectif({ objectif, placesVisees }: Action): boolean {
  return objectif !== undefined && (placesVisees?.valeur ?? 0) > 0;
}

function objectifsSansPlaces(actions: readonly Action[]): readonly Valeur<string>[] {
  return actions.flatMap(({ objectif }) => objectif ?? []);
}

/** The objectives take the zones of 3° into account; where a person declares where those are, or that there are none, nothing is asked. */
function withoutZone(contexte: Contexte): readonly Manque[] {
  if (contexte.zones.length > 0 || reponsesA('D214-10-1-I-3', contexte).length > 0) return [];
  return [
    manqueSur(
      contexte,
      'zones',
      'Les objectifs ne sont rattachés à aucune zone : remplissez la feuille Zones, puis la colonne « Zone » des actions ; s’il n’y a pas de zone en difficulté, dites-le au point 3° de la feuille Schéma.',
      lacune('Les objectifs ne sont rattachés à aucune zone où l’offre serait insuffisante ou difficile d’accès.'),
    ),
  ];
}
