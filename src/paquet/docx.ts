import { ErreurUtilisateur } from '../dossier/erreur.js';
import { type EntreeDeZip, readAnnuaire } from './annuaire.js';
import { inflateParts, type RefusInflation } from './inflation.js';

/** A letterhead or a bilan weighs less than 10 MB; a bomb is stopped in a fraction of a second. */
const maxInflates = 60 * 1024 * 1024;
const maxParties = 3_000;
const signatureOle = [0xd0, 0xcf, 0x11, 0xe0];
const enregistrer = 'Ouvrez-le dans Word et enregistrez-le au format « Document Word (.docx) », puis recommencez.';

export interface OuvertureDocx {
  /** What the user calls the file, at the start of a sentence: « Le modèle de document ». */
  readonly quoi: string;
  /** Which parts are inflated; the others are not even looked at. */
  readonly garde: (nom: string) => boolean;
  /** How many bytes an XML part may have, when what is read has no reason to be long. */
  readonly maxXml?: (nom: string) => number;
  /** How many bytes the parts asked for may have in all, when what is read may be long. */
  readonly max?: number;
}

/**
 * Opens the bytes of a `.docx`: only the parts asked for are inflated, and never without bound.
 * @throws ErreurUtilisateur when they are no usable `.docx`: one sentence that says what to do
 */
export function openDocx(
  octets: Uint8Array,
  { quoi, garde, maxXml, max = maxInflates }: OuvertureDocx,
): Readonly<Record<string, Uint8Array>> {
  const refus = refusOf(quoi);
  if (octets.length === 0) throw new ErreurUtilisateur(`${quoi} est vide : vérifiez qu’il a bien été copié en entier.`);
  if (signatureOle.every((octet, rang) => octets[rang] === octet))
    throw new ErreurUtilisateur(
      `${quoi} est protégé par un mot de passe, ou à l’ancien format Word (.doc). ${enregistrer}`,
    );
  if (octets[0] !== 0x50 || octets[1] !== 0x4b)
    throw new ErreurUtilisateur(`${quoi} n’est pas un document Word (.docx). ${enregistrer}`);
  const entrees = readAnnuaire(octets);
  if (!entrees || entrees.some(({ chiffre }) => chiffre)) throw refus.abimee();
  if (entrees.length > maxParties) throw refus.tropGrosse();
  const noms = new Set(entrees.map(({ nom }) => nom));
  if (!noms.has('word/document.xml')) throw new ErreurUtilisateur(messageSansDocument(quoi, noms));
  if (noms.has('word/vbaProject.bin'))
    throw new ErreurUtilisateur(`${quoi} contient des macros (.docm). ${enregistrer}`);
  const longue = ({ nom, tailleAnnoncee }: EntreeDeZip) =>
    garde(nom) && /\.xml$/.test(nom) && tailleAnnoncee > (maxXml?.(nom) ?? Infinity);
  if (entrees.some(longue)) throw refus.tropGrosse();
  return inflateParts(entrees, { garde, max, refus });
}

function refusOf(quoi: string): RefusInflation {
  return {
    abimee: () => new ErreurUtilisateur(`${quoi} est incomplet ou abîmé : reprenez le fichier d’origine.`),
    tropGrosse: () =>
      new ErreurUtilisateur(
        `${quoi} est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Allégez ses images, puis recommencez.`,
      ),
  };
}

function messageSansDocument(quoi: string, noms: ReadonlySet<string>): string {
  const nature = noms.has('xl/workbook.xml')
    ? 'est un classeur Excel'
    : noms.has('content.xml')
      ? 'est un document LibreOffice (.odt)'
      : 'est une archive';
  return `${quoi} ${nature}, pas un document Word (.docx). ${enregistrer}`;
}
