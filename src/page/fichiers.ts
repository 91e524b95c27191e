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
interface Poignee {
  readonly kind: string;
  readonly name: string;
  getFile(): Promise<File>;
  /** What a folder holds. */
  values(): AsyncIterable<Poignee>;
}

export const formats = '.xlsx,.xlsm,.ods,.csv';

/** A file given once: it is read as long as it does not change on the disk. */
export function sourceOfFile(fichier: File): SourceDeFichier {
  return { nom: fichier.name, lire: () => lireFile(fichier) };
}

/**
 * The files of a drop, those of a folder with their place in it. To be called during the event itself: the browser forgets
 * them after.
 */
export async function sourcesOfDrop({ items, files }: DataTransfer): Promise<readonly SourceDeFichier[]> {
  const simples = [...files];
  const deposes = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ poignee: poigneeOf(item), entree: item.webkitGetAsEntry(), fichier: item.getAsFile() }));
  if (deposes.length === 0) return simples.map(sourceOfFile);
  const lues = await Promise.all(
    deposes.map(async ({ poignee, entree, fichier }): Promise<readonly SourceDeFichier[]> => {
      const relisible = await poignee.catch(() => null);
      // From a page of the disk, Chromium reads a folder by its handle alone; Firefox has no handles.
      if (relisible?.kind === 'directory') return sourcesOfPoignee(relisible);
      if (entree?.isDirectory) return sourcesOfDossier(entree as FileSystemDirectoryEntry);
      if (!fichier) return [];
      return [relisible?.kind === 'file' ? sourceOfPoignee(fichier.name, relisible) : sourceOfFile(fichier)];
    }),
  );
  return lues.flat();
}

/** The files of a field that takes a folder. */
export function sourcesOfDossierChoisi(fichiers: readonly File[]): readonly SourceDeFichier[] {
  return fichiers.map((fichier) => ({
    ...sourceOfFile(fichier),
    dossier: fichier.webkitRelativePath.split('/').slice(0, -1).join('/'),
  }));
}

/** More than a département has: a folder of a whole disk is not walked through. */
const maxFichiers = 5_000;

async function sourcesOfDossier(racine: FileSystemDirectoryEntry): Promise<readonly SourceDeFichier[]> {
  const sources: SourceDeFichier[] = [];
  const aVoir: FileSystemDirectoryEntry[] = [racine];
  for (let dossier = aVoir.shift(); dossier && sources.length < maxFichiers; dossier = aVoir.shift()) {
    const lieu = dossier.fullPath.replace(/^\//, '');
    for (const entree of await entreesOf(dossier)) {
      if (entree.isDirectory) aVoir.push(entree as FileSystemDirectoryEntry);
      else sources.push(sourceOfEntree(entree as FileSystemFileEntry, lieu));
    }
  }
  return sources;
}

async function sourcesOfPoignee(racine: Poignee): Promise<readonly SourceDeFichier[]> {
  const sources: SourceDeFichier[] = [];
  const aVoir = [{ dossier: racine, lieu: racine.name }];
  for (let vu = aVoir.shift(); vu && sources.length < maxFichiers; vu = aVoir.shift()) {
    for await (const contenu of vu.dossier.values()) {
      if (contenu.kind === 'directory') aVoir.push({ dossier: contenu, lieu: `${vu.lieu}/${contenu.name}` });
      else sources.push({ ...sourceOfPoignee(contenu.name, contenu), dossier: vu.lieu });
    }
  }
  return sources;
}

/** A browser gives the entries of a folder a hundred at a time. */
async function entreesOf(dossier: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const lecteur = dossier.createReader();
  const toutes: FileSystemEntry[] = [];
  for (;;) {
    const lues = await new Promise<readonly FileSystemEntry[]>((faire, rater) => lecteur.readEntries(faire, rater));
    if (lues.length === 0) return toutes;
    toutes.push(...lues);
  }
}

function sourceOfEntree(entree: FileSystemFileEntry, dossier: string): SourceDeFichier {
  return {
    nom: entree.name,
    dossier,
    lire: async () => lireFile(await new Promise<File>((faire, rater) => entree.file(faire, rater))),
  };
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

function sourceOfPoignee(nom: string, poignee: Poignee): SourceDeFichier {
  return {
    nom,
    lire: async () => {
      const fichier = await poignee.getFile().catch(() => {
        throw new RefusDuTravail(
          `« ${nom} » n’est plus à sa place, ou Excel le retient : vérifiez-le, ou choisissez-le de nouveau.`,
        );
      });
      return lireFile(fichier);
    },
  };
}

type Selecteur = (options: { readonly multiple: boolean }) => Promise<readonly Poignee[]>;

function selecteur(): Selecteur | null {
  const candidat: unknown = Reflect.get(window, 'showOpenFilePicker');
  return typeof candidat === 'function' ? (options) => candidat.call(window, options) : null;
}

async function poigneeOf(item: DataTransferItem): Promise<Poignee | null> {
  const obtenir: unknown = Reflect.get(item, 'getAsFileSystemHandle');
  return typeof obtenir === 'function' ? obtenir.call(item) : null;
}
