import { joursDeRetard } from '../../controles/retard.js';
import type { Action, colonnesTextesLibres } from '../../dossier/feuilles/actions.js';
import type { Statut } from '../../dossier/valeurs/statuts.js';
import { createMarques, type MarquesDeTexte } from '../../reprise/balise.js';
import { canonicalize } from '../../reprise/texte-canonique.js';
import { firstPhrase } from '../premiere-phrase.js';
import { attenteDe } from '../textes-actions.js';

type ColonneDeTexte = (typeof colonnesTextesLibres)[number];

/** One sentence on an action, for its row. */
export interface PhraseDAction {
  readonly texte: string;
  /** What a projet asks for in its place. */
  readonly attendu: string;
  /** Of a text that stands whole here and nowhere else: a correction made in the document finds its way back. */
  readonly marques: MarquesDeTexte | null;
}

interface Place {
  readonly date: string;
  readonly projet: boolean;
  readonly cle: string;
  /** Its texts stand whole in its fiche. */
  readonly fiche: boolean;
}

/** The text that stands whole in the row of an action, and that its fiche does not repeat; undefined when none does. */
export function colonneDitePar(action: Action, date: string): ColonneDeTexte | undefined {
  const colonne = colonneDe(action, date);
  return colonne && isEntiere(action, colonne) ? colonne : undefined;
}

function colonneDe(action: Action, date: string): ColonneDeTexte | undefined {
  return colonnesDe(action, date).find((candidate) => firstPhrase(action[candidate]?.valeur ?? '') !== '');
}

function isEntiere(action: Action, colonne: ColonneDeTexte): boolean {
  const entier = action[colonne]?.valeur ?? '';
  return firstPhrase(entier) === canonicalize(entier);
}

/** What came of an action, in a sentence: the first of the text that tells most, given where it stands. */
export function viewPhrase(action: Action, { date, projet, cle, fiche }: Place): PhraseDAction {
  const colonne = colonneDe(action, date);
  if (!colonne) {
    const attendu = fiche ? '' : attenteDe(action, projet);
    return {
      texte: '',
      attendu,
      marques: attendu ? createMarques({ feuille: 'actions', cle, colonne: 'realisations' }, '', attendu) : null,
    };
  }
  const entier = action[colonne]?.valeur ?? '';
  const texte = firstPhrase(entier);
  return {
    texte,
    attendu: '',
    marques: isEntiere(action, colonne) ? createMarques({ feuille: 'actions', cle, colonne }, entier, '') : null,
  };
}

const arretees: ReadonlySet<Statut> = new Set<Statut>(['reportee', 'suspendue', 'abandonnee']);

function colonnesDe({ statut, fin }: Action, date: string): readonly ColonneDeTexte[] {
  const code = statut?.valeur;
  if (code && arretees.has(code)) return ['ajustementDetail', 'difficultes', 'realisations', 'perspectives'];
  if (joursDeRetard(fin?.valeur, code, date) !== null)
    return ['difficultes', 'realisations', 'resultat', 'perspectives'];
  if (code === 'non-demarree') return ['perspectives', 'difficultes', 'realisations'];
  return ['resultat', 'realisations', 'perspectives', 'difficultes'];
}
