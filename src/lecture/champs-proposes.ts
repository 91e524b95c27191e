import type { Constat } from '../dossier/constat.js';
import type { Origine } from '../dossier/origine.js';
import { type Champ, proposeChamps } from '../dossier/valeurs/champs.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { adresse } from '../tableur/classeur.js';
import type { BlocLu } from './bloc-lu.js';
import { cellulesDeZone, texteDe } from './grille.js';
import type { LigneLue } from './ligne-lue.js';

interface Lue<T> {
  readonly valeur: T;
  readonly origine: Origine;
}

/**
 * Gives actions the champ that their axis, their section, or the name of their tab says (« Axe 1 – Petite enfance »), when
 * no column says one that is known: a proposal, told once for each text.
 */
export function withChamps(
  actions: readonly LigneLue[],
  gardes: readonly BlocLu[],
): { readonly actions: readonly LigneLue[]; readonly constats: readonly Constat[] } {
  const titres = gardes.filter(({ cle }) => cle === 'actions').flatMap((lu) => lu.lignes.map(() => titresDuBloc(lu)));
  const dits: Proposition[] = [];
  const completees = actions.map((action, rang) => {
    const propres = (action['champs'] as Lue<readonly Champ[]> | undefined)?.valeur ?? [];
    if (propres.some(({ code }) => code !== null)) return action;
    const source = sourceDe(action, titres[rang] ?? []) ?? sourceDuTitre(action);
    if (!source) return action;
    // « Petite enfance » is the champ itself: there is nothing to propose.
    if (source.champs.length > 1 || normalize(source.champs[0]?.libelle ?? '') !== normalize(source.texte))
      dits.push({ ...source, feuille: action.origine.feuille });
    return { ...action, champs: { valeur: [...source.champs, ...propres], origine: source.origine } };
  });
  return { actions: completees, constats: remarquer(dits) };
}

interface Proposition extends SourceDeChamps {
  readonly feuille: string;
}

interface SourceDeChamps {
  readonly texte: string;
  readonly champs: readonly Champ[];
  readonly origine: Origine;
  /** Only the title of the action says it: the least sure. */
  readonly parTitre?: boolean;
}

/** « Ouvrir une crèche » : a title that names one champ, when nothing above it names any. */
function sourceDuTitre(action: LigneLue): SourceDeChamps | null {
  const lu = action['intitule'] as Lue<string> | undefined;
  if (!lu || lu.valeur.length > 160) return null;
  const champs = proposeChamps(lu.valeur);
  return champs.length === 1 ? { texte: lu.valeur, champs, origine: lu.origine, parTitre: true } : null;
}

function sourceDe(action: LigneLue, titres: readonly Lue<string>[]): SourceDeChamps | null {
  const textes = ['axe', 'enjeu', 'objectif'].flatMap((cle) => {
    const lue = action[cle] as Lue<string> | undefined;
    // A long text speaks of many things: only a title names a champ.
    return lue && typeof lue.valeur === 'string' && (cle === 'axe' || lue.valeur.length <= 80) ? [lue] : [];
  });
  for (const { valeur, origine } of [...textes.slice(0, 1), ...titres, ...textes.slice(1)]) {
    const champs = proposeChamps(valeur.slice(0, 200));
    if (champs.length > 0) return { texte: valeur, champs, origine };
  }
  return null;
}

/** The lines above a table, then the name of its tab: a plan of several champs names none in particular. */
function titresDuBloc({ bloc, tableau }: BlocLu): readonly Lue<string>[] {
  const connus = parBloc.get(bloc);
  if (connus) return connus;
  const feuille = bloc.onglet.nom;
  const titres: Lue<string>[] = [];
  for (const rang of tableau && !tableau.grille.transposee ? tableau.region.avant : []) {
    const cellules = tableau ? cellulesDeZone(tableau.grille, rang, tableau.region.zone) : [];
    const [premiere] = cellules;
    if (cellules.length !== 1 || !premiere) continue;
    const texte = texteDe(premiere);
    if (texte.length <= 120 && proposeChamps(texte).length === 1)
      titres.push({ valeur: texte, origine: { feuille, cellule: adresse(premiere) } });
  }
  titres.push({ valeur: feuille, origine: { feuille, cellule: 'A1' } });
  parBloc.set(bloc, titres);
  return titres;
}

const parBloc = new WeakMap<BlocLu['bloc'], readonly Lue<string>[]>();

/** One remark a tab: what gave which champ. */
function remarquer(dits: readonly Proposition[]): readonly Constat[] {
  return [...new Set(dits.map(({ feuille }) => feuille))].map((feuille) => {
    const siens = dits.filter((dit) => dit.feuille === feuille);
    const sources = new Map<string, Proposition & { readonly nombre: number }>();
    for (const dit of siens) {
      const cle = dit.parTitre ? `titre ${nomsDe(dit.champs)}` : dit.texte;
      sources.set(cle, { ...dit, nombre: (sources.get(cle)?.nombre ?? 0) + 1 });
    }
    const [premiere] = siens;
    const phrases = [...sources.values()].map(
      ({ texte, champs, nombre, parTitre }) =>
        `${parTitre ? 'd’après les intitulés' : `« ${texte.replace(/\s+/g, ' ').slice(0, 60)} »`} → ${nomsDe(champs)} (${nombre} action${nombre > 1 ? 's' : ''})`,
    );
    return {
      regle: 'champ-propose',
      gravite: 'info',
      message: `Le champ d’intervention est proposé : ${phrases.join(' ; ')}. Si ce n’est pas cela, ajoutez une colonne « Champ d’intervention ».`,
      feuille,
      cellule: premiere?.origine.cellule ?? null,
      exigence: null,
    };
  });
}

function nomsDe(champs: readonly Champ[]): string {
  return champs.map(({ libelle }) => libelle).join(' et ');
}
