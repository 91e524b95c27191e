import { ErreurUtilisateur } from '../dossier/erreur.js';
import { type EntreeDeZip, readAnnuaire } from '../paquet/annuaire.js';
import { concat, inflateEntree, inflateParts } from '../paquet/inflation.js';
import type { Paquet } from '../paquet/parties.js';
import { relationsOf } from '../paquet/relations.js';
import { scanXml } from '../xml/scanner.js';
import { cleDeChemin, createRecherche, renameParts } from './chemins.js';
import { tropGros } from './formats/refus.js';
import { typeOds } from './formats/type-ods.js';

/** A workbook of 10 000 actions inflates to 12 to 40 MB: this leaves room, and a bomb is stopped in a fraction of a second. */
const maxInflates = 120 * 1024 * 1024;
const maxParties = 5_000;
const maxElements = 4_000_000;
/** The relationships of the package itself: a dozen lines. */
const maxRacine = 1024 * 1024;

const signatureOle = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const enregistrer = 'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) »';

/** Formatted cells that hold nothing may weigh this much: nothing is kept of them. */
const maxBruts = 1024 * 1024 * 1024;

/**
 * The parts of a workbook, inflated, under the names that their relationships give them.
 * @throws ErreurUtilisateur when they are no usable `.xlsx`: one sentence that says what to do
 */
export function readPartsDuClasseur(octets: Uint8Array): Paquet {
  const entrees = openZip(octets);
  checkParties(entrees);
  if (entrees.some(({ tailleAnnoncee }) => tailleAnnoncee > maxInflates)) throw tropGros();
  const nommees = entrees.map((entree) => ({ ...entree, nom: entree.nom.replaceAll('\\', '/') }));
  const refus = { abimee: partieAbimee, tropGrosse: tropGros };
  const parts = renameParts(inflateParts(nommees, { garde: () => true, max: maxInflates, refus }));
  for (const [nom, part] of Object.entries(parts))
    if (/\.(?:xml|rels|vml)$/.test(nom) && isDemesure(part)) throw tropGros();
  return parts;
}

/** A workbook whose parts are inflated one by one, when they are asked for: the others are not even looked at. */
export interface Archive {
  /** Path of the part that lists the sheets. */
  readonly principal: string;
  /** The bytes of a part, null when there is none. @throws ErreurUtilisateur when it is damaged, or too large */
  readonly lire: (chemin: string) => Uint8Array | null;
  /**
   * Hands over the bytes of a part piece by piece: one that weighs hundreds of megabytes is never whole in memory.
   * @returns false when there is none
   * @throws ErreurUtilisateur as `lire` does
   */
  readonly parcourir: (chemin: string, onMorceau: (morceau: Uint8Array) => void) => boolean;
}

/**
 * Opens a workbook: only the parts that are asked for are looked at. Macros, links to other workbooks and pictures never are.
 * @param entrees what `openZip` gives
 * @throws ErreurUtilisateur when it is no usable `.xlsx`
 */
export function openArchive(entrees: readonly EntreeDeZip[]): Archive {
  const principal = checkParties(entrees);
  const trouver = createRecherche(entrees);
  let gardes = 0;
  let bruts = 0;
  const parcourir = (chemin: string, onMorceau: (morceau: Uint8Array) => void): boolean => {
    const entree = trouver(chemin);
    if (!entree) return false;
    const intacte = inflateEntree(entree, (morceau) => {
      bruts += morceau.length;
      if (bruts > maxBruts) throw tropGros();
      onMorceau(morceau);
    });
    if (!intacte) throw partieAbimee();
    return true;
  };
  return {
    principal,
    parcourir,
    lire: (chemin) => {
      const morceaux: Uint8Array[] = [];
      const lue = parcourir(chemin, (morceau) => {
        gardes += morceau.length;
        if (gardes > maxInflates) throw tropGros();
        morceaux.push(morceau);
      });
      return lue ? concat(morceaux) : null;
    },
  };
}

/** Whether a part is deep or long beyond measure: what changes it goes over it again and again. */
function isDemesure(part: Uint8Array): boolean {
  // One character a byte: no more is needed to count tags.
  const xml = new TextDecoder('latin1').decode(part);
  return scanXml(xml, { open: () => {} }, { max: maxElements, tolerante: true }) === 'demesure';
}

/**
 * The parts of a zip that may be a workbook, none inflated yet.
 * @throws ErreurUtilisateur when the bytes are no zip, saying what they look like
 */
export function openZip(octets: Uint8Array): readonly EntreeDeZip[] {
  if (octets.length === 0)
    throw new ErreurUtilisateur('Le fichier est vide : vérifiez qu’il a bien été copié ou téléchargé en entier.');
  if (signatureOle.every((octet, rang) => octets[rang] === octet)) throw new ErreurUtilisateur(messageOle(octets));
  if (octets[0] !== 0x50 || octets[1] !== 0x4b)
    throw new ErreurUtilisateur(`Ce fichier n’est pas un classeur Excel (.xlsx). ${enregistrer}, puis recommencez.`);
  const entrees = readAnnuaire(octets);
  if (!entrees) throw classeurAbime();
  return entrees;
}

/** What is said of a workbook that is cut, or whose bytes are not its own. */
export function classeurAbime(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est incomplet ou abîmé : il a sans doute été mal copié. Reprenez le fichier d’origine.',
  );
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

/** @returns the path of the part that lists the sheets */
function checkParties(entrees: readonly EntreeDeZip[]): string {
  const noms = new Set(entrees.map(({ nom }) => cleDeChemin(nom)));
  if (entrees.some(({ chiffre }) => chiffre))
    throw new ErreurUtilisateur('Le classeur est chiffré : enregistrez-le sans mot de passe, puis recommencez.');
  if (entrees.length > maxParties)
    throw new ErreurUtilisateur(
      'Le classeur contient un nombre anormal de parties : il n’a pas été ouvert, par prudence.',
    );
  if (noms.has('xl/workbook.bin'))
    throw new ErreurUtilisateur(`Ce fichier est un classeur binaire (.xlsb). ${enregistrer}, puis recommencez.`);
  if (typeOds(entrees))
    throw new ErreurUtilisateur(`Ce fichier est un classeur LibreOffice (.ods). ${enregistrer}, puis recommencez.`);
  if (noms.has('word/document.xml'))
    throw new ErreurUtilisateur(
      'Ce fichier est un document Word, pas un classeur : choisissez le tableau de suivi (.xlsx).',
    );
  const principal = principalOf(entrees);
  if (!noms.has('[content_types].xml') || principal === null)
    throw new ErreurUtilisateur(
      'Ce fichier est une archive, pas un classeur Excel complet : il y manque des parties. Reprenez le fichier d’origine ou enregistrez-le de nouveau depuis Excel.',
    );
  return principal;
}

/** Where nearly all programs put the list of the sheets. */
const usuel = 'xl/workbook.xml';

/** The part that lists the sheets, where the package says that it is; null when there is none. */
function principalOf(entrees: readonly EntreeDeZip[]): string | null {
  const trouver = createRecherche(entrees);
  const lire = (chemin: string) => {
    const entree = trouver(chemin);
    const morceaux: Uint8Array[] = [];
    const intacte =
      entree !== null &&
      entree.tailleAnnoncee <= maxRacine &&
      entree.octets.length <= maxRacine / 2 &&
      inflateEntree(entree, (morceau) => {
        morceaux.push(morceau);
      });
    return intacte ? concat(morceaux) : null;
  };
  const annonces = relationsOf(lire, '').flatMap(({ type, cible }) => (type === 'officeDocument' ? [cible] : []));
  return [...annonces, usuel].find((chemin) => trouver(chemin) !== null) ?? null;
}

function partieAbimee(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est abîmé : une de ses parties ne peut pas être décompressée. Reprenez le fichier d’origine.',
  );
}
