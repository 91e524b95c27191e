import { onFeuille } from '../../dossier/constat.js';
import { feuilles as modele } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Controle } from '../controle.js';

export const conventionIncomplete: Controle = {
  regle: 'convention-incomplete',
  gravite: 'a-corriger',
  arreteDefinitif: true,
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
        feuilles.convention?.nom ?? modele.convention.nom,
        `La feuille Convention ne dit pas tout, il y manque ${formatListe(manques)} : complétez-la, un document définitif ne s’écrit pas sans ses parties ni sa période.`,
      ),
    ];
  },
};
