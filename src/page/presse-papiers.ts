import { montrerDialogue } from './ecrans/dialogue.js';
import { creer } from './elements.js';
import { annoncer } from './progres.js';

const dejaCopie = 'Copié : collez-le où vous voulez (Ctrl + V).';
const affiche = 2_000;

/**
 * Puts a text on the clipboard, and says so on the button that asked for it; where the browser does not let a page do it, shows
 * the text, selected, to be copied by hand.
 */
export async function copier(texte: string, demandeur: HTMLElement): Promise<void> {
  if (!(await ecrire(texte))) return montrerTexte(texte);
  annoncer(dejaCopie);
  const avant = demandeur.textContent;
  if (avant === 'Copié') return;
  demandeur.textContent = 'Copié';
  setTimeout(() => {
    demandeur.textContent = avant;
  }, affiche);
}

async function ecrire(texte: string): Promise<boolean> {
  if (!window.isSecureContext || !('clipboard' in navigator)) return ecrireParSelection(texte);
  try {
    await navigator.clipboard.writeText(texte);
    return true;
  } catch {
    return ecrireParSelection(texte);
  }
}

/** The old way, which a page that is not served by a site may still use. */
function ecrireParSelection(texte: string): boolean {
  const avant = document.activeElement;
  const champ = creer('textarea', { class: 'hors-ecran', readonly: true, 'aria-hidden': 'true' });
  champ.value = texte;
  document.body.append(champ);
  champ.select();
  const copie = document.execCommand('copy');
  champ.remove();
  if (avant instanceof HTMLElement) avant.focus({ preventScroll: true });
  return copie;
}

function montrerTexte(texte: string): void {
  const champ = creer('textarea', { class: 'a-copier', readonly: true, rows: 14, 'aria-label': 'Texte à copier' });
  champ.value = texte;
  montrerDialogue('Texte à copier', 'Ce navigateur ne laisse pas la page copier : faites Ctrl + C.', champ);
  champ.select();
}
