import { at, onFeuille } from '../../dossier/constat.js';
import type { ControleCouverture } from '../controle.js';
import { textesDe } from './rubriques.js';

/**
 * The concertation that L. 214-2, I, asks for before the schéma. The decree's own wording on it was not read: only dated
 * meetings with their participants are looked for, no list of partners is demanded.
 */
export const concertation: ControleCouverture = {
  regle: 'concertation',
  exigence: 'D214-10-1-II',
  titre: 'Une concertation est datée, avec les structures qui y ont participé',
  check(contexte) {
    const reunions = contexte.instances.filter(
      ({ type }) => type?.valeur === 'concertation' || type?.valeur === 'usagers',
    );
    const completes = reunions.filter(({ date, participants }) => date && participants);
    const textes = textesDe('concertation', contexte);
    return {
      preuves: [...completes.flatMap(({ date }) => date?.origine ?? []), ...textes.map(({ origine }) => origine)],
      manques: [
        ...(reunions.length === 0
          ? [
              onFeuille(
                contexte.feuilles.instances?.nom ?? 'Instances',
                'Aucune réunion de type « Concertation » ou « Usagers » n’est inscrite : ajoutez dans la feuille Instances celles qui ont eu lieu, avec leur date et les structures présentes.',
              ),
            ]
          : []),
        ...reunions
          .filter((reunion) => !completes.includes(reunion))
          .map((reunion) =>
            at(
              reunion.origine,
              `La réunion « ${reunion.instance?.valeur ?? 'sans nom'} » n’a pas ${reunion.date ? 'de participants' : 'de date'} : complétez la ligne (des structures, jamais des personnes).`,
            ),
          ),
      ],
    };
  },
};
