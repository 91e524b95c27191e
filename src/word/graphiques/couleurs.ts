/** How a bar is filled: its lightness alone tells it from its neighbours in black and white, a pattern does when given. */
export interface Motif {
  readonly couleur: string;
  /** Stripes of the colour on `fondRaye`. */
  readonly raye?: boolean;
  /** Colour of a label written on it. */
  readonly texte: string;
}

/** Every colour of the charts stands here. Bars, in the order of the statuses: done, engaged, not yet, other. */
export const motifs: readonly Motif[] = [
  { couleur: '1B5E40', texte: 'FFFFFF' },
  { couleur: '8DB8E2', texte: '222222' },
  { couleur: 'F1F3F5', texte: '222222' },
  { couleur: '9A6B00', raye: true, texte: '222222' },
  { couleur: '5B3F73', texte: 'FFFFFF' },
  { couleur: 'B4443C', raye: true, texte: '222222' },
];
export const fondRaye = 'FBEFCF';
/** The edge of each bar, for those that are nearly white. */
export const contour = '4A5560';
/** Lines need more contrast than bars: 4.5:1 on white at least. Their markers differ too. */
export const couleursLignes = ['1B5E40', '2F6DB5', '8A4B00'] as const;
/** The day of the document, across a calendar. */
export const couleurRepere = 'B4443C';

export function motifOf(rang: number): Motif {
  return motifs[rang % motifs.length] ?? { couleur: '1B5E40', texte: 'FFFFFF' };
}

export function couleurLigneOf(rang: number): string {
  return couleursLignes[rang % couleursLignes.length] ?? '1B5E40';
}
