import { miseAJourAncienne } from '../../controles/coherence/mise-a-jour-ancienne.js';
import { periodeDe } from '../../controles/periode.js';
import { joursDeRetard } from '../../controles/retard.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { addMois } from '../../dossier/jours.js';
import { anneeDe } from '../../echeances/annees.js';
import { createMarques } from '../../reprise/balise.js';
import { viewCompetences } from '../competences.js';
import type { EntreeDocument } from '../entree.js';
import { viewEvolution } from '../evolution.js';
import { formatCompte, formatDate } from '../formats.js';
import { genres } from '../genres.js';
import { viewOffreParCommune } from '../graphiques/offre.js';
import { viewIdentite } from '../identite.js';
import { lastMesure } from '../indicateurs/mesures.js';
import { viewIndicateurs } from '../indicateurs/tableau.js';
import { viewInstances } from '../instances.js';
import { viewLigne } from '../lignes-actions.js';
import { viewAjustements, viewRetards } from '../plan-actions/ajustements.js';
import { phraseAvenant } from '../plan-actions/avenant.js';
import { viewMoyens } from '../plan-actions/moyens.js';
import { createMatiere, type Matiere, viewFiches, viewSynthese } from './matiere.js';
import { viewCalendrier } from './tenue-du-calendrier.js';

/** Everything the template of the annual point d'étape shows: short, for the Copil (convention, article 9). */
export function viewPointEtape(entree: EntreeDocument) {
  const matiere = createMatiere(entree, 'etape');
  const { dossier, date, signets, groupes, rubrique } = matiere;
  const evolution = viewEvolution(entree, signets);
  const periode = periodeDe(dossier);
  // Without an earlier workbook, the last point is taken to be a year old, or the start of the convention.
  const unAn = addMois(date, -12);
  const depuis = periode && periode.debut > unAn ? periode.debut : unAn;
  const mesures = mesuresDepuis(entree, depuis);
  const ajustements = viewAjustements(dossier.actions, signets);
  return {
    ...viewIdentite(genres.etape.bilan.titre, entree),
    competences: viewCompetences(entree.verification.obligations),
    depuis: formatDate(depuis),
    annee: (periode && anneeDe(date, periode)) ?? null,
    synthese: { ...viewSynthese(matiere), couverture: '' },
    evolution,
    calendrier: viewCalendrier(dossier.actions, { depuis, date, signets }),
    retards: viewRetards(dossier.actions, date, signets),
    difficultes: {
      texte: rubrique('difficultes'),
      reussites: rubrique('reussites'),
      vigilance: viewVigilance(matiere),
    },
    indicateurs: viewIndicateurs(
      dossier.indicateurs.filter(({ origine }) => mesures.has(origine.cellule)),
      dossier,
      date,
    ),
    offreParCommune: viewOffreParCommune(dossier.offre),
    moyens: { texte: rubrique('moyens'), ...viewMoyens(groupes) },
    instances: viewInstances(
      dossier.instances.filter(({ date: jour }) => jour && jour.valeur > depuis && jour.valeur <= date),
      date,
    ),
    absences: viewAbsences(dossier, depuis),
    fonctionnement: rubrique('fonctionnement'),
    ajustements: {
      texte: rubrique('ajustements'),
      lignes: ajustements,
      phrase: phraseAvenant(entree),
    },
    perspectives: rubrique('perspectives'),
    annexes: { chapitres: viewChapitres(matiere), fiches: viewFiches(matiere, new Set(['realisations'])) },
  };
}

/** What stands in place of a table without rows: what the tracker does not give is not said to be none. */
function viewAbsences({ indicateurs, mesures, instances }: Dossier, depuis: string) {
  return {
    indicateurs:
      indicateurs.length === 0
        ? 'Les indicateurs ne sont pas renseignés.'
        : mesures.length === 0
          ? 'Les mesures des indicateurs ne sont pas renseignées.'
          : `Aucune mesure d’indicateur n’est inscrite depuis le ${formatDate(depuis)}.`,
    instances: instances.some(({ date }) => date)
      ? `Aucune réunion n’est inscrite au tableau de suivi depuis le ${formatDate(depuis)}.`
      : 'Les dates des réunions ne sont pas renseignées.',
  };
}

/** Where each action is, chapter by chapter, with all that is said of what was done. */
function viewChapitres({ chapitres, date, signets, cles, avecFiche }: Matiere) {
  return chapitres.map(({ libelle, actions }) => ({
    libelle,
    lignes: actions.map((action) => ({
      ...viewLigne(action, date, signets),
      pilote: action.pilote?.valeur ?? '',
      fiche: avecFiche.has(action),
      ...viewRealisations(action, cles.get(action) ?? ''),
    })),
  }));
}

/** What was done, in its content control; an action without a word on it has none. */
function viewRealisations({ realisations }: Action, cle: string) {
  const texte = realisations?.valeur ?? '';
  return { texte, marques: createMarques({ feuille: 'actions', cle, colonne: 'realisations' }, texte, '') };
}

/** Cells of the indicators that were measured since the last point. */
function mesuresDepuis({ dossier, date }: EntreeDocument, depuis: string): ReadonlySet<string> {
  const mesures = dossier.mesures.filter((mesure) => mesure.date && mesure.date.valeur > depuis);
  return new Set(
    dossier.indicateurs
      .filter((indicateur) => lastMesure(indicateur, mesures, date) !== undefined)
      .map(({ origine }) => origine.cellule),
  );
}

/** What the Copil should look at: stopped, without a pilot, not brought up to date. One sentence each. */
function viewVigilance({ dossier: { actions }, date, contexte }: Matiere): readonly string[] {
  const anciennes = miseAJourAncienne.check(contexte).filter(({ cellule }) => cellule !== null).length;
  return [
    phraseVigilance(
      actions.filter(({ statut }) => statut?.valeur === 'suspendue' || statut?.valeur === 'reportee'),
      'suspendue ou reportée',
      'suspendues ou reportées',
    ),
    phraseVigilance(
      actions.filter(({ pilote }) => !pilote),
      'sans structure pilote',
      'sans structure pilote',
    ),
    phraseVigilance(
      actions.filter((action) => !action.statut && joursDeRetard(action.fin?.valeur, action.statut, date) !== null),
      'échue sans que son statut soit précisé',
      'échues sans que leur statut soit précisé',
    ),
    ...(anciennes === 0
      ? []
      : [
          `${formatCompte(anciennes, 'action n’a pas été actualisée', 'actions n’ont pas été actualisées')} depuis plus de trois mois.`,
        ]),
  ].filter((phrase) => phrase !== '');
}

function phraseVigilance(actions: readonly Action[], un: string, plusieurs: string): string {
  if (actions.length === 0) return '';
  const numeros = actions.map(({ numero, intitule }) => numero?.valeur ?? intitule?.valeur ?? '–').join(', ');
  return `${formatCompte(actions.length, 'action')} ${actions.length === 1 ? un : plusieurs} : ${numeros}.`;
}
