import { offrirBilan } from './bilan.js';

export const intermediaire = offrirBilan({
  type: 'intermediaire',
  aide: 'À mi-parcours',
  bouton: 'Télécharger le bilan (Word)',
  enCours: 'Écriture du bilan intermédiaire',
  photos: true,
});
