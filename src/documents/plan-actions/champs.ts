import { champPetiteEnfance } from '../../controles/petite-enfance.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { countActions, type Decompte } from '../chiffres/avancement.js';
import { phraseAvancement } from '../chiffres/phrases.js';
import { viewCalendrierActions } from '../graphiques/calendrier.js';
import { type LigneAction, viewLigne } from '../lignes-actions.js';
import { type ContexteFiche, type FicheAction, viewFiche } from './fiche.js';

/** A champ d'intervention of the CTG with its actions. */
export interface GroupeChamp {
  readonly libelle: string;
  readonly actions: readonly Action[];
}

export interface ChapitreChamp {
  readonly libelle: string;
  /** Of the table of its actions. */
  readonly legende: string;
  readonly phrase: string;
  readonly decompte: Decompte;
  readonly lignes: readonly LigneAction[];
  readonly calendrier: ReturnType<typeof viewCalendrierActions>;
  readonly fiches: readonly FicheAction[];
}

const aPreciser = 'Champ d’intervention à préciser';

/** Each action stands under its first champ; the order is that of the first action met, petite enfance first. */
export function groupByChamp(actions: readonly Action[]): readonly GroupeChamp[] {
  const groupes = new Map<string, { libelle: string; code: string | null; actions: Action[] }>();
  for (const action of actions) {
    const champ = action.champs?.valeur[0];
    const libelle = champ?.libelle ?? aPreciser;
    const groupe = groupes.get(libelle) ?? { libelle, code: champ?.code ?? null, actions: [] };
    groupe.actions.push(action);
    groupes.set(libelle, groupe);
  }
  const rang = (groupe: { libelle: string; code: string | null }) =>
    groupe.code === champPetiteEnfance ? 0 : groupe.libelle === aPreciser ? 2 : 1;
  return [...groupes.values()].sort((a, b) => rang(a) - rang(b));
}

/** A chapter: one sentence, the table of the champ's actions, then a fiche per action. */
export function viewChapitre({ libelle, actions }: GroupeChamp, contexte: ContexteFiche): ChapitreChamp {
  const { date, signets } = contexte;
  const decompte = countActions(actions, date);
  return {
    libelle,
    decompte,
    legende: `Actions du champ « ${libelle} »`,
    phrase: phraseAvancement(decompte),
    lignes: actions.map((action) => viewLigne(action, date, signets)),
    calendrier: viewCalendrierActions(actions, contexte.dossier, date, libelle),
    fiches: actions.map((action) => viewFiche(action, contexte)),
  };
}
