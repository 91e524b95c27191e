import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import { openDocx } from '../../../paquet/docx.js';
import { type Element, elementsOf, parseXml } from '../../../xml/arbre.js';
import type { EspacesConnus } from '../../../xml/espaces.js';
import type { Bloc, Document, Texte } from '../../document.js';
import { nettoie } from '../../document.js';
import { enfant, val } from './elements.js';
import { createNumeroteur, type Numeroteur } from './numeros.js';
import { readParagraphe } from './paragraphes.js';
import { readStyles, type StyleDeParagraphe } from './styles.js';
import { readTableau } from './tableaux.js';

const quoi = 'Le fichier de la convention';
const maxElements = 1_500_000;

const espaces: EspacesConnus = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/**
 * Reads a Word document as blocks: tracked changes accepted, numbers of headings written, tables with their merges.
 * @throws ErreurUtilisateur when it is no usable `.docx`
 */
export function readDocx(octets: Uint8Array): Document {
  const parts = openDocx(octets, {
    quoi,
    garde: (nom) => /^word\/(?:document|styles|numbering)\.xml$/.test(nom),
  });
  const parse = (nom: string) => parseXml(parts[nom], { max: maxElements, connus: espaces, refuse: demesure });
  const document = parse('word/document.xml');
  const corps = document && enfant(document, 'w:body');
  if (!corps) throw new ErreurUtilisateur(`${quoi} est abîmé : son texte ne peut pas être lu. Reprenez l’original.`);
  const lecture = {
    styleDe: readStyles(parts['word/styles.xml'] ? parse('word/styles.xml') : null),
    numeroter: createNumeroteur(parts['word/numbering.xml'] ? parse('word/numbering.xml') : null),
  };
  return { blocs: readBlocs(corps, lecture), remarques: [] };
}

function demesure(): ErreurUtilisateur {
  return new ErreurUtilisateur(`${quoi} est anormalement long : il n’a pas été ouvert, par prudence.`);
}

interface Lecture {
  readonly styleDe: (id: string) => StyleDeParagraphe;
  readonly numeroter: Numeroteur;
}

function readBlocs(parent: Element, lecture: Lecture): readonly Bloc[] {
  const blocs: Bloc[] = [];
  /** The text of paragraphs whose mark was taken out: the next one goes on. */
  let reste = '';
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:p') {
      const { bloc, cadres, joint } = readTexte(element, lecture, reste);
      reste = joint ? (bloc?.texte ?? '') : '';
      if (bloc && !joint) blocs.push(bloc);
      for (const cadre of cadres) blocs.push(...readBlocs(cadre, lecture));
    } else if (element.name === 'w:tbl') blocs.push(...readTableau(element, (cellule) => readBlocs(cellule, lecture)));
    else if (/^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(element.name))
      blocs.push(...readBlocs(element, lecture));
  }
  return blocs;
}

interface ParagrapheLu {
  readonly bloc: Texte | null;
  readonly cadres: readonly Element[];
  /** Its mark was taken out. */
  readonly joint: boolean;
}

function readTexte(paragraphe: Element, { styleDe, numeroter }: Lecture, avant: string): ParagrapheLu {
  const pPr = enfant(paragraphe, 'w:pPr');
  const style = styleDe((pPr && val(pPr, 'w:pStyle')) ?? '');
  const { texte: ecrit, gras, cadres } = readParagraphe(paragraphe, style.gras);
  const marque = pPr && enfant(pPr, 'w:rPr');
  const joint = marque !== null && (enfant(marque, 'w:del') !== null || enfant(marque, 'w:moveFrom') !== null);
  const texte = nettoie(avant + ecrit);
  if (texte === '' || style.sommaire) return { bloc: null, cadres, joint: false };
  const numPr = pPr && enfant(pPr, 'w:numPr');
  const num = numPr
    ? { id: val(numPr, 'w:numId') ?? style.num?.id ?? '', niveau: Number(val(numPr, 'w:ilvl') ?? 0) }
    : style.num;
  const plan = pPr && val(pPr, 'w:outlineLvl');
  const niveau = plan && Number(plan) < 9 ? Number(plan) + 1 : style.niveau;
  const dansListe = num !== null && num.id !== '0';
  const numero = dansListe && !joint ? numeroter(num.id, num.niveau) : null;
  const entier = numero === null ? texte : `${numero} ${texte}`;
  const bloc: Texte =
    niveau > 0
      ? { genre: 'titre', niveau, texte: entier, gras: true }
      : { genre: dansListe ? 'item' : 'paragraphe', niveau: dansListe ? num.niveau : 0, texte: entier, gras };
  return { bloc, cadres, joint };
}
