import { type Element, elementsOf, type ParentNode, parseMorceau } from '../../xml/arbre.js';
import { renderAll } from '../../xml/ecriture.js';
import { type BlocEcrit as BlocWord, xmlOf } from '../etat.js';
import { premierIdNumerote } from '../numerotation.js';
import type { BlocDeCorps, CelluleDeTableau, LigneDeTableau, Paragraphe, TableauDeCorps } from './blocs.js';
import { readContenu } from './lire-jetons.js';
import { joinSacs, type Sac } from './ressemblance.js';

type Lexique = (texte: string) => Sac;

/** Cells that say what stands beside or below them: two tables are not alike because their labels are. */
const stylesIntitule: ReadonlySet<string> = new Set(['IntituleLigne', 'EnTeteTableau']);

/** The blocks of a section, content controls opened. */
export function readBlocs(blocs: readonly BlocWord[], lexique: Lexique): readonly BlocDeCorps[] {
  return blocs.flatMap((bloc): readonly BlocDeCorps[] =>
    bloc.genre === 'xml'
      ? bloc.xml.flatMap((xml) => readSuite(parseMorceau(xmlOf(xml)), lexique))
      : [{ genre: 'objet', bloc, cle: bloc.genre, sac: [] }],
  );
}

function readSuite(parent: ParentNode, lexique: Lexique): readonly BlocDeCorps[] {
  return unwrap(parent).flatMap((element): readonly BlocDeCorps[] => {
    if (element.name === 'w:p') return [readParagraphe(element, lexique)];
    return element.name === 'w:tbl' ? [readTableau(element, lexique)] : [];
  });
}

/** The child elements, what content controls hold in their place. */
function unwrap(parent: ParentNode): readonly Element[] {
  return elementsOf(parent).flatMap((element) =>
    element.name === 'w:sdt' ? elementsOf(element, 'w:sdtContent').flatMap(unwrap) : [element],
  );
}

function readParagraphe(element: Element, lexique: Lexique): Paragraphe {
  const proprietes = inside(element, 'w:pPr');
  const { jetons, fin } = readContenu(element);
  const texte = jetons.map((jeton) => jeton.texte).join('');
  const forme = proprietes.replace(/(<w:numId w:val=")(\d+)/, (_, debut: string, id: string) =>
    Number(id) < premierIdNumerote ? `${debut}${id}` : debut,
  );
  return {
    genre: 'paragraphe',
    proprietes,
    forme,
    style: /<w:pStyle w:val="([^"]*)"/.exec(proprietes)?.[1] ?? '',
    texte,
    jetons,
    fin,
    contenu: renderAll(elementsOf(element).filter(({ name }) => name !== 'w:pPr')),
    cle: ['p', forme, ...jetons.map(({ cle }) => cle)].join('\n'),
    sac: lexique(texte),
  };
}

function readTableau(element: Element, lexique: Lexique): TableauDeCorps {
  const entete = elementsOf(element).filter(({ name }) => name === 'w:tblPr' || name === 'w:tblGrid');
  const colonnes = entete
    .flatMap((enfant) => elementsOf(enfant, 'w:gridCol'))
    .map(({ attribs }) => Number(attribs['w:w']));
  const lignes = unwrap(element)
    .filter(({ name }) => name === 'w:tr')
    .map((ligne) => readLigne(ligne, lexique));
  return {
    genre: 'tableau',
    proprietes: renderAll(entete),
    colonnes,
    lignes,
    cle: ['t', colonnes.length, ...lignes.map(({ cle }) => cle)].join('\n'),
    sac: joinSacs(lignes.map(({ sac }) => sac)),
  };
}

function readLigne(element: Element, lexique: Lexique): LigneDeTableau {
  const cellules = unwrap(element)
    .filter(({ name }) => name === 'w:tc')
    .map((cellule) => readCellule(cellule, lexique));
  return {
    proprietes: inside(element, 'w:trPr'),
    cellules,
    forme: cellules.map(({ forme }) => forme).join('|'),
    intitule: cellules[0]?.texte ?? '',
    cle: ['l', ...cellules.map(({ forme, cle }) => `${forme}\n${cle}`)].join('\n'),
    sac: joinSacs(cellules.map(({ sac }) => sac)),
  };
}

function readCellule(element: Element, lexique: Lexique): CelluleDeTableau {
  const proprietes = inside(element, 'w:tcPr');
  const blocs = readSuite(element, lexique);
  const paragraphes = blocs.filter((bloc) => bloc.genre === 'paragraphe');
  return {
    proprietes,
    etendue: Number(/<w:gridSpan w:val="(\d+)"/.exec(proprietes)?.[1] ?? 1),
    forme: (proprietes.match(/<w:(?:gridSpan|vMerge)\b[^<>]*>/g) ?? []).join(''),
    texte: paragraphes.map(({ texte }) => texte).join('\n'),
    blocs,
    cle: ['c', ...blocs.map(({ cle }) => cle)].join('\n'),
    sac: paragraphes.every(({ style }) => stylesIntitule.has(style)) ? [] : joinSacs(blocs.map(({ sac }) => sac)),
  };
}

/** What stands in the properties of an element. */
function inside(element: Element, nom: string): string {
  return elementsOf(element, nom)
    .map(({ children }) => renderAll(children))
    .join('');
}
