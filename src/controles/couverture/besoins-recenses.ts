import { at, onFeuille } from '../../dossier/constat.js';
import type { Besoin } from '../../dossier/feuilles/besoins.js';
import { communesSignataires } from '../communes-signataires.js';
import type { ControleCouverture } from '../controle.js';
import { concerneAutorite } from '../obligations.js';

/** D. 214-10-1 I 2°: children under three, their demands or coverage, by commune, with year and source. */
export const besoinsRecenses: ControleCouverture = {
  regle: 'besoins-recenses',
  exigence: 'D214-10-1-I-2',
  titre:
    'Les besoins des enfants de moins de trois ans sont précisés pour chaque commune, avec leur année et leur source',
  check(contexte) {
    const complets = contexte.besoins.filter((besoin) => missing(besoin).length === 0);
    const communes = communesSignataires(contexte);
    const feuille = contexte.feuilles.besoins?.nom ?? 'Besoins';
    const incomplets = contexte.besoins.filter((besoin) => missing(besoin).length > 0);
    return {
      preuves: complets.flatMap(({ enfants }) => enfants?.origine ?? []),
      manques: [
        ...(communes.length === 0
          ? [
              onFeuille(
                contexte.feuilles.communes?.nom ?? 'Communes',
                'Inscrivez les communes signataires dans la feuille Communes : les besoins se vérifient commune par commune.',
              ),
            ]
          : []),
        ...communes
          .filter(
            (commune) =>
              !complets.some(({ territoire }) => concerneAutorite(contexte, territoire?.valeur, commune, 'recenser')),
          )
          .map((commune) =>
            onFeuille(
              feuille,
              `${commune} : aucun besoin complet n’est inscrit dans la feuille Besoins. Indiquez l’année, les enfants de moins de 3 ans, les demandes ou les places, et la source.`,
            ),
          ),
        ...incomplets.map((besoin) =>
          at(
            besoin.origine,
            `La ligne de besoins « ${besoin.territoire?.valeur ?? 'sans territoire'} » est incomplète : il manque ${missing(besoin).join(', ')}.`,
          ),
        ),
      ],
    };
  },
};

function missing({ territoire, annee, enfants, demandes, places, tauxCouverture, source }: Besoin): readonly string[] {
  return [
    ...(territoire ? [] : ['la commune ou la zone']),
    ...(annee ? [] : ['l’année']),
    ...(enfants ? [] : ['les enfants de moins de 3 ans']),
    ...((demandes ?? places ?? tauxCouverture) ? [] : ['les demandes, les places ou le taux de couverture']),
    ...(source ? [] : ['la source']),
  ];
}
