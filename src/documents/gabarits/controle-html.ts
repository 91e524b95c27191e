import { fauteDeGabarit, ligneDe } from './erreurs.js';
import type { Gabarits } from './gabarits.js';

/** What the Word writer knows; a document's own frame besides. */
const elements: ReadonlySet<string> = new Set(
  'html head meta title body section h1 h2 h3 h4 p ul ol li table caption colgroup col thead tbody tfoot tr th td div nav figure figcaption img strong em sup mark span br a'.split(
    ' ',
  ),
);
const vides: ReadonlySet<string> = new Set(['meta', 'col', 'img', 'br']);
const attributs: ReadonlySet<string> = new Set(
  'lang charset name content class id href src alt style scope colspan rowspan aria-label'.split(' '),
);
const balise = /<(\/?)([A-Za-z][\w-]*)((?:\s[^<>]*)?)>/g;

/**
 * Checks the HTML of a template before it is used: only the elements that Word documents know, each closed where it was
 * opened, nothing that runs or is fetched, nothing beside the sections.
 * @throws ErreurUtilisateur with the file, the line and what is allowed
 */
export function checkHtml(nom: string, gabarits: Gabarits): void {
  const source = withoutMoustaches(gabarits[nom] ?? '');
  const faute = (position: number, message: string) =>
    fauteDeGabarit({ nom, ligne: ligneDe(source, position) }, gabarits, message);
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
            ? `</${element}> ne ferme pas <${dernier.nom}>, ouvert ligne ${ligneDe(source, dernier.position)} : fermez les éléments dans l’ordre inverse de leur ouverture.`
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
  if (debut >= 0 && ouverts.at(-1)?.nom === 'body')
    throw faute(
      debut,
      'ce texte est hors de toute <section> : il ne paraîtrait nulle part. Placez-le dans une section.',
    );
}

function checkAttributs(element: string, texte: string, faute: (message: string) => Error): void {
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
    if (attribut === 'src' && !/^(?:logo:\d*)?\s*$/.test(valeur))
      throw faute('une image ne peut venir que des logos du document : rien n’est cherché ailleurs.');
    if (attribut === 'href' && element === 'a' && !/^(?:#|https:\/\/|\s*$)/.test(valeur))
      throw faute('un lien commence par # (dans le document) ou par https:// : les autres ne sont pas permis.');
  }
}

/** Handlebars' own markup as blanks, line breaks kept: what is left is HTML, at the same places. */
function withoutMoustaches(source: string): string {
  const blanchir = (morceau: string) => morceau.replace(/[^\n]/g, ' ');
  return source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}|<!--[\s\S]*?-->/g, blanchir);
}
