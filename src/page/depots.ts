import { lireFile, type Poignee, type SourceDeFichier, sourceOfFile, sourceOfPoignee } from './fichiers.js';

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

async function poigneeOf(item: DataTransferItem): Promise<Poignee | null> {
  const obtenir: unknown = Reflect.get(item, 'getAsFileSystemHandle');
  return typeof obtenir === 'function' ? obtenir.call(item) : null;
}
