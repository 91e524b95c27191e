import type { ControleCouverture } from '../controle.js';
import { besoinsRecenses } from './besoins-recenses.js';
import { calendrier } from './calendrier.js';
import { compatibiliteEtDuree } from './compatibilite-et-duree.js';
import { concertation } from './concertation.js';
import { coutsEtMoyens } from './couts-et-moyens.js';
import { ctgConcertationIngenierie } from './ctg-concertation-ingenierie.js';
import { ctgDiagnostic } from './ctg-diagnostic.js';
import { ctgEquipementsSoutenus } from './ctg-equipements-soutenus.js';
import { ctgIndicateurs } from './ctg-indicateurs.js';
import { ctgPlanActions } from './ctg-plan-actions.js';
import { emploisCompetences } from './emplois-competences.js';
import { famillesEnDifficulte } from './familles-en-difficulte.js';
import { indicateursEvaluation } from './indicateurs-evaluation.js';
import { informerAccompagner } from './informer-accompagner.js';
import { investissements } from './investissements.js';
import { modalitesDeDeveloppement } from './modalites-de-developpement.js';
import { objectifsOffre } from './objectifs-offre.js';
import { offreExistante } from './offre-existante.js';
import { orientations } from './orientations.js';
import { planifier } from './planifier.js';
import { qualiteAccueil } from './qualite-accueil.js';
import { recenser } from './recenser.js';
import { relaisPetiteEnfance } from './relais-petite-enfance.js';
import { soutenirQualite } from './soutenir-qualite.js';
import { zonesIdentifiees } from './zones-identifiees.js';

/** The coverage rules: the convention's article 3 first, then D. 214-10-1, L. 214-2, and the duties of each commune. */
export const controlesCouverture: readonly ControleCouverture[] = [
  ctgDiagnostic,
  ctgEquipementsSoutenus,
  ctgPlanActions,
  ctgConcertationIngenierie,
  ctgIndicateurs,
  offreExistante,
  besoinsRecenses,
  zonesIdentifiees,
  orientations,
  objectifsOffre,
  emploisCompetences,
  famillesEnDifficulte,
  qualiteAccueil,
  investissements,
  coutsEtMoyens,
  calendrier,
  indicateursEvaluation,
  concertation,
  compatibiliteEtDuree,
  modalitesDeDeveloppement,
  recenser,
  informerAccompagner,
  planifier,
  soutenirQualite,
  relaisPetiteEnfance,
];

/** The names of the rules that check a requirement. */
export function reglesDe(exigence: string): readonly string[] {
  return controlesCouverture.filter((controle) => controle.exigence === exigence).map(({ regle }) => regle);
}
