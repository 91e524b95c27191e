import type { Besoin } from '../../dossier/feuilles/besoins.js';
import { communesSignataires } from '../communes-signataires.js';
import type { ControleCouverture } from '../controle.js';
import { forme, type Lacune, lacune, lacuneDe } from '../lacunes.js';
import { concerneAutorite } from '../obligations.js';
import { manqueA, manqueSur, sansCommunes } from './manque.js';
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
    const propose = complets.length === 0 ? suggestion('D214-10-1-I-2', contexte) : '';
    const incomplets = contexte.besoins.filter((besoin) => missing(besoin).length > 0);
    return {
      preuves: complets.flatMap(({ enfants }) => enfants?.origine ?? []),
      manques: [
        ...(communes.length === 0
          ? [
              manqueSur(
                contexte,
                'communes',
                'Inscrivez les communes signataires dans la feuille Communes : les besoins se vérifient commune par commune.',
                sansCommunes,
              ),
            ]
          : []),
        ...communes
          .filter(
            (commune) =>
              !complets.some(({ territoire }) => concerneAutorite(contexte, territoire?.valeur, commune, 'recenser')),
          )
          .map((commune) =>
            manqueSur(
              contexte,
              'besoins',
              `${commune} : aucun besoin complet n’est inscrit dans la feuille Besoins. Indiquez l’année, les enfants de moins de 3 ans, les demandes des familles et la source.`,
              lacuneDe(commune, recensementIncomplet),
              propose,
            ),
          ),
        ...incomplets.map((besoin) =>
          manqueA(
            besoin.origine,
            `La ligne de besoins « ${besoin.territoire?.valeur ?? 'sans territoire'} » est incomplète : il manque ${missing(
              besoin,
            )
              .map(({ auteur }) => auteur)
              .join(', ')}.`,
            missing(besoin).map(({ lecteur }) => lecteur),
          ),
        ),
      ],
    };
  },
};

const recensementIncomplet = forme(
  'Pour {}, le recensement des besoins des enfants de moins de trois ans et de leurs familles n’est pas complet.',
);
const sansAnnee = forme('L’année des besoins recensés pour {} n’est pas précisée.');
const sansEnfants = forme('Le nombre d’enfants de moins de trois ans n’est pas donné pour {}.');
const sansDemandes = forme('Les demandes des familles ne sont pas données pour {}.');
const sansSource = forme('La source des besoins recensés pour {} n’est pas précisée.');

/** What a row of needs lacks, as its author is asked for it and as a document tells it. */
function missing(besoin: Besoin): readonly { readonly auteur: string; readonly lecteur: Lacune }[] {
  const { territoire, annee, enfants, demandes, demandesSatisfaites, source } = besoin;
  const nom = [territoire?.valeur ?? 'un territoire non précisé', annee && `(${annee.valeur})`]
    .filter(Boolean)
    .join(' ');
  return [
    ...(territoire
      ? []
      : [
          {
            auteur: 'la commune ou la zone',
            lecteur: lacune('Le territoire d’une partie des besoins recensés n’est pas précisé.'),
          },
        ]),
    ...(annee ? [] : [{ auteur: 'l’année', lecteur: lacuneDe(nom, sansAnnee) }]),
    ...(enfants ? [] : [{ auteur: 'les enfants de moins de 3 ans', lecteur: lacuneDe(nom, sansEnfants) }]),
    ...((demandes ?? demandesSatisfaites)
      ? []
      : [{ auteur: 'les demandes des familles', lecteur: lacuneDe(nom, sansDemandes) }]),
    ...(source ? [] : [{ auteur: 'la source', lecteur: lacuneDe(nom, sansSource) }]),
  ];
}
