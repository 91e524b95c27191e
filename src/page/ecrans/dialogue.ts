import { bouton, creer } from '../elements.js';

/** Shows something over the page, until it is closed by its button, Escape or a click beside. Focus then goes back. */
export function montrerDialogue(titre: string, sousTitre: string | null, ...contenu: readonly Node[]): void {
  const id = 'dialogue-titre';
  const fermer = bouton('Fermer', () => dialogue.close(), 'bouton discret');
  const dialogue = creer(
    'dialog',
    { 'aria-labelledby': id, class: 'dialogue' },
    creer('div', { class: 'dialogue-tete' }, creer('h2', { id, tabindex: '-1' }, titre), fermer),
    sousTitre === null ? null : creer('p', { class: 'discret' }, sousTitre),
    // The keyboard scrolls what the mouse can.
    creer('div', { class: 'dialogue-corps', tabindex: '0', role: 'region', 'aria-labelledby': id }, ...contenu),
  );
  dialogue.addEventListener('close', () => dialogue.remove());
  dialogue.addEventListener('click', ({ target, detail }) => {
    // The second click of whoever clicked twice to open it does not close it.
    if (target === dialogue && detail < 2) dialogue.close();
  });
  document.body.append(dialogue);
  dialogue.showModal();
}
