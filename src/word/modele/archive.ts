import { readAnnuaire } from '../../archive/annuaire.js';
import { inflateParts } from '../../archive/inflation.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';

/** A letterhead weighs less than 10 MB; a bomb is stopped in a fraction of a second. */
const maxInflates = 60 * 1024 * 1024;
const maxParties = 3_000;
const signatureOle = [0xd0, 0xcf, 0x11, 0xe0];
const enregistrer = 'Ouvrez-le dans Word et enregistrez-le au format « Document Word (.docx) », puis recommencez.';

/**
 * Opens the bytes of a letterhead: only the parts that may dress a document are inflated, and never without bound.
 * @throws ErreurUtilisateur when they are no usable `.docx`: one sentence that says what to do
 */
export function openArchive(octets: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (octets.length === 0)
    throw new ErreurUtilisateur('Le modèle de document est vide : vérifiez qu’il a bien été copié en entier.');
  if (signatureOle.every((octet, rang) => octets[rang] === octet))
    throw new ErreurUtilisateur(
      `Le modèle de document est protégé par un mot de passe, ou à l’ancien format Word (.doc). ${enregistrer}`,
    );
  if (octets[0] !== 0x50 || octets[1] !== 0x4b)
    throw new ErreurUtilisateur(`Le modèle de document n’est pas un document Word (.docx). ${enregistrer}`);
  const entrees = readAnnuaire(octets);
  if (!entrees || entrees.some(({ chiffre }) => chiffre)) throw refus.abimee();
  if (entrees.length > maxParties) throw refus.tropGrosse();
  const noms = new Set(entrees.map(({ nom }) => nom));
  if (!noms.has('word/document.xml')) throw new ErreurUtilisateur(messageSansDocument(noms));
  if (noms.has('word/vbaProject.bin'))
    throw new ErreurUtilisateur(`Le modèle de document contient des macros (.docm). ${enregistrer}`);
  return inflateParts(entrees, { garde: isHabillage, max: maxInflates, refus });
}

const refus = {
  abimee: () => new ErreurUtilisateur('Le modèle de document est incomplet ou abîmé : reprenez le fichier d’origine.'),
  tropGrosse: () =>
    new ErreurUtilisateur(
      'Le modèle de document est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Allégez ses images, puis recommencez.',
    ),
};

function messageSansDocument(noms: ReadonlySet<string>): string {
  const nature = noms.has('xl/workbook.xml')
    ? 'est un classeur Excel'
    : noms.has('content.xml')
      ? 'est un document LibreOffice (.odt)'
      : 'est une archive';
  return `Le modèle de document ${nature}, pas un document Word (.docx). ${enregistrer}`;
}

function isHabillage(nom: string): boolean {
  return /^word\/(_rels\/|theme\/|media\/|fonts\/|(document|styles|settings|fontTable|header[^/]*|footer[^/]*)\.xml$)/.test(
    nom,
  );
}
