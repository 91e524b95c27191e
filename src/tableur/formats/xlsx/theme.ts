import { attributOf } from '../../../xml/attributs.js';
import { parsePartie } from './partie.js';

/** In the order in which a workbook numbers the colours of its theme: each light colour before its dark one. */
const noms = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink'];
const ordre = [...noms, 'folHlink'];

/** The colours of Office's own theme, for a workbook that has none. */
export const themeDOffice: readonly string[] = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
];

const maxElements = 200_000;

/** Reads the colours of a theme, « RRGGBB », by the number that the styles of a workbook give them. */
export function readTheme(xml: string): readonly string[] {
  const couleurs = [...themeDOffice];
  let dansPalette = false;
  let rang = -1;
  parsePartie(
    xml,
    {
      open: (nom, attributs) => {
        if (nom === 'clrScheme') dansPalette = true;
        if (!dansPalette) return;
        if (ordre.includes(nom)) rang = ordre.indexOf(nom);
        const lue = couleurOf(nom, attributs);
        if (rang >= 0 && lue !== null && /^[0-9A-F]{6}$/i.test(lue)) couleurs[rang] = lue.toUpperCase();
      },
      close: (nom) => {
        if (nom === 'clrScheme') dansPalette = false;
      },
    },
    maxElements,
  );
  return couleurs;
}

/** A colour of the system (the black and white of windows) keeps the one that it last had. */
function couleurOf(nom: string, attributs: string): string | null {
  if (nom === 'srgbClr') return attributOf(attributs, 'val');
  return nom === 'sysClr' ? attributOf(attributs, 'lastClr') : null;
}
