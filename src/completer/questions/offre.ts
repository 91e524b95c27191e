import { communesSignataires } from '../../controles/communes-signataires.js';
import { isDe } from '../../controles/couverture/types-accueil.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { typeOffre } from '../../dossier/valeurs/types-offre.js';
import { attendue, attendueSi, type Cellules, facultative, type Question } from '../question.js';

/** D. 214-10-1 I 1°: the equipments, the services and the modes d'accueil there are. */
export const offre: Question = {
  id: 'offre',
  titre: 'L’offre d’accueil des moins de trois ans',
  aide: 'Chaque équipement, service ou mode d’accueil : crèches, micro-crèches, assistants maternels (une ligne par commune suffit), relais petite enfance, lieu d’accueil enfants-parents… La liste est souvent en annexe de la convention.',
  feuille: 'offre',
  repere: 'nom',
  colonnes: [
    attendue('nom'),
    attendue('type'),
    attendue('commune'),
    attendueSi('placesAujourdhui', ({ placesDebut, type }) => placesDebut === undefined && !isService(type)),
    facultative('gestionnaire'),
    facultative('placesDebut'),
    facultative('placesSoutenues'),
    facultative('cofinanceurs'),
  ],
  points: ['D214-10-1-I-1'],
  admet: ['document'],
  ajoutable: true,
  exemple: (contexte) => [
    ...communesSignataires(contexte).flatMap((commune): readonly Cellules[] => [
      { nom: `Accueil collectif ${commune}`, type: 'Micro-crèche Paje', commune, placesAujourdhui: '10' },
      { nom: `Accueil individuel ${commune}`, type: 'Assistants maternels', commune, placesAujourdhui: '10' },
    ]),
    { nom: 'Relais', type: 'RPE', commune: communesSignataires(contexte)[0] ?? '' },
  ],
};

/** A service has no places of its own. */
function isService(type: string | undefined): boolean {
  const lu = type === undefined ? null : typeOffre.lire(contenuTexte(type));
  if (lu === null || !('valeur' in lu)) return false;
  return isDe('service', { type: { valeur: lu.valeur, origine: { feuille: '', cellule: '' } } });
}
