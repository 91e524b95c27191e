import { strToU8 } from 'fflate';
import { renderBloc } from './elements/gestionnaires.js';
import { renderLegende } from './elements/legende.js';
import {
  type BlocEcrit,
  createEtat,
  type EtatDuRendu,
  type MorceauXml,
  type Moyens,
  type SectionWord,
  xmlOf,
} from './etat.js';
import { readGraphique } from './graphiques/graphique.js';
import { childrenOf, classesOf, type Element, type EnteteDuDocument, readHtml } from './html.js';
import { largeurUtile } from './mise-en-page.js';

/** The body of a document, written: its sections, its headings, its numbered lists, and what its head says. */
export interface Corps extends Pick<EtatDuRendu, 'sections' | 'titres' | 'listes' | 'page' | 'images'> {
  readonly entete: EnteteDuDocument;
  /** Bookmarks of the content controls, in the order of the document. */
  readonly signets: readonly string[];
}

/** Writes the blocks of an HTML document as WordprocessingML, section by section. */
export function renderCorps(html: string, moyens: Moyens): Corps {
  const etat = createEtat(renderBloc, moyens);
  let entete: EnteteDuDocument = { langue: 'fr', titre: '', mentions: {} };
  let derniere: Element | null = null;
  readHtml(html, {
    onEntete: (lue) => {
      entete = lue;
    },
    onBloc: (bloc, section) => {
      if (section !== derniere) openSection(section, etat);
      derniere = section;
      addBloc(bloc, etat);
    },
  });
  const signets = [...etat.controles.values()].filter((signet) => signet !== '');
  return { ...moyens, sections: etat.sections, titres: etat.titres, listes: etat.listes, entete, signets };
}

/** Sections of the same layout run on: headings of level 1 start their own page. */
function openSection(section: Element, etat: EtatDuRendu): void {
  const genre = genreOf(section);
  const courante = etat.sections.at(-1);
  if (courante?.genre !== genre) etat.sections.push({ genre, blocs: [] });
  etat.largeur = largeurUtile(genre, etat.page);
}

function genreOf(section: Element): SectionWord['genre'] {
  const classes = classesOf(section);
  return classes.includes('couverture') ? 'couverture' : classes.includes('paysage') ? 'paysage' : 'portrait';
}

function addBloc(element: Element, etat: EtatDuRendu): void {
  const blocs = etat.sections.at(-1)?.blocs ?? [];
  if (element.name === 'nav') {
    blocs.push({
      genre: 'sommaire',
      sommaire: {
        titre: element.attribs['aria-label'] ?? 'Sommaire',
        niveaux: Number(element.attribs['data-niveaux'] ?? 2),
        largeur: etat.largeur,
        memePage: classesOf(element).includes('meme-page'),
      },
    });
  } else if (element.name === 'figure' && element.attribs['data-graphique'] !== undefined) {
    blocs.push({ genre: 'graphique', graphique: readGraphique(element), largeur: etat.largeur });
    addXml(
      blocs,
      childrenOf(element, 'figcaption')
        .map((legende) => renderLegende('figure', legende, etat))
        .join(''),
    );
  } else {
    const xml = etat.renderBloc(element, etat);
    if (classesOf(element).includes('signatures')) keepFin(blocs);
    addXml(blocs, xml);
  }
}

/** Signatures never stand alone on a page: the end of the text goes with them, and the headings between. */
function keepFin(blocs: readonly BlocEcrit[]): void {
  const dernier = blocs.at(-1);
  if (dernier?.genre !== 'xml') return;
  for (let rang = dernier.xml.length - 1; rang >= 0; rang -= 1) {
    const xml = xmlOf(dernier.xml[rang] ?? '');
    if (!xml.endsWith('</w:p>') || /<w:tbl>|<w:sdt>/.test(xml)) return;
    dernier.xml[rang] = morceauDe(withSuivant(xml));
    if (!/<w:pStyle w:val="Heading\d"\/>/.test(xml)) return;
  }
}

/** The last paragraph of a block stays on the page of what follows. */
function withSuivant(xml: string): string {
  const debut = xml.lastIndexOf('<w:p>');
  const paragraphe = xml.slice(debut);
  if (paragraphe.includes('<w:keepNext/>')) return xml;
  const tenu = paragraphe.includes('<w:pPr>')
    ? paragraphe.replace(/<w:pPr>(?:<w:pStyle [^>]*>)?/, '$&<w:keepNext/>')
    : paragraphe.replace('<w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr>');
  return `${xml.slice(0, debut)}${tenu}`;
}

/** A page number that is not known yet, a picture that must be in the package. */
const attend = /<\?page | r:embed="/;

function addXml(blocs: BlocEcrit[], xml: string): void {
  const morceau = morceauDe(xml);
  const dernier = blocs.at(-1);
  if (dernier?.genre === 'xml') dernier.xml.push(morceau);
  else blocs.push({ genre: 'xml', xml: [morceau] });
}

function morceauDe(xml: string): MorceauXml {
  return attend.test(xml) ? xml : strToU8(xml);
}
