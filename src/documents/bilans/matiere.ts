import { type Contexte, createContexte } from '../../controles/contexte.js';
import { type Cles, createCles } from '../../reprise/cles.js';
import type { EntreeDocument } from '../entree.js';
import type { TypeBilan } from '../genres.js';
import { phraseAvenant } from '../plan-actions/ajustements.js';
import { type GroupeChamp, groupByChamp, phraseOf } from '../plan-actions/champs.js';
import { viewAvancement, viewChiffres } from '../plan-actions/synthese.js';
import { viewProchainesEcheances } from '../prochaines-echeances.js';
import { type Rubrique, viewRubrique } from '../rubriques.js';
import { createSignets, type Signets } from '../signets.js';

/** What the view of a bilan is made from: its input, and what every part of it derives from there. */
export interface Matiere extends EntreeDocument {
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
    projet,
    contexte: createContexte(dossier, date),
    signets: createSignets(dossier.actions),
    cles: createCles(dossier.actions),
    groupes: groupByChamp(dossier.actions),
    rubrique: (id) => viewRubrique(id, dossier, projet, type),
  };
}

/** The first page of a bilan, for whoever reads no other. */
export function viewSynthese({ dossier, verification, date, groupes, rubrique }: Matiere) {
  const avancement = viewAvancement(groupes, dossier.actions, date);
  return {
    chiffres: viewChiffres(dossier.actions, dossier.offre, date),
    avancement,
    phraseAvancement: phraseOf(avancement.total),
    avenant: phraseAvenant(dossier.actions, verification),
    texte: rubrique('synthese'),
    decisions: rubrique('decisions-copil'),
    echeances: viewProchainesEcheances(dossier, date),
  };
}
