import { attributOf } from '../../../xml/attributs.js';
import { escapeXml } from '../../../xml/ecriture.js';
import { findElements, nextElement } from '../../../xml/recherche.js';

const prefixe = 'ctgAConfirmer.';
const fond = '#fff8e1';

/** The automatic styles of a content, to which some are added. */
export interface StylesAutomatiques {
  /** The style of a cell that is to be confirmed: as it was, with a fill. */
  readonly aConfirmer: (style: string | null) => string;
  /** The style that a cell had before it was to be confirmed. */
  readonly confirme: (style: string | null) => string | null;
  /** The XML of the content with what was added. */
  readonly write: (xml: string) => string;
}

/** @param ajouts styles that are added besides */
export function createStylesAutomatiques(contenu: string, ajouts = ''): StylesAutomatiques {
  const liste = nextElement(contenu, 'automatic-styles');
  const siens = liste ? contenu.slice(liste.debutContenu, liste.finContenu) : '';
  const connus = new Map(
    findElements(siens, 'style').map(({ debut, fin, debutContenu }) => [
      attributOf(siens.slice(debut + '<style:style'.length, debutContenu - 1), 'name') ?? '',
      siens.slice(debut, fin),
    ]),
  );
  const nouveaux = new Map<string, string>();
  return {
    aConfirmer: (style) => {
      if (style?.startsWith(prefixe)) return style;
      const nom = `${prefixe}${style ?? ''}`;
      if (!connus.has(nom)) nouveaux.set(nom, coloree(style === null ? undefined : connus.get(style), style, nom));
      return nom;
    },
    confirme: (style) => (style?.startsWith(prefixe) ? style.slice(prefixe.length) || null : style),
    write: (xml) => {
      const tous = [...nouveaux.values()].join('') + ajouts;
      if (tous === '') return xml;
      const place = nextElement(xml, 'automatic-styles');
      if (place && !place.vide) return xml.slice(0, place.finContenu) + tous + xml.slice(place.finContenu);
      const ecrits = `<office:automatic-styles>${tous}</office:automatic-styles>`;
      if (place) return xml.slice(0, place.debut) + ecrits + xml.slice(place.fin);
      const corps = xml.indexOf('<office:body');
      return xml.slice(0, corps) + ecrits + xml.slice(corps);
    },
  };
}

/** A style of its own with our fill: a copy of an automatic one, or a child of a named one. */
function coloree(ancien: string | undefined, style: string | null, nom: string): string {
  const ouverture = `<style:style style:name="${escapeXml(nom)}" style:family="table-cell"`;
  if (ancien === undefined)
    return `${ouverture} style:parent-style-name="${escapeXml(style ?? 'Default')}"><style:table-cell-properties fo:background-color="${fond}"/></style:style>`;
  const renomme = ancien.replace(/ style:name="[^"]*"/, ` style:name="${escapeXml(nom)}"`);
  const proprietes = nextElement(renomme, 'table-cell-properties');
  if (proprietes) {
    const balise = renomme
      .slice(proprietes.debut, proprietes.debutContenu)
      .replace(/ fo:background-color="[^"]*"/, '')
      .replace('<style:table-cell-properties', `<style:table-cell-properties fo:background-color="${fond}"`);
    return renomme.slice(0, proprietes.debut) + balise + renomme.slice(proprietes.debutContenu);
  }
  const fin = renomme.indexOf('>');
  const vide = renomme[fin - 1] === '/';
  const tete = renomme.slice(0, vide ? fin - 1 : fin);
  return `${tete}><style:table-cell-properties fo:background-color="${fond}"/>${vide ? '</style:style>' : renomme.slice(fin + 1)}`;
}
