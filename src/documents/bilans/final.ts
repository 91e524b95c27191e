import { viewCompetences } from '../competences.js';
import type { EntreeDocument } from '../entree.js';
import { viewEvolution } from '../evolution.js';
import { genres } from '../genres.js';
import { viewCourbes } from '../graphiques/courbes.js';
import { viewIdentite } from '../identite.js';
import { viewInstances } from '../instances.js';
import { viewLigne } from '../lignes-actions.js';
import { viewPetiteEnfance } from '../petite-enfance/chapitre.js';
import { phraseSansAjustement, viewAjustements, viewEffets } from '../plan-actions/ajustements.js';
import { viewChapitre } from '../plan-actions/champs.js';
import { viewMoyens } from '../plan-actions/moyens.js';
import { phraseCouverture } from '../plan-actions/synthese.js';
import { viewIndicateursFinaux } from './indicateurs-finaux.js';
import { createMatiere, viewSynthese } from './matiere.js';
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
    synthese: { ...viewSynthese(matiere), couverture: phraseCouverture(verification.couverture) },
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
    resultats: viewResultats(groupes, date, signets),
    reussites: rubrique('reussites'),
    difficultes: rubrique('difficultes'),
    changements: {
      texte: rubrique('changements'),
      territoire: viewTerritoire(dossier),
      indicateurs: viewIndicateursFinaux(dossier, date),
      courbes: viewCourbes(dossier.indicateurs, dossier, date),
      effets: viewEffets(dossier.actions, signets),
    },
    ajustements: {
      texte: rubrique('ajustements'),
      lignes: viewAjustements(dossier.actions, signets),
      absence: phraseSansAjustement(dossier.actions),
    },
    moyens: { texte: rubrique('moyens'), ...viewMoyens(groupes) },
    evaluation: {
      pertinence: rubrique('pertinence'),
      fonctionnement: rubrique('fonctionnement'),
      durabilite: rubrique('durabilite'),
      instances: viewInstances(dossier.instances, date),
    },
    competences: viewCompetences(verification.obligations),
    petiteEnfance: viewPetiteEnfance(chapitrePetiteEnfance, verification.couverture, matiere),
    renouvellement: {
      texte: rubrique('renouvellement'),
      ...viewRenouvellement(dossier, verification.couverture, { date, signets }),
    },
    perspectives: rubrique('perspectives'),
    annexes: {
      actions: dossier.actions.map((action) => viewLigne(action, date, signets)),
      champs: groupes.map((groupe) => viewChapitre(groupe, matiere)),
    },
  };
}
