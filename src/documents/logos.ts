import { withOrientation } from '../word/images/jpeg.js';
import type { Image } from '../word/images.js';
import type { OptionsWord } from '../word/rendre.js';

/** The logo of a party to the convention (article 8): all are shown, at the same height. */
export interface Logo {
  /** What it is called when the parties do not tell: its file's name without extension, or its description. */
  readonly nom: string;
  readonly image: Image;
}

/** A logo in a template: where its picture is found, and what it says to who does not see it. */
export interface VueLogo {
  readonly src: string;
  readonly texte: string;
}

/** As many logos as parties are theirs, in the same order; otherwise each has its own name. */
export function viewLogos(logos: readonly Logo[], parties: readonly string[]): readonly VueLogo[] {
  return logos.map(({ nom }, rang) => {
    const partie = logos.length === parties.length ? parties[rang] : nom;
    return { src: srcOf(rang), texte: partie ? `Logo : ${partie}` : `Logo ${rang + 1}` };
  });
}

/** The pictures by the `src` that the templates give them. */
export function imagesOf(logos: readonly Logo[]): Readonly<Record<string, Image>> {
  return Object.fromEntries(logos.map(({ image }, rang) => [srcOf(rang), image]));
}

/** What dresses a document: its letterhead and its pictures. */
export function habillageOf({
  modele,
  logos = [],
}: Pick<OptionsWord, 'modele'> & { readonly logos?: readonly Logo[] | undefined }): Pick<
  OptionsWord,
  'modele' | 'images'
> {
  return { modele, images: imagesOf(logos) };
}

/** The HTML with its pictures inside, for a preview that needs nothing else. */
export function inlineImages(html: string, images: Readonly<Record<string, Image>>): string {
  return html.replace(/(<img src=")((?:logo|photo):\d+)"/g, (balise, debut: string, src: string) => {
    const image = images[src];
    return image ? `${debut}data:image/${image.format};base64,${base64Of(octetsOf(image))}"` : balise;
  });
}

function srcOf(rang: number): string {
  return `logo:${rang + 1}`;
}

/** A browser turns a JPEG by its own note; the other formats are turned in their pixels. */
function octetsOf({ octets, format, orientation }: Image): Uint8Array {
  return format === 'jpeg' && orientation !== 1 ? withOrientation(octets, orientation) : octets;
}

function base64Of(octets: Uint8Array): string {
  const pas = 0x8000;
  let binaire = '';
  for (let debut = 0; debut < octets.length; debut += pas)
    binaire += String.fromCharCode(...octets.subarray(debut, debut + pas));
  return btoa(binaire);
}
