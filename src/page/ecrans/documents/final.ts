import { offrirBilan } from './bilan.js';

export const final = offrirBilan({
  type: 'final',
  aide: 'En fin de convention',
  bouton: 'Télécharger le bilan (Word)',
  enCours: 'Écriture du bilan final',
  photos: true,
});
