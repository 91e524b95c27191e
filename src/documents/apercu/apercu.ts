import { describeGraphique } from '../../word/graphiques/description.js';
import { type Graphique, readGraphique } from '../../word/graphiques/graphique.js';
import { childrenOf, type Element } from '../../word/html.js';
import type { PolicesDuPapier } from '../../word/modele/papier.js';
import { escapeXml } from '../../xml/ecriture.js';
import { drawBarres } from './barres.js';
import { drawCalendrier } from './calendrier.js';
import { drawCourbes } from './courbes.js';
import { epurer } from './epurer.js';
import { readReperes } from './reperes.js';
import { anchorOf, renderSommaire } from './sommaire.js';
import { feuilleDeStyle } from './style.js';

/** A change of the page: what stands from `debut` to `fin` gives way to `par`. */
interface Retouche {
  readonly debut: number;
  readonly fin: number;
  readonly par: string;
}

/** Beside the style of the page and the pictures inside it, a browser is to run, load and send nothing. It looks for the encoding in the first bytes only. */
const securite =
  '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">' +
  '<meta name="viewport" content="width=device-width, initial-scale=1">';

/**
 * The HTML of a document made ready to be looked at: each chart drawn as SVG from the same figures as Word's, which stay
 * under it; the table of contents filled; a style sheet that looks like the document. All the rest is what it was, made of
 * nothing but what `permis.ts` lists. Nothing in it runs, nothing is fetched.
 * @param polices those of a letterhead
 * @throws ErreurUtilisateur when a template brought in an element that no document has
 */
export function renderApercu(source: string, polices: PolicesDuPapier | null = null): string {
  const html = epurer(source);
  const { entete, corps, finDuCorps, figures, titres, grands, sommaires, mention } = readReperes(html);
  const retouches: Retouche[] = [
    insert(entete, `${securite}<style>${feuilleDeStyle}</style>`),
    ...(corps !== null && mention ? [insert(corps, `<p class="mention-page">${escapeXml(mention)}</p>`)] : []),
    ...figures.map((figure, rang) => ({ ...boundsOf(figure), par: renderFigure(figure, html, `${rang + 1}`) })),
    ...titres.flatMap((titre, rang) =>
      titre.attribs['id']
        ? []
        : [insert(boundsOf(titre).debut + 1 + titre.name.length, ` id="${anchorOf(titre, rang)}"`)],
    ),
    ...(polices && corps !== null && finDuCorps !== null
      ? [
          insert(corps, openPolice(polices.texte, null)),
          insert(finDuCorps, '</font>'),
          ...[...grands, ...titres].flatMap((titre) => dressTitre(titre, html, polices)),
        ]
      : []),
    ...sommaires.map((nav) => ({ ...boundsOf(nav), par: renderSommaire(nav, titres) })),
  ];
  return apply(html, retouches);
}

/**
 * A font as an attribute: the page that shows the preview lets no style in but those it knows, and those of a letterhead are
 * anybody's.
 */
function openPolice(police: string | null, couleur: string | null): string {
  return `<font${police === null ? '' : ` face="${escapeXml(police)}, Arial, sans-serif"`}${couleur === null ? '' : ` color="#${couleur}"`}>`;
}

function dressTitre(titre: Element, html: string, { titres, couleur }: PolicesDuPapier): readonly Retouche[] {
  const { debut, fin } = boundsOf(titre);
  const ouvert = html.indexOf('>', debut) + 1;
  const ferme = html.lastIndexOf('</', fin);
  return ouvert <= ferme ? [insert(ouvert, openPolice(titres, couleur)), insert(ferme, '</font>')] : [];
}

function insert(place: number, par: string): Retouche {
  return { debut: place, fin: place, par };
}

function boundsOf({ startIndex, endIndex }: Element): { readonly debut: number; readonly fin: number } {
  return { debut: startIndex ?? 0, fin: (endIndex ?? -1) + 1 };
}

function apply(html: string, retouches: readonly Retouche[]): string {
  const morceaux: string[] = [];
  let reste = 0;
  for (const { debut, fin, par } of [...retouches].sort((a, b) => a.debut - b.debut)) {
    morceaux.push(html.slice(reste, debut), par);
    reste = fin;
  }
  return [...morceaux, html.slice(reste)].join('');
}

/** The drawing, the caption, then the figures, folded. */
function renderFigure(figure: Element, html: string, cle: string): string {
  const graphique = readGraphique(figure);
  const source = (nom: string) =>
    childrenOf(figure, nom).map((element) => html.slice(boundsOf(element).debut, boundsOf(element).fin));
  return (
    `<figure><svg role="img" aria-label="${escapeXml(describeGraphique(graphique))}" ${draw(graphique, cle)}</svg>` +
    `${source('figcaption').join('')}<details><summary>Les chiffres de cette figure</summary>${source('table').join('')}</details></figure>`
  );
}

function draw(graphique: Graphique, cle: string): string {
  if (graphique.type === 'calendrier') return drawCalendrier(graphique, cle);
  return graphique.type === 'courbes' ? drawCourbes(graphique) : drawBarres(graphique, cle);
}
