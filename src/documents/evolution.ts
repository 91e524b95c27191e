import { compareDossiers, type Evolution } from '../comparaison/dossiers.js';
import { pairLignesDuDossier } from '../comparaison/reperes.js';
import type { Dossier } from '../dossier/dossier.js';
import { formatListe } from '../dossier/enumeration.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { formatJour, joursEntre } from '../dossier/jours.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import { chiffresDeBudget } from './chiffres/budgets.js';
import type { Chiffre } from './chiffres/chiffre.js';
import { chiffresDePlaces } from './chiffres/places.js';
import type { EntreeDocument } from './entree.js';
import { formatCompte, formatDate, formatEcart, formatMontant, formatNombre } from './formats.js';
import { lastMesure } from './indicateurs/mesures.js';
import { formatDoute, phraseDeRenommee } from './renommees.js';
import type { Signets } from './signets.js';
import { fondStatut, formatRetard } from './statuts.js';
import { capitalize } from './typographie.js';

/**
 * What changed since an earlier workbook, ready to print; null when none is given. New delays are counted in the phrase: each is
 * told where the actions are.
 */
export function viewEvolution({ dossier, date, reference }: EntreeDocument, signets: Signets) {
  if (!reference) return null;
  const evolution = compareDossiers(reference, dossier, date);
  const ligne = (action: Action) => ({
    numero: action.numero?.valeur ?? '–',
    signet: signets.get(action) ?? '',
    intitule: action.intitule?.valeur ?? '–',
  });
  return {
    depuis: evolution.depuis ? formatDate(evolution.depuis) : '',
    nom: evolution.nom,
    phrase: phraseOf(evolution, reference.dossier, dossier),
    statuts: evolution.statuts.map(({ avant, apres }) => ({
      ...ligne(apres),
      avant: libelleStatut(avant.statut?.valeur ?? null),
      apres: libelleStatut(apres.statut?.valeur ?? null),
      fond: fondStatut(apres.statut?.valeur),
    })),
    echeances: evolution.echeances.map(({ avant, apres }) => ({
      ...ligne(apres),
      avant: avant.fin ? formatJour(avant.fin.valeur) : '–',
      apres: apres.fin ? formatJour(apres.fin.valeur) : '–',
      ecart: ecartDates(avant.fin?.valeur, apres.fin?.valeur),
    })),
    renommees: evolution.renommees.map(phraseDeRenommee),
    ajoutees: evolution.ajoutees.map(ligne),
    retirees: evolution.retirees.map(({ numero, intitule }) => ({
      numero: numero?.valeur ?? '–',
      intitule: intitule?.valeur ?? '–',
    })),
    doute: evolution.doute ? formatDoute(evolution.doute) : '',
    chiffres: [
      ...viewChiffres(reference.dossier, dossier),
      ...viewMesures(reference.dossier, dossier, evolution.depuis ?? date, date),
    ],
  };
}

/**
 * « 6 statuts ont changé, une échéance a été déplacée et 2 actions sont nouvellement en retard. » What neither workbook
 * gives has not « not changed »: it is not known.
 */
function phraseOf(evolution: Evolution, avant: Dossier, apres: Dossier): string {
  const { statuts, echeances, nouveauxRetards, retardsLeves, renommees, ajoutees, retirees } = evolution;
  const faits = [
    [statuts.length, 'statut a changé', 'statuts ont changé'],
    [echeances.length, 'échéance a été déplacée', 'échéances ont été déplacées'],
    [nouveauxRetards?.length ?? 0, 'action est nouvellement en retard', 'actions sont nouvellement en retard'],
    [retardsLeves.length, 'action a rattrapé son retard', 'actions ont rattrapé leur retard'],
    [renommees.length, 'action a changé de numéro ou d’intitulé', 'actions ont changé de numéro ou d’intitulé'],
    [ajoutees.length, 'action a été ajoutée', 'actions ont été ajoutées'],
    [retirees.length, 'action ne figure plus au tableau', 'actions ne figurent plus au tableau'],
  ] as const;
  const dits = faits
    .filter(([nombre]) => nombre > 0)
    .map(([nombre, un, plusieurs]) => formatCompte(nombre, un, plusieurs));
  const donne = (cle: 'statut' | 'fin') => [...avant.actions, ...apres.actions].some((action) => action[cle]);
  return [
    dits.length === 0 ? phraseSansChangement(donne('statut'), donne('fin')) : `${formatListe(dits)}.`,
    ...(donne('statut') ? [] : ['Les statuts ne sont pas renseignés.']),
    ...(donne('fin') ? [] : ['Les échéances ne sont pas renseignées.']),
    ...(nouveauxRetards === null && donne('fin')
      ? ['La date du point précédent n’est pas connue : on ne sait pas quels retards sont nouveaux.']
      : []),
  ].join(' ');
}

function phraseSansChangement(statuts: boolean, echeances: boolean): string {
  const inchanges = [...(statuts ? ['aucun statut'] : []), ...(echeances ? ['aucune échéance'] : []), 'aucune action'];
  return capitalize(`${formatListe(inchanges)} ${inchanges.length > 1 ? 'n’ont' : 'n’a'} changé.`);
}

function ecartDates(avant: string | undefined, apres: string | undefined): string {
  if (!avant || !apres) return apres ? 'fixée' : 'retirée';
  const jours = joursEntre(avant, apres);
  return `${jours > 0 ? 'reportée de' : 'avancée de'} ${formatRetard(Math.abs(jours))}`;
}

/** The figures of the whole plan, then and now; one that neither workbook gives is left out. */
function viewChiffres(avant: Dossier, apres: Dossier) {
  return [
    viewLigne('Actions inscrites au plan', avant.actions.length, apres.actions.length, formatNombre),
    ...viewChiffre(chiffresDeBudget.prevu, avant.actions, apres.actions, formatMontant),
    ...viewChiffre(chiffresDeBudget.realise, avant.actions, apres.actions, formatMontant),
    ...viewChiffre(chiffresDePlaces.aujourdhui, avant.offre, apres.offre, formatNombre),
  ];
}

function viewChiffre<S>({ nom, compute }: Chiffre<S>, avant: S, apres: S, format: (nombre: number) => string) {
  const [ancien, nouveau] = [compute(avant), compute(apres)];
  return ancien === null && nouveau === null ? [] : [viewLigne(nom, ancien, nouveau, format)];
}

/** Indicators that both workbooks know, when their latest measure moved. */
function viewMesures(avant: Dossier, apres: Dossier, depuis: string, date: string) {
  const { paires } = pairLignesDuDossier('indicateurs', avant.indicateurs, apres.indicateurs);
  const anciens = new Map(paires.map((paire) => [paire.apres, paire]));
  return apres.indicateurs.flatMap((indicateur) => {
    const { avant: ancien, doute = null } = anciens.get(indicateur) ?? {};
    const valeurAvant = ancien && lastMesure(ancien, avant.mesures, depuis)?.valeur?.valeur;
    const valeur = lastMesure(indicateur, apres.mesures, date)?.valeur?.valeur;
    if (valeurAvant === undefined || valeur === undefined || valeurAvant === valeur) return [];
    const unite = indicateur.unite?.valeur;
    return [
      viewLigne(
        `${indicateur.libelle?.valeur ?? indicateur.numero?.valeur ?? 'Indicateur sans nom'}${unite ? ` (${unite})` : ''}${doute ? `. ${formatDoute(doute)}` : ''}`,
        valeurAvant,
        valeur,
        formatNombre,
      ),
    ];
  });
}

function viewLigne(libelle: string, avant: number | null, apres: number | null, format: (nombre: number) => string) {
  return {
    libelle,
    avant: avant === null ? '–' : format(avant),
    apres: apres === null ? '–' : format(apres),
    ecart: avant === null || apres === null ? '–' : formatEcart(Math.round((apres - avant) * 100) / 100, format),
  };
}
