import type { Equipement } from '../../dossier/feuilles/offre.js';
import { sameCommune } from '../communes-signataires.js';
import type { ControleCouverture } from '../controle.js';
import { forme, lacune, lacuneDe } from '../lacunes.js';
import { manqueSur } from './manque.js';

/** Convention, article 3: the équipements and services that each collectivité with an AO competence supports. */
export const ctgEquipementsSoutenus: ControleCouverture = {
  regle: 'ctg-equipements-soutenus',
  exigence: 'CTG-3-2',
  titre: 'La convention liste les équipements et services soutenus par chaque collectivité autorité organisatrice',
  check(contexte) {
    const { obligations, offre } = contexte;
    const soutenus = offre.filter((equipement) => equipement.nom && soutienDe(equipement));
    const organisatrices = obligations.parCommune
      .filter(({ exercices }) => exercices.some(({ autorite, doute }) => autorite.nature === 'commune' && !doute))
      .flatMap(({ commune }) => commune.nom?.valeur ?? []);
    return {
      preuves: soutenus.flatMap((equipement) => soutienDe(equipement)?.origine ?? []),
      manques: [
        ...(soutenus.length === 0 && organisatrices.length === 0
          ? [
              manqueSur(
                contexte,
                'offre',
                'Aucun équipement ou service soutenu n’est inscrit : remplissez « Places soutenues » ou « Cofinanceurs » dans la feuille Offre.',
                lacune('Aucun équipement ou service soutenu n’est précisé.'),
              ),
            ]
          : []),
        ...organisatrices
          .filter((commune) => !soutenus.some((equipement) => sameCommune(equipement.commune?.valeur, commune)))
          .map((commune) =>
            manqueSur(
              contexte,
              'offre',
              `${commune} : aucun équipement ou service soutenu n’est inscrit. Remplissez « Places soutenues » ou « Cofinanceurs » dans la feuille Offre.`,
              lacuneDe(commune, sansSoutien),
            ),
          ),
      ],
    };
  },
};

const sansSoutien = forme('Pour {}, aucun équipement ou service soutenu n’est précisé.');

/** Who supports it, or how many places: no place supported is no support. */
function soutienDe({ placesSoutenues, cofinanceurs }: Equipement) {
  return placesSoutenues && placesSoutenues.valeur > 0 ? placesSoutenues : cofinanceurs;
}
