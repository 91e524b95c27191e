import { strFromU8, unzipSync } from 'fflate';

/**
 * Formulas whose cached value is the empty text (`=SI(A1="";"";…)`), by sheet name: the spreadsheet library cannot tell
 * them from formulas that were never computed, the XML can.
 */
export function readFormulesVides(octets: Uint8Array): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = unzipSync(octets, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const text = (chemin: string) => strFromU8(parts[chemin] ?? new Uint8Array());
  const cibles = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([balise]) => [
      attribut(balise, 'Id'),
      attribut(balise, 'Target'),
    ]),
  );
  const feuilles = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([balise]) => ({
    nom: decode(attribut(balise, 'name')),
    cible: cibles.get(attribut(balise, 'r:id')) ?? '',
  }));
  return new Map(
    feuilles.map(({ nom, cible }) => [
      nom,
      cellulesVides(text(cible.startsWith('/') ? cible.slice(1) : `xl/${cible}`)),
    ]),
  );
}

function cellulesVides(xml: string): ReadonlySet<string> {
  const cellules = xml.matchAll(
    /<c\b([^>]*\bt="str"[^>]*)>(?:(?!<\/c>).)*?<f\b(?:(?!<\/c>).)*?(?:<v><\/v>|<v\/>|<\/f>|<f[^>]*\/>)<\/c>/gs,
  );
  return new Set([...cellules].map(([, attributs = '']) => attribut(` ${attributs} `, 'r')));
}

function attribut(balise: string, nom: string): string {
  return new RegExp(`\\s${nom}="([^"]*)"`).exec(balise)?.[1] ?? '';
}

function decode(texte: string): string {
  return texte
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
