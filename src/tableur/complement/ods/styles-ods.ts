import type { ContenuLisible } from '../../../dossier/valeurs/lecture.js';
import { attributOf } from '../../../xml/attributs.js';
import { escapeXml } from '../../../xml/ecriture.js';
import { findElements, nextElement } from '../../../xml/recherche.js';

/** The styles of a content, to which those that cells need are added. */
export interface StylesAutomatiques {
  /**
   * The style that a content needs in the place of another: the same when it shows the content as what it is, and a copy
   * of it with a format, or with a fill for what is to be confirmed, otherwise.
   */
  readonly styleDe: (style: string | null, contenu: ContenuLisible, aConfirmer: boolean) => string | null;
  /** The XML of the content with what was added. */
  readonly write: (xml: string) => string;
}

/** « ctg.DC.ce4 »: the style « ce4 » with the format of a date (D), to be confirmed (C). */
const notre = /^ctg\.(-|[DPN])(C?)\.(.*)$/;
const fond = '#fff8e1';
const formats: Readonly<Record<string, string>> = {
  D: '<number:date-style style:name="ctgJour"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
  P: '<number:percentage-style style:name="ctgTaux"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>',
  N: '<number:number-style style:name="ctgNombre"><number:number number:min-integer-digits="1"/></number:number-style>',
};
const nomsDesFormats: Readonly<Record<string, string>> = { D: 'ctgJour', P: 'ctgTaux', N: 'ctgNombre' };

/** @param ajouts styles that are added besides */
export function createStylesAutomatiques(contenu: string, ajouts = ''): StylesAutomatiques {
  const liste = nextElement(contenu, 'automatic-styles');
  const siens = liste ? contenu.slice(liste.debutContenu, liste.finContenu) : '';
  const connus = new Map(
    findElements(siens + ajouts, 'style').map(({ debut, fin, debutContenu }) => {
      const texte = (siens + ajouts).slice(debut, fin);
      return [attributOf(texte.slice('<style:style'.length, debutContenu - debut - 1), 'name') ?? '', texte];
    }),
  );
  const sortes = new Map<string, string>();
  for (const [element, sorte] of [
    ['date-style', 'D'],
    ['percentage-style', 'P'],
  ] as const)
    for (const { debut, debutContenu } of findElements(siens, element))
      sortes.set(attributOf(siens.slice(debut + element.length, debutContenu - 1), 'name') ?? '', sorte);
  const nouveaux = new Map<string, string>();
  const sorteDe = (style: string): string => {
    const format = /style:data-style-name="([^"]*)"/.exec(connus.get(style) ?? '')?.[1];
    return format === undefined ? '-' : (sortes.get(format) ?? 'N');
  };
  return {
    styleDe: (lu, contenu, aConfirmer) => {
      const [, , , base = ''] = notre.exec(lu ?? '') ?? [];
      const style = lu !== null && notre.test(lu) ? base || null : lu;
      const sorte = formatPour(contenu, style === null ? '-' : sorteDe(style));
      if (sorte === '-' && !aConfirmer) return style;
      const nom = `ctg.${sorte}${aConfirmer ? 'C' : ''}.${style ?? ''}`;
      if (!connus.has(nom) && !nouveaux.has(nom)) {
        nouveaux.set(nom, derive(style === null ? undefined : connus.get(style), style, nom, sorte, aConfirmer));
        const format = formats[sorte];
        if (format && !siens.includes(`style:name="${nomsDesFormats[sorte]}"`)) nouveaux.set(sorte, format);
      }
      return nom;
    },
    write: (xml) => addStyles(xml, [...nouveaux.values()].join('') + ajouts),
  };
}

/** The format that a content needs, « - » for that of its style. */
function formatPour(contenu: ContenuLisible, sorte: string): string {
  if (contenu.genre === 'date') return sorte === 'D' ? '-' : 'D';
  if (contenu.genre !== 'nombre') return '-';
  if (contenu.pourcentage) return sorte === 'P' ? '-' : 'P';
  return sorte === 'D' || sorte === 'P' ? 'N' : '-';
}

/** A style of its own: a copy of an automatic one, or a child of a named one. */
function derive(
  ancien: string | undefined,
  style: string | null,
  nom: string,
  sorte: string,
  aConfirmer: boolean,
): string {
  const format = nomsDesFormats[sorte];
  const donnees = format === undefined ? '' : ` style:data-style-name="${format}"`;
  const couleur = aConfirmer ? `<style:table-cell-properties fo:background-color="${fond}"/>` : '';
  if (ancien === undefined)
    return `<style:style style:name="${escapeXml(nom)}" style:family="table-cell" style:parent-style-name="${escapeXml(style ?? 'Default')}"${donnees}>${couleur}</style:style>`;
  const fin = ancien.indexOf('>');
  const vide = ancien[fin - 1] === '/';
  const balise = ancien
    .slice(0, vide ? fin - 1 : fin)
    .replace(/ style:name="[^"]*"/, ` style:name="${escapeXml(nom)}"`)
    .replace(format === undefined ? /^$/ : / style:data-style-name="[^"]*"/, '');
  const interieur = vide ? '' : ancien.slice(fin + 1, ancien.lastIndexOf('</'));
  return `${balise}${donnees}>${aConfirmer ? colorer(interieur, couleur) : interieur}</style:style>`;
}

/** The properties of a style with our fill. */
function colorer(proprietes: string, couleur: string): string {
  const cellule = nextElement(proprietes, 'table-cell-properties');
  if (!cellule) return couleur + proprietes;
  const balise = proprietes
    .slice(cellule.debut, cellule.debutContenu)
    .replace(/ fo:background-color="[^"]*"/, '')
    .replace('<style:table-cell-properties', `<style:table-cell-properties fo:background-color="${fond}"`);
  return proprietes.slice(0, cellule.debut) + balise + proprietes.slice(cellule.debutContenu);
}

function addStyles(xml: string, styles: string): string {
  if (styles === '') return xml;
  const place = nextElement(xml, 'automatic-styles');
  if (place && !place.vide) return declare(xml.slice(0, place.finContenu) + styles + xml.slice(place.finContenu));
  const ecrits = `<office:automatic-styles>${styles}</office:automatic-styles>`;
  if (place) return declare(xml.slice(0, place.debut) + ecrits + xml.slice(place.fin));
  const corps = xml.indexOf('<office:body');
  return declare(xml.slice(0, corps) + ecrits + xml.slice(corps));
}

const espaces = {
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
} as const;

/** The content with the prefixes that ours uses: programs write those that they need, and no other. */
export function declare(xml: string): string {
  const racine = xml.search(/<office:document/);
  const fin = xml.indexOf('>', racine);
  if (racine < 0 || fin < 0) return xml;
  const balise = xml.slice(racine, fin);
  const manquants = Object.entries(espaces)
    .filter(([prefixe]) => !balise.includes(`xmlns:${prefixe}=`))
    .map(([prefixe, nom]) => ` xmlns:${prefixe}="${nom}"`)
    .join('');
  return xml.slice(0, fin) + manquants + xml.slice(fin);
}
