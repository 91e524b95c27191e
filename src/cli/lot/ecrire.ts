import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fichier } from '../../documents/fichier.js';
import { writeDossier } from '../dossiers.js';
import { sha256Of } from '../empreintes.js';
import { writeFichier } from '../fichiers.js';
import { type EtatDuClasseur, type EtatLaisse, encodeJson, nomEtat } from './etat.js';

/**
 * Writes the documents of a workbook into its folder, and last the file that says that it is done. A document that a
 * person changed since is never replaced, unless `forcer`.
 * @param ancien what the last run left there
 * @returns null when all is written, or the sentence that says what stands in the way: nothing is then written
 */
export async function writeDocuments(
  dossier: string,
  fichiers: readonly Fichier[],
  etat: EtatDuClasseur,
  ancien: Pick<EtatLaisse, 'documents'> | null,
  forcer: boolean,
): Promise<string | null> {
  const connus = ancien?.documents ?? [];
  if (!forcer) {
    const gene = await findModifie(dossier, fichiers, connus);
    if (gene) return messageModifie(join(dossier, gene.nom), gene.connu);
  }
  // What an earlier run wrote, and this one does not, is still known as ours.
  const restes = connus.filter(({ nom }) => !fichiers.some((fichier) => fichier.nom === nom));
  const final = { ...etat, documents: [...etat.documents, ...restes].sort((a, b) => (a.nom < b.nom ? -1 : 1)) };
  if (ancien) {
    const enCours = { ...etat, acheve: false, documents: [...etat.documents, ...connus] };
    await writeFichier(join(dossier, nomEtat), encodeJson(enCours), true);
  }
  await writeDossier(dossier, [...fichiers, { nom: nomEtat, octets: encodeJson(final) }], true);
  return null;
}

/** The first file in the way that is not as the command left it. */
export async function findModifie(
  dossier: string,
  fichiers: readonly Fichier[],
  connus: readonly { readonly nom: string; readonly sha256: string }[],
): Promise<{ readonly nom: string; readonly connu: boolean } | null> {
  for (const { nom, octets } of fichiers) {
    const present = await readFile(join(dossier, nom)).catch(() => null);
    if (present === null) continue;
    const siens = connus.filter((connu) => connu.nom === nom);
    const empreinte = sha256Of(present);
    if (empreinte !== sha256Of(octets) && !siens.some(({ sha256 }) => sha256 === empreinte))
      return { nom, connu: siens.length > 0 };
  }
  return null;
}

export function messageModifie(chemin: string, connu: boolean): string {
  return connu
    ? `« ${chemin} » a été modifié depuis qu’il a été écrit, et n’a pas été touché : reportez vos corrections dans le classeur avec « bilan-ctg reprendre », ou déplacez-le ; --forcer le remplace.`
    : `« ${chemin} » existe déjà, n’a pas été écrit par cette commande, et n’a pas été touché : déplacez-le, ou choisissez un autre dossier avec --sortie ; --forcer le remplace.`;
}
