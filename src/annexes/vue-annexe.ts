import type { Annexe } from '../avenant/annexes.js';
import { formatEmpreinte } from '../avenant/empreinte.js';
import type { EntreeDocument } from '../documents/entree.js';
import { viewIdentite } from '../documents/identite.js';
import { insecables } from '../documents/typographie.js';
import type { Dossier } from '../dossier/dossier.js';
import { formatListe } from '../dossier/enumeration.js';
import { createImpression } from './cases.js';
import { viewDeliberations } from './deliberations.js';
import { viewDiagnostic } from './diagnostic.js';
import { viewEvaluation } from './evaluation.js';
import { viewOffre } from './offre.js';
import { viewPilotage } from './pilotage.js';
import { viewPlanActions } from './plan-actions.js';
import { viewProgrammation } from './programmation.js';
import type { Sujet } from './sujet.js';
import { viewConcertation } from './textes-rediges.js';

/** What an avenant changed in an annex: what it bears on, then the text before and after. */
export interface ModificationVue {
  readonly objet: string;
  readonly avant: string;
  readonly apres: string;
}

/** What an annex is made from. */
export interface EntreeAnnexe extends Pick<EntreeDocument, 'date' | 'etat' | 'source' | 'logos'> {
  /** What binds, and nothing of the progress: see `dossierOfPlan`. */
  readonly dossier: Dossier;
  /** Which version it is, in a sentence (« Version signée le 17 décembre 2025 »); empty when there is nothing to say. */
  readonly version: string;
  /** What the avenant changed in this annex; null before any avenant; `inconnues` when nothing tells it. */
  readonly modifications: readonly ModificationVue[] | 'inconnues' | null;
  /** Digest of what the plan binds to, see `empreinteDuPlan`. */
  readonly empreinte: string;
  /** Avenants already signed whose changes nobody can tell, by number, for want of the signed plan. */
  readonly avenantsSansPlan?: readonly string[];
  /** Whether the tracker is an example: a plan does not hold it, its Dossier may not say so. */
  readonly fictif?: boolean;
}

type FonctionDAnnexe = Annexe['fonctions'][number];

/** What each part of the annexes shows; the partial of its name writes it. */
const parties: Readonly<Record<FonctionDAnnexe, (sujet: Sujet) => object>> = {
  diagnostic: viewDiagnostic,
  offre: viewOffre,
  'plan-actions': viewPlanActions,
  concertation: viewConcertation,
  programmation: viewProgrammation,
  pilotage: viewPilotage,
  evaluation: viewEvaluation,
  deliberations: viewDeliberations,
};

/** Those whose partial ends with a wide page. */
const enPaysage: readonly FonctionDAnnexe[] = ['diagnostic', 'offre', 'programmation', 'evaluation'];

/**
 * An annex of the convention, complete: its parts in the order that the parties gave them, then what changes.
 * Its layout depends on the annex alone, never on what the Dossier holds, so that two versions of it compare.
 */
export function viewAnnexe(annexe: Annexe, entree: EntreeAnnexe) {
  const projet = entree.etat === 'projet';
  const sujet: Sujet = { dossier: entree.dossier, projet, impression: createImpression(projet) };
  const sommaire = annexe.fonctions.includes('plan-actions');
  return {
    ...viewIdentite(`Annexe ${annexe.numero} – ${annexe.intitule}`, { ...entree, dossier: dossierOf(entree) }),
    /** What the file and its pages are called: short, so that it stands beside the mention of each page. */
    nom: `Annexe ${annexe.numero}`,
    version: entree.version,
    empreinte: formatEmpreinte(entree.empreinte),
    /** The plan d'actions has a fiche an action: its annex alone needs a table of contents. */
    sommaire,
    chapitres: annexe.fonctions.map((fonction, rang) => ({
      partiel: `annexe-${fonction}`,
      donnees: {
        numero: String(rang + 1),
        place: rang === 0 && !sommaire ? 'meme-page' : '',
        /** Under the heading of the annex, the page is upright; a chapter that starts its own page may be as wide as what follows. */
        section: rang === 0 && !sommaire ? '' : 'paysage',
        projet,
        ...parties[fonction](sujet),
      },
    })),
    changements: {
      numero: String(annexe.fonctions.length + 1),
      /** On the page that the last chapter ends on. */
      section: enPaysage.includes(annexe.fonctions.at(-1) ?? 'diagnostic') ? 'paysage' : '',
      suivant: String(annexe.fonctions.length + 2),
      sansLigne: phraseSansLigne(entree),
      lignes: entree.modifications === 'inconnues' ? [] : (entree.modifications ?? []),
    },
  };
}

/** What stands in place of the table's rows: that nothing is known to have changed is not that nothing has. */
function phraseSansLigne({ modifications, avenantsSansPlan = [] }: EntreeAnnexe): string {
  if (modifications !== null && modifications !== 'inconnues') return 'L’avenant ne modifie pas cette annexe.';
  if (avenantsSansPlan.length === 0)
    return modifications === null
      ? 'Aucune modification : version d’origine.'
      : 'Ce qui a changé depuis la signature n’est pas connu.';
  return insecables(
    avenantsSansPlan.length === 1
      ? `Les modifications de l’avenant n° ${avenantsSansPlan[0]} sont données par cet avenant.`
      : `Les modifications des avenants n° ${formatListe(avenantsSansPlan)} sont données par ces avenants.`,
  );
}

function dossierOf({ dossier, fictif }: EntreeAnnexe): Dossier {
  const { convention } = dossier;
  if (fictif === undefined) return dossier;
  const origine = { feuille: 'Convention', cellule: '' };
  const base = convention ?? { origine, sansObjet: {}, illisibles: {}, autres: {} };
  return { ...dossier, convention: { ...base, donneesFictives: { valeur: fictif, origine } } };
}
