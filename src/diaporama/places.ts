import type { Boite } from './mesure.js';

/** Where each thing stands on a slide of 960 by 540 points. */
export const diapo = { largeur: 960, hauteur: 540 } as const;

const marge = 48;
const largeur = diapo.largeur - 2 * marge;

/** The strip at the top, on every slide but the first: of which bilan it is, and whether it is a projet. */
export const bandeau: Boite = { x: 0, y: 0, largeur: diapo.largeur, hauteur: 28 };
export const rappel: Boite = { x: marge - 8, y: 0, largeur: 560, hauteur: 28 };
export const mention: Boite = { x: 620, y: 0, largeur: diapo.largeur - marge + 8 - 620, hauteur: 28 };
export const titre: Boite = { x: marge, y: 40, largeur, hauteur: 64 };
export const filet: Boite = { x: marge + 7, y: 106, largeur: 96, hauteur: 4 };
export const corps: Boite = { x: marge, y: 122, largeur, hauteur: 382 };
export const numero: Boite = { x: diapo.largeur - marge - 80, y: 510, largeur: 80, hauteur: 24 };

/** The first slide. */
export const couverture = {
  bande: { x: 0, y: 0, largeur: 24, hauteur: diapo.hauteur },
  mention: { x: 72, y: 40, largeur: 816, hauteur: 36 },
  titre: { x: 72, y: 90, largeur: 816, hauteur: 110 },
  sousTitre: { x: 72, y: 212, largeur: 816, hauteur: 170 },
  logos: { x: 72, y: 400, largeur: 816, hauteur: 96 },
} as const satisfies Readonly<Record<string, Boite>>;

/** What a text box keeps free at its sides, and above and below. */
export const retrait = { cote: 7.2, haut: 3.6 } as const;
/** Where a point's text begins, after its bullet. */
export const retraitDePuce = 24;
