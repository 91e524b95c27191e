import { annoter as annoterSuivi } from '../../../operations/annoter.js';
import { modele as ecrireModele } from '../../../operations/modele.js';
import type { Produit } from '../../protocole.js';
import type { Atelier } from '../atelier.js';
import { dire } from '../dire.js';
import { seulFichier, verifie } from './commun.js';

interface DemandeModele {
  readonly date: string;
  /** Every sheet and column, not only those of a point d'étape. */
  readonly complet: boolean;
  readonly renseignements: readonly { readonly cle: string; readonly valeur: string }[];
}

/** The tracker with its findings as comments. */
export async function annoter(atelier: Atelier, demande: { readonly date: string }): Promise<Produit> {
  const { fichiers, remarques } = annoterSuivi(await verifie(atelier, demande));
  return { fichier: seulFichier(fichiers[0]), avis: remarques.map(dire) };
}

/** A blank tracker. */
export async function modele(_atelier: Atelier, { date, complet, renseignements }: DemandeModele): Promise<Produit> {
  const donnes = renseignements
    .filter(({ valeur }) => valeur.trim() !== '')
    .map(({ cle, valeur }) => ({ cle, valeur, ou: `champ « ${cle} »` }));
  return { fichier: await ecrireModele({ date, complet, renseignements: donnes }), avis: [] };
}
