import { RefusDuTravail } from './bureau.js';
import { lireDuDisque, type Poignee, type SourceDeFichier, sourceOfFile, sourceOfPoignee } from './fichiers.js';

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

/** @throws Refus when the folder is too large, or is not to be read */
function checkNombre(nombre: number): void {
  if (nombre > maxFichiers)
    throw new RefusDuTravail(
      'Ce dossier contient plus de 5 000 fichiers : donnez celui qui ne contient que les tableaux de suivi.',
    );
}

/** A folder that goes away, or that the system protects, while it is looked into. */
function refuserDossier(nom: string): never {
  throw new RefusDuTravail(
    `Le dossier « ${nom} » ne se laisse pas lire : vérifiez qu’il est toujours là, puis déposez-le de nouveau.`,
  );
}

async function sourcesOfDossier(racine: FileSystemDirectoryEntry): Promise<readonly SourceDeFichier[]> {
  const sources: SourceDeFichier[] = [];
  const aVoir: FileSystemDirectoryEntry[] = [racine];
  for (let dossier = aVoir.shift(); dossier; dossier = aVoir.shift()) {
    const { name, fullPath } = dossier;
    const lieu = fullPath.replace(/^\//, '');
    for (const entree of await entreesOf(dossier).catch(() => refuserDossier(name))) {
      if (entree.isDirectory) aVoir.push(entree as FileSystemDirectoryEntry);
      else sources.push(sourceOfEntree(entree as FileSystemFileEntry, lieu));
    }
    checkNombre(sources.length);
  }
  return sources;
}

async function sourcesOfPoignee(racine: Poignee): Promise<readonly SourceDeFichier[]> {
  const sources: SourceDeFichier[] = [];
  const aVoir = [{ dossier: racine, lieu: racine.name }];
  for (let vu = aVoir.shift(); vu; vu = aVoir.shift()) {
    const { dossier, lieu } = vu;
    try {
      for await (const contenu of dossier.values()) {
        if (contenu.kind === 'directory') aVoir.push({ dossier: contenu, lieu: `${lieu}/${contenu.name}` });
        else sources.push({ ...sourceOfPoignee(contenu.name, contenu), dossier: lieu });
      }
    } catch {
      refuserDossier(dossier.name);
    }
    checkNombre(sources.length);
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
    lire: () => lireDuDisque(entree.name, new Promise<File>((faire, rater) => entree.file(faire, rater))),
  };
}

async function poigneeOf(item: DataTransferItem): Promise<Poignee | null> {
  const obtenir: unknown = Reflect.get(item, 'getAsFileSystemHandle');
  return typeof obtenir === 'function' ? obtenir.call(item) : null;
}
