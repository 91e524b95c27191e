import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The document with its main part changed, as an editor would. */
export function editDocument(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  return editPartie(docx, 'word/document.xml', change);
}

export function editPartie(docx: Uint8Array, nom: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, [nom]: strToU8(change(strFromU8(parts[nom] ?? new Uint8Array()))) });
}

/** The text of a paragraph typed over another, in the first run that holds it. */
export function retype(docx: Uint8Array, avant: string, apres: string): Uint8Array {
  return editDocument(docx, (xml) => {
    if (!xml.includes(avant)) throw new Error(`« ${avant} » ne se trouve pas dans le document.`);
    return xml.replace(avant, () => apres);
  });
}

/** The same where the text stands last: a fiche comes after the tables that quote it. */
export function retypeInFiche(docx: Uint8Array, avant: string, apres: string): Uint8Array {
  return editDocument(docx, (xml) => {
    const place = xml.lastIndexOf(avant);
    if (place < 0) throw new Error(`« ${avant} » ne se trouve pas dans le document.`);
    return `${xml.slice(0, place)}${apres}${xml.slice(place + avant.length)}`;
  });
}

/** What LibreOffice 7 leaves of content controls: their content, and the bookmarks. */
export function withoutControles(docx: Uint8Array): Uint8Array {
  return editDocument(docx, (xml) =>
    xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/gs, '').replace(/<\/w:sdtContent><\/w:sdt>/g, ''),
  );
}
