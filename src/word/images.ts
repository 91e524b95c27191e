import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { isGifEntier } from './images/gif.js';
import { stripJpeg } from './images/jpeg.js';
import { readMorceaux, writePng } from './images/png.js';
import { isCouchee, type Orientation, type Rognage } from './images/pose.js';
import { retouchPng } from './images/retoucher-png.js';

/** A picture that Word and LibreOffice both show, its size read from its first bytes. */
export interface Image {
  /** The picture alone: what its camera or its software wrote beside it (place, device, texts) is left out. */
  readonly octets: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'gif';
  /** In pixels, as it is shown: cut and turned. */
  readonly largeur: number;
  readonly hauteur: number;
  /** How its bytes are to be turned to be shown. */
  readonly orientation: Orientation;
  /** What is to be cut of it, when its bytes still hold it. */
  readonly rognage: Rognage | null;
}

/** How somebody set a picture on a sheet: it is shown as it stood there, whatever its camera says. */
export interface Pose {
  readonly rognage: Rognage | null;
  readonly orientation: Orientation;
}

const lecteurs = { png: PNG, jpeg: JPG, gif: GIF } as const;
const maxOctets = 10 * 1024 * 1024;
const maxPixels = 40_000_000;
const enregistrer = 'Enregistrez-la au format PNG ou JPEG';

/**
 * Looks at a picture; its pixels are decoded only to cut or turn a PNG.
 * @param nom what the message calls it (« logo-mairie.png »)
 * @throws ErreurUtilisateur when it is no PNG, JPEG or GIF, is cut short, or is too big to be a picture of a document
 */
export function readImage(octets: Uint8Array, nom: string, pose?: Pose): Image {
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
  const { width = 0, height = 0 } = attempt(() => lecteurs[format].calculate(seuls)) ?? {};
  if (width === 0 || height === 0)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » est abîmée : sa taille ne peut pas être lue. ${enregistrer}, puis recommencez.`,
    );
  if (width * height > maxPixels)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » compte plus de 40 millions de pixels (${width} × ${height}) : réduisez-la, puis recommencez.`,
    );
  const nue = strip[format](seuls);
  if (!nue)
    throw new ErreurUtilisateur(
      `L’image « ${nom} » est abîmée ou incomplète : elle s’arrête avant sa fin. ${enregistrer} à partir de l’original, puis recommencez.`,
    );
  const posee: Pose = pose ?? { rognage: null, orientation: nue.orientation };
  return place({ ...posee, octets: nue.octets, format, largeur: width, hauteur: height });
}

/** What a picture is without its notes, and how its camera says that it is turned; null when it is cut short. */
const strip: Readonly<Record<Image['format'], (octets: Uint8Array) => Pick<Image, 'octets' | 'orientation'> | null>> = {
  jpeg: stripJpeg,
  png: (octets) => {
    const morceaux = readMorceaux(octets);
    return morceaux && { octets: writePng(morceaux), orientation: 1 };
  },
  gif: (octets) => (isGifEntier(octets) ? { octets, orientation: 1 } : null),
};

/** Cuts and turns it in its pixels where that can be done; otherwise the document does it when it draws. */
function place(image: Image): Image {
  const { octets, format, rognage, orientation } = image;
  const retouchee = format === 'png' && (rognage || orientation !== 1) && retouchPng(octets, rognage, orientation);
  if (retouchee) return { ...retouchee, format, orientation: 1, rognage: null };
  const { gauche = 0, haut = 0, droite = 0, bas = 0 } = rognage ?? {};
  const largeur = Math.max(1, Math.round(image.largeur * (1 - gauche - droite)));
  const hauteur = Math.max(1, Math.round(image.hauteur * (1 - haut - bas)));
  return { ...image, ...(isCouchee(orientation) ? { largeur: hauteur, hauteur: largeur } : { largeur, hauteur }) };
}

/** A truncated picture makes the library read past its end: that is no error of ours, only an unreadable picture. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
