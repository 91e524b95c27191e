import { joursDeRetard } from '../../controles/retard.js';
import type { Verification } from '../../controles/verification.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import { libelleAjustement } from '../../dossier/valeurs/ajustements.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import { formatCompte } from '../formats.js';
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

/** How many terms are not as they were signed, and no avenant says it: the guard of the signed plan tells. */
export function countSansAvenant({ constats }: Pick<Verification, 'constats'>): number {
  return constats.filter(({ regle }) => regle === 'modification-sans-avenant').length;
}

/** Whether an avenant is needed, and for which actions, in one sentence. */
export function phraseAvenant(actions: readonly Action[], verification: Pick<Verification, 'constats'>): string {
  const sansAvenant = countSansAvenant(verification);
  if (sansAvenant > 0)
    return `Un avenant est à prévoir : ${formatCompte(sansAvenant, 'terme signé a changé', 'termes signés ont changé')} sans lui (articles 11 et 12).`;
  const concernees = actions
    .filter(({ ajustement }) => ajustement?.valeur === 'avenant')
    .map((action) => action.numero?.valeur ?? action.intitule?.valeur ?? '–');
  if (concernees.length === 0) return 'Aucun ajustement inscrit au plan d’actions n’appelle d’avenant.';
  const sujet = concernees.length === 1 ? `l’action ${concernees[0]}` : `les actions ${concernees.join(', ')}`;
  return `Un avenant est à prévoir : ${sujet} ${concernees.length === 1 ? 'modifie' : 'modifient'} un terme de la convention ou de ses annexes (article 11).`;
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
