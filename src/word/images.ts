import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { ErreurUtilisateur } from '../dossier/erreur.js';

/** A picture that Word and LibreOffice both show, its size read from its first bytes. */
export interface Image {
  readonly octets: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'gif';
  /** In pixels. */
  readonly largeur: number;
  readonly hauteur: number;
}

const lecteurs = { png: PNG, jpeg: JPG, gif: GIF } as const;
const maxOctets = 10 * 1024 * 1024;
const maxPixels = 40_000_000;
const enregistrer = 'Enregistrez-la au format PNG ou JPEG';

/**
 * Looks at a picture without decoding it.
 * @param nom what the message calls it (« logo-mairie.png »)
 * @throws ErreurUtilisateur when it is no PNG, JPEG or GIF, or is too big to be a picture of a document
 */
export function readImage(octets: Uint8Array, nom: string): Image {
  if (octets.length > maxOctets)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » dépasse 10 Mo : réduisez-la (quelques centaines de pixels de haut suffisent), puis recommencez.`,
    );
  // The library reads past the end of a view into what stands after it in memory: it is given bytes of their own.
  const seuls = octets.slice();
  const format = (Object.keys(lecteurs) as Image['format'][]).find((nomFormat) =>
    attempt(() => lecteurs[nomFormat].validate(seuls)),
  );
  if (!format)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » n’est ni un PNG, ni un JPEG, ni un GIF. ${enregistrer}, puis recommencez.`,
    );
  const taille = attempt(() => lecteurs[format].calculate(seuls));
  const { width: largeur = 0, height: hauteur = 0 } = taille ?? {};
  if (largeur === 0 || hauteur === 0)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » est abîmée : sa taille ne peut pas être lue. ${enregistrer}, puis recommencez.`,
    );
  if (largeur * hauteur > maxPixels)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » compte plus de 40 millions de pixels (${largeur} × ${hauteur}) : réduisez-la, puis recommencez.`,
    );
  return { octets, format, largeur, hauteur };
}

/** A truncated picture makes the library read past its end: that is no error of ours, only an unreadable picture. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
