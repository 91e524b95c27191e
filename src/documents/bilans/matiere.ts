import { type Contexte, createContexte } from '../../controles/contexte.js';
import { createCles } from '../../reprise/cles.js';
import { splitLignes } from '../../reprise/texte-canonique.js';
import { countActions } from '../chiffres/avancement.js';
import { viewDefinitions } from '../chiffres/definitions.js';
import { phraseAvancement, phraseSansRetard } from '../chiffres/phrases.js';
import type { EntreeDocument } from '../entree.js';
import type { TypeBilan } from '../genres.js';
import { phraseAvenant } from '../plan-actions/avenant.js';
import { type GroupeChamp, groupByChamp } from '../plan-actions/champs.js';
import { type ContexteDuPlan, viewChapitre, viewFichesDuChapitre } from '../plan-actions/chapitres.js';
import { choixDe, selectFiches } from '../plan-actions/choix-fiches.js';
import { groupByPlan } from '../plan-actions/ordre.js';
import { viewAvancement, viewChiffres } from '../plan-actions/synthese.js';
import { viewProchainesEcheances } from '../prochaines-echeances.js';
import { type Rubrique, viewRubrique } from '../rubriques.js';
import { createSignets } from '../signets.js';

/** What the view of a bilan is made from: its input, and what every part of it derives from there. */
export interface Matiere extends Omit<EntreeDocument, 'optionsDuPlan'>, ContexteDuPlan {
  readonly type: TypeBilan;
  readonly contexte: Contexte;
  /** The actions by champ d'intervention, as the Caf counts them. */
  readonly groupes: readonly GroupeChamp[];
  /** The same in the chapters of the document. */
  readonly chapitres: readonly GroupeChamp[];
  /** A text of Rédaction, or what this document expects there. */
  readonly rubrique: (id: string) => Rubrique;
}

export function createMatiere(entree: EntreeDocument, type: TypeBilan): Matiere {
  const { dossier, date, etat, optionsDuPlan } = entree;
  const projet = etat === 'projet';
  const { ordre, groupes: chapitres } = groupByPlan(dossier.actions, optionsDuPlan?.par);
  return {
    ...entree,
    type,
    projet,
    contexte: createContexte(dossier, date),
    signets: createSignets(dossier.actions),
    cles: createCles(dossier.actions),
    groupes: groupByChamp(dossier.actions),
    ordre,
    chapitres,
    avecFiche: selectFiches(dossier.actions, choixDe(type, optionsDuPlan), date),
    rubrique: (id) => viewRubrique(id, dossier, projet, type),
  };
}

/** The first page of a bilan, for whoever reads no other. */
export function viewSynthese(matiere: Matiere) {
  const { type, dossier, date, groupes, rubrique } = matiere;
  const decompte = countActions(dossier.actions, date);
  const texte = rubrique('synthese');
  const decisions = rubrique('decisions-copil');
  const echeances = viewProchainesEcheances(dossier, date);
  return {
    chiffres: viewChiffres(dossier.actions, dossier.offre, decompte),
    avancement: viewAvancement(groupes, dossier.actions, date),
    phraseAvancement: phraseAvancement(decompte),
    sansRetard: phraseSansRetard(decompte),
    avenant: phraseAvenant(matiere),
    texte,
    longue: lignesDe(texte.texte) > lignesEnUne,
    courte: lignesDe(texte.texte) + lignesDe(decisions.texte) + echeances.length <= lignesDUneCourte,
    decisions,
    echeances,
    definitions: viewDefinitions(type, dossier, decompte),
  };
}

/** Lines of text that the first page has room for, beside its figures, its facts and its decisions. */
const lignesEnUne = 14;
/** Below, the first page has room for the table of contents too. */
const lignesDUneCourte = 4;
const caracteresParLigne = 95;

function lignesDe(texte: string): number {
  return splitLignes(texte).reduce((lignes, ligne) => lignes + Math.ceil(ligne.texte.length / caracteresParLigne), 0);
}

/** The part of a bilan that shows the plan: its chapters, numbered from `premier`, then the fiches. */
export function viewPlan(matiere: Matiere, premier: number, dites: ContexteDuPlan['dites'] = new Set()) {
  return {
    chapitres: matiere.chapitres.map((groupe, rang) => ({ numero: premier + rang, ...viewChapitre(groupe, matiere) })),
    fiches: viewFiches({ ...matiere, phrases: true, enjeux: true }, dites),
  };
}

/** The fiches, chapter by chapter; null when none is joined. */
export function viewFiches(matiere: Matiere, dites: ContexteDuPlan['dites'] = new Set()) {
  const { dossier, avecFiche, chapitres } = matiere;
  if (avecFiche.size === 0) return null;
  return {
    toutes: avecFiche.size === dossier.actions.length,
    chapitres: chapitres.flatMap((groupe) => viewFichesDuChapitre(groupe, { ...matiere, dites }) ?? []),
  };
}
