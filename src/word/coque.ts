import type { FileChild, Footer, Header, ISectionOptions, Paragraph } from 'docx';
import type { Paquet } from '../paquet/parties.js';
import type { Corps } from './corps.js';
import type { Bloc, SectionWord } from './etat.js';
import { renderGraphique } from './graphiques/rendre.js';
import { largeurUtile } from './mise-en-page.js';
import type { Modele } from './modele/types.js';
import { writeParts } from './parties-docx.js';
import { styles } from './styles.js';

type Docx = typeof import('docx');

/** Marks the place of the n-th run of blocks that we wrote ourselves. */
export const repere = (rang: number) => `\ue000${rang}\ue001`;

/**
 * The package around the body: styles, sections, headers and footers, charts, properties, as docx writes them. Where
 * our own XML goes stands a paragraph with a mark, which `assemble` replaces. A letterhead brings its own headers and
 * footers then: none is written here.
 */
export async function renderCoque(
  corps: Corps,
  modele: Modele | null,
  proprietes: Readonly<Record<string, string>>,
): Promise<Paquet> {
  const docx = await import('docx');
  const numero = { suivant: 0 };
  const sections: ISectionOptions[] = [];
  for (const [rang, section] of corps.sections.entries()) {
    const children = await Promise.all(section.blocs.map((bloc) => renderRepere(bloc, numero, docx)));
    sections.push({
      properties: {
        page: pageOf(section, corps),
        ...(rang === 0 && modele?.premierePageDifferente && { titlePage: true }),
      },
      ...(modele ? {} : entetesOf(section, corps, docx)),
      children: children as FileChild[],
    });
  }
  const document = new docx.Document({
    title: corps.entete.titre,
    creator: corps.entete.mentions['auteur'] ?? 'bilan-ctg',
    lastModifiedBy: 'bilan-ctg',
    description: corps.entete.mentions['description'] ?? '',
    customProperties: [...proprietesOf(corps), ...Object.entries(proprietes).map(([name, value]) => ({ name, value }))],
    styles,
    sections,
    ...(modele?.pagesPairesDifferentes && { evenAndOddHeaderAndFooters: true }),
    ...(modele?.fond && { background: { color: modele.fond } }),
  });
  return writeParts(document, docx);
}

async function renderRepere(bloc: Bloc, numero: { suivant: number }, docx: Docx): Promise<Paragraph> {
  if (bloc.genre === 'graphique') return renderGraphique(bloc.graphique, bloc.largeur, docx);
  const paragraphe = new docx.Paragraph(repere(numero.suivant));
  numero.suivant += 1;
  return paragraphe;
}

/** docx turns the sides itself when a page lies on its side. */
function pageOf({ genre }: SectionWord, { page: { cote, marges } }: Corps) {
  return {
    size: {
      width: cote.court,
      height: cote.long,
      orientation: genre === 'paysage' ? ('landscape' as const) : ('portrait' as const),
    },
    margin: {
      top: marges.haut,
      bottom: marges.bas,
      left: marges.gauche,
      right: marges.droite,
      header: marges.entete,
      footer: marges.pied,
      gutter: marges.reliure,
    },
  };
}

function entetesOf(
  { genre }: SectionWord,
  { entete, page }: Corps,
  docx: Docx,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const mention = entete.mentions['mention'] ?? '';
  const largeur = largeurUtile(genre, page);
  const premiere = genre === 'couverture';
  return {
    headers: { default: renderEnTete(premiere ? '' : entete.titre, mention, largeur, docx) },
    footers: {
      default: premiere
        ? new docx.Footer({ children: [new docx.Paragraph('')] })
        : renderPied(entete.mentions['pied'] ?? '', largeur, docx),
    },
  };
}

function renderEnTete(titre: string, mention: string, largeur: number, docx: Docx): Header {
  const { Header: EnTete, Paragraph: Para, TextRun } = docx;
  return new EnTete({
    children: [
      new Para({
        style: 'EnTetePage',
        tabStops: [{ type: 'right', position: largeur }],
        children: [new TextRun(titre), new TextRun({ children: [new docx.Tab(), mention], bold: true })],
      }),
    ],
  });
}

function renderPied(pied: string, largeur: number, docx: Docx): Footer {
  const { Footer: Pied, PageNumber, Paragraph: Para, Tab, TextRun } = docx;
  return new Pied({
    children: [
      new Para({
        style: 'PiedPage',
        tabStops: [{ type: 'right', position: largeur }],
        children: [
          new TextRun(pied),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** `<meta name="propriete:…">`: what the file says of itself to programs, and no page shows. */
function proprietesOf({ entete }: Corps): readonly { readonly name: string; readonly value: string }[] {
  const debut = 'propriete:';
  return Object.entries(entete.mentions).flatMap(([nom, value]) =>
    nom.startsWith(debut) && value !== '' ? [{ name: nom.slice(debut.length), value }] : [],
  );
}
