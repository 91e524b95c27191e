import { strToU8 } from 'fflate';
import { renderBloc } from './elements/gestionnaires.js';
import { renderLegende } from './elements/legende.js';
import { type BlocEcrit, createEtat, type EtatDuRendu, type Moyens, type SectionWord } from './etat.js';
import { readGraphique } from './graphiques/graphique.js';
import { childrenOf, classesOf, type Element, type EnteteDuDocument, readHtml } from './html.js';
import { largeurUtile } from './mise-en-page.js';
import { renameStyles } from './modele/fusion-styles.js';

/** The body of a document, written: its sections, its headings, its numbered lists, and what its head says. */
export interface Corps extends Pick<EtatDuRendu, 'sections' | 'titres' | 'listes' | 'page' | 'styles' | 'images'> {
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
      etat,
    );
  } else {
    addXml(blocs, etat.renderBloc(element, etat), etat);
  }
}

/** A page number that is not known yet, a picture that must be in the package. */
const attend = /<\?page | r:embed="/;

function addXml(blocs: BlocEcrit[], ecrit: string, { styles }: EtatDuRendu): void {
  const xml = renameStyles(ecrit, styles);
  const morceau = attend.test(xml) ? xml : strToU8(xml);
  const dernier = blocs.at(-1);
  if (dernier?.genre === 'xml') dernier.xml.push(morceau);
  else blocs.push({ genre: 'xml', xml: [morceau] });
}
