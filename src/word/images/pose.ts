/** What is cut away of a picture, as shares (0 to 1) of its own width and height, before it is turned. */
export interface Rognage {
  readonly gauche: number;
  readonly haut: number;
  readonly droite: number;
  readonly bas: number;
}

/** How a picture is shown: eight ways, numbered as cameras number them (EXIF, « Orientation »); 1 is as it is stored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A turn in quarters, clockwise, after a mirror when there is one. */
interface Tour {
  readonly quarts: 0 | 1 | 2 | 3;
  readonly miroir: boolean;
}

const tours: Readonly<Record<Orientation, Tour>> = {
  1: { quarts: 0, miroir: false },
  2: { quarts: 0, miroir: true },
  3: { quarts: 2, miroir: false },
  4: { quarts: 2, miroir: true },
  5: { quarts: 3, miroir: true },
  6: { quarts: 1, miroir: false },
  7: { quarts: 1, miroir: true },
  8: { quarts: 3, miroir: false },
};

export function tourOf(orientation: Orientation): Tour {
  return tours[orientation];
}

/** Whether it is shown upright when it is stored lying down, or the other way. */
export function isCouchee(orientation: Orientation): boolean {
  return tours[orientation].quarts % 2 === 1;
}

/** The orientation of a number; anything else is as it is stored. */
export function orientationOf(numero: number): Orientation {
  return Number.isInteger(numero) && numero >= 1 && numero <= 8 ? (numero as Orientation) : 1;
}
