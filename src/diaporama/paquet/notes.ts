import { renderEspace, renderParagraphe, renderPlace } from '../formes/forme.js';
import type { Boite } from '../mesure.js';
import { couleursDuTheme, declaration, espaces, renderFormes } from './espaces.js';

/** A page of notes, in points: A4, the slide above, the text below. */
export const pageDeNotes = { largeur: 595, hauteur: 842 } as const;
const image: Boite = { x: 57, y: 57, largeur: 480, hauteur: 270 };
const texte: Boite = { x: 57, y: 350, largeur: 480, hauteur: 440 };

/** The slide itself, as a picture that holds no text. */
const renderVignette = (place: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`;

export function renderMasqueDeNotes(): string {
  const formes = [
    renderVignette(`${renderPlace(image)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`),
    renderEspace({ id: 3, nom: 'Notes' }, 'type="body" sz="quarter" idx="3"', [renderParagraphe('Notes')], {
      boite: texte,
    }),
  ];
  return `${declaration}<p:notesMaster ${espaces}>${renderFormes(formes, '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>')}<p:clrMap ${couleursDuTheme}/><p:notesStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

/** What the speaker reads under the slide. */
export function renderNotes(notes: readonly string[]): string {
  const formes = [
    renderVignette(''),
    renderEspace(
      { id: 3, nom: 'Notes' },
      'type="body" sz="quarter" idx="3"',
      notes.map((note) => renderParagraphe(note)),
    ),
  ];
  return `${declaration}<p:notes ${espaces}>${renderFormes(formes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
