import { runEquipe } from './equipe.js';
import { createProgression } from './progression.js';
import type { Reglages, Tache } from './reglages.js';
import { findRepris } from './reprise.js';
import type { Resultat } from './resultat.js';
import { formatReprise } from './texte.js';
import type { Verrou } from './verrou.js';

export interface Travail {
  /** Whether some workbooks were left undone, because the person asked to stop. */
  readonly arrete: boolean;
  /** In the order of the tasks. */
  readonly resultats: readonly Resultat[];
}

export interface Conditions {
  readonly processus: number;
  readonly delai: number;
  readonly interrompu: Verrou['interrompu'];
  readonly arret: AbortSignal;
}

/** Takes up what an earlier run finished, says so, and does the rest. */
export async function travailler(
  taches: readonly Tache[],
  reglages: Reglages,
  { processus, delai, interrompu, arret }: Conditions,
): Promise<Travail> {
  const repris = await findRepris(taches, reglages, arret);
  const connus = new Set(repris.map(({ fichier }) => fichier));
  const aFaire = taches.filter(({ fichier }) => !connus.has(fichier));
  if (!arret.aborted) process.stderr.write(formatReprise(repris.length, aFaire.length, interrompu));
  const progression = createProgression(aFaire.length, process.stderr);
  arret.addEventListener('abort', progression.close);
  const faits = await runEquipe(aFaire, reglages, { processus, delai, arret, onResultat: progression.advance });
  progression.close();
  const parFichier = new Map([...repris, ...faits].map((resultat) => [resultat.fichier, resultat]));
  const resultats = taches.flatMap(({ fichier }) => parFichier.get(fichier) ?? []);
  return { arrete: resultats.length < taches.length, resultats };
}
