import { extractText } from 'unpdf';

/** Imprime la page, et en lit les feuilles. @returns le texte de chacune, sans espaces : les lignes y coupent où elles veulent */
export async function imprimer(page) {
  const octets = await page.pdf({ format: 'A4' });
  const { text } = await extractText(new Uint8Array(octets));
  return text.map((feuille) => feuille.replace(/\s+/g, ''));
}
