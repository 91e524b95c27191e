import type { Image } from '../word/images.js';

/** A photograph of the bilan. */
export interface Photo {
  /** What is printed under it; empty when nobody wrote it. */
  readonly legende: string;
  /** What it says to who does not see it; empty: its legend says it. */
  readonly texte: string;
  /** Who took it. */
  readonly credit: string;
  readonly image: Image;
}

/** Photographs side by side, and what is printed under them. */
interface VueRangee {
  readonly photos: readonly { readonly src: string; readonly texte: string }[];
  readonly legende: string;
}

/** Two by two, each row with one legend. */
export function viewPhotos(photos: readonly Photo[]): readonly VueRangee[] {
  const numerotees = photos.map((photo, rang) => ({ photo, rang }));
  const rangees: (typeof numerotees)[] = [];
  for (const numerotee of numerotees) {
    const derniere = rangees.at(-1);
    if (derniere?.length === 1) derniere.push(numerotee);
    else rangees.push([numerotee]);
  }
  return rangees.map((rangee) => ({
    photos: rangee.map(({ photo, rang }) => ({
      src: srcOf(rang),
      texte: photo.texte || photo.legende || `Photographie ${rang + 1}`,
    })),
    legende: rangee.length === 1 ? legendeOf(rangee[0]?.photo) : phraseOf(rangee.map(({ photo }) => photo)),
  }));
}

/** The pictures by the `src` that the templates give them. */
export function imagesDesPhotos(photos: readonly Photo[]): Readonly<Record<string, Image>> {
  return Object.fromEntries(photos.map(({ image }, rang) => [srcOf(rang), image]));
}

function phraseOf([gauche, droite]: readonly Photo[]): string {
  return `À gauche : ${legendeOf(gauche)} ; à droite : ${legendeOf(droite)}`;
}

function legendeOf(photo: Photo | undefined): string {
  const legende = photo?.legende || 'Photographie';
  return photo?.credit ? `${legende} (photo : ${photo.credit})` : legende;
}

function srcOf(rang: number): string {
  return `photo:${rang + 1}`;
}
