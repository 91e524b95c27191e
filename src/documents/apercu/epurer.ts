import { Parser } from 'htmlparser2';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { escapeXml } from '../../xml/ecriture.js';
import { elementsPermis, elementsVides, isAttributPermis } from './permis.js';

/** What every page begins with. */
export const typeDuDocument = '<!doctype html>';

/**
 * Writes a page anew from what its HTML says, with only the elements and attributes that a preview is made of: a comment, a
 * declaration, an address never get through, however the source writes them.
 * @throws ErreurUtilisateur when it holds an element that no document has
 */
export function epurer(html: string): string {
  const morceaux: string[] = [typeDuDocument];
  const parser = new Parser(
    {
      onopentag: (nom, attributs) => {
        if (!elementsPermis.has(nom))
          throw new ErreurUtilisateur(
            `L’élément <${escapeXml(nom)}> du gabarit n’a pas d’équivalent prévu dans Word : ôtez-le du gabarit.`,
          );
        const siens = renderAttributs(nom, attributs);
        if (nom !== 'meta' || siens !== '') morceaux.push(`<${nom}${siens}>`);
      },
      ontext: (texte) => morceaux.push(escapeXml(texte)),
      onclosetag: (nom) => {
        if (!elementsVides.has(nom)) morceaux.push(`</${nom}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return morceaux.join('');
}

function renderAttributs(element: string, attributs: Readonly<Record<string, string>>): string {
  return Object.entries(attributs)
    .filter(([nom, valeur]) => isAttributPermis(element, nom, valeur))
    .map(([nom, valeur]) => ` ${nom}="${escapeXml(valeur)}"`)
    .join('');
}
