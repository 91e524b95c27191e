import { contour, fondRaye, type Motif, motifOf } from '../../word/graphiques/couleurs.js';
import { balise, type Cadre, renderLigne } from './svg.js';

/** A bar, filled as in Word: plain or striped, with an edge. */
export function barre(
  place: Cadre & { readonly width: number; readonly height: number },
  rang: number,
  cle: string,
): string {
  const { couleur, raye } = motifOf(rang);
  const fill = raye ? `url(#${idOf(cle, rang)})` : `#${couleur}`;
  return balise('rect', { ...place, fill, stroke: `#${contour}`, 'stroke-width': 0.75 });
}

/** The stripes that the bars of these ranks take; `cle` tells them from those of the other drawings of the page. */
export function rayures(rangs: readonly number[], cle: string): string {
  const motifs = rangs.map((rang) => [rang, motifOf(rang)] as const).filter(([, { raye }]) => raye);
  return motifs.length === 0
    ? ''
    : balise('defs', {}, motifs.map(([rang, motif]) => renderRayures(motif, idOf(cle, rang))).join(''));
}

function renderRayures({ couleur }: Motif, id: string): string {
  const fond = balise('rect', { width: 6, height: 6, fill: `#${fondRaye}` });
  const trait = renderLigne([0, 0], [0, 6], couleur, { 'stroke-width': 2.5 });
  const attributs = { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return balise('pattern', attributs, fond + trait);
}

function idOf(cle: string, rang: number): string {
  return `rayures-${cle}-${rang}`;
}
