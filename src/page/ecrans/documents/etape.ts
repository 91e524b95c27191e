import { offrirBilan } from './bilan.js';

export const etape = offrirBilan({
  type: 'etape',
  aide: 'Chaque année',
  bouton: 'Télécharger le point d’étape (Word)',
  enCours: 'Écriture du point d’étape',
  photos: false,
});
