import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { type Image, readImage } from '../../word/images.js';
import type { Modele } from '../../word/modele/types.js';
import type { Couverture } from '../diapo.js';
import type { Sujet } from './sujet.js';

/** The logos of the parties; without any, the pictures of the letterhead's own header. */
export function logosDe({
  identite,
  logos = [],
  modele,
}: Pick<Sujet, 'identite' | 'logos' | 'modele'>): Couverture['logos'] {
  if (logos.length > 0)
    return logos.map(({ image }, rang) => ({ texte: identite.logos[rang]?.texte ?? `Logo ${rang + 1}`, image }));
  return (modele ? picturesOf(modele) : []).map((image, rang, tous) => ({
    texte: tous.length === 1 ? 'Logo de l’en-tête' : `Logo ${rang + 1} de l’en-tête`,
    image,
  }));
}

function picturesOf({ entetes, medias }: Modele): readonly Image[] {
  const entete = entetes.first ?? entetes.default;
  const chemins = new Set((entete?.medias ?? []).flatMap(({ type, chemin }) => (type === 'image' ? [chemin] : [])));
  return [...chemins].flatMap((chemin) => pictureOf(medias[chemin]) ?? []);
}

/** A header may hold drawings that no slide shows (EMF): the letterhead is whole without them. */
function pictureOf(octets: Uint8Array | undefined): Image | null {
  if (!octets) return null;
  try {
    return readImage(octets, 'en-tête');
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) return null;
    throw erreur;
  }
}
