const puce = /^\s*[-–•*·]\s+/;

/**
 * A cell's free text as HTML paragraphs and lists: one paragraph a line, a list for the lines that begin with a dash
 * or a bullet. Every character of the text is kept, escaped.
 */
export function renderTexteLibre(texte: string): string {
  const html: string[] = [];
  let liste: string[] = [];
  const closeListe = () => {
    if (liste.length > 0) html.push(`<ul>${liste.join('')}</ul>`);
    liste = [];
  };
  for (const ligne of texte.split(/\r\n|\r|\n/)) {
    if (puce.test(ligne)) {
      liste.push(`<li>${escapeHtml(ligne.replace(puce, ''))}</li>`);
    } else {
      closeListe();
      if (ligne.trim() !== '') html.push(`<p>${escapeHtml(ligne)}</p>`);
    }
  }
  closeListe();
  return html.join('');
}

function escapeHtml(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
