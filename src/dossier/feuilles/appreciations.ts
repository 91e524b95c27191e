import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { appreciation } from '../valeurs/appreciations.js';
import { dateJour } from '../valeurs/dates.js';
import { texte } from '../valeurs/textes.js';

/** One row is what an instance thinks of an enjeu: given by people, never computed. */
export const feuilleAppreciations = defineFeuille({
  cle: 'appreciations',
  nom: 'Appréciations',
  disposition: 'lignes',
  colonnes: {
    enjeu: colonne('Enjeu apprécié', texte, 'L’enjeu, ou l’axe, tel que la convention le nomme (article 4).'),
    appreciation: colonne(
      'Appréciation',
      appreciation,
      'Si les objectifs de l’enjeu sont atteints, de l’avis de l’instance : tout à fait, plutôt, plutôt pas, pas du tout.',
    ),
    commentaire: colonne('Commentaire de l’appréciation', texte, 'Ce qui la justifie, en une phrase.'),
    instance: colonne('Appréciation donnée par', texte, 'L’instance qui l’a donnée. Ex. : Copil. Jamais une personne.'),
    date: colonne('Date de l’appréciation', dateJour, 'Le jour où elle a été donnée.'),
  },
});

export type Appreciation = Ligne<typeof feuilleAppreciations>;
