import type { Fichier } from '../documents/fichier.js';
import { RefusDuTravail } from './bureau.js';
import type { FichierRecu } from './protocole.js';

/** A file that the user chose, and how to read it again once it was corrected. */
export interface SourceDeFichier {
  readonly nom: string;
  /** @throws Refus when the browser does not let it be read */
  readonly lire: () => Promise<FichierRecu>;
  /** It is the example that the page holds. */
  readonly exemple?: true;
  /** Where it stands in the folder that was given with it: « suivis/nord ». */
  readonly dossier?: string;
}

/** What browsers that know the File System Access API give: a file that can be read again. */
export interface Poignee {
  readonly kind: string;
  readonly name: string;
  getFile(): Promise<File>;
  /** What a folder holds. */
  values(): AsyncIterable<Poignee>;
}

/** A tracker. */
export const formats = '.xlsx,.xlsm,.ods,.csv,.tsv';
/** A tracker, and all that may go with it. */
export const acceptes = `${formats},.json,.docx,.dotx,.odt,.pdf,.txt,.png,.jpg,.jpeg,.gif,.hbs`;

/** A file given once: it is read as long as it does not change on the disk. */
export function sourceOfFile(fichier: File): SourceDeFichier {
  return { nom: fichier.name, lire: () => lireFile(fichier) };
}

/**
 * Lets the user choose files that can be read again; null where the browser cannot, and the usual field is to be used.
 * Nobody choosing gives an empty list.
 */
export async function choisirRelisibles(): Promise<readonly SourceDeFichier[] | null> {
  const choisir = selecteur();
  if (!choisir) return null;
  try {
    const poignees = await choisir({ multiple: true });
    return await Promise.all(poignees.map(async (poignee) => sourceOfPoignee((await poignee.getFile()).name, poignee)));
  } catch (erreur) {
    if (erreur instanceof DOMException && erreur.name === 'AbortError') return [];
    return null;
  }
}

export function peutChoisirRelisibles(): boolean {
  return selecteur() !== null;
}

/** Puts a file in the user's downloads. */
export function telecharger({ nom, octets }: Fichier): void {
  const adresse = URL.createObjectURL(new Blob([octets.slice()], { type: 'application/octet-stream' }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  document.body.append(lien);
  lien.click();
  lien.remove();
  setTimeout(() => URL.revokeObjectURL(adresse), 60_000);
}

async function lireFile(fichier: File): Promise<FichierRecu> {
  try {
    return { nom: fichier.name, octets: new Uint8Array(await fichier.arrayBuffer()) };
  } catch {
    throw new RefusDuTravail(
      `« ${fichier.name} » a changé depuis que vous l’avez choisi, et ce navigateur ne laisse pas la page le relire : choisissez-le de nouveau.`,
    );
  }
}

export function sourceOfPoignee(nom: string, poignee: Poignee): SourceDeFichier {
  return { nom, lire: () => lireDuDisque(nom, poignee.getFile()) };
}

/** A file that the browser looks for on the disk when it is read. @throws Refus when it is no more there */
export async function lireDuDisque(nom: string, cherche: Promise<File>): Promise<FichierRecu> {
  const fichier = await cherche.catch(() => {
    throw new RefusDuTravail(
      `« ${nom} » n’est plus à sa place, ou Excel le retient : vérifiez-le, ou choisissez-le de nouveau.`,
    );
  });
  return lireFile(fichier);
}

type Selecteur = (options: { readonly multiple: boolean }) => Promise<readonly Poignee[]>;

function selecteur(): Selecteur | null {
  const candidat: unknown = Reflect.get(window, 'showOpenFilePicker');
  return typeof candidat === 'function' ? (options) => candidat.call(window, options) : null;
}
