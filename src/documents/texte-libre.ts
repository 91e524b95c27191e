import { type LigneDeTexte, splitLignes } from '../reprise/texte-canonique.js';

/**
 * A cell's free text as HTML paragraphs and lists: one paragraph a line, a list for the lines that begin with a dash
 * or a bullet, nested by their indentation. Every character of the text is kept, escaped.
 */
export function renderTexteLibre(texte: string): string {
  const lignes = splitLignes(texte);
  const html: string[] = [];
  for (let rang = 0; rang < lignes.length; ) {
    const fin = endOfListe(lignes, rang);
    if (fin === rang) html.push(`<p>${escapeHtml(lignes[rang]?.texte ?? '')}</p>`);
    else html.push(renderListe(lignes.slice(rang, fin)));
    rang = Math.max(fin, rang + 1);
  }
  return html.join('');
}

/** The first line after the list that begins at `debut`; `debut` itself when no list does. */
function endOfListe(lignes: readonly LigneDeTexte[], debut: number): number {
  const longueur = lignes.slice(debut).findIndex(({ niveau }) => niveau === null);
  return longueur < 0 ? lignes.length : debut + longueur;
}

/** A list; the deeper lines that follow an item make a list inside it. */
function renderListe(lignes: readonly LigneDeTexte[], niveau = 0): string {
  const items: string[] = [];
  for (let rang = 0; rang < lignes.length; ) {
    const suite = lignes.slice(rang + 1).findIndex((ligne) => (ligne.niveau ?? 0) <= niveau);
    const fin = suite < 0 ? lignes.length : rang + 1 + suite;
    const dessous = fin > rang + 1 ? renderListe(lignes.slice(rang + 1, fin), niveau + 1) : '';
    items.push(`<li>${escapeHtml(lignes[rang]?.texte ?? '')}${dessous}</li>`);
    rang = fin;
  }
  return `<ul>${items.join('')}</ul>`;
}

function escapeHtml(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
