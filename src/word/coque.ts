import type { FileChild, Footer, Header, ISectionOptions, Paragraph } from 'docx';
import type { Corps } from './corps.js';
import type { Bloc, SectionWord } from './etat.js';
import { renderGraphique } from './graphiques.js';
import { largeurUtile, marge, pages } from './mise-en-page.js';
import { styles } from './styles.js';

type Docx = typeof import('docx');

/** Marks the place of the n-th run of blocks that we wrote ourselves. */
export const repere = (rang: number) => `\ue000${rang}\ue001`;

/**
 * The package around the body: styles, sections, headers and footers, charts, properties, as docx writes them. Where
 * our own XML goes stands a paragraph with a mark, which `assemble` replaces.
 */
export async function renderCoque(corps: Corps): Promise<Uint8Array> {
  const docx = await import('docx');
  const numero = { suivant: 0 };
  const sections: ISectionOptions[] = [];
  for (const section of corps.sections) {
    const children = await Promise.all(section.blocs.map((bloc) => renderRepere(bloc, numero, docx)));
    sections.push({ ...optionsOf(section, corps, docx), children: children as FileChild[] });
  }
  const document = new docx.Document({
    title: corps.entete.titre,
    creator: corps.entete.mentions['auteur'] ?? 'bilan-ctg',
    lastModifiedBy: 'bilan-ctg',
    description: corps.entete.mentions['description'] ?? '',
    styles,
    sections,
  });
  return docx.Packer.pack(document, 'uint8array');
}

async function renderRepere(bloc: Bloc, numero: { suivant: number }, docx: Docx): Promise<Paragraph> {
  if (bloc.genre === 'graphique') return renderGraphique(bloc.graphique, docx);
  const paragraphe = new docx.Paragraph(repere(numero.suivant));
  numero.suivant += 1;
  return paragraphe;
}

function optionsOf(section: SectionWord, { entete }: Corps, docx: Docx): Omit<ISectionOptions, 'children'> {
  const { largeur, hauteur } = pages[section.genre];
  const paysage = section.genre === 'paysage';
  const mention = entete.mentions['mention'] ?? '';
  const premiere = section.genre === 'couverture';
  return {
    properties: {
      page: {
        // docx turns the sides itself when a page lies on its side.
        size: {
          width: paysage ? hauteur : largeur,
          height: paysage ? largeur : hauteur,
          orientation: paysage ? 'landscape' : 'portrait',
        },
        margin: { top: marge, bottom: marge, left: marge, right: marge, header: 567, footer: 567 },
      },
    },
    headers: { default: renderEnTete(premiere ? '' : entete.titre, mention, largeurUtile(section.genre), docx) },
    footers: {
      default: premiere
        ? new docx.Footer({ children: [new docx.Paragraph('')] })
        : renderPied(entete.mentions['pied'] ?? '', largeurUtile(section.genre), docx),
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
