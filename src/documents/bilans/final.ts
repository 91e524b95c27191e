import { viewCompetences } from '../competences.js';
import type { EntreeDocument } from '../entree.js';
import { viewEvaluation } from '../evaluation/evaluation.js';
import { viewEvolution } from '../evolution.js';
import { genres } from '../genres.js';
import { viewCourbes } from '../graphiques/courbes.js';
import { viewIdentite } from '../identite.js';
import { viewInstances } from '../instances.js';
import { viewPetiteEnfance } from '../petite-enfance/chapitre.js';
import { phraseSansAjustement, viewAjustements } from '../plan-actions/ajustements.js';
import { viewEffetsMarques } from '../plan-actions/effets.js';
import { viewMoyens } from '../plan-actions/moyens.js';
import { phraseCouverture } from '../plan-actions/synthese.js';
import { viewIndicateursFinaux } from './indicateurs-finaux.js';
import { createMatiere, viewFiches, viewSynthese } from './matiere.js';
import { viewRenouvellement } from './renouvellement.js';
import { viewResultats } from './resultats.js';
import { viewTerritoire } from './territoire.js';

/** Number of the chapter on petite enfance, which the table de concordance points at. */
const chapitrePetiteEnfance = 7;

/** Everything the template of the bilan final shows: achievements, territorial changes, the process, the renewal (convention, article 9). */
export function viewBilanFinal(entree: EntreeDocument) {
  const matiere = createMatiere(entree, 'final');
  const { dossier, verification, date, signets, groupes, rubrique } = matiere;
  return {
    ...viewIdentite(genres.final.bilan.titre, entree),
    // What is left to change is for the next convention.
    synthese: { ...viewSynthese(matiere), avenant: '', couverture: phraseCouverture(verification.couverture) },
    ...viewEvaluation(matiere),
    evolution: viewEvolution(entree, signets),
    cadre: {
      methode: rubrique('methode'),
      diagnostic: rubrique('diagnostic'),
      enjeux: dossier.convention?.enjeux?.valeur ?? [],
      avenants: dossier.avenants.map(({ numero, objet }) => ({
        numero: numero?.valeur ?? '–',
        objet: objet?.valeur ?? 'objet à préciser',
      })),
    },
    resultats: viewResultats(matiere),
    reussites: rubrique('reussites'),
    difficultes: rubrique('difficultes'),
    changements: {
      texte: rubrique('changements'),
      territoire: viewTerritoire(dossier),
      indicateurs: viewIndicateursFinaux(dossier, date),
      courbes: viewCourbes(dossier.indicateurs, dossier, date),
      effets: viewEffetsMarques(matiere),
    },
    ajustements: {
      texte: rubrique('ajustements'),
      lignes: viewAjustements(dossier.actions, signets),
      absence: phraseSansAjustement(dossier.actions),
    },
    moyens: { texte: rubrique('moyens'), ...viewMoyens(groupes) },
    evaluation: {
      fonctionnement: rubrique('fonctionnement'),
      instances: viewInstances(dossier.instances, date),
    },
    competences: viewCompetences(verification.obligations),
    petiteEnfance: viewPetiteEnfance(chapitrePetiteEnfance, verification.couverture, matiere),
    renouvellement: {
      texte: rubrique('renouvellement'),
      ...viewRenouvellement(dossier, verification.couverture, { date, signets }),
    },
    perspectives: rubrique('perspectives'),
    annexes: { fiches: viewFiches({ ...matiere, enjeux: true }, new Set(['effets'])) },
  };
}
