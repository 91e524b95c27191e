import { strToU8 } from 'fflate';

/** A small PDF, each page with its lines of text; protected, its texts cannot be read without a password that nobody has. */
export function pdfDe(pages: readonly (readonly string[])[], { protege = false } = {}): Uint8Array {
  const objets: string[] = [];
  const add = (objet: string) => objets.push(objet);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, rang) => `${4 + 2 * rang} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [rang, lignes] of pages.entries()) {
    const contenu = lignes.map((ligne, place) => `BT /F1 11 Tf 60 ${760 - 16 * place} Td (${ligne}) Tj ET`).join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * rang} 0 R >>`,
    );
    add(`<< /Length ${contenu.length} >>\nstream\n${contenu}\nendstream`);
  }
  const zeros = '00'.repeat(32);
  if (protege) add(`<< /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`);
  let corps = '%PDF-1.4\n';
  const places = objets.map((objet, rang) => {
    const place = corps.length;
    corps += `${rang + 1} 0 obj\n${objet}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const cle = protege ? `/Encrypt ${objets.length} 0 R /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]` : '';
  const fin = `trailer\n<< /Size ${objets.length + 1} /Root 1 0 R ${cle} >>\nstartxref\n${corps.length}\n%%EOF\n`;
  return strToU8(`${corps}xref\n0 ${objets.length + 1}\n0000000000 65535 f \n${table}${fin}`, true);
}
