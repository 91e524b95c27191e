import type { Boite } from './mesure.js';

/** Where each thing stands on a slide of 960 by 540 points. */
export const diapo = { largeur: 960, hauteur: 540 } as const;

/** What a text box keeps free at its sides, and above and below. */
export const retrait = { cote: 7.2, haut: 3.6 } as const;
/** Where a point's text begins, after its bullet. */
export const retraitDePuce = 24;

/** What is seen stands between the margins: a text box begins a little before, so that its words line up with tables. */
const marge = 48;
const largeur = diapo.largeur - 2 * marge;
const texte = { x: marge - retrait.cote, largeur: largeur + 2 * retrait.cote } as const;

/** The strip at the top, on every slide but the first: of which bilan it is, and whether it is a projet. */
export const bandeau: Boite = { x: 0, y: 0, largeur: diapo.largeur, hauteur: 28 };
export const rappel: Boite = { x: texte.x, y: 0, largeur: 560, hauteur: 28 };
export const mention: Boite = { x: 620, y: 0, largeur: texte.x + texte.largeur - 620, hauteur: 28 };
export const titre: Boite = { ...texte, y: 40, hauteur: 64 };
export const filet: Boite = { x: marge, y: 106, largeur: 96, hauteur: 4 };
/** Tables, charts and figures; points and sentences. */
export const cadre: Boite = { x: marge, y: 124, largeur, hauteur: 380 };
export const corps: Boite = { ...texte, y: 120, hauteur: 384 };
export const numero: Boite = { x: texte.x + texte.largeur - 80, y: 510, largeur: 80, hauteur: 24 };

/** The first slide. */
export const couverture = {
  bande: { x: 0, y: 0, largeur: 24, hauteur: diapo.hauteur },
  mention: { x: 72, y: 40, largeur: 816, hauteur: 36 },
  titre: { x: 72, y: 84, largeur: 816, hauteur: 100 },
  sousTitre: { x: 72, y: 192, largeur: 816, hauteur: 200 },
  logos: { x: 72 + retrait.cote, y: 412, largeur: 800, hauteur: 88 },
} as const satisfies Readonly<Record<string, Boite>>;
