import type { Matiere } from '../bilans/matiere.js';
import { viewPhotos } from '../photos.js';
import { viewAppreciations } from './appreciations.js';
import { viewMoyensSignataires } from './moyens-signataires.js';
import { viewPortrait } from './portrait.js';
import { viewQuestions } from './questions.js';

/** What the bilans of mid-term and of the end add to the account of the actions: the territory, the means, what people judge. */
export function viewEvaluation({ dossier, date, rubrique, photos = [] }: Matiere) {
  return {
    portrait: viewPortrait(dossier, date),
    moyensSignataires: viewMoyensSignataires(dossier, date),
    questions: viewQuestions(dossier, rubrique),
    appreciations: viewAppreciations(dossier, date),
    photos: viewPhotos(photos),
  };
}
