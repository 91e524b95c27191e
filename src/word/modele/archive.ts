import { openDocx } from '../../paquet/docx.js';

const mega = 1024 * 1024;

/** The styles of Word take half a megabyte; what a letterhead says is not read, but stands among its last page's margins. */
const maxXml = (nom: string) => (nom === 'word/document.xml' ? 8 : 3) * mega;

/** Opens the bytes of a letterhead: only the parts that may dress a document. */
export function openModele(octets: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return openDocx(octets, { quoi: 'Le modèle de document', garde: isHabillage, maxXml });
}

function isHabillage(nom: string): boolean {
  return /^word\/(_rels\/|theme\/|media\/|fonts\/|(document|styles|settings|fontTable|header[^/]*|footer[^/]*)\.xml$)/.test(
    nom,
  );
}
