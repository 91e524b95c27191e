import { type Zippable, zipSync } from 'fflate';
import type { Fichier } from '../../documents/fichier.js';

/** The files of a folder as one archive: same files, same date, same bytes. */
export function archiver(nom: string, fichiers: readonly Fichier[], date: string): Fichier {
  const [annee = 0, mois = 1, jour = 1] = date.split('-').map(Number);
  // A zip has no time zone: the local fields are those that it writes.
  const mtime = new Date(annee, mois - 1, jour, 12);
  const contenu: Zippable = {};
  for (const fichier of fichiers)
    contenu[`${nom}/${fichier.nom}`] = [fichier.octets, { mtime, level: niveau(fichier) }];
  return { nom: `${nom}.zip`, octets: zipSync(contenu) };
}

/** A Word or an Excel file is an archive already. */
function niveau({ nom }: Fichier): 0 | 6 {
  return /\.(?:docx|xlsx)$/.test(nom) ? 0 : 6;
}
