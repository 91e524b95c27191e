import { parseDocument } from 'htmlparser2';
import { type ChildNode, type Element, isElement, textOfNoeud } from '../../src/word/html.js';

/** A table as a reader sees it: its caption, its last row of headings, and the text of each cell. */
export interface Tableau {
  readonly legende: string;
  readonly titres: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

/** A document as a reader sees it. */
export interface Document {
  readonly texte: string;
  readonly tableaux: readonly Tableau[];
  /** The figures in large. */
  readonly chiffres: readonly { readonly valeur: string; readonly libelle: string }[];
  /** Names of the figures that « Comment les chiffres sont comptés » defines. */
  readonly definitions: readonly string[];
}

export function readDocument(html: string): Document {
  const racine = parseDocument(html);
  const tables = findAll(racine.children, 'table');
  return {
    texte: texteDe(racine.children as readonly ChildNode[]),
    tableaux: tables.map(readTableau),
    chiffres: tables
      .filter(({ attribs }) => attribs['class'] === 'chiffres')
      .flatMap((table) => findAll(table.children, 'td'))
      .map((cellule) => {
        const [valeur = '', libelle = ''] = findAll(cellule.children, 'p').map((p) => texteDe([p]));
        return { valeur, libelle };
      }),
    definitions: readDefinitions(racine.children as readonly ChildNode[]),
  };
}

/** « − 1 234,5 » is −1234.5; a dash alone, or nothing, is 0. */
export function nombreDe(texte = ''): number {
  const chiffres = texte
    .replace(/−/g, '-')
    .replace(/[^\d,-]/g, '')
    .replace(',', '.');
  return /\d/.test(chiffres) ? Number(chiffres) : 0;
}

function readTableau(table: Element): Tableau {
  const entetes = findAll(
    findAll(table.children, 'thead').flatMap(({ children }) => children),
    'tr',
  );
  const corps = findAll(table.children, 'tbody').flatMap(({ children }) => findAll(children, 'tr'));
  const cellules = (ligne: Element | undefined) =>
    (ligne?.children ?? []).filter(isElement).map((cellule) => texteDe([cellule]));
  return {
    legende: texteDe(findAll(table.children, 'caption')),
    titres: cellules(entetes.at(-1)),
    lignes: corps.map(cellules),
  };
}

function readDefinitions(noeuds: readonly ChildNode[]): readonly string[] {
  const titre = findAll(noeuds, 'h3').find((h3) => texteDe([h3]) === 'Comment les chiffres sont comptés');
  const freres = (titre?.parent?.children ?? []) as readonly ChildNode[];
  const liste = freres.slice(titre ? freres.indexOf(titre) : 0).find((frere) => isElement(frere) && frere.name === 'p');
  return titre && liste && isElement(liste) ? findAll(liste.children, 'strong').map((nom) => texteDe([nom])) : [];
}

function findAll(noeuds: readonly ChildNode[], nom: string): readonly Element[] {
  return noeuds
    .filter(isElement)
    .flatMap((element) => [...(element.name === nom ? [element] : []), ...findAll(element.children, nom)]);
}

/** Text with plain spaces. */
function texteDe(noeuds: readonly ChildNode[]): string {
  return noeuds
    .map(textOfNoeud)
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
