import type { Paragraphe } from './blocs.js';
import { renderGardes, renderInseres, renderSupprimes } from './ecrire-jetons.js';
import type { MarquesDeRevision, Sorte } from './marques.js';
import { compareMots, type Segment } from './mots-compares.js';

/** A paragraph that only one version has, its mark with it. */
export function renderEntier(paragraphe: Paragraphe, sorte: Sorte, marques: MarquesDeRevision): string {
  return write(
    paragraphe.proprietes + markOf(marques.mark(sorte)),
    sorte === 'ins' ? renderInsere(paragraphe, marques) : renderSupprimes(paragraphe.jetons, marques),
  );
}

/** A paragraph that both versions have, modified or not. */
export function renderGarde(avant: Paragraphe, apres: Paragraphe, marques: MarquesDeRevision): string {
  return write(changeProprietes(avant, apres, marques), renderModifie(avant, apres, marques));
}

/**
 * The paragraph before a run of paragraphs that only one version has, at a place whose last mark can never go: its own
 * mark is the one that comes or goes, as when a person presses Enter at the end of it.
 */
export function renderGardeSansMarque(
  avant: Paragraphe,
  apres: Paragraphe,
  sorte: Sorte,
  marques: MarquesDeRevision,
): string {
  const { proprietes } = sorte === 'ins' ? apres : avant;
  return write(proprietes + markOf(marques.mark(sorte)), renderModifie(avant, apres, marques));
}

/** The last paragraph of such a run: its mark stays, and is the mark of `garde` in the version that has no such run. */
export function renderDernier(
  paragraphe: Paragraphe,
  garde: Paragraphe,
  sorte: Sorte,
  marques: MarquesDeRevision,
): string {
  return sorte === 'ins'
    ? write(changeProprietes(garde, paragraphe, marques), renderInsere(paragraphe, marques))
    : write(changeProprietes(paragraphe, garde, marques), renderSupprimes(paragraphe.jetons, marques));
}

function write(proprietes: string, contenu: string): string {
  return `<w:p>${proprietes && `<w:pPr>${proprietes}</w:pPr>`}${contenu}</w:p>`;
}

function markOf(marque: string): string {
  return `<w:rPr>${marque}</w:rPr>`;
}

/** The new properties, and the old ones to go back to when they are not the same. */
function changeProprietes(avant: Paragraphe, apres: Paragraphe, { restore }: MarquesDeRevision): string {
  return apres.proprietes + (avant.forme === apres.forme ? '' : restore(avant.proprietes));
}

function renderInsere({ jetons, fin }: Paragraphe, marques: MarquesDeRevision): string {
  return renderInseres(jetons, marques) + fin;
}

function renderModifie(avant: Paragraphe, apres: Paragraphe, marques: MarquesDeRevision): string {
  const memes = avant.jetons.length === apres.jetons.length;
  if (memes && avant.jetons.every(({ cle }, rang) => cle === apres.jetons[rang]?.cle)) return apres.contenu;
  return (
    compareMots(avant, apres)
      .map((segment) => renderSegment(segment, marques))
      .join('') + apres.fin
  );
}

function renderSegment({ garde, avant, apres }: Segment, marques: MarquesDeRevision): string {
  return garde ? renderGardes(apres) : renderSupprimes(avant, marques) + renderInseres(apres, marques);
}
