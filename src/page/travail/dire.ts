import { insecables } from '../../documents/typographie.js';
import { motsDeLaPage } from './mots-de-la-page.js';

/** A sentence of the core as the page says it: its buttons in the place of commands, and French spacing. */
export function dire(phrase: string): string {
  // The same length: a place found in one is that of the other.
  const cherchee = phrase.replace(/[\u00a0\u202f]/g, ' ');
  let dite = '';
  let lu = 0;
  while (lu < cherchee.length) {
    const [suivante] = motsDeLaPage
      .map(([commande, page]) => ({ ou: cherchee.indexOf(commande, lu), commande, page }))
      .filter(({ ou }) => ou >= 0)
      .sort((a, b) => a.ou - b.ou);
    if (!suivante) break;
    dite += phrase.slice(lu, suivante.ou) + suivante.page;
    lu = suivante.ou + suivante.commande.length;
  }
  return insecables(dite + phrase.slice(lu));
}
