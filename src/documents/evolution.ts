import { type ChiffreCompare, compareDossiers, type Evolution } from '../comparaison/dossiers.js';
import { pairLignesDuDossier } from '../comparaison/reperes.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { formatJour, joursEntre } from '../dossier/jours.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import type { EntreeDocument } from './entree.js';
import { formatCompte, formatDate, formatEcart, formatListe, formatMontant, formatNombre } from './formats.js';
import { lastMesure } from './indicateurs/mesures.js';
import { formatDoute, phraseDeRenommee } from './renommees.js';
import type { Signets } from './signets.js';
import { fondStatut, formatRetard } from './statuts.js';

/** What changed since an earlier workbook, ready to print; null when none is given. */
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
    phrase: phraseOf(evolution),
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
    nouveauxRetards: evolution.nouveauxRetards.map(({ action, jours }) => ({
      ...ligne(action),
      echeance: action.fin ? formatJour(action.fin.valeur) : '–',
      retard: formatRetard(jours),
      difficultes: action.difficultes?.valeur ?? '–',
    })),
    renommees: evolution.renommees.map(phraseDeRenommee),
    ajoutees: evolution.ajoutees.map(ligne),
    retirees: evolution.retirees.map(({ numero, intitule }) => ({
      numero: numero?.valeur ?? '–',
      intitule: intitule?.valeur ?? '–',
    })),
    doute: evolution.doute ? formatDoute(evolution.doute) : '',
    chiffres: [
      ...evolution.chiffres.flatMap(viewChiffre),
      ...viewMesures(reference.dossier, dossier, evolution.depuis ?? date, date),
    ],
  };
}

/** « 6 statuts ont changé, une échéance a été déplacée et 2 actions sont nouvellement en retard. » */
function phraseOf(evolution: Evolution): string {
  const { statuts, echeances, nouveauxRetards, retardsLeves, renommees, ajoutees, retirees } = evolution;
  const faits = [
    [statuts.length, 'statut a changé', 'statuts ont changé'],
    [echeances.length, 'échéance a été déplacée', 'échéances ont été déplacées'],
    [nouveauxRetards.length, 'action est nouvellement en retard', 'actions sont nouvellement en retard'],
    [retardsLeves.length, 'action a rattrapé son retard', 'actions ont rattrapé leur retard'],
    [renommees.length, 'action a changé de numéro ou d’intitulé', 'actions ont changé de numéro ou d’intitulé'],
    [ajoutees.length, 'action a été ajoutée', 'actions ont été ajoutées'],
    [retirees.length, 'action ne figure plus au tableau', 'actions ne figurent plus au tableau'],
  ] as const;
  const dits = faits
    .filter(([nombre]) => nombre > 0)
    .map(([nombre, un, plusieurs]) => formatCompte(nombre, un, plusieurs));
  return dits.length === 0 ? 'Aucun statut, aucune échéance et aucune action n’ont changé.' : `${formatListe(dits)}.`;
}

function ecartDates(avant: string | undefined, apres: string | undefined): string {
  if (!avant || !apres) return apres ? 'fixée' : 'retirée';
  const jours = joursEntre(avant, apres);
  return `${jours > 0 ? 'reportée de' : 'avancée de'} ${formatRetard(Math.abs(jours))}`;
}

const libelles: Readonly<Record<ChiffreCompare['cle'], string>> = {
  actions: 'Actions inscrites au plan',
  budgetPrevu: 'Budget prévu des actions',
  budgetRealise: 'Budget réalisé des actions',
  placesAujourdhui: 'Places d’accueil et de service à ce jour',
};

function viewChiffre({ cle, avant, apres }: ChiffreCompare) {
  if (avant === null && apres === null) return [];
  const format = cle.startsWith('budget') ? formatMontant : formatNombre;
  return [viewLigne(libelles[cle], avant, apres, format)];
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
