import { type Entree, readAnnuaire } from '../archive/annuaire.js';
import { inflateEntree } from '../archive/inflation.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { countFusions } from './fusions-annoncees.js';

/** A workbook of 10 000 actions inflates to 12 to 40 MB: this leaves room, and a bomb is stopped in a fraction of a second. */
const maxInflates = 120 * 1024 * 1024;
const maxParties = 5_000;
const maxCellulesFusionnees = 500_000;

const signatureOle = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const enregistrer = 'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) »';

/**
 * Looks at the bytes before the spreadsheet library does, which inflates whatever it is given.
 * @throws ErreurUtilisateur when they are no usable `.xlsx`: one sentence that says what to do
 */
export function checkArchive(octets: Uint8Array): void {
  if (octets.length === 0)
    throw new ErreurUtilisateur('Le fichier est vide : vérifiez qu’il a bien été copié ou téléchargé en entier.');
  if (signatureOle.every((octet, rang) => octets[rang] === octet)) throw new ErreurUtilisateur(messageOle(octets));
  if (octets[0] !== 0x50 || octets[1] !== 0x4b)
    throw new ErreurUtilisateur(`Ce fichier n’est pas un classeur Excel (.xlsx). ${enregistrer}, puis recommencez.`);
  const entrees = readAnnuaire(octets);
  if (!entrees)
    throw new ErreurUtilisateur(
      'Le classeur est incomplet ou abîmé : il a sans doute été mal copié. Reprenez le fichier d’origine.',
    );
  checkParties(entrees, octets);
  checkTaille(entrees);
}

/** An encrypted workbook and an old `.xls` share their first bytes; the former names its encrypted part. */
function messageOle(octets: Uint8Array): string {
  const marque = [...'EncryptedPackage'].flatMap((lettre) => [lettre.charCodeAt(0), 0]);
  const chiffre = octets.some(
    (octet, debut) => octet === marque[0] && marque.every((valeur, rang) => octets[debut + rang] === valeur),
  );
  return chiffre
    ? 'Le classeur est protégé par un mot de passe : ouvrez-le dans Excel, retirez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez, puis recommencez.'
    : `Ce fichier est à l’ancien format Excel (.xls). ${enregistrer}, puis recommencez.`;
}

function checkParties(entrees: readonly Entree[], octets: Uint8Array): void {
  const noms = new Set(entrees.map(({ nom }) => nom));
  if (entrees.some(({ chiffre }) => chiffre))
    throw new ErreurUtilisateur('Le classeur est chiffré : enregistrez-le sans mot de passe, puis recommencez.');
  if (entrees.length > maxParties)
    throw new ErreurUtilisateur(
      'Le classeur contient un nombre anormal de parties : il n’a pas été ouvert, par prudence.',
    );
  if (noms.has('xl/workbook.bin'))
    throw new ErreurUtilisateur(`Ce fichier est un classeur binaire (.xlsb). ${enregistrer}, puis recommencez.`);
  if (noms.has('mimetype') && /opendocument\.spreadsheet/.test(new TextDecoder().decode(octets.subarray(0, 200)))) {
    throw new ErreurUtilisateur(`Ce fichier est un classeur LibreOffice (.ods). ${enregistrer}, puis recommencez.`);
  }
  if (noms.has('word/document.xml'))
    throw new ErreurUtilisateur(
      'Ce fichier est un document Word, pas un classeur : choisissez le tableau de suivi (.xlsx).',
    );
  if (!noms.has('xl/workbook.xml') || !noms.has('[Content_Types].xml')) {
    throw new ErreurUtilisateur(
      'Ce fichier est une archive, pas un classeur Excel complet : il y manque des parties. Reprenez le fichier d’origine ou enregistrez-le de nouveau depuis Excel.',
    );
  }
}

/** Counts the bytes that really come out: the sizes that a directory announces may lie. */
function checkTaille(entrees: readonly Entree[]): void {
  const tropGros = new ErreurUtilisateur(
    'Le classeur est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Copiez les feuilles utiles dans un nouveau classeur.',
  );
  if (entrees.reduce((somme, { tailleAnnoncee }) => somme + tailleAnnoncee, 0) > maxInflates) throw tropGros;
  let total = 0;
  for (const entree of entrees) {
    const fusions = /^xl\/worksheets\/[^/]+\.xml$/.test(entree.nom) ? countFusions() : null;
    const onMorceau = (morceau: Uint8Array) => {
      total += morceau.length;
      if (total > maxInflates) throw tropGros;
      if (fusions && fusions(morceau) > maxCellulesFusionnees) {
        throw new ErreurUtilisateur(
          'Une feuille du classeur fusionne des centaines de milliers de cellules : retirez ces fusions, puis recommencez.',
        );
      }
    };
    if (!inflateEntree(entree, onMorceau)) {
      throw new ErreurUtilisateur(
        'Le classeur est abîmé : une de ses parties ne peut pas être décompressée. Reprenez le fichier d’origine.',
      );
    }
  }
}
