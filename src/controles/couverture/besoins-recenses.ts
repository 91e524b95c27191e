import { at, onFeuille } from '../../dossier/constat.js';
import type { Besoin } from '../../dossier/feuilles/besoins.js';
import { communesSignataires } from '../communes-signataires.js';
import type { ControleCouverture } from '../controle.js';
import { concerneAutorite } from '../obligations.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 2°: the needs of the children under three and of their families. The families' are the demands made; places and
 * their rate of coverage are the offer of 1°, which answers no need.
 */
export const besoinsRecenses: ControleCouverture = {
  regle: 'besoins-recenses',
  exigence: 'D214-10-1-I-2',
  titre:
    'Les besoins des enfants de moins de trois ans et de leurs familles sont précisés pour chaque commune, avec leur année et leur source',
  check(contexte) {
    const complets = contexte.besoins.filter((besoin) => missing(besoin).length === 0);
    const communes = communesSignataires(contexte);
    const feuille = contexte.feuilles.besoins?.nom ?? 'Besoins';
    const propose = complets.length === 0 ? suggestion('D214-10-1-I-2', contexte) : '';
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
              `${commune} : aucun besoin complet n’est inscrit dans la feuille Besoins. Indiquez l’année, les enfants de moins de 3 ans, les demandes des familles et la source.${propose}`,
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

function missing({ territoire, annee, enfants, demandes, demandesSatisfaites, source }: Besoin): readonly string[] {
  return [
    ...(territoire ? [] : ['la commune ou la zone']),
    ...(annee ? [] : ['l’année']),
    ...(enfants ? [] : ['les enfants de moins de 3 ans']),
    ...((demandes ?? demandesSatisfaites) ? [] : ['les demandes des familles']),
    ...(source ? [] : ['la source']),
  ];
}
