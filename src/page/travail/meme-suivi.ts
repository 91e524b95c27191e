import { pairLignesDuDossier } from '../../comparaison/reperes.js';
import type { Dossier } from '../../dossier/dossier.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { ouvrirTelQuel } from '../../operations/suivi.js';
import type { FichierRecu } from '../protocole.js';
import type { Atelier } from './atelier.js';

/**
 * Whether a file of the same name is the open tracker, corrected or a year older. Forty communes may each have their
 * « suivi.xlsx »: the plan and the convention of one are not the other's.
 */
export async function memeSuivi({ suivi }: Atelier, { fichier }: { readonly fichier: FichierRecu }): Promise<boolean> {
  if (!suivi) return false;
  const { dossier } = await ouvrirTelQuel(fichier);
  return isMeme(suivi.dossier, dossier);
}

/** Of one convention: no other territory, and at least half of the actions found again; one without actions says nothing. */
export function isMeme(avant: Dossier, apres: Dossier): boolean {
  const [ancien, nouveau] = [avant, apres].map(({ convention }) => normalize(convention?.territoire?.valeur ?? ''));
  if (ancien && nouveau && ancien !== nouveau) return false;
  const moins = Math.min(avant.actions.length, apres.actions.length);
  const { paires } = pairLignesDuDossier('actions', avant.actions, apres.actions);
  // A number that both have is a coincidence when the titles have not.
  return 2 * paires.filter(({ doute }) => doute?.genre !== 'numero-repris').length >= moins;
}
