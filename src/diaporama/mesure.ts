/** Where a shape stands on a slide, in points: a slide is 960 wide and 540 high. */
export interface Boite {
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** Widths of Arial, in thousandths of the size; every other letter takes `ordinaire`. */
const largeurs: readonly (readonly [number, string])[] = [
  [222, "ijl'|’"],
  [278, ' \u00a0\u202f.,:;/ftI![]\\'],
  [333, '()-r`·•'],
  [500, 'ckszvxyJ'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—œŒæÆ@'],
];
const ordinaire = 570;
const parLettre = new Map(largeurs.flatMap(([largeur, lettres]) => [...lettres].map((lettre) => [lettre, largeur])));

/** Programs do not measure alike, and put another font in the place of one that is not there: that much to spare. */
const marge = 1.06;
const gras = 1.08;
/** From a line to the next, as a share of the size. */
export const interligne = 1.2;

/** The width of a line, in points. */
export function largeurDe(texte: string, taille: number, { enGras = false } = {}): number {
  const milliemes = [...texte.normalize('NFD').replace(/\p{M}/gu, '')].reduce(
    (somme, lettre) => somme + (parLettre.get(lettre) ?? ordinaire),
    0,
  );
  return (milliemes / 1000) * taille * marge * (enGras ? gras : 1);
}

/** Fonts as narrow as Arial on every computer; any other is taken to be as wide as what replaces it where it is missing. */
const etroites = /^(?:arial|helvetica|liberation|times)/i;

/** How much wider than Arial a font is. */
export function chasseDe(police: string): number {
  return etroites.test(police) ? 1 : 1.17;
}

/** Whether a word would be cut in its line. */
export function isCasse(texte: string, taille: number, largeur: number, style: { enGras?: boolean } = {}): boolean {
  return texte.split(/[ \n]+/).some((mot) => largeurDe(mot, taille, style) > largeur);
}

/** The lines that a text takes, cut where a program cuts them: at spaces, and within a word only when it is wider than its line. */
export function lignesDe(texte: string, taille: number, largeur: number, style: { enGras?: boolean } = {}): number {
  const espace = largeurDe(' ', taille, style);
  let lignes = 1;
  let occupee = 0;
  for (const mot of texte.split(/[ \n]+/)) {
    const mesure = largeurDe(mot, taille, style);
    if (occupee > 0 && occupee + espace + mesure > largeur) {
      lignes += 1;
      occupee = 0;
    }
    const debordements = Math.max(0, Math.ceil(mesure / largeur) - 1);
    lignes += debordements;
    occupee += (occupee > 0 ? espace : 0) + mesure - debordements * largeur;
  }
  return lignes;
}
