import { formatDate } from '../../../documents/formats.js';
import { type ContenuDuPlan, contenuDuPlan, signer as figer } from '../../../operations/signer.js';
import type { Produit } from '../../protocole.js';
import { type Atelier, suiviOuvert } from '../atelier.js';
import { seulFichier } from './commun.js';

interface DemandeDeSignature {
  /** `AAAA-MM-JJ`; null: that of the sheet Convention. */
  readonly signature: string | null;
}

export function signer(atelier: Atelier, { signature }: DemandeDeSignature): Produit {
  const { fichiers } = figer(suiviOuvert(atelier), signature);
  return {
    fichier: seulFichier(fichiers[0]),
    avis: [
      'Rangez ce fichier à côté du tableau de suivi et écrivez son nom dans la feuille Convention, ligne « Plan signé ».',
    ],
  };
}

/** What would be frozen. */
export function apercuPlanSigne(
  atelier: Atelier,
  { signature }: DemandeDeSignature,
): ContenuDuPlan & { readonly signature: string | null; readonly avenantsInclus: number } {
  const suivi = suiviOuvert(atelier);
  const { signe } = figer(suivi, signature);
  return {
    ...contenuDuPlan(signe, suivi.dossier),
    signature: signe.signature && formatDate(signe.signature),
    avenantsInclus: signe.avenantsInclus,
  };
}
