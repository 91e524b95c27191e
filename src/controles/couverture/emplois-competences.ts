import { at, onFeuille } from '../../dossier/constat.js';
import type { Emploi } from '../../dossier/feuilles/emplois.js';
import type { ControleCouverture } from '../controle.js';

/** D. 214-10-1 I 4° b: needs in jobs and skills to reach these objectives. */
export const emploisCompetences: ControleCouverture = {
  regle: 'emplois-competences',
  exigence: 'D214-10-1-I-4-b',
  titre: 'Les besoins en emplois et en compétences sont chiffrés, et une réponse est prévue',
  check({ emplois, feuilles }) {
    const complets = emplois.filter((emploi) => missing(emploi).length === 0);
    return {
      preuves: complets.flatMap(({ metier }) => metier?.origine ?? []),
      manques: [
        ...(emplois.length === 0
          ? [
              onFeuille(
                feuilles.emplois?.nom ?? 'Emplois',
                'Aucun besoin en emplois ou en compétences n’est inscrit : remplissez la feuille Emplois (métier, besoin en ETP, réponse prévue).',
              ),
            ]
          : []),
        ...emplois
          .filter((emploi) => missing(emploi).length > 0)
          .map((emploi) =>
            at(
              emploi.origine,
              `Le besoin « ${emploi.metier?.valeur ?? 'sans métier'} » est incomplet : il manque ${missing(emploi).join(', ')}.`,
            ),
          ),
      ],
    };
  },
};

function missing({ metier, etp, competences, reponse, sansObjet }: Emploi): readonly string[] {
  return [
    ...(metier ? [] : ['le métier']),
    ...((etp ?? competences ?? sansObjet.etp) ? [] : ['le besoin en ETP ou les compétences à développer']),
    ...(reponse ? [] : ['la réponse prévue']),
  ];
}
