import { at, onFeuille } from '../../dossier/constat.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { ControleCouverture } from '../controle.js';
import { textesSansZone } from './zones-identifiees.js';

const verbes =
  /\b(?:maint(?:ien|enir)|developp|redeplo|cre(?:er|ation)|ouvr|augment|perennis|etend|extension|conserv|preserv|sauvegard)/;
const offre =
  /\b(?:accueil|offre|places?|creches?|micro creches?|eaje|multi accueil|halte garderie|mam|assistants? maternels?|assistantes? maternelles?|garde|relais|rpe|laep|guichet|structures?|equipements?|services?)\b/;

/** D. 214-10-1 I 4° a: objectives of maintien, développement or redéploiement, taking the zones of 3° into account. */
export const objectifsOffre: ControleCouverture = {
  regle: 'objectifs-offre',
  exigence: 'D214-10-1-I-4-a',
  titre: 'Des objectifs de maintien, de développement ou de redéploiement sont fixés et tiennent compte des zones',
  check(contexte) {
    const { actionsPetiteEnfance, operations, zones, feuilles } = contexte;
    const fixes = actionsPetiteEnfance.filter(fixeObjectif);
    const citees = new Set(fixes.flatMap(({ zone }) => zone?.valeur.map(normalize) ?? []));
    const oubliees = zones.filter(({ nom }) => nom && !citees.has(normalize(nom.valeur)));
    const feuille = feuilles.actions?.nom ?? 'Actions';
    return {
      preuves: fixes.flatMap(({ objectif }) => objectif?.origine ?? []),
      manques: [
        ...(fixes.length === 0
          ? [
              onFeuille(
                feuille,
                `Aucune action de petite enfance ne dit si elle maintient, développe ou redéploie l’offre : écrivez-le dans la colonne « Objectif »${operations.length > 0 ? ' ; les opérations d’investissement ne suffisent pas' : ''}.`,
              ),
            ]
          : []),
        ...(fixes.length > 0 && zones.length === 0 && textesSansZone(contexte).length === 0
          ? [
              onFeuille(
                feuilles.zones?.nom ?? 'Zones',
                'Les objectifs ne sont rattachés à aucune zone : remplissez la feuille Zones, puis la colonne « Zone » des actions.',
              ),
            ]
          : []),
        ...oubliees.map((zone) =>
          at(
            zone.origine,
            `La zone « ${zone.nom?.valeur} » n’est visée par aucun objectif : citez-la dans la colonne « Zone » de l’action qui y répond.`,
          ),
        ),
      ],
    };
  },
};

/** An objective counts when it says what becomes of the offer, in words or in places: « développer la lecture » does not. */
function fixeObjectif({ objectif, intitule, placesVisees }: Action): boolean {
  if (!objectif) return false;
  const mots = normalize(`${objectif.valeur} ${intitule?.valeur ?? ''}`);
  return (placesVisees?.valeur ?? 0) > 0 || (verbes.test(mots) && offre.test(mots));
}
