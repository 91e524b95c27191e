import { openDocx } from '../../archive/docx.js';

/** The styles of Word take half a megabyte; what a letterhead says is not read. */
const maxXml = 8 * 1024 * 1024;

/** Opens the bytes of a letterhead: only the parts that may dress a document. */
export function openArchive(octets: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return openDocx(octets, { quoi: 'Le modèle de document', garde: isHabillage, maxXml });
}

function isHabillage(nom: string): boolean {
  return /^word\/(_rels\/|theme\/|media\/|fonts\/|(document|styles|settings|fontTable|header[^/]*|footer[^/]*)\.xml$)/.test(
    nom,
  );
}
