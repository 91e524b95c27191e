import type { ContenuLisible } from '../../../dossier/valeurs/lecture.js';
import { textOf } from '../../../dossier/valeurs/textes.js';
import type { Attributs } from '../../../xml/attributs.js';
import { escapeXml } from '../../../xml/ecriture.js';
import { findElements } from '../../../xml/recherche.js';

/** What says the value of a cell, and how many cells it stands for: the rest of its attributes is kept. */
const deLaValeur =
  /^(?:office:(?:value|value-type|date-value|time-value|string-value|boolean-value|currency)|calcext:value-type|table:number-columns-repeated|table:style-name)$/;
const separateur = '— à confirmer —';

/** A cell of an OpenDocument sheet, with a content and perhaps a note of what is to be confirmed. */
export interface CelluleAEcrire {
  readonly contenu: ContenuLisible;
  readonly style: string | null;
  readonly note: string | null;
}

/**
 * The XML of a cell with another content: its merge, its drop-down list and its note stay.
 * @param ancien the start tag's attributes and the content of the cell that stood there
 */
export function celluleXml(
  { contenu, style, note }: CelluleAEcrire,
  ancien: { readonly attributs: Attributs; readonly interieur: string } | null,
): string {
  const gardes = Object.entries(ancien?.attributs ?? {}).filter(([nom]) => !deLaValeur.test(nom));
  const attributs = [...(style === null ? [] : [['table:style-name', style] as const]), ...gardes, ...valeurDe(contenu)]
    .map(([nom, valeur]) => ` ${nom}="${escapeXml(valeur)}"`)
    .join('');
  return `<table:table-cell${attributs}>${annotationDe(ancien?.interieur ?? '', note)}${isVide(contenu) ? '' : paragraphes(textOf(contenu))}</table:table-cell>`;
}

/** A cell that is emptied holds nothing, not even an empty text. */
function isVide(contenu: ContenuLisible): boolean {
  return contenu.genre === 'texte' && contenu.texte === '';
}

function valeurDe(contenu: ContenuLisible): readonly (readonly [string, string])[] {
  if (isVide(contenu)) return [];
  switch (contenu.genre) {
    case 'date':
      return [
        ['office:value-type', 'date'],
        ['office:date-value', contenu.date],
      ];
    case 'nombre':
      return [
        ['office:value-type', contenu.pourcentage ? 'percentage' : 'float'],
        ['office:value', `${contenu.nombre}`],
      ];
    default:
      return [['office:value-type', 'string']];
  }
}

/** Each line is a paragraph; blanks that XML would join are counted. */
export function paragraphes(texte: string): string {
  return texte
    .split('\n')
    .map((ligne) => {
      const ecrite = escapeXml(ligne)
        .replace(/\t/g, '<text:tab/>')
        .replace(/^ | {2,}| $/g, (blancs) => `<text:s text:c="${blancs.length}"/>`);
      return `<text:p>${ecrite}</text:p>`;
    })
    .join('');
}

/** The note of a cell: what a person wrote stays, what was to be confirmed goes, what is to be confirmed comes after. */
function annotationDe(interieur: string, note: string | null): string {
  const [ancienne] = findElements(interieur, 'annotation');
  const ajout = note === null ? '' : paragraphes(note);
  if (ancienne?.prefixe !== 'office:') return note === null ? '' : annotation(ajout);
  const ecrite = interieur.slice(ancienne.debut, ancienne.fin);
  const dits = findElements(ecrite, 'p').map(({ debut, fin, debutContenu, finContenu }) => ({
    debut,
    fin,
    texte: ecrite.slice(debutContenu, finContenu),
  }));
  const coupure = dits.find(
    ({ texte }, rang) => texte === separateur || (rang === 0 && texte.startsWith('À confirmer')),
  );
  const [premier] = dits;
  if (coupure && coupure === premier) return note === null ? '' : annotation(ajout);
  const fin = coupure?.debut ?? ecrite.lastIndexOf('</');
  const suite = note === null ? '' : `<text:p>${separateur}</text:p>${ajout}`;
  return `${ecrite.slice(0, fin)}${suite}</office:annotation>`;
}

function annotation(contenu: string): string {
  return `<office:annotation office:display="false">${contenu}</office:annotation>`;
}
