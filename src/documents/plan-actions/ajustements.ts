import { joursDeRetard } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import { libelleAjustement } from '../../dossier/valeurs/ajustements.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import type { Signets } from '../signets.js';
import { formatRetard } from '../statuts.js';

/** Adjustments asked of the Copil: minor ones it may decide, others call for an avenant (convention, articles 9 and 11). */
export function viewAjustements(actions: readonly Action[], signets: Signets) {
  const proposes = actions.filter(
    ({ ajustement, statut }) =>
      (ajustement && ajustement.valeur !== 'aucun') || statut?.valeur === 'reportee' || statut?.valeur === 'abandonnee',
  );
  return proposes.map((action) => ({
    numero: action.numero?.valeur ?? '–',
    signet: signets.get(action) ?? '',
    intitule: action.intitule?.valeur ?? '–',
    statut: libelleStatut(action.statut?.valeur ?? null),
    nature: action.ajustement ? libelleAjustement(action.ajustement.valeur) : 'À qualifier',
    fond: action.ajustement?.valeur === 'avenant' ? 'fond-rouge' : action.ajustement ? 'fond-gris' : 'fond-jaune',
    motif: action.ajustementDetail?.valeur ?? action.difficultes?.valeur ?? '–',
  }));
}

/** What stands in place of the table when it has no row. */
export function phraseSansAjustement(actions: readonly Action[]): string {
  return actions.some(({ ajustement }) => ajustement)
    ? 'Le tableau de suivi n’inscrit aucun ajustement à décider.'
    : 'Les ajustements ne sont pas renseignés au tableau de suivi.';
}

/** Late actions, the latest first. */
export function viewRetards(actions: readonly Action[], date: string, signets: Signets) {
  return actions
    .flatMap((action) => {
      const jours = joursDeRetard(action.fin?.valeur, action.statut?.valeur, date);
      return jours === null || !action.fin ? [] : [{ action, jours, fin: action.fin.valeur }];
    })
    .sort((a, b) => b.jours - a.jours)
    .map(({ action, jours, fin }) => ({
      numero: action.numero?.valeur ?? '–',
      signet: signets.get(action) ?? '',
      intitule: action.intitule?.valeur ?? '–',
      echeance: formatJour(fin),
      retard: formatRetard(jours),
      difficultes: action.difficultes?.valeur ?? '–',
    }));
}

/** What changed for the inhabitants, as each action says it. */
export function viewEffets(actions: readonly Action[], signets: Signets) {
  return actions.flatMap((action) =>
    action.effets
      ? [
          {
            numero: action.numero?.valeur ?? '–',
            signet: signets.get(action) ?? '',
            intitule: action.intitule?.valeur ?? '–',
            effets: action.effets.valeur,
          },
        ]
      : [],
  );
}
