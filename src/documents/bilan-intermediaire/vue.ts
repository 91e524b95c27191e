import { createContexte } from '../../controles/contexte.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { viewConcordance } from '../concordance.js';
import type { EntreeDocument } from '../entree.js';
import { formatDate, formatListe } from '../formats.js';
import { viewIndicateurs } from '../indicateurs.js';
import { viewInstances } from '../instances.js';
import { viewLigne } from '../lignes-actions.js';
import { viewLogos } from '../logos.js';
import { viewPetiteEnfance } from '../petite-enfance/chapitre.js';
import { viewRubrique } from '../rubriques.js';
import { createSignets } from '../signets.js';
import { phraseAvenant, viewAjustements, viewRetards } from './ajustements.js';
import { groupByChamp, phraseOf, viewChapitre } from './champs.js';
import { viewMoyens } from './moyens.js';
import { phraseCouverture, viewAvancement, viewChiffres } from './synthese.js';

/** Everything the template of the bilan intermédiaire shows: plain data, numbers and dates already in French. */
export function viewBilanIntermediaire({ dossier, verification, date, etat, source, logos }: EntreeDocument) {
  const projet = etat === 'projet';
  const contexte = createContexte(dossier, date);
  const signets = createSignets(dossier.actions);
  const groupes = groupByChamp(dossier.actions);
  const rubrique = (id: string) => viewRubrique(id, dossier, projet);
  const premierChapitreChamp = 2;
  const suivant = premierChapitreChamp + groupes.length;
  const sectionsPetiteEnfance = viewPetiteEnfance(suivant + 5, verification.couverture, { contexte, signets, projet });
  const chapitresDesExigences = new Map(sectionsPetiteEnfance.map(({ exigence, numero }) => [exigence, numero]));
  return {
    ...viewCouverture({ dossier, date, etat, source, logos }),
    synthese: {
      chiffres: viewChiffres(dossier.actions, dossier.offre, date),
      avancement: viewAvancement(groupes, dossier.actions, date),
      phraseAvancement: phraseOf(viewAvancement(groupes, dossier.actions, date).total),
      couverture: phraseCouverture(verification.couverture),
      avenant: phraseAvenant(dossier.actions),
      texte: rubrique('synthese'),
      decisions: rubrique('decisions-copil'),
    },
    cadre: {
      methode: rubrique('methode'),
      diagnostic: rubrique('diagnostic'),
      enjeux: dossier.convention?.enjeux?.valeur ?? [],
    },
    chapitres: groupes.map((groupe, rang) => ({
      numero: premierChapitreChamp + rang,
      ...viewChapitre(groupe, date, projet, signets),
    })),
    numeros: {
      indicateurs: suivant,
      changements: suivant + 1,
      ajustements: suivant + 2,
      moyens: suivant + 3,
      fonctionnement: suivant + 4,
      petiteEnfance: suivant + 5,
    },
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
      phrase: phraseAvenant(dossier.actions),
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

/** What the cover, the headers and the last page say of the document itself. */
function viewCouverture({
  dossier,
  date,
  etat,
  source,
  logos = [],
}: Pick<EntreeDocument, 'dossier' | 'date' | 'etat' | 'source' | 'logos'>) {
  const { convention } = dossier;
  const fictif = convention?.donneesFictives?.valeur === true;
  const communes = dossier.communes.flatMap(({ nom }) => nom?.valeur ?? []);
  const territoire =
    convention?.territoire?.valeur ?? (communes.length > 0 ? formatListe(communes) : 'Territoire à préciser');
  const parties = convention?.signataires?.valeur ?? [...(convention?.caf ? [convention.caf.valeur] : []), ...communes];
  const etatLibelle = etat === 'projet' ? 'Projet' : 'Document définitif';
  return {
    titre: 'Bilan intermédiaire',
    territoire,
    parties,
    logos: viewLogos(logos, parties),
    periode:
      convention?.debut && convention.fin
        ? `${formatDate(convention.debut.valeur)} – ${formatDate(convention.fin.valeur)}`
        : 'période à préciser',
    date: formatDate(date),
    copil: convention?.copil ? formatDate(convention.copil.valeur) : '',
    projet: etat === 'projet',
    etat: etatLibelle,
    fictif,
    mention: [etat === 'projet' ? 'PROJET' : '', fictif ? 'données fictives' : ''].filter(Boolean).join(' · '),
    source,
  };
}

/** What changed for the inhabitants, as each action says it. */
function viewEffets(actions: readonly Action[], signets: ReturnType<typeof createSignets>) {
  return actions.flatMap((action) =>
    action.effets
      ? [
          {
            numero: action.numero?.valeur ?? '–',
            signet: signets.get(action) ?? '',
            intitule: action.intitule?.valeur ?? '–',
            effets: action.effets.valeur,
          },
        ]
      : [],
  );
}
