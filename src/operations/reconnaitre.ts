import type { Fichier } from '../documents/fichier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { isFicheRemplie } from '../fiches/lire.js';
import { openDocx } from '../paquet/docx.js';
import { proprietes } from '../reprise/identite.js';

/** What a file that somebody gives is for. */
export type GenreDeFichier =
  /** A workbook. */
  | 'suivi'
  /** What was signed, frozen (`.json`). */
  | 'plan'
  /** What a person decided of sheets and columns (`.json`). */
  | 'correspondance'
  /** Answers to the questions of `completer` (`.json`). */
  | 'reponses'
  /** A document of ours, corrected in Word. */
  | 'bilan'
  /** A fiche with answers (`.docx`, `.csv`). */
  | 'fiche'
  | 'convention'
  /** A Word document with little text: a letterhead. */
  | 'charte'
  | 'image'
  | 'gabarit'
  | 'inconnu';

/** A letterhead says an address and a motto; a convention, pages. */
const motsDUneCharte = 400;

/**
 * Tells what a file is for by its content, and by its name where the content does not say. Nothing is refused here: the file
 * that is damaged is of the kind that its name says, and is refused by what reads it.
 */
export async function reconnaitre({ nom, octets }: Fichier): Promise<GenreDeFichier> {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(nom)?.[1]?.toLowerCase() ?? '';
  switch (extension) {
    case 'xlsx':
    case 'xlsm':
    // Of Excel too, but not read: what reads a tracker says how to save them.
    case 'xls':
    case 'xlsb':
    case 'ods':
    case 'fods':
    case 'tsv':
      return 'suivi';
    case 'csv':
      return (await isFicheRemplie({ nom, octets })) ? 'fiche' : 'suivi';
    case 'json':
      return genreDuJson(octets);
    case 'docx':
    case 'dotx':
    case 'docm':
      return (await isFicheRemplie({ nom, octets })) ? 'fiche' : genreDuWord(octets);
    case 'pdf':
    case 'odt':
    case 'txt':
      return 'convention';
    case 'hbs':
      return 'gabarit';
    case 'png':
    case 'jpg':
    case 'jpeg':
    case 'gif':
      return 'image';
    default:
      return 'inconnu';
  }
}

function genreDuJson(octets: Uint8Array): GenreDeFichier {
  let lu: unknown;
  try {
    lu = JSON.parse(new TextDecoder().decode(octets));
  } catch {
    return 'plan';
  }
  if (typeof lu !== 'object' || lu === null) return 'inconnu';
  if ('format' in lu && lu.format === 'bilan-ctg/plan-signe') return 'plan';
  if ('feuilles' in lu) return 'correspondance';
  if ('reponses' in lu) return 'reponses';
  return 'empreinte' in lu ? 'plan' : 'inconnu';
}

const max = 80 * 1024 * 1024;

function genreDuWord(octets: Uint8Array): GenreDeFichier {
  try {
    const parts = openDocx(octets, {
      quoi: 'Le document',
      garde: (partie) => partie === 'word/document.xml' || partie === 'docProps/custom.xml',
      maxXml: () => max,
      max,
    });
    const proprietesDuDocument = new TextDecoder().decode(parts['docProps/custom.xml'] ?? new Uint8Array());
    const texte = new TextDecoder().decode(parts['word/document.xml'] ?? new Uint8Array());
    if (proprietesDuDocument.includes(proprietes.sha256)) return 'bilan';
    const mots = texte
      .replace(/<[^<>]*>/g, ' ')
      .split(/\s+/)
      .filter((mot) => mot !== '').length;
    return mots > motsDUneCharte ? 'convention' : 'charte';
  } catch (erreur) {
    if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
    return 'charte';
  }
}
