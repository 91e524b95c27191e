import type { TypeBilanTransmis } from '../../../documents/genres.js';
import { apercevoirCdsf, cdsf as ecrireCdsf } from '../../../operations/cdsf.js';
import type { Ports } from '../../../operations/echanges.js';
import type { ChoixDocument, Produit, VueDocument } from '../../protocole.js';
import { archiver } from '../archive.js';
import type { Atelier } from '../atelier.js';
import { dire } from '../dire.js';
import { choix, produit, verifie, vueDocument } from './commun.js';

interface DemandeCdsf extends ChoixDocument {
  readonly bilan: TypeBilanTransmis;
  readonly parentalite: boolean;
}

export async function cdsf(atelier: Atelier, demande: DemandeCdsf, ports: Partial<Ports>): Promise<Produit> {
  const rendu = await ecrireCdsf(await verifie(atelier, demande), await choix(atelier, demande), ports);
  const { fichier, avis } = produit(rendu, (fichiers) =>
    archiver(`cdsf-${demande.bilan}-${demande.date}`, fichiers, demande.date),
  );
  return { fichier, avis: [...avis, ...rendu.tri.map(dire)] };
}

/** The pieces that a person reads, and what leaves and what stays. */
export async function apercuCdsf(
  atelier: Atelier,
  demande: DemandeCdsf,
): Promise<VueDocument & { readonly tri: readonly string[] }> {
  const apercu = await apercevoirCdsf(await verifie(atelier, demande), await choix(atelier, demande));
  return { ...vueDocument(apercu), tri: apercu.tri.map(dire) };
}
