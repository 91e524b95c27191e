/** The paper and its margins, in twentieths of a point. A letterhead brings its own. */
export interface MiseEnPage {
  /** The sides of the sheet: upright, the short one is its width. */
  readonly cote: { readonly court: number; readonly long: number };
  readonly marges: {
    readonly haut: number;
    readonly bas: number;
    readonly gauche: number;
    readonly droite: number;
    /** From the edge of the sheet to the header, and to the footer. */
    readonly entete: number;
    readonly pied: number;
    readonly reliure: number;
  };
}

/** A4, margins of 2 cm. */
export const pageParDefaut: MiseEnPage = {
  cote: { court: 11906, long: 16838 },
  marges: { haut: 1134, bas: 1134, gauche: 1134, droite: 1134, entete: 567, pied: 567, reliure: 0 },
};

export type GenreSection = 'couverture' | 'portrait' | 'paysage';

/** Width of the text of a page. */
export function largeurUtile(genre: GenreSection, { cote, marges }: MiseEnPage): number {
  return (genre === 'paysage' ? cote.long : cote.court) - marges.gauche - marges.droite - marges.reliure;
}
