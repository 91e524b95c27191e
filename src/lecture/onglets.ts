import { normalize } from '../dossier/valeurs/normalisation.js';

/** A source of actions: its tab, its titles, how many cells of ours it gives. */
export interface SourceDActions {
  readonly onglet: string;
  readonly masque: boolean;
  /** The lines above its tables. */
  readonly mentions: readonly string[];
  /** Its actions: their titles, how many values each has. */
  readonly actions: readonly { readonly titre: string; readonly valeurs: number }[];
}

/** Why a source of actions is left aside. */
export type RaisonDeLaisser =
  | { readonly genre: 'masque' }
  | { readonly genre: 'archive' }
  | { readonly genre: 'ancien'; readonly recent: string }
  | { readonly genre: 'copie'; readonly de: string };

const motsDArchive =
  /\b(?:archives?|anciens?|anciennes?|old|obsoletes?|brouillons?|sauvegarde|corbeille|ne plus (?:utiliser|completer|modifier)|plan precedent|ancien plan)\b/;

/**
 * The sources of actions to leave aside: hidden tabs, archives, the same plan of an earlier date, copies, and lists that
 * only name again what another table says in full. When all would be, none is.
 */
export function chooseSources(sources: readonly SourceDActions[]): ReadonlyMap<SourceDActions, RaisonDeLaisser> {
  const laissees = new Map<SourceDActions, RaisonDeLaisser>();
  const vues = sources.map(
    (source): SourceVue => ({
      source,
      nom: nomDate(source.onglet),
      titres: new Set(source.actions.map(({ titre }) => normalize(titre))),
    }),
  );
  const parNom = new Map<string, SourceVue[]>();
  for (const vue of vues) if (!vue.source.masque) parNom.set(vue.nom.nom, [...(parNom.get(vue.nom.nom) ?? []), vue]);
  const riches = findRiches(sources);
  for (const vue of vues) {
    const raison = raisonDe(vue, parNom.get(vue.nom.nom) ?? [], riches);
    if (raison) laissees.set(vue.source, raison);
  }
  const gardes = new Set(sources.filter((source) => !laissees.has(source)).map(({ onglet }) => onglet));
  // A copy of what is itself left aside is the only one left: two tabs that name each other would both go.
  for (const [source, raison] of laissees)
    if ('de' in raison && !gardes.has(raison.de)) {
      laissees.delete(source);
      gardes.add(source.onglet);
    }
  return laissees.size === sources.length ? new Map() : laissees;
}

/** A source with what its name says and what its actions are called, made comparable. */
interface SourceVue {
  readonly source: SourceDActions;
  readonly nom: NomDate;
  readonly titres: ReadonlySet<string>;
}

/** @param memes the visible sources of the same name, but for the date or the number of the copy */
function raisonDe(
  { source, nom: lu, titres }: SourceVue,
  memes: readonly SourceVue[],
  riches: Riches,
): RaisonDeLaisser | null {
  if (source.masque) return { genre: 'masque' };
  if ([source.onglet, ...source.mentions].some((texte) => motsDArchive.test(normalize(texte))))
    return { genre: 'archive' };
  for (const { source: autre, nom: sien, titres: siens } of memes) {
    if (autre.onglet === source.onglet) continue;
    const communs = [...titres].filter((titre) => siens.has(titre)).length;
    const part = titres.size === 0 ? 0 : communs / titres.size;
    const plusRecent = sien.date !== null && lu.date !== null && sien.date > lu.date;
    if (plusRecent && (part >= 0.3 || (lu.periode && sien.periode))) return { genre: 'ancien', recent: autre.onglet };
    if (part >= 0.8 && lu.copie > sien.copie) return { genre: 'copie', de: autre.onglet };
  }
  return listOf(source, riches);
}

/** By title, the tabs that say the most of that action: the first two, each of another tab. */
type Riches = ReadonlyMap<string, readonly { readonly valeurs: number; readonly onglet: string }[]>;

function findRiches(sources: readonly SourceDActions[]): Riches {
  const riches = new Map<string, readonly { readonly valeurs: number; readonly onglet: string }[]>();
  for (const { onglet, masque, actions } of sources)
    for (const { titre, valeurs } of masque ? [] : actions) {
      const cle = normalize(titre);
      const avant = riches.get(cle) ?? [];
      const autres = avant.filter((riche) => riche.onglet !== onglet);
      const sien = Math.max(valeurs, ...avant.filter((riche) => riche.onglet === onglet).map((riche) => riche.valeurs));
      const toutes = [...autres, { valeurs: sien, onglet }].sort((a, b) => b.valeurs - a.valeurs);
      riches.set(cle, toutes.slice(0, 2));
    }
  return riches;
}

/** A list that names again, with less, what other tabs say in full. */
function listOf({ onglet, actions }: SourceDActions, riches: Riches): RaisonDeLaisser | null {
  if (actions.length < 2) return null;
  const redites = actions.flatMap(({ titre, valeurs }) => {
    const riche = riches.get(normalize(titre))?.find((autre) => autre.onglet !== onglet);
    return riche && riche.valeurs >= valeurs + 2 ? [riche] : [];
  });
  const [premiere] = redites;
  return premiere && redites.length >= 0.8 * actions.length ? { genre: 'copie', de: premiere.onglet } : null;
}

interface NomDate {
  readonly nom: string;
  /** Months since year 0. */
  readonly date: number | null;
  readonly copie: number;
  /** It names a period of several years: « CTG 2021-2025 ». */
  readonly periode: boolean;
}

const mois = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];

/** « Plan CTG 09-2027 (2) » : the plan « plan ctg », of September 2027, its second copy. */
function nomDate(onglet: string): NomDate {
  let copie = Number(/\((\d+)\)\s*$/.exec(onglet)?.[1] ?? 0);
  const normal = normalize(onglet.replace(/\(\d+\)\s*$/, ''));
  if (/\bcopie\b/.test(normal)) copie += 1;
  let date: number | null = null;
  const restes: string[] = [];
  const mots = normal.split(' ');
  for (const [rang, mot] of mots.entries()) {
    const annee = /^20\d\d$/.test(mot) ? Number(mot) : null;
    if (annee !== null) {
      const avant = mots[rang - 1] ?? '';
      const apres = mots[rang + 1] ?? '';
      date = annee * 12 + (moisDe(avant) ?? moisDe(apres) ?? 12);
    } else if (mot !== 'copie' && mot !== 'de' && !(moisDe(mot) !== null && /\b20\d\d\b/.test(normal)))
      restes.push(mot);
  }
  return { nom: restes.join(' '), date, copie, periode: /\b20\d\d 20\d\d\b/.test(normal) };
}

function moisDe(mot: string): number | null {
  if (/^(?:0?[1-9]|1[0-2])$/.test(mot)) return Number(mot);
  const trimestre = /^t([1-4])$/.exec(mot)?.[1];
  if (trimestre) return Number(trimestre) * 3;
  const semestre = /^s([12])$/.exec(mot)?.[1];
  if (semestre) return Number(semestre) * 6;
  const rang = mot.length < 3 ? -1 : mois.findIndex((debut) => mot.startsWith(debut));
  return rang < 0 ? null : rang + 1;
}
