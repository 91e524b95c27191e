import type { Contexte } from '../controles/contexte.js';
import { avenantsCdsf } from './cdsf-avenants.js';
import { bilansCdsf } from './cdsf-bilans.js';
import { schemaCdsf } from './cdsf-schema.js';
import type { Echeance, EntreeDEcheances } from './echeance.js';
import { regleEcheance } from './regles.js';

/**
 * L. 214-2 II CASF: what goes to the CDSF. It binds only where the CTG stands in for a schéma that is owed; otherwise
 * one échéance says that it does not, or that it cannot be known.
 */
export function echeancesCdsf(entree: EntreeDEcheances): readonly Echeance[] {
  const { contexte } = entree;
  if (contexte.obligations.schema === true) return [schemaCdsf(entree), ...avenantsCdsf(entree), ...bilansCdsf(entree)];
  return [
    {
      id: 'cdsf-schema',
      titre: 'Transmissions au CDSF (schéma, actualisations, bilans)',
      date: null,
      nature: 'aucune',
      etat: contexte.obligations.schema === null ? 'à préciser' : 'sans objet',
      faitLe: null,
      precision: phraseObligation(contexte),
      preuve: null,
      regle: regleEcheance('cdsf-schema'),
    },
  ];
}

function phraseObligation({ communes, obligations }: Contexte): string {
  if (obligations.schema === false)
    return 'Aucune commune signataire, ni aucun groupement à qui la compétence a été transférée, ne dépasse 10 000 habitants : le schéma n’est pas exigé.';
  if (communes.length === 0)
    return 'La population des communes est inconnue : remplissez la feuille Communes pour savoir si le schéma est exigé (plus de 10 000 habitants).';
  return 'Une population manque et aucune de celles qui sont connues ne dépasse 10 000 habitants : complétez la colonne « Population » de la feuille Communes pour savoir si le schéma est exigé.';
}
