import { feuilleConvention } from '../dossier/feuilles/convention.js';
import { formatJour } from '../dossier/jours.js';
import type { Valeur } from '../dossier/origine.js';
import { bilans } from './bilans.js';
import type { Echeance, EntreeDEcheances } from './echeance.js';
import { type Regle, regleEcheance } from './regles.js';

/** L. 214-2 II: both bilans go to the CDSF. The text read sets no deadline, so they have no date and are never late. */
export function bilansCdsf(entree: EntreeDEcheances): readonly Echeance[] {
  const { convention, date } = entree.contexte;
  const tenus = new Set(bilans(entree).flatMap(({ id, etat }) => (etat === 'fait' ? [id] : [])));
  const { bilanIntermediaireTransmis, bilanFinalTransmis } = feuilleConvention.colonnes;
  return [
    bilanCdsf(regleEcheance('cdsf-bilan-intermediaire'), convention?.bilanIntermediaireTransmis, {
      ligne: bilanIntermediaireTransmis.libelle,
      tenu: tenus.has('bilan-intermediaire'),
      date,
    }),
    bilanCdsf(regleEcheance('cdsf-bilan-final'), convention?.bilanFinalTransmis, {
      ligne: bilanFinalTransmis.libelle,
      tenu: tenus.has('bilan-final'),
      date,
    }),
  ];
}

interface Options {
  readonly ligne: string;
  /** The bilan was examined: sending it is what is left. */
  readonly tenu: boolean;
  readonly date: string;
}

function bilanCdsf(regle: Regle, transmis: Valeur<string> | undefined, options: Options): Echeance {
  const fait = transmis !== undefined && transmis.valeur <= options.date;
  return {
    id: regle.id,
    titre: regle.titre,
    date: transmis && !fait ? transmis.valeur : null,
    nature: transmis && !fait ? 'notée' : 'aucune',
    etat: fait ? 'fait' : 'à venir',
    faitLe: fait ? transmis.valeur : null,
    precision: phraseOf(transmis?.valeur, fait, options),
    preuve: fait ? transmis.origine : null,
    regle,
  };
}

function phraseOf(transmis: string | undefined, fait: boolean, { ligne, tenu }: Options): string {
  if (transmis)
    return fait ? `Transmis le ${formatJour(transmis)}.` : `Transmission prévue le ${formatJour(transmis)}.`;
  return tenu
    ? `Le bilan a été examiné et sa transmission n’est pas notée : si elle est faite, écrivez sa date dans la feuille Convention, ligne « ${ligne} ».`
    : `Une fois le bilan transmis, écrivez sa date dans la feuille Convention, ligne « ${ligne} ».`;
}
