import { readNoms } from '../../comparaison/dossiers.js';
import { pairLignesDuDossier } from '../../comparaison/reperes.js';
import { formatPeriode, periodeDe } from '../../controles/periode.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import type { EntreeDocument } from '../entree.js';
import { formatCompte } from '../formats.js';
import { phraseDeRenommee } from '../renommees.js';

type EntreeDAvenant = Pick<EntreeDocument, 'dossier' | 'reference' | 'verification'>;

/** What the tracker says of an avenant: one is needed, the Copil has to qualify something, none is, or it does not say. */
type Verdict = 'oui' | 'a-decider' | 'non' | 'inconnu';

/**
 * Whether an avenant is needed, and why (convention, articles 9, 11 and 12): what the workbook says calls for one, and
 * what the Copil has yet to qualify. With an earlier workbook, actions added or withdrawn since are named too, and those that may be others.
 */
export function viewAvenant(entree: EntreeDAvenant) {
  const examen = examiner(entree);
  return { verdict: entetes[verdictOf(examen)], raisons: raisonsDe(examen), questions: questionsDe(examen) };
}

/** The same, in one sentence. */
export function phraseAvenant(entree: EntreeDAvenant): string {
  const examen = examiner(entree);
  const { sansAvenant, declarees, horsPeriode } = examen;
  switch (verdictOf(examen)) {
    case 'oui':
      return `Un avenant est à prévoir : ${formatListe([
        ...(sansAvenant > 0
          ? [
              `${formatCompte(sansAvenant, 'terme signé a changé', 'termes signés ont changé')} sans lui (articles 11 et 12)`,
            ]
          : []),
        ...(declarees.length > 0
          ? [
              `${citer(declarees)} ${declarees.length === 1 ? 'modifie' : 'modifient'} un terme de la convention ou de ses annexes (article 11)`,
            ]
          : []),
        ...(horsPeriode.length > 0
          ? [`l’échéance ${citer(horsPeriode, 'de')} sort de la période de la convention`]
          : []),
      ])}.`;
    case 'a-decider':
      return `Le comité de pilotage doit dire si un avenant est nécessaire : ${formatCompte(questionsDe(examen).length, 'modification n’est pas qualifiée', 'modifications ne sont pas qualifiées')}.`;
    case 'non':
      return 'Aucun des ajustements inscrits au tableau de suivi n’appelle d’avenant.';
    case 'inconnu':
      return 'Les ajustements ne sont pas renseignés : on ne sait pas si un avenant est nécessaire.';
  }
}

const entetes: Readonly<Record<Verdict, string>> = {
  oui: 'Oui.',
  'a-decider': 'À décider.',
  non: 'Non, d’après les ajustements inscrits au tableau de suivi.',
  inconnu: 'On ne le sait pas : les ajustements ne sont pas renseignés.',
};

function examiner({ dossier, reference, verification }: EntreeDAvenant) {
  const { actions } = dossier;
  const periode = periodeDe(dossier);
  const declarees = actions.filter(({ ajustement }) => ajustement?.valeur === 'avenant');
  return {
    periode,
    declarees,
    /** How many terms are not as they were signed, and no avenant says it: the guard of the signed plan tells. */
    sansAvenant: verification.constats.filter(({ regle }) => regle === 'modification-sans-avenant').length,
    horsPeriode: actions.filter(
      (action) => periode && action.fin && action.fin.valeur > periode.fin && !declarees.includes(action),
    ),
    aQualifier: actions.filter(
      ({ ajustement, statut }) => !ajustement && (statut?.valeur === 'reportee' || statut?.valeur === 'abandonnee'),
    ),
    mouvements: reference ? pairLignesDuDossier('actions', reference.dossier.actions, actions) : null,
    renseignes: actions.some(({ ajustement }) => ajustement),
  };
}

type Examen = ReturnType<typeof examiner>;

/** Without one adjustment written down, nobody knows whether there is none or whether nobody said it. */
function verdictOf(examen: Examen): Verdict {
  if (raisonsDe(examen).length > 0) return 'oui';
  if (questionsDe(examen).length > 0) return 'a-decider';
  return examen.renseignes ? 'non' : 'inconnu';
}

function raisonsDe({ sansAvenant, declarees, horsPeriode, periode }: Examen): readonly string[] {
  return [
    ...(sansAvenant > 0
      ? [
          `${formatCompte(sansAvenant, 'terme a changé', 'termes ont changé')} depuis le plan signé, et aucun avenant ne le dit.`,
        ]
      : []),
    ...declarees.map((action) => `${nommer(action)} : ${action.ajustementDetail?.valeur ?? 'modification à décrire.'}`),
    ...horsPeriode.map(
      (action) =>
        `${nommer(action)} : son échéance, le ${formatJour(action.fin?.valeur ?? '')}, sort de la période de la convention (${periode ? formatPeriode(periode) : ''}).`,
    ),
  ];
}

function questionsDe({ aQualifier, mouvements, declarees }: Examen): readonly string[] {
  return [
    ...aQualifier.map(
      (action) =>
        `${nommer(action)}, ${libelleStatut(action.statut?.valeur ?? null).toLowerCase()}, sans nature d’ajustement.`,
    ),
    ...(mouvements?.ajoutees ?? [])
      .filter((action) => !declarees.includes(action))
      .map((action) => `${nommer(action)}, ajoutée depuis le point précédent.`),
    ...(mouvements?.retirees ?? []).map((action) => `${nommer(action)}, absente du plan depuis.`),
    ...(mouvements?.paires ?? []).filter(({ doute }) => doute).map((paire) => phraseDeRenommee(readNoms(paire))),
  ];
}

/** « l’action 1.4 », « les actions 1.4 et 2.1 ». */
function citer(actions: readonly Action[], lien: '' | 'de' = ''): string {
  const noms = actions.map(({ numero, intitule }) => numero?.valeur ?? (intitule ? `« ${intitule.valeur} »` : '–'));
  if (noms.length === 1) return `${lien ? 'de ' : ''}l’action ${noms[0]}`;
  return `${lien ? 'des' : 'les'} actions ${formatListe(noms)}`;
}

function nommer({ numero, intitule }: Action): string {
  return (
    [numero && `action ${numero.valeur}`, intitule && `« ${intitule.valeur} »`].filter(Boolean).join(', ') ||
    'une action sans numéro'
  );
}
