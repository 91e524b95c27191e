import { reperes } from '../completer/etat.js';
import { supposer } from '../completer/hypothese.js';
import type { Proposition } from '../convention/proposition.js';
import type { Fichier } from '../documents/fichier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { LectureDossier } from '../lecture/lire-dossier.js';
import type { Complement } from '../tableur/complement/complement.js';
import { contenuOfDossier } from '../tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../tableur/suivi/ecrire-suivi.js';

// Stand-ins, to be deleted when `src/operations/convention.ts` and `src/tableur/complement/completer.ts` are there.

export async function lireConvention(_fichier: Fichier): Promise<{
  readonly nom: string;
  readonly propositions: readonly Proposition[];
  readonly remarques: readonly string[];
}> {
  throw new ErreurUtilisateur('La lecture d’une convention n’est pas encore branchée : retirez --convention.');
}

export async function completerClasseur(
  { nom }: Fichier,
  { dossier }: Pick<LectureDossier, 'dossier'>,
  complements: readonly Complement[],
  date: string,
): Promise<{ readonly fichier: Fichier; readonly remarques: readonly string[] }> {
  const { rapprocherCommunes } = await import('../territoire/rapprocher.js');
  const complete = supposer(dossier, complements, reperes, rapprocherCommunes);
  const octets = await writeSuivi(contenuOfDossier(complete), date);
  return { fichier: { nom: nom.replace(/\.\w+$/, '-complete.xlsx'), octets }, remarques: [] };
}
