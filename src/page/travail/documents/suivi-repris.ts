import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import { contenuRepris, reprendreSuivi as ecrireSuivi } from '../../../operations/reprendre-suivi.js';
import type { CelluleVisee, Produit } from '../../protocole.js';
import { type Atelier, suiviLu } from '../atelier.js';
import { dire } from '../dire.js';
import { seulFichier } from './commun.js';

/** What of the tracker would be carried over. */
export interface VueRepris {
  readonly comptes: readonly string[];
  readonly gardees: boolean;
  readonly illisibles: number;
  readonly perdues: readonly { readonly place: CelluleVisee | null; readonly message: string }[];
  readonly refus: string | null;
}

/** The tracker in our shape, under its own name. */
export async function reprendreSuivi(atelier: Atelier, { date }: { readonly date: string }): Promise<Produit> {
  const suivi = suiviLu(atelier);
  const { fichiers, refus } = await ecrireSuivi(suivi, date);
  if (refus !== null) throw new ErreurUtilisateur(refus);
  const { octets } = seulFichier(fichiers[0]);
  return { fichier: { nom: `${suivi.fichier.nom.replace(/\.[^.]+$/, '')}-suivi.xlsx`, octets }, avis: [] };
}

export function apercuRepris(atelier: Atelier, _demande: null): VueRepris {
  const suivi = suiviLu(atelier);
  const { comptes, gardees, perdues, illisibles } = contenuRepris(suivi);
  return {
    comptes,
    gardees,
    illisibles,
    perdues: perdues.map(({ feuille, cellule, message }) => ({
      place: feuille === null || cellule === null ? null : { feuille, cellule },
      message: dire(message),
    })),
    refus: suivi.lecture.refus && dire(suivi.lecture.refus),
  };
}
