import { formatListe } from '../../dossier/enumeration.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { countActions } from '../chiffres/avancement.js';
import { phraseAvancement } from '../chiffres/phrases.js';
import { type LigneAction, viewLigne } from '../lignes-actions.js';
import type { OrdreDuPlan } from '../options-du-plan.js';
import { chiffresOf } from '../textes-actions.js';
import type { GroupeChamp } from './champs.js';
import { type ContexteFiche, type FicheAction, viewFiche } from './fiche.js';
import { colonneDitePar, type PhraseDAction, viewPhrase } from './phrase-action.js';

/** An action in the table of its chapter. */
interface LigneDeChapitre extends LigneAction {
  /** Whether its number leads to its fiche; without one, its row is where links to it lead. */
  readonly fiche: boolean;
  /** Places and euros, one a line. */
  readonly chiffres: string;
  readonly phrase: PhraseDAction;
}

interface Chapitre {
  readonly libelle: string;
  readonly phrase: string;
  /** The enjeu that all its actions answer, and the champs they are of, when its title does not say them. */
  readonly enjeu: string;
  readonly champs: string;
  readonly lignes: readonly LigneDeChapitre[];
}

/** What the chapters of a document share. */
export interface ContexteDuPlan extends ContexteFiche {
  readonly ordre: OrdreDuPlan;
  /** The actions that have a fiche. */
  readonly avecFiche: ReadonlySet<Action>;
  /** Whether the tables of the chapters give a sentence an action, which the fiches do not repeat. */
  readonly phrases?: boolean | undefined;
  /** Whether the chapters say the enjeu that all their actions answer, which the fiches do not repeat. */
  readonly enjeux?: boolean | undefined;
}

/** A chapter: how far it is, then its actions, a row each. */
export function viewChapitre({ libelle, actions }: GroupeChamp, contexte: ContexteDuPlan): Chapitre {
  const { date, ordre } = contexte;
  return {
    libelle,
    phrase: phraseAvancement(countActions(actions, date)),
    enjeu: ordre === 'enjeu' ? '' : enjeuCommun(actions),
    champs: ordre === 'champ' ? '' : champsOf(actions),
    lignes: actions.map((action) => viewLigneDeChapitre(action, contexte)),
  };
}

/** The fiches of a chapter; null when none of its actions has one. */
export function viewFichesDuChapitre(
  { libelle, actions }: GroupeChamp,
  contexte: ContexteDuPlan,
): { readonly libelle: string; readonly fiches: readonly FicheAction[] } | null {
  const retenues = actions.filter((action) => contexte.avecFiche.has(action));
  if (retenues.length === 0) return null;
  const enjeuDit = contexte.ordre === 'enjeu' || (contexte.enjeux === true && enjeuCommun(actions) !== '');
  const dites = new Set([...(contexte.dites ?? []), ...(enjeuDit ? (['enjeu'] as const) : [])]);
  return {
    libelle,
    fiches: retenues.map((action) => {
      const dite = contexte.phrases ? colonneDitePar(action, contexte.date) : undefined;
      return viewFiche(action, { ...contexte, dites: new Set([...dites, ...(dite ? [dite] : [])]) });
    }),
  };
}

function viewLigneDeChapitre(
  action: Action,
  { date, projet, signets, cles, avecFiche }: ContexteDuPlan,
): LigneDeChapitre {
  const fiche = avecFiche.has(action);
  return {
    ...viewLigne(action, date, signets),
    pilote: action.pilote?.valeur ?? '',
    fiche,
    chiffres: chiffresOf(action),
    phrase: viewPhrase(action, { date, projet, cle: cles.get(action) ?? '', fiche }),
  };
}

/** The enjeu that all the actions of a chapter answer; empty when they do not answer the same. */
export function enjeuCommun(actions: readonly Action[]): string {
  const premier = actions[0]?.enjeu?.valeur ?? '';
  return actions.every(({ enjeu }) => (enjeu?.valeur ?? '') === premier) ? premier : '';
}

function champsOf(actions: readonly Action[]): string {
  return formatListe([...new Set(actions.flatMap(({ champs }) => champs?.valeur ?? []).map(({ libelle }) => libelle))]);
}
