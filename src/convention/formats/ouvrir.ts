import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readAnnuaire } from '../../paquet/annuaire.js';
import type { Document } from '../document.js';

/**
 * Reads a convention into blocks, whatever its format: `.docx`, `.odt`, `.pdf`, `.txt`. The bytes say which it is, never the
 * extension. What reads each is loaded when one comes.
 * @throws ErreurUtilisateur (exit 2) when it cannot be read, with one sentence that says what to do
 */
export async function openDocument(octets: Uint8Array, nom: string): Promise<Document> {
  if (octets.length === 0)
    throw new ErreurUtilisateur('Le fichier de la convention est vide : vérifiez qu’il a bien été copié en entier.');
  if (isPdf(octets)) return (await import('./pdf/pdf.js')).readPdf(octets);
  if (octets[0] === 0x50 && octets[1] === 0x4b && isOdt(octets)) return (await import('./odt/odt.js')).readOdt(octets);
  if (octets[0] === 0x50 || octets[0] === 0xd0)
    if (octets[1] === 0x4b || octets[1] === 0xcf) return (await import('./docx/docx.js')).readDocx(octets);
  const debut = new TextDecoder('latin1').decode(octets.subarray(0, 64));
  if (debut.startsWith('{\\rtf'))
    throw refus(nom, 'est au format RTF : ouvrez-le dans Word ou LibreOffice, enregistrez-le au format Word (.docx)');
  const image = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'II*\u0000', 'MM\u0000*', 'GIF8'].some((signe) =>
    debut.startsWith(signe),
  );
  if (image) throw refus(nom, 'est une image, sans texte à lire : donnez la convention au format Word (.docx) ou PDF');
  return (await import('./texte.js')).readTexte(octets);
}

/** Some programs write a few bytes before what a PDF begins with. */
function isPdf(octets: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(octets.subarray(0, 1024)).includes('%PDF-');
}

function isOdt(octets: Uint8Array): boolean {
  const noms = readAnnuaire(octets)?.map((entree) => entree.nom) ?? [];
  return noms.includes('content.xml') && !noms.includes('word/document.xml');
}

function refus(nom: string, quoi: string): ErreurUtilisateur {
  return new ErreurUtilisateur(`« ${nom} » ${quoi}, puis recommencez.`);
}
