import { apercevoirBilan, bilan as ecrireBilan } from '../../../operations/bilan.js';
import type { Ports } from '../../../operations/echanges.js';
import { type PhotosLues, readPhotos } from '../../../operations/photos.js';
import type { DemandeBilan, FichierRecu, Produit, VueDocument } from '../../protocole.js';
import type { Atelier } from '../atelier.js';
import { choix, produit, verifie, vueDocument } from './commun.js';

export async function bilan(atelier: Atelier, demande: DemandeBilan, ports: Partial<Ports>): Promise<Produit> {
  return produit(await ecrireBilan(await verifie(atelier, demande), await demandeDe(atelier, demande), ports));
}

export async function apercuBilan(atelier: Atelier, demande: DemandeBilan): Promise<VueDocument> {
  return vueDocument(await apercevoirBilan(await verifie(atelier, demande), await demandeDe(atelier, demande)));
}

async function demandeDe(atelier: Atelier, { photos = [], ...demande }: DemandeBilan) {
  return { ...(await choix(atelier, demande)), photos: photos.length === 0 ? null : await lirePhotos(photos) };
}

const tableDesLegendes = /^l[eé]gendes\.(csv|xlsx|ods)$/i;

function lirePhotos(fichiers: readonly FichierRecu[]): Promise<PhotosLues> {
  const legendes = fichiers.find(({ nom }) => tableDesLegendes.test(nom.normalize('NFC'))) ?? null;
  const images = new Map(fichiers.flatMap((un) => (un === legendes ? [] : [[un.nom, un.octets] as const])));
  const noms = [...images.keys()].toSorted();
  return readPhotos({ noms, lire: async (nom) => images.get(nom) ?? new Uint8Array(), legendes });
}
