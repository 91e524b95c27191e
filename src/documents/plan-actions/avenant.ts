import { readNoms } from '../../comparaison/dossiers.js';
import { pairLignesDuDossier } from '../../comparaison/reperes.js';
import { formatPeriode, periodeDe } from '../../controles/periode.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import type { EntreeDocument } from '../entree.js';
import { formatCompte } from '../formats.js';
import { phraseDeRenommee } from '../renommees.js';
import { countSansAvenant } from './ajustements.js';

/**
 * Whether an avenant is needed, and why (convention, articles 9, 11 and 12): what the workbook says calls for one, and
 * what the Copil has yet to qualify. With an earlier workbook, actions added or withdrawn since are named too, and those that may be others.
 */
export function viewAvenant({ dossier, reference, verification }: EntreeDocument) {
  const { actions } = dossier;
  const periode = periodeDe(dossier);
  const declarees = actions.filter(({ ajustement }) => ajustement?.valeur === 'avenant');
  const horsPeriode = actions.filter(
    (action) => periode && action.fin && action.fin.valeur > periode.fin && !declarees.includes(action),
  );
  const aQualifier = actions.filter(
    ({ ajustement, statut }) => !ajustement && (statut?.valeur === 'reportee' || statut?.valeur === 'abandonnee'),
  );
  const mouvements = reference ? pairLignesDuDossier('actions', reference.dossier.actions, actions) : null;
  const sansAvenant = countSansAvenant(verification);
  return {
    raisons: [
      ...(sansAvenant > 0
        ? [
            `${formatCompte(sansAvenant, 'terme a changé', 'termes ont changé')} depuis le plan signé, et aucun avenant ne le dit.`,
          ]
        : []),
      ...declarees.map(
        (action) => `${nommer(action)} : ${action.ajustementDetail?.valeur ?? 'modification non décrite'}`,
      ),
      ...horsPeriode.map(
        (action) =>
          `${nommer(action)} : son échéance, le ${formatJour(action.fin?.valeur ?? '')}, sort de la période de la convention (${periode ? formatPeriode(periode) : ''}).`,
      ),
    ],
    questions: [
      ...aQualifier.map(
        (action) =>
          `${nommer(action)}, ${libelleStatut(action.statut?.valeur ?? null).toLowerCase()}, sans nature d’ajustement.`,
      ),
      ...(mouvements?.ajoutees ?? [])
        .filter((action) => !declarees.includes(action))
        .map((action) => `${nommer(action)}, ajoutée depuis le point précédent.`),
      ...(mouvements?.retirees ?? []).map((action) => `${nommer(action)}, absente du plan depuis.`),
      ...(mouvements?.paires ?? []).filter(({ doute }) => doute).map((paire) => phraseDeRenommee(readNoms(paire))),
    ],
  };
}

function nommer({ numero, intitule }: Action): string {
  return (
    [numero && `action ${numero.valeur}`, intitule && `« ${intitule.valeur} »`].filter(Boolean).join(', ') ||
    'une action sans numéro'
  );
}
