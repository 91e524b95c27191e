import { preparer } from '../bureau.js';
import { sourcesOfDrop } from '../depots.js';
import { bouton, creer } from '../elements.js';
import { acceptes, choisirRelisibles, peutChoisirRelisibles, type SourceDeFichier, sourceOfFile } from '../fichiers.js';
import { entreeDeFichiers } from './entree-de-fichiers.js';

/** The place where the tracker is dropped, or chosen. */
export function depot(ouvrir: (sources: readonly SourceDeFichier[]) => void): HTMLElement {
  const champ = entreeDeFichiers(
    { id: 'choix-fichier', accept: acceptes, multiple: true, tabindex: '-1', 'aria-label': 'Tableau de suivi' },
    (fichiers) => ouvrir(fichiers.map(sourceOfFile)),
  );
  const choisir = async () => {
    preparer();
    if (!peutChoisirRelisibles()) return champ.click();
    const sources = await choisirRelisibles();
    if (sources === null) champ.click();
    else if (sources.length > 0) ouvrir(sources);
  };
  return creer(
    'div',
    { class: 'depot' },
    feuille(),
    creer('p', { class: 'depot-titre' }, 'Déposez ici votre tableau de suivi'),
    creer('p', { class: 'depot-ou' }, 'ou'),
    bouton('Choisir un fichier', () => void choisir(), 'bouton principal'),
    champ,
    creer(
      'p',
      { class: 'discret' },
      'Excel (.xlsx, .xlsm), LibreOffice (.ods) ou .csv. Il est lu tel quel, jamais modifié.',
    ),
    creer(
      'p',
      { class: 'discret' },
      'Avec lui, si vous les avez : la convention signée, le plan signé, un papier à en-tête, un bilan corrigé dans Word.',
    ),
  );
}

/** Takes what is dropped anywhere on the page: a file that misses the frame must not replace the page. */
export function recevoirDepots(ouvrir: (sources: Promise<readonly SourceDeFichier[]>) => void): void {
  const survol = (oui: boolean) => document.documentElement.classList.toggle('survol', oui);
  addEventListener('dragenter', preparer);
  addEventListener('dragover', (evenement) => {
    evenement.preventDefault();
    survol(true);
  });
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && survol(false));
  addEventListener('drop', (evenement) => {
    evenement.preventDefault();
    survol(false);
    // A text that is dragged is no file.
    if (evenement.dataTransfer?.types.includes('Files')) ouvrir(sourcesOfDrop(evenement.dataTransfer));
  });
}

function feuille(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [cle, valeur] of Object.entries({ viewBox: '0 0 48 48', 'aria-hidden': 'true', class: 'depot-image' }))
    svg.setAttribute(cle, valeur);
  const trait = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  trait.setAttribute('d', 'M12 5h16l9 9v29H12zM28 5v9h9M18 22h13M18 28h13M18 34h8');
  svg.append(trait);
  return svg;
}
