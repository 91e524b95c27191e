import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a person writes in front of a point; null: the row is left as it is. */
export type Remplissage = (point: {
  readonly feuille: string;
  readonly cellule: string;
  readonly regle: string;
}) => string | null;

/** A fiche in Word, its answers typed in the cells meant for them. */
export function remplirDocx(octets: Uint8Array, repondre: Remplissage): Uint8Array {
  const parts = unzipSync(octets);
  const chemin = 'word/document.xml';
  const xml = strFromU8(parts[chemin] ?? new Uint8Array());
  const rempli = xml.replace(/<w:tr\b.*?<\/w:tr>/gs, (ligne) => {
    const cellules = ligne.match(/<w:tc\b.*?<\/w:tc>/gs) ?? [];
    const [feuille = '', cellule = '', , , , , marque = ''] = cellules.map(texteDe);
    const texte = repondre({ feuille, cellule, regle: marque.split(' ')[0] ?? '' });
    const vide = cellules[5];
    if (texte === null || !vide) return ligne;
    return ligne.replace(vide, () =>
      vide
        .replace(/<\/w:p>/, () => `<w:r><w:t xml:space="preserve">${texte}</w:t></w:r></w:p>`)
        .replace(/<w:p\/>/, () => `<w:p><w:r><w:t xml:space="preserve">${texte}</w:t></w:r></w:p>`),
    );
  });
  return zipSync({ ...parts, [chemin]: strToU8(rempli) });
}

/** A fiche in `.csv`, its answers typed in their column. */
export function remplirCsv(octets: Uint8Array, repondre: Remplissage): string {
  const [entete = '', ...lignes] = new TextDecoder().decode(octets).trimEnd().split('\r\n');
  const remplies = lignes.map((ligne) => {
    const cellules = [...ligne.matchAll(/(?:^|;)("(?:[^"]|"")*"|[^;]*)/g)].map(([, cellule]) => cellule ?? '');
    const [, feuille = '', cellule = '', , , , , regle = ''] = cellules;
    const texte = repondre({ feuille, cellule, regle });
    return (texte === null ? cellules : cellules.with(6, `"${texte}"`)).join(';');
  });
  return [entete, ...remplies].join('\r\n');
}

function texteDe(cellule: string): string {
  return (cellule.match(/<w:t\b[^>]*>[^<]*/g) ?? []).map((texte) => texte.replace(/^[^>]*>/, '')).join('');
}
