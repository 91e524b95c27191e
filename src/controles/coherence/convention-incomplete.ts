import { formatListe } from '../../dossier/enumeration.js';
import type { Controle } from '../controle.js';
import { surFeuille } from '../sur-feuille.js';

export const conventionIncomplete: Controle = {
  regle: 'convention-incomplete',
  gravite: 'a-corriger',
  arreteDefinitif: true,
  titre: 'La convention a ses parties et sa période',
  check(dossier) {
    const { convention, communes } = dossier;
    const manques = [
      ...(convention?.caf ? [] : ['la Caf']),
      ...(convention?.signataires || communes.length > 0 ? [] : ['les signataires']),
      ...(convention?.debut ? [] : ['la date de début']),
      ...(convention?.fin ? [] : ['la date de fin']),
    ];
    if (manques.length === 0) return [];
    return [
      surFeuille(
        dossier,
        'convention',
        dossier.feuilles.convention
          ? `La feuille Convention ne dit pas tout, il y manque ${formatListe(manques)} : complétez-la, un document définitif ne s’écrit pas sans ses parties ni sa période.`
          : `Un document définitif ne s’écrit pas sans ses parties ni sa période : inscrivez dans la feuille Convention ${formatListe(manques)}.`,
      ),
    ];
  },
};
