import { attendueSi, type Cellules, facultative, type Question } from '../question.js';

/** What the convention signed and that the tracker does not follow: each is added only when a person says so. */
export const actions: Question = {
  id: 'actions',
  titre: 'Les actions de la convention',
  aide: 'Les actions que la convention donne et que votre tableau n’a pas, ni sous ce numéro, ni sous ce titre. N’ajoutez que celles qui y manquent vraiment : l’une peut être une des vôtres, sous un autre nom.',
  feuille: 'actions',
  repere: 'intitule',
  colonnes: [
    attendueSi('intitule', isNouvelle),
    facultative('numero'),
    facultative('axe'),
    facultative('champs'),
    facultative('pilote'),
    facultative('communes'),
    facultative('debut'),
    facultative('fin'),
  ],
  points: [],
  admet: [],
  ajoutable: true,
  portee: 'ajoute à vos lignes celles que la convention a en plus, sans rien changer des vôtres',
};

/** A row of the tracker always says something. */
function isNouvelle(cellules: Cellules): boolean {
  return Object.keys(cellules).length === 0;
}
