import { createContexte } from '../../controles/contexte.js';
import { createCles } from '../../reprise/cles.js';
import { viewConcordance } from '../concordance.js';
import type { EntreeDocument } from '../entree.js';
import { viewEvolution } from '../evolution.js';
import { genres } from '../genres.js';
import { viewCourbes } from '../graphiques/courbes.js';
import { viewIdentite } from '../identite.js';
import { viewInstances } from '../instances.js';
import { viewLigne } from '../lignes-actions.js';
import { viewPetiteEnfance } from '../petite-enfance/chapitre.js';
import { phraseAvenant, viewAjustements, viewEffets } from '../plan-actions/ajustements.js';
import { groupByChamp, phraseOf, viewChapitre } from '../plan-actions/champs.js';
import { viewMoyens } from '../plan-actions/moyens.js';
import { phraseCouverture, viewAvancement, viewChiffres } from '../plan-actions/synthese.js';
import { viewProchainesEcheances } from '../prochaines-echeances.js';
import { viewRubrique } from '../rubriques.js';
import { createSignets } from '../signets.js';
import { viewIndicateursFinaux } from './indicateurs.js';
import { viewRenouvellement } from './renouvellement.js';
import { viewResultats } from './resultats.js';
import { viewTerritoire } from './territoire.js';

/** Number of the chapter on petite enfance, which the table de concordance points at. */
const chapitrePetiteEnfance = 7;

/** Everything the template of the bilan final shows: achievements, territorial changes, the process, the renewal (convention, article 9). */
export function viewBilanFinal(entree: EntreeDocument) {
  const { dossier, verification, date, etat } = entree;
  const projet = etat === 'projet';
  const contexte = createContexte(dossier, date);
  const signets = createSignets(dossier.actions);
  const fiches = { dossier, date, projet, signets, cles: createCles(dossier.actions) };
  const groupes = groupByChamp(dossier.actions);
  const rubrique = (id: string) => viewRubrique(id, dossier, projet, 'final');
  const avancement = viewAvancement(groupes, dossier.actions, date);
  const sections = viewPetiteEnfance(chapitrePetiteEnfance, verification.couverture, { contexte, signets, projet });
  return {
    ...viewIdentite(genres.final.bilan.titre, entree),
    synthese: {
      chiffres: viewChiffres(dossier.actions, dossier.offre, date),
      avancement,
      phraseAvancement: phraseOf(avancement.total),
      couverture: phraseCouverture(verification.couverture),
      avenant: phraseAvenant(dossier.actions, verification),
      texte: rubrique('synthese'),
      decisions: rubrique('decisions-copil'),
      echeances: viewProchainesEcheances(dossier, date),
    },
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
    ajustements: { texte: rubrique('ajustements'), lignes: viewAjustements(dossier.actions, signets) },
    moyens: { texte: rubrique('moyens'), ...viewMoyens(groupes) },
    evaluation: {
      pertinence: rubrique('pertinence'),
      fonctionnement: rubrique('fonctionnement'),
      durabilite: rubrique('durabilite'),
      instances: viewInstances(dossier.instances),
    },
    petiteEnfance: {
      phrase: phraseCouverture(verification.couverture),
      sections,
      concordance: viewConcordance(
        verification.couverture,
        new Map(sections.map(({ exigence, numero }) => [exigence, numero])),
      ),
    },
    renouvellement: {
      texte: rubrique('renouvellement'),
      ...viewRenouvellement(dossier, verification.couverture, { date, signets }),
    },
    perspectives: rubrique('perspectives'),
    annexes: {
      actions: dossier.actions.map((action) => viewLigne(action, date, signets)),
      champs: groupes.map((groupe) => viewChapitre(groupe, fiches)),
    },
  };
}
