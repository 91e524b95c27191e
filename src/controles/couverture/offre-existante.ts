import { communesSignataires } from '../communes-signataires.js';
import type { ControleCouverture } from '../controle.js';
import { forme, lacune, lacuneDe } from '../lacunes.js';
import { concerneAutorite } from '../obligations.js';
import { cite, manqueA, manqueSur, sansCommunes } from './manque.js';
import { suggestion } from './suggestion.js';
import { isDe, placesDe } from './types-accueil.js';

/** D. 214-10-1 I 1°: the offer of each signatory commune, collective and individual, with places; and the services. */
export const offreExistante: ControleCouverture = {
  regle: 'offre-existante',
  exigence: 'D214-10-1-I-1',
  titre:
    'Chaque commune signataire a son offre collective et individuelle, avec ses places, et le territoire ses services',
  check(contexte) {
    const modesDAccueil = contexte.offre.filter(
      (equipement) => isDe('collectif', equipement) || isDe('individuel', equipement),
    );
    const accueils = modesDAccueil.filter(placesDe);
    const services = contexte.offre.filter((equipement) => isDe('service', equipement));
    const communes = communesSignataires(contexte);
    const propose = contexte.offre.length === 0 ? suggestion('D214-10-1-I-1', contexte) : '';
    const manques = communes.flatMap((commune) =>
      (['collectif', 'individuel'] as const)
        .filter(
          (famille) =>
            !modesDAccueil.some(
              (equipement) =>
                isDe(famille, equipement) &&
                concerneAutorite(contexte, equipement.commune?.valeur, commune, 'recenser'),
            ),
        )
        .map((famille) =>
          manqueSur(
            contexte,
            'offre',
            `${commune} : aucun accueil ${famille} n’est inscrit dans la feuille Offre. ${conseils[famille]}`,
            lacuneDe(commune, sansAccueil[famille]),
            propose,
          ),
        ),
    );
    return {
      preuves: [
        ...accueils.flatMap((equipement) => placesDe(equipement) ?? []),
        ...services.flatMap(({ nom }) => nom ?? []),
      ].map(({ origine }) => origine),
      manques: [
        ...(communes.length === 0
          ? [
              manqueSur(
                contexte,
                'communes',
                'Inscrivez les communes signataires dans la feuille Communes : l’offre se vérifie commune par commune.',
                sansCommunes,
              ),
            ]
          : []),
        ...manques,
        ...modesDAccueil
          .filter((equipement) => !placesDe(equipement))
          .map(({ nom, origine }) =>
            manqueA(
              origine,
              `« ${nom?.valeur ?? 'Accueil sans nom'} » n’a pas de nombre de places : remplissez « Places aujourd’hui », 0 s’il est fermé.`,
              lacuneDe(cite(nom?.valeur, 'accueil sans nom'), sansPlaces),
              ['placesAujourdhui'],
            ),
          ),
        ...(services.length === 0
          ? [
              manqueSur(
                contexte,
                'offre',
                'Aucun service (relais petite enfance, LAEP, guichet unique) n’est inscrit dans la feuille Offre.',
                lacune(
                  'Aucun service (relais petite enfance, lieu d’accueil enfants-parents, guichet unique) n’est recensé.',
                ),
              ),
            ]
          : []),
      ],
    };
  },
};

const sansAccueil = {
  collectif: forme('Pour {}, aucun accueil collectif n’est recensé.'),
  individuel: forme('Pour {}, aucun accueil individuel n’est recensé.'),
} as const;
const sansPlaces = forme('Le nombre de places n’est pas donné pour {}.');

const conseils = {
  collectif:
    'Ajoutez les crèches et micro-crèches de la commune ; s’il n’y en a pas, inscrivez une ligne de type « EAJE PSU » avec 0 place.',
  individuel: 'Ajoutez une ligne de type « Assistants maternels » avec leurs places ; s’il n’y en a pas, inscrivez 0.',
} as const;
