import { viewCompetences } from '../competences.js';
import type { EntreeDocument } from '../entree.js';
import { viewEvaluation } from '../evaluation/evaluation.js';
import { viewEvolution } from '../evolution.js';
import { genres } from '../genres.js';
import { viewCourbes } from '../graphiques/courbes.js';
import { viewIdentite } from '../identite.js';
import { viewIndicateurs } from '../indicateurs/tableau.js';
import { viewInstances } from '../instances.js';
import { viewPetiteEnfance } from '../petite-enfance/chapitre.js';
import { viewAjustements, viewRetards } from '../plan-actions/ajustements.js';
import { phraseAvenant, viewAvenant } from '../plan-actions/avenant.js';
import { viewEffetsMarques } from '../plan-actions/effets.js';
import { viewMoyens } from '../plan-actions/moyens.js';
import { phraseCouverture } from '../plan-actions/synthese.js';
import { viewCalendrierDuPlan } from './calendrier-du-plan.js';
import { createMatiere, viewPlan, viewSynthese } from './matiere.js';

/** Everything the template of the bilan intermédiaire shows: plain data, numbers and dates already in French. */
export function viewBilanIntermediaire(entree: EntreeDocument) {
  const matiere = createMatiere(entree, 'intermediaire');
  const { dossier, verification, date, signets, groupes, rubrique } = matiere;
  const premierChapitre = 2;
  const suivant = premierChapitre + matiere.chapitres.length;
  // The table of the effects shows them all.
  const { chapitres, fiches } = viewPlan(matiere, premierChapitre, new Set(['effets']));
  return {
    ...viewIdentite(genres.intermediaire.bilan.titre, entree),
    synthese: { ...viewSynthese(matiere), couverture: phraseCouverture(verification.couverture) },
    ...viewEvaluation(matiere),
    evolution: viewEvolution(entree, signets),
    avenant: viewAvenant(entree),
    cadre: {
      methode: rubrique('methode'),
      diagnostic: rubrique('diagnostic'),
      enjeux: dossier.convention?.enjeux?.valeur ?? [],
    },
    chapitres,
    calendrier: viewCalendrierDuPlan(dossier, date),
    numeros: {
      indicateurs: suivant,
      changements: suivant + 1,
      ajustements: suivant + 2,
      moyens: suivant + 3,
      fonctionnement: suivant + 4,
      petiteEnfance: suivant + 5,
    },
    courbes: viewCourbes(dossier.indicateurs, dossier, date),
    indicateurs: viewIndicateurs(dossier.indicateurs, dossier, date),
    changements: { texte: rubrique('changements'), effets: viewEffetsMarques(matiere) },
    difficultes: {
      texte: rubrique('difficultes'),
      reussites: rubrique('reussites'),
      retards: viewRetards(dossier.actions, date, signets),
    },
    ajustements: {
      texte: rubrique('ajustements'),
      lignes: viewAjustements(dossier.actions, signets),
      phrase: phraseAvenant(entree),
    },
    moyens: { texte: rubrique('moyens'), ...viewMoyens(groupes) },
    fonctionnement: { texte: rubrique('fonctionnement'), instances: viewInstances(dossier.instances, date) },
    competences: viewCompetences(verification.obligations),
    petiteEnfance: viewPetiteEnfance(suivant + 5, verification.couverture, matiere),
    perspectives: rubrique('perspectives'),
    annexes: { fiches },
  };
}
