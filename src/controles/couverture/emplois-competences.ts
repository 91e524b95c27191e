import type { Emploi } from '../../dossier/feuilles/emplois.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { cite, manqueA, manqueSur } from './manque.js';
import { suggestion } from './suggestion.js';

/** D. 214-10-1 I 4° b: needs in jobs and in skills, both. The text asks for needs, not for what is planned to meet them. */
export const emploisCompetences: ControleCouverture = {
  regle: 'emplois-competences',
  exigence: 'D214-10-1-I-4-b',
  titre: 'Les besoins en emplois et en compétences sont inscrits, les uns et les autres',
  check(contexte) {
    const { emplois } = contexte;
    const chiffres = emplois.filter(({ metier, etp }) => metier && etp);
    const qualifies = emplois.filter(({ competences }) => competences);
    return {
      preuves: [
        ...chiffres.flatMap(({ metier }) => metier?.origine ?? []),
        ...qualifies.flatMap(({ competences }) => competences?.origine ?? []),
      ],
      manques: [
        ...(emplois.length === 0
          ? [
              manqueSur(
                contexte,
                'emplois',
                'Aucun besoin en emplois ou en compétences n’est inscrit : remplissez la feuille Emplois (métier, besoin en ETP, compétences à développer).',
                lacune('Les besoins en emplois et en compétences ne sont pas précisés.'),
                propose(contexte),
              ),
            ]
          : []),
        ...moities(emplois, chiffres.length, qualifies.length).map(({ auteur, lecteur }) =>
          manqueSur(contexte, 'emplois', auteur, lacune(lecteur)),
        ),
        ...emplois
          .filter(({ etp, competences, sansObjet }) => !(etp ?? competences ?? sansObjet.etp ?? sansObjet.competences))
          .map((emploi) =>
            manqueA(
              emploi.origine,
              `Le besoin « ${emploi.metier?.valeur ?? 'sans métier'} » est incomplet : il manque le besoin en ETP ou les compétences à développer.`,
              lacuneDe(cite(emploi.metier?.valeur), sansBesoin),
            ),
          ),
      ],
    };
  },
};

const sansBesoin: FormeDeLacune = {
  un: 'Ni le nombre d’emplois ni les compétences ne sont précisés pour le métier {}.',
  plusieurs: 'Ni le nombre d’emplois ni les compétences ne sont précisés pour les métiers {}.',
};

/** « Emplois et compétences »: one half does not answer for the other. */
function moities(emplois: readonly Emploi[], chiffres: number, qualifies: number) {
  const dit = (cle: 'etp' | 'competences') => emplois.some(({ sansObjet }) => sansObjet[cle]);
  if (chiffres + qualifies === 0) return [];
  return [
    ...(chiffres > 0 || dit('etp')
      ? []
      : [
          {
            auteur:
              'Aucun besoin en emplois n’est chiffré : remplissez « Métier » et « Besoin (ETP) » dans la feuille Emplois.',
            lecteur: 'Les besoins en emplois ne sont pas chiffrés.',
          },
        ]),
    ...(qualifies > 0 || dit('competences')
      ? []
      : [
          {
            auteur:
              'Aucun besoin en compétences n’est inscrit : remplissez « Compétences » dans la feuille Emplois, ou écrivez « sans objet ».',
            lecteur: 'Les besoins en compétences ne sont pas précisés.',
          },
        ]),
  ];
}

function propose(contexte: Contexte): string {
  return suggestion('D214-10-1-I-4-b', contexte);
}
