import { apercevoirAvenant, avenant as ecrireAvenant } from '../../../operations/avenant.js';
import type { Ports } from '../../../operations/echanges.js';
import { ouvrirPlanOuSuivi } from '../../../operations/plans.js';
import type { ChoixDocument, FichierRecu, Produit, VueDocument } from '../../protocole.js';
import { archiver } from '../archive.js';
import { type Atelier, suiviOuvert } from '../atelier.js';
import { annexesDe, type ChoixDAnnexes } from './annexes.js';
import { choix, produit, vueDocument } from './commun.js';

interface DemandeAvenant extends ChoixDocument, ChoixDAnnexes {
  readonly avant: FichierRecu;
  readonly numero: number | null;
  readonly objet: string;
  /** The Caf's rules that class the modifications. */
  readonly classement?: FichierRecu | null | undefined;
}

export async function avenant(atelier: Atelier, demande: DemandeAvenant, ports: Partial<Ports>): Promise<Produit> {
  const rendu = await ecrireAvenant(...(await plans(atelier, demande)), await demandeDe(atelier, demande), ports);
  const { numero } = rendu.avenant;
  const { fichier, avis } = produit(rendu, (fichiers) => archiver(`avenant-${numero}`, fichiers, demande.date));
  return {
    fichier,
    avis: [
      `Une fois l’avenant signé : rangez « plan-signe-avenant-${numero}.json » à côté du tableau de suivi, et inscrivez dans la feuille Avenants son numéro, sa date de signature et le nom de ce fichier (colonne « Plan signé »).`,
      ...avis,
    ],
  };
}

export async function apercuAvenant(atelier: Atelier, demande: DemandeAvenant): Promise<VueDocument> {
  return vueDocument(await apercevoirAvenant(...(await plans(atelier, demande)), await demandeDe(atelier, demande)));
}

async function plans(atelier: Atelier, { avant }: DemandeAvenant) {
  return [await ouvrirPlanOuSuivi(avant), { genre: 'suivi', ...suiviOuvert(atelier) }] as const;
}

async function demandeDe(atelier: Atelier, { avant: _avant, reglage, reglages, ...demande }: DemandeAvenant) {
  return { ...(await choix(atelier, demande)), annexes: await annexesDe({ reglage, reglages }) };
}
