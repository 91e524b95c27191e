import { bouton, creer } from '../elements.js';

/** Asks yes or no over the page. @returns false too when the window is closed by Escape */
export function confirmer(titre: string, phrase: string, oui: string): Promise<boolean> {
  return demander<boolean>(titre, false, (repondre) => [
    creer('p', {}, phrase),
    creer(
      'p',
      { class: 'envoi' },
      bouton(oui, () => repondre(true), 'bouton principal'),
      ' ',
      bouton('Ne rien changer', () => repondre(false)),
    ),
  ]);
}

/** Asks for one of several. @returns its key, or null when none was chosen */
export function choisirParmi(
  titre: string,
  phrase: string,
  possibles: readonly { readonly cle: string; readonly nom: string }[],
): Promise<string | null> {
  return demander<string | null>(titre, null, (repondre) => [
    creer('p', {}, phrase),
    creer(
      'ul',
      { class: 'parmi' },
      ...possibles.map(({ cle, nom }) =>
        creer(
          'li',
          {},
          bouton(nom, () => repondre(cle)),
        ),
      ),
    ),
    creer(
      'p',
      {},
      bouton('Revenir sans rien choisir', () => repondre(null), 'bouton discret'),
    ),
  ]);
}

function demander<R>(
  titre: string,
  sansReponse: R,
  contenu: (repondre: (reponse: R) => void) => readonly HTMLElement[],
): Promise<R> {
  return new Promise((finir) => {
    let dite = sansReponse;
    const dialogue = creer('dialog', { 'aria-labelledby': 'demande-titre', class: 'dialogue demande' });
    const repondre = (reponse: R) => {
      dite = reponse;
      dialogue.close();
    };
    dialogue.append(
      creer('div', { class: 'dialogue-tete' }, creer('h2', { id: 'demande-titre', tabindex: '-1' }, titre)),
      creer('div', { class: 'dialogue-corps' }, ...contenu(repondre)),
    );
    dialogue.addEventListener('close', () => {
      dialogue.remove();
      finir(dite);
    });
    document.body.append(dialogue);
    dialogue.showModal();
  });
}
