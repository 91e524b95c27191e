import { demander } from '../bureau.js';
import { creer } from '../elements.js';
import { type BlocMarkdown, readMorceaux, readPage } from '../markdown.js';
import { suivre } from '../progres.js';
import { montrerDialogue } from './dialogue.js';

/** Opens the explanation of a rule. */
export async function montrerExplication(regle: string): Promise<void> {
  const { texte } = await suivre('Ouverture de l’explication', () => demander('expliquer', { regle }));
  const { titre, blocs } = readPage(texte);
  montrerDialogue(titre || regle, `Règle « ${regle} »`, ...blocs.map(dessiner));
}

function dessiner(bloc: BlocMarkdown): HTMLElement {
  if (bloc.genre === 'liste') return creer('ul', {}, ...bloc.points.map((point) => creer('li', {}, ...phrase(point))));
  const balise = ({ titre: 'h3', citation: 'blockquote', paragraphe: 'p' } as const)[bloc.genre];
  return creer(balise, {}, ...phrase(bloc.texte));
}

function phrase(texte: string): readonly (Node | string)[] {
  return readMorceaux(texte).map((morceau) => {
    if (morceau.adresse) return lienExterne(morceau.texte, morceau.adresse);
    return morceau.code ? creer('code', {}, morceau.texte) : morceau.texte;
  });
}

/** A link to a site: it opens only when somebody follows it, in another tab. */
export function lienExterne(texte: string, adresse: string): HTMLAnchorElement {
  return creer('a', { href: adresse, target: '_blank', rel: 'noopener noreferrer' }, texte);
}
