import { type Element, elementsOf } from '../../xml/arbre.js';
import { renderAll, renderXml } from '../../xml/ecriture.js';
import { type Jeton, splitMots } from './jetons.js';
import { dataOf, textOfRun } from './texte-run.js';

/** The content of a paragraph, and the bookmarks that stand at its end. */
export interface ContenuDeParagraphe {
  readonly jetons: readonly Jeton[];
  readonly fin: string;
}

interface Lecture {
  readonly jetons: Jeton[];
  devant: string;
  champ: ChampOuvert | null;
}

/** A complex field whose end was not met yet: its instruction, then what it shows. */
interface ChampOuvert {
  instruction: string;
  resultat: string;
  texte: string;
  profondeur: number;
  montre: boolean;
}

/** @throws Error on an element that `renderCorps` does not write in a paragraph */
export function readContenu(paragraphe: Element): ContenuDeParagraphe {
  const lecture: Lecture = { jetons: [], devant: '', champ: null };
  for (const enfant of elementsOf(paragraphe)) {
    const read = lecteurs[enfant.name];
    if (!read) throw new Error(`L’élément <${enfant.name}> n’est pas prévu dans un paragraphe suivi.`);
    read(enfant, lecture);
  }
  return { jetons: lecture.jetons, fin: lecture.devant };
}

const lecteurs: Readonly<Record<string, (element: Element, lecture: Lecture) => void>> = {
  'w:pPr': () => {},
  'w:bookmarkStart': addSignet,
  'w:bookmarkEnd': addSignet,
  'w:r': readRun,
  'w:hyperlink': readLien,
  'w:fldSimple': (element, lecture) =>
    addChamp(element.attribs['w:instr'] ?? '', renderAll(element.children), textOfRun(element), lecture),
};

function addSignet(element: Element, lecture: Lecture): void {
  lecture.devant += renderXml(element);
}

/** A jeton takes the bookmarks met since the one before. */
function add(lecture: Lecture, place: (devant: string) => Jeton): void {
  lecture.jetons.push(place(lecture.devant));
  lecture.devant = '';
}

function readLien(element: Element, lecture: Lecture): void {
  const runs = renderAll(element.children);
  const [balise = ''] = /^<[^>]*>/.exec(renderXml(element)) ?? [];
  add(lecture, (devant) => ({
    genre: 'lien',
    balise,
    runs,
    texte: textOfRun(element),
    cle: `lien ${withoutRenvois(runs)}`,
    devant,
  }));
}

/** A reference to a page is the same reference when its bookmark is called otherwise. */
function withoutRenvois(runs: string): string {
  return runs
    .replace(/<\?[^<>]*>/g, '')
    .split('<w:instrText')
    .map((morceau, rang) => (rang === 0 ? morceau : withoutInstruction(morceau)))
    .join('');
}

/** What follows an instruction; one that does not end, or holds a line end, stays as it is. */
function withoutInstruction(morceau: string): string {
  const fin = morceau.indexOf('</w:instrText>');
  return fin < 0 || morceau.slice(0, fin).includes('\n')
    ? `<w:instrText${morceau}`
    : morceau.slice(fin + '</w:instrText>'.length);
}

function addChamp(instruction: string, resultat: string, texte: string, lecture: Lecture): void {
  const sujet = /^\s*PAGEREF /.test(instruction) ? 'PAGEREF' : instruction;
  const cle = `champ ${sujet} ${withoutRenvois(resultat)}`;
  add(lecture, (devant) => ({ genre: 'champ', instruction, resultat, texte, cle, devant }));
}

function readRun(run: Element, lecture: Lecture): void {
  if (lecture.champ || elementsOf(run, 'w:fldChar').length > 0) readChamp(run, lecture);
  else readTextes(run, lecture);
}

/** `renderCorps` gives each mark of a field a run of its own. */
function readChamp(run: Element, lecture: Lecture): void {
  lecture.champ ??= { instruction: '', resultat: '', texte: '', profondeur: 0, montre: false };
  const { champ } = lecture;
  const borne = elementsOf(run, 'w:fldChar')[0]?.attribs['w:fldCharType'];
  if (borne === 'begin') champ.profondeur += 1;
  if (borne === 'separate' && champ.profondeur === 1) champ.montre = true;
  else if (borne === 'end' && champ.profondeur === 1) {
    lecture.champ = null;
    addChamp(champ.instruction, champ.resultat, champ.texte, lecture);
  } else if (champ.montre) {
    champ.resultat += renderXml(run);
    champ.texte += textOfRun(run);
  } else champ.instruction += elementsOf(run, 'w:instrText').map(dataOf).join('');
  if (borne === 'end') champ.profondeur -= 1;
}

function readTextes(run: Element, lecture: Lecture): void {
  const proprietes = elementsOf(run, 'w:rPr')[0];
  const format = proprietes ? renderXml(proprietes) : '';
  for (const enfant of elementsOf(run)) {
    if (enfant.name === 'w:drawing') {
      const xml = renderXml(enfant);
      const cle = `dessin ${xml.replace(/ (?:id|name)="[^"]*"/g, '')}`;
      add(lecture, (devant) => ({ genre: 'dessin', format, xml, texte: '', cle, devant }));
    } else
      for (const texte of splitMots(textOfRun(enfant)))
        add(lecture, (devant) => ({ genre: 'mot', format, texte, cle: `mot ${format} ${texte}`, devant }));
  }
}
