import { onFeuille } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

export const conventionIncomplete: Controle = {
  regle: 'convention-incomplete',
  gravite: 'majeur',
  titre: 'La convention a ses parties et sa période',
  check({ convention, communes, feuilles }) {
    const manques = [
      ...(convention?.caf ? [] : ['la Caf']),
      ...(convention?.signataires || communes.length > 0 ? [] : ['les signataires']),
      ...(convention?.debut ? [] : ['la date de début']),
      ...(convention?.fin ? [] : ['la date de fin']),
    ];
    if (manques.length === 0) return [];
    return [
      onFeuille(
        feuilles.convention?.nom ?? 'Convention',
        `Il manque ${manques.join(', ')} : remplissez la feuille Convention, la couverture et le calendrier en dépendent.`,
      ),
    ];
  },
};
