import { joursDeRetard } from '../controles/retard.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { formatJour } from '../dossier/jours.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import type { Signets } from './signets.js';
import { fondStatut, formatRetard } from './statuts.js';

/** An action in a table: one row, with a link to its fiche. */
export interface LigneAction {
  readonly numero: string;
  readonly signet: string;
  readonly intitule: string;
  readonly pilote: string;
  readonly echeance: string;
  readonly statut: string;
  readonly fond: string;
  readonly retard: string;
}

export function viewLigne(action: Action, date: string, signets: Signets): LigneAction {
  const jours = joursDeRetard(action.fin?.valeur, action.statut?.valeur, date);
  return {
    numero: action.numero?.valeur ?? '–',
    signet: signets.get(action) ?? '',
    intitule: action.intitule?.valeur ?? 'Action sans intitulé',
    pilote: action.pilote?.valeur ?? '–',
    echeance: action.fin ? formatJour(action.fin.valeur) : '–',
    statut: libelleStatut(action.statut?.valeur ?? null),
    fond: fondStatut(action.statut?.valeur),
    retard: jours === null ? '' : `en retard de ${formatRetard(jours)}`,
  };
}
