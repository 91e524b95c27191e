import { createContexte } from '../../controles/contexte.js';
import { createCles } from '../../reprise/cles.js';
import { viewConcordance } from '../concordance.js';
import type { EntreeDocument } from '../entree.js';
import { viewEvolution } from '../evolution.js';
import { genres } from '../genres.js';
import { viewCourbes } from '../graphiques/courbes.js';
import { viewIdentite } from '../identite.js';
import { viewIndicateurs } from '../indicateurs.js';
import { viewInstances } from '../instances.js';
import { viewLigne } from '../lignes-actions.js';
import { viewPetiteEnfance } from '../petite-enfance/chapitre.js';
import { phraseAvenant, viewAjustements, viewEffets, viewRetards } from '../plan-actions/ajustements.js';
import { viewAvenant } from '../plan-actions/avenant.js';
import { groupByChamp, phraseOf, viewChapitre } from '../plan-actions/champs.js';
import { viewMoyens } from '../plan-actions/moyens.js';
import { phraseCouverture, viewAvancement, viewChiffres } from '../plan-actions/synthese.js';
import { viewProchainesEcheances } from '../prochaines-echeances.js';
import { viewRubrique } from '../rubriques.js';
import { createSignets } from '../signets.js';

/** Everything the template of the bilan intermédiaire shows: plain data, numbers and dates already in French. */
export function viewBilanIntermediaire(entree: EntreeDocument) {
  const { dossier, verification, date, etat } = entree;
  const projet = etat === 'projet';
  const contexte = createContexte(dossier, date);
  const signets = createSignets(dossier.actions);
  const fiches = { dossier, date, projet, signets, cles: createCles(dossier.actions) };
  const groupes = groupByChamp(dossier.actions);
  const rubrique = (id: string) => viewRubrique(id, dossier, projet);
  const premierChapitreChamp = 2;
  const suivant = premierChapitreChamp + groupes.length;
  const sectionsPetiteEnfance = viewPetiteEnfance(suivant + 5, verification.couverture, { contexte, signets, projet });
  const chapitresDesExigences = new Map(sectionsPetiteEnfance.map(({ exigence, numero }) => [exigence, numero]));
  return {
    ...viewIdentite(genres.intermediaire.bilan.titre, entree),
    synthese: {
      chiffres: viewChiffres(dossier.actions, dossier.offre, date),
      avancement: viewAvancement(groupes, dossier.actions, date),
      phraseAvancement: phraseOf(viewAvancement(groupes, dossier.actions, date).total),
      couverture: phraseCouverture(verification.couverture),
      avenant: phraseAvenant(dossier.actions, verification),
      texte: rubrique('synthese'),
      decisions: rubrique('decisions-copil'),
      echeances: viewProchainesEcheances(dossier, date),
    },
    evolution: viewEvolution(entree, signets),
    avenant: viewAvenant(entree),
    cadre: {
      methode: rubrique('methode'),
      diagnostic: rubrique('diagnostic'),
      enjeux: dossier.convention?.enjeux?.valeur ?? [],
    },
    chapitres: groupes.map((groupe, rang) => ({
      numero: premierChapitreChamp + rang,
      ...viewChapitre(groupe, fiches),
    })),
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
    changements: { texte: rubrique('changements'), effets: viewEffets(dossier.actions, signets) },
    difficultes: {
      texte: rubrique('difficultes'),
      reussites: rubrique('reussites'),
      retards: viewRetards(dossier.actions, date, signets),
    },
    ajustements: {
      texte: rubrique('ajustements'),
      lignes: viewAjustements(dossier.actions, signets),
      phrase: phraseAvenant(dossier.actions, verification),
    },
    moyens: { texte: rubrique('moyens'), ...viewMoyens(groupes) },
    fonctionnement: { texte: rubrique('fonctionnement'), instances: viewInstances(dossier.instances) },
    petiteEnfance: {
      phrase: phraseCouverture(verification.couverture),
      sections: sectionsPetiteEnfance,
      concordance: viewConcordance(verification.couverture, chapitresDesExigences),
    },
    perspectives: rubrique('perspectives'),
    annexes: { actions: dossier.actions.map((action) => viewLigne(action, date, signets)) },
  };
}
