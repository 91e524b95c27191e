import { type Element, elementsOf, findAll, parseXml } from '../archive/arbre-xml.js';
import { openDocx } from '../archive/docx.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { type Balise, digestOfPlace, parseBalise, parseSignet } from './balise.js';
import { type IdentiteDocument, proprietes, readPlacesDOrigine } from './identite.js';
import { createListes, type ItemWord } from './listes-word.js';
import { readParagraphe, type TexteWord } from './paragraphes-word.js';
import { joinLignes, type LigneDeTexte, splitLignes } from './texte-canonique.js';

/** A text that stands in the document, with what its mark says of it. */
export interface TexteDuDocument {
  /** Digest of the place, see `digestOfPlace`; its name when the content control is still there. */
  readonly place: string;
  readonly balise: Balise | null;
  readonly base: string;
  readonly attente: boolean;
  /** Word still shows « À compléter… » as what to replace. */
  readonly aRemplacer: boolean;
  readonly texte: string;
  readonly revise: boolean;
}

export interface DocumentLu {
  readonly identite: IdentiteDocument | null;
  readonly textes: readonly TexteDuDocument[];
  /** Digests of the places whose text the document was made with and no longer holds. */
  readonly disparus: readonly string[];
}

interface Bloc extends TexteWord {
  readonly item: ItemWord | null;
  readonly cellule: Element | null;
  readonly controle: Element | null;
}

/**
 * Reads the texts of a bilan that was corrected in Word or LibreOffice: those of its content controls, and those that
 * only a bookmark still marks.
 * @throws ErreurUtilisateur when the file is no `.docx`, or no document of bilan-ctg
 */
export function readDocument(octets: Uint8Array): DocumentLu {
  const parts = openDocx(octets, {
    quoi: 'Le document',
    garde: (nom) => /^(word\/(document|numbering|styles)|docProps\/custom)\.xml$/.test(nom),
  });
  const document = parseXml(parts['word/document.xml']);
  const corps = document && elementsOf(document, 'w:body')[0];
  if (!corps)
    throw new ErreurUtilisateur('Le document est abîmé : ouvrez-le dans Word, enregistrez-le, puis recommencez.');
  const itemOf = createListes(parseXml(parts['word/numbering.xml']), parseXml(parts['word/styles.xml']));
  const blocs = readBlocs(corps, itemOf);
  const controles = readControles(blocs);
  const connus = new Set(controles.map(({ place }) => place));
  const textes = [...controles, ...readSignets(blocs).filter(({ place }) => !connus.has(place))];
  if (textes.length === 0)
    throw new ErreurUtilisateur(
      'Ce document ne contient aucune rubrique à reprendre : choisissez un bilan écrit par bilan-ctg.',
    );
  const valeurs = readProprietes(parseXml(parts['docProps/custom.xml']));
  const presents = new Set(textes.map(({ place }) => place));
  const disparus = readPlacesDOrigine(valeurs).filter((place) => !presents.has(place));
  return { identite: readIdentite(valeurs), textes, disparus };
}

/** The paragraphs in the order of the document, each with the cell and the content control that it stands in. */
function readBlocs(corps: Element, itemOf: (paragraphe: Element) => ItemWord | null): readonly Bloc[] {
  const blocs: Bloc[] = [];
  const visit = (element: Element, cellule: Element | null, controle: Element | null) => {
    if (element.name === 'w:p') {
      blocs.push({ ...readParagraphe(element), item: itemOf(element), cellule, controle });
    } else if (element.name === 'w:sdt') {
      const contenu = elementsOf(element, 'w:sdtContent')[0];
      const leur = baliseOf(element) ? element : controle;
      for (const enfant of contenu ? elementsOf(contenu) : []) visit(enfant, cellule, leur);
    } else if (element.name !== 'w:sectPr') {
      for (const enfant of elementsOf(element)) visit(enfant, element.name === 'w:tc' ? element : cellule, controle);
    }
  };
  for (const enfant of elementsOf(corps)) visit(enfant, null, null);
  return blocs;
}

function baliseOf(sdt: Element): Balise | null {
  const proprietesSdt = elementsOf(sdt, 'w:sdtPr')[0];
  const tag = proprietesSdt && elementsOf(proprietesSdt, 'w:tag')[0]?.attribs['w:val'];
  return tag ? parseBalise(tag) : null;
}

function readControles(blocs: readonly Bloc[]): readonly TexteDuDocument[] {
  const parControle = new Map<Element, Bloc[]>();
  for (const bloc of blocs) {
    if (!bloc.controle) continue;
    const groupe = parControle.get(bloc.controle) ?? [];
    groupe.push(bloc);
    parControle.set(bloc.controle, groupe);
  }
  return [...parControle].flatMap(([sdt, groupe]) => {
    const balise = baliseOf(sdt);
    if (!balise) return [];
    const aRemplacer = findAll(elementsOf(sdt, 'w:sdtPr')[0] ?? sdt, 'w:showingPlcHdr').length > 0;
    const { base, attente } = balise;
    return [{ place: digestOfPlace(balise), balise, base, attente, aRemplacer, ...joinBlocs(groupe) }];
  });
}

/** A bookmark may open twice under the same name, as LibreOffice saves it: it runs from the first opening to the last closing. */
function readSignets(blocs: readonly Bloc[]): readonly TexteDuDocument[] {
  const parNom = new Map<string, { debut: number; ids: Set<string> }>();
  blocs.forEach(({ ouvertures }, rang) => {
    for (const { id, nom } of ouvertures) {
      if (!parseSignet(nom)) continue;
      const signet = parNom.get(nom) ?? { debut: rang, ids: new Set<string>() };
      signet.ids.add(id);
      parNom.set(nom, signet);
    }
  });
  const fins = readFins(blocs);
  const parCellule = groupByCellule(blocs);
  let lus = 0;
  return [...parNom].flatMap(([nom, { debut, ids }]) => {
    const marque = parseSignet(nom);
    const cellule = blocs[debut]?.cellule;
    const groupe = cellule ? (parCellule.get(cellule) ?? []) : blocs.slice(debut, endOf(fins, debut, ids) + 1);
    lus += groupe.length;
    if (lus > lecturesMax + 20 * blocs.length)
      throw new ErreurUtilisateur(
        'Les repères de ce document se recouvrent : ce qui vient de chaque rubrique ne s’y distingue plus. Repartez du bilan tel que bilan-ctg l’a écrit, et reportez-y vos corrections.',
      );
    return marque ? [{ ...marque, balise: null, aRemplacer: false, ...joinBlocs(groupe) }] : [];
  });
}

/** Each paragraph stands in a bookmark or two; in many, they would be read again and again. */
const lecturesMax = 10_000;

/** By bookmark, the last paragraph where it closes, and whether after its text. */
function readFins(
  blocs: readonly Bloc[],
): ReadonlyMap<string, { readonly rang: number; readonly apresTexte: boolean }> {
  const fins = new Map<string, { readonly rang: number; readonly apresTexte: boolean }>();
  for (const [rang, { fermetures }] of blocs.entries())
    for (const { id, apresTexte } of fermetures) if (fins.get(id)?.rang !== rang) fins.set(id, { rang, apresTexte });
  return fins;
}

function groupByCellule(blocs: readonly Bloc[]): ReadonlyMap<Element, readonly Bloc[]> {
  const parCellule = new Map<Element, Bloc[]>();
  for (const bloc of blocs) {
    if (!bloc.cellule) continue;
    const siens = parCellule.get(bloc.cellule);
    if (siens) siens.push(bloc);
    else parCellule.set(bloc.cellule, [bloc]);
  }
  return parCellule;
}

function endOf(fins: ReturnType<typeof readFins>, debut: number, ids: ReadonlySet<string>): number {
  let derniere: { readonly rang: number; readonly apresTexte: boolean } | null = null;
  for (const id of ids) {
    const fin = fins.get(id);
    if (fin && fin.rang > (derniere?.rang ?? -1)) derniere = fin;
  }
  return Math.max(debut, derniere?.apresTexte ? derniere.rang : (derniere?.rang ?? -1) - 1);
}

/** The blocks as one text: paragraphs as lines, list items with their dash or their number. */
function joinBlocs(blocs: readonly Bloc[]): { readonly texte: string; readonly revise: boolean } {
  const compteurs = new Map<string, number>();
  const lignes = blocs.flatMap(({ texte, item }): readonly LigneDeTexte[] => {
    if (!item) return splitLignes(texte);
    const cle = `${item.numId} ${item.niveau}`;
    compteurs.set(cle, (compteurs.get(cle) ?? 0) + 1);
    const [premiere, ...suite] = texte.split('\n').map((ligne) => ligne.trim());
    if (!premiere) return [];
    const debut: LigneDeTexte = item.numerote
      ? { niveau: null, texte: `${compteurs.get(cle)}. ${premiere}` }
      : { niveau: item.niveau, texte: premiere };
    return [debut, ...suite.filter((ligne) => ligne !== '').map((ligne) => ({ niveau: null, texte: ligne }))];
  });
  return { texte: joinLignes(splitLignes(joinLignes(lignes))), revise: blocs.some(({ revise }) => revise) };
}

function readProprietes(custom: Element | null): ReadonlyMap<string, string> {
  return new Map(
    (custom ? elementsOf(custom, 'property') : []).map((propriete) => [
      propriete.attribs['name'] ?? '',
      elementsOf(propriete)
        .flatMap(({ children }) => children.map((noeud) => (noeud.type === 'text' ? noeud.data : '')))
        .join(''),
    ]),
  );
}

function readIdentite(valeurs: ReadonlyMap<string, string>): IdentiteDocument | null {
  const sha256 = valeurs.get(proprietes.sha256);
  return sha256 === undefined
    ? null
    : { nom: valeurs.get(proprietes.nom) ?? '', sha256, convention: valeurs.get(proprietes.convention) ?? '' };
}
