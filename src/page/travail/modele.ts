import { contenuDeDepart, writeSuivi } from '../../index.js';
import type { DemandeDe, Produit } from '../protocole.js';

/** A blank tracker, with what is already known of the convention. */
export async function modele({ date, renseignements }: DemandeDe<'modele'>): Promise<Produit> {
  const donnes = renseignements
    .filter(({ valeur }) => valeur.trim() !== '')
    .map(({ cle, valeur }) => ({ cle, valeur, ou: `champ « ${cle} »` }));
  return { fichier: { nom: 'suivi.xlsx', octets: await writeSuivi(contenuDeDepart(donnes), date) }, avis: [] };
}
