/** Width of a drawing, in its own units; it takes the width of the page. */
export const largeur = 680;
export const taillePolice = 12;

/** Text as SVG content or attribute value. */
export function escapeSvg(texte: string): string {
  return texte.replace(
    /[&<>"]/g,
    (caractere) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[caractere] ?? caractere,
  );
}

/** `<name a="…">content</name>`; numbers are rounded, so that drawings do not depend on the last decimals. */
export function balise(nom: string, attributs: Readonly<Record<string, string | number>>, contenu = ''): string {
  const liste = Object.entries(attributs)
    .map(
      ([cle, valeur]) => ` ${cle}="${typeof valeur === 'number' ? Math.round(valeur * 100) / 100 : escapeSvg(valeur)}"`,
    )
    .join('');
  return `<${nom}${liste}>${contenu}</${nom}>`;
}

export function texte(
  x: number,
  y: number,
  contenu: string,
  ancre: 'start' | 'middle' | 'end' = 'start',
  couleur = '#333',
): string {
  return balise('text', { x, y, 'text-anchor': ancre, fill: couleur, 'font-size': taillePolice }, escapeSvg(contenu));
}

/** Attributes of the `<svg>` and its content: what stands between `<svg ` and `</svg>`. */
export function cadre(hauteur: number, contenu: string): string {
  return `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${Math.round(hauteur)}" font-family="Arial, sans-serif">${contenu}`;
}

/** Entries one after the other, on as many rows as they take. */
export function legende(
  entrees: readonly { readonly nom: string; readonly couleur: string }[],
  y: number,
): { readonly svg: string; readonly hauteur: number } {
  let x = 0;
  let rang = 0;
  const svg = entrees.map(({ nom, couleur }) => {
    const place = 24 + nom.length * 6.5;
    if (x > 0 && x + place > largeur) {
      x = 0;
      rang += 1;
    }
    const haut = y + rang * 18;
    const entree = balise('rect', { x, y: haut - 9, width: 10, height: 10, fill: couleur }) + texte(x + 16, haut, nom);
    x += place;
    return entree;
  });
  return { svg: svg.join(''), hauteur: (rang + 1) * 18 };
}

/** A label too long for its column is cut; the table of figures gives it whole. */
export function cut(contenu: string, max: number): string {
  return contenu.length <= max ? contenu : `${contenu.slice(0, max - 1).trimEnd()}…`;
}
