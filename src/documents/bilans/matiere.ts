import { type Contexte, createContexte } from '../../controles/contexte.js';
import { type Cles, createCles } from '../../reprise/cles.js';
import { countActions } from '../chiffres/avancement.js';
import { viewDefinitions } from '../chiffres/definitions.js';
import { phraseAvancement, phraseSansRetard } from '../chiffres/phrases.js';
import type { EntreeDocument } from '../entree.js';
import type { TypeBilan } from '../genres.js';
import { phraseAvenant } from '../plan-actions/avenant.js';
import { type GroupeChamp, groupByChamp } from '../plan-actions/champs.js';
import { viewAvancement, viewChiffres } from '../plan-actions/synthese.js';
import { viewProchainesEcheances } from '../prochaines-echeances.js';
import { type Rubrique, viewRubrique } from '../rubriques.js';
import { createSignets, type Signets } from '../signets.js';

/** What the view of a bilan is made from: its input, and what every part of it derives from there. */
export interface Matiere extends EntreeDocument {
  readonly type: TypeBilan;
  readonly projet: boolean;
  readonly contexte: Contexte;
  readonly signets: Signets;
  readonly cles: Cles;
  readonly groupes: readonly GroupeChamp[];
  /** A text of Rédaction, or what this document expects there. */
  readonly rubrique: (id: string) => Rubrique;
}

export function createMatiere(entree: EntreeDocument, type: TypeBilan): Matiere {
  const { dossier, date, etat } = entree;
  const projet = etat === 'projet';
  return {
    ...entree,
    type,
    projet,
    contexte: createContexte(dossier, date),
    signets: createSignets(dossier.actions),
    cles: createCles(dossier.actions),
    groupes: groupByChamp(dossier.actions),
    rubrique: (id) => viewRubrique(id, dossier, projet, type),
  };
}

/** The first page of a bilan, for whoever reads no other. */
export function viewSynthese(matiere: Matiere) {
  const { type, dossier, date, groupes, rubrique } = matiere;
  const decompte = countActions(dossier.actions, date);
  return {
    chiffres: viewChiffres(dossier.actions, dossier.offre, decompte),
    avancement: viewAvancement(groupes, dossier.actions, date),
    phraseAvancement: phraseAvancement(decompte),
    sansRetard: phraseSansRetard(decompte),
    avenant: phraseAvenant(matiere),
    texte: rubrique('synthese'),
    decisions: rubrique('decisions-copil'),
    echeances: viewProchainesEcheances(dossier, date),
    definitions: viewDefinitions(type, dossier, decompte),
  };
}
