import { at } from '../../dossier/constat.js';
import { addMois, formatJour } from '../../dossier/jours.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';
import { surFeuille } from '../sur-feuille.js';

/** Convention, article 9: the tracker is brought up to date « idéalement chaque trimestre ». */
export const miseAJourAncienne: Controle = {
  regle: 'mise-a-jour-ancienne',
  gravite: 'a-verifier',
  titre: 'Chaque action a été mise à jour depuis moins de trois mois',
  check(contexte) {
    const { actions, date } = contexte;
    const limite = addMois(date, -3);
    const jamais = actions.filter(({ miseAJour }) => !miseAJour).length;
    return [
      ...actions.flatMap((action) =>
        action.miseAJour && action.miseAJour.valeur < limite
          ? [
              at(
                action.miseAJour.origine,
                `La ligne de ${appellation(action)} n’a pas été mise à jour depuis le ${formatJour(action.miseAJour.valeur)} : relisez-la (la convention demande une actualisation idéalement chaque trimestre, article 9).`,
              ),
            ]
          : [],
      ),
      ...(jamais === 0
        ? []
        : [
            surFeuille(
              contexte,
              'actions',
              `Il manque la date de mise à jour de ${jamais} action${jamais > 1 ? 's' : ''} sur ${actions.length} : remplissez la colonne « Mis à jour le », elle dit quelles lignes relire.`,
              { gravite: 'info' },
            ),
          ]),
    ];
  },
};
