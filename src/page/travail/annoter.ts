import { annoterSuivi } from '../../index.js';
import type { DemandeDe, Produit } from '../protocole.js';
import { type Atelier, suiviOuvert } from './atelier.js';
import { verifierSuivi } from './suivi.js';

/** A copy of the user's own workbook, with a remark on each faulty cell. */
export async function annoter(atelier: Atelier, { date }: DemandeDe<'annoter'>): Promise<Produit> {
  const suivi = suiviOuvert(atelier);
  const { nom, octets } = suivi.fichier;
  const annote = annoterSuivi(octets, { constats: verifierSuivi(suivi, date).constats, nom, date });
  const point = nom.lastIndexOf('.');
  return {
    fichier: { nom: `${nom.slice(0, point)}-annote${nom.slice(point)}`, octets: annote.octets },
    avis: annote.sansCommentaire.map(
      ({ feuille, cellule }) =>
        `Une discussion occupe déjà ${feuille}!${cellule} : la remarque n’y est donnée que dans la feuille Constats.`,
    ),
  };
}
