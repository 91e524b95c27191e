import { elementsPermis as elements, elementsVides as vides } from '../apercu/permis.js';
import { debutsMasques, replaceMorceaux } from '../morceaux.js';
import { fauteDeGabarit, ligneDePosition } from './erreurs.js';
import type { Gabarits } from './gabarits.js';

const attributs: ReadonlySet<string> = new Set(
  'lang charset name content class id href src alt style scope colspan rowspan aria-label'.split(' '),
);
/** What holds only other elements: a text right inside would show nowhere. */
const sansTexte: ReadonlySet<string> = new Set('body table colgroup thead tbody tfoot tr ul ol figure'.split(' '));
const balise = /<(\/?)([A-Za-z][\w-]*)((?:\s[^<>]*)?)>/g;
/** Stands for a value while the HTML is checked: a text, of no length in particular. */
const valeurQuelconque = '\u2022';

/**
 * Checks the HTML of a template before it is used: only the elements that Word documents know, each closed where it was
 * opened, nothing that runs or is fetched, nothing beside the sections.
 * @throws ErreurUtilisateur with the file, the line and what is allowed
 */
export function checkHtml(nom: string, gabarits: Gabarits): void {
  const source = withoutMoustaches(gabarits[nom] ?? '');
  const faute = (position: number, message: string) =>
    fauteDeGabarit({ nom, ligne: ligneDePosition(source, position) }, gabarits, message);
  const ouverts: { readonly nom: string; readonly position: number }[] = [];
  let fin = 0;
  for (const { 0: texte, 1: fermante, 2: brut = '', 3: reste = '', index } of source.matchAll(balise)) {
    checkTexte(source.slice(fin, index), ouverts, (decalage, message) => faute(fin + decalage, message));
    fin = index + texte.length;
    const element = brut.toLowerCase();
    if (!elements.has(element))
      throw faute(
        index,
        `l’élément <${brut}> n’a pas d’équivalent prévu dans Word. Éléments permis : ${[...elements].join(', ')}.`,
      );
    if (fermante) {
      const dernier = ouverts.pop();
      if (dernier?.nom !== element)
        throw faute(
          index,
          dernier
            ? `</${element}> ne ferme pas <${dernier.nom}>, ouvert ligne ${ligneDePosition(source, dernier.position)} : fermez les éléments dans l’ordre inverse de leur ouverture.`
            : `</${element}> ne ferme rien : l’élément n’a pas été ouvert dans ce fichier.`,
        );
      continue;
    }
    checkAttributs(element, reste, (message) => faute(index, message));
    if (!vides.has(element) && !reste.trimEnd().endsWith('/')) ouverts.push({ nom: element, position: index });
  }
  const reste = ouverts.at(-1);
  if (reste) throw faute(reste.position, `<${reste.nom}> n’est pas fermé : ajoutez </${reste.nom}>.`);
}

/** A text that stands beside the sections would show nowhere. */
function checkTexte(
  texte: string,
  ouverts: readonly { readonly nom: string }[],
  faute: (decalage: number, message: string) => Error,
): void {
  const chevron = texte.indexOf('<');
  if (chevron >= 0 && !/^<(?:!doctype|!--)/i.test(texte.slice(chevron)))
    throw faute(chevron, 'le signe < commence un élément mal écrit : écrivez &lt; pour le signe lui-même.');
  const debut = texte.search(/\S/);
  const parent = ouverts.at(-1)?.nom;
  if (debut < 0 || parent === undefined || !sansTexte.has(parent)) return;
  throw faute(
    debut,
    parent === 'body'
      ? 'ce texte est hors de toute <section> : il ne paraîtrait nulle part. Placez-le dans une section.'
      : `ce texte est directement dans <${parent}> : il ne paraîtrait nulle part. Placez-le dans ${parent === 'ul' || parent === 'ol' ? 'un <li>' : parent === 'figure' ? 'une <figcaption>' : 'une cellule (<td> ou <th>)'}.`,
  );
}

function checkAttributs(element: string, texte: string, faute: (message: string) => Error): void {
  // A value outside quotes could bring attributes of its own with it.
  const horsGuillemets = texte.replace(/"[^"]*"|'[^']*'/g, '""');
  if (/=(?!\s*")/.test(horsGuillemets) || horsGuillemets.includes(valeurQuelconque))
    throw faute('la valeur d’un attribut s’écrit entre guillemets : class="{{…}}".');
  for (const [, nom = '', , double, simple] of texte.matchAll(
    /([\w:-]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|[^\s"'>]+))?/g,
  )) {
    const attribut = nom.toLowerCase();
    const valeur = double ?? simple ?? '';
    if (attribut.startsWith('on'))
      throw faute(`l’attribut ${nom} ferait exécuter un programme : il n’est pas permis dans un gabarit.`);
    if (!attributs.has(attribut) && !attribut.startsWith('data-'))
      throw faute(
        `l’attribut ${nom} n’est pas prévu. Permis : ${[...attributs].join(', ')}, et ceux qui commencent par data-.`,
      );
    if (attribut === 'src' && !isLogo(valeur.trim()))
      throw faute('une image ne peut venir que des logos du document : rien n’est cherché ailleurs.');
    if (attribut === 'href' && element === 'a' && !/^\s*(?:#|https:\/\/)/.test(valeur))
      throw faute('un lien commence par # (dans le document) ou par https:// : les autres ne sont pas permis.');
  }
}

/** « logo:2 », or what a template's value stands for. */
function isLogo(valeur: string): boolean {
  const reste = valeur.replace(/^logo:\d*/, '');
  return [...reste].every((signe) => signe === valeurQuelconque);
}

/** Comments and blocks as blanks, values as a text, line breaks kept: what is left is HTML, at the same places. */
function withoutMoustaches(source: string): string {
  return replaceMorceaux(source, debutsMasques, (morceau) => {
    const isValeur = /^\{\{~?\{?\s*(?!else\b)[^\s#/^!>~{]/.test(morceau);
    return morceau.replace(/[^\n]/g, isValeur ? valeurQuelconque : ' ');
  });
}
