import {
  readTitre,
  ressemblance,
  ressemblanceAvecNumero,
  ressemblanceDUnIntitule,
  type Titre,
} from './ressemblance.js';

/** What tells a row from the others of its sheet, made comparable; '' for what it does not say. */
export interface Reperes {
  readonly numero: string;
  readonly titre: string;
  /** All that it says: among rows of one title, or without any, what did not change is found first. */
  readonly signature: () => string;
}

/** How the rows of a sheet are told from each other. */
export interface Usage {
  /** A number is one thing's whatever its title, as a code Insee; any other may have been given to something else. */
  readonly numeroSur: boolean;
  /** Whether a close title may be the same row reworded; two communes of close names are two communes. */
  readonly parRessemblance: boolean;
}

/** Why two rows are thought to be one, or why one is thought to be alone, when nobody could swear to it. */
export type Doute =
  /** Its title is close to the old one: from 0 to 1. */
  | { readonly genre: 'intitule-proche'; readonly score: number }
  /** Its number is the old one's, its title another: it may be another action that took the number. */
  | { readonly genre: 'numero-repris' }
  /** Too many rows changed at once for each to be compared with each. */
  | { readonly genre: 'trop-de-lignes' };

/** The same row, then and now. */
export interface Paire<L> {
  readonly avant: L;
  readonly apres: L;
  readonly doute: Doute | null;
}

export interface Appariement<L> {
  /** In the order of the rows of before. */
  readonly paires: readonly Paire<L>[];
  readonly ajoutees: readonly L[];
  readonly retirees: readonly L[];
  /** Why a row added may yet be a row withdrawn. */
  readonly doute: Doute | null;
}

/** At most as many titles are compared with each other; beyond, what was not compared is told as a doubt. */
export const comparaisonsMax = 250_000;

/**
 * Says which rows of two lists are the same: number and title kept, then a number kept and a title half alike, a title
 * kept (renumbered), a close title (the doubt is told), a number alone (the doubt is told). A row pairs once.
 */
export function pairRows<L extends object>(
  avant: readonly L[],
  apres: readonly L[],
  reperesDe: (ligne: L) => Reperes,
  { numeroSur, parRessemblance }: Usage,
): Appariement<L> {
  const reste: Reste<L> = { avant: indexer(avant, reperesDe), apres: indexer(apres, reperesDe), paires: new Map() };
  pairInchangees(reste);
  pairBy(reste, nomComplet);
  const toutReformule = pairReformulees(reste);
  if (numeroSur) pairBy(reste, numeroDe);
  pairBy(reste, titreDe);
  const toutProche = !parRessemblance || pairProches(reste);
  pairBy(reste, numeroDe, (a, b) => (a.titre === '' || b.titre === '' ? null : { genre: 'numero-repris' }));
  const [ajoutees, retirees] = [[...reste.apres.keys()], [...reste.avant.keys()]];
  const enDoute = !(toutReformule && toutProche) && ajoutees.length > 0 && retirees.length > 0;
  return {
    paires: avant.flatMap((ligne) => reste.paires.get(ligne) ?? []),
    ajoutees,
    retirees,
    doute: enDoute ? { genre: 'trop-de-lignes' } : null,
  };
}

/** Whether the two lists have nothing in common: a number that both have is a coincidence when the titles have not. */
export function isSansRienDeCommun({ paires }: Appariement<unknown>): boolean {
  return paires.every(({ doute }) => doute?.genre === 'numero-repris');
}

/** The rows that are not paired yet, and the pairs by their row of before. */
interface Reste<L> {
  readonly avant: Map<L, Reperes>;
  readonly apres: Map<L, Reperes>;
  readonly paires: Map<L, Paire<L>>;
}

function indexer<L>(lignes: readonly L[], reperesDe: (ligne: L) => Reperes): Map<L, Reperes> {
  return new Map(lignes.map((ligne) => [ligne, reperesDe(ligne)]));
}

function nomComplet({ numero, titre }: Reperes): string {
  return numero && titre ? `${numero}\u0000${titre}` : '';
}

function numeroDe({ numero }: Reperes): string {
  return numero;
}

function titreDe({ titre }: Reperes): string {
  return titre;
}

/** Pairs the rows that say the very same, where their title alone does not tell them from others. */
function pairInchangees<L>(reste: Reste<L>): void {
  const [anciennes, nouvelles] = [groupBy(reste.avant, titreDe), groupBy(reste.apres, titreDe)];
  const isSeule = (titre: string) =>
    titre !== '' && Math.max(anciennes.get(titre)?.length ?? 0, nouvelles.get(titre)?.length ?? 0) <= 1;
  pairBy(reste, ({ titre, signature }) => (isSeule(titre) ? '' : signature()));
}

/** Pairs in their order the rows of one key; no row has the key ''. */
function pairBy<L>(
  reste: Reste<L>,
  cle: (reperes: Reperes) => string,
  douteDe: (avant: Reperes, apres: Reperes) => Doute | null = () => null,
): void {
  const nouvelles = groupBy(reste.apres, cle);
  for (const [valeur, anciennes] of groupBy(reste.avant, cle)) {
    const memes = nouvelles.get(valeur) ?? [];
    anciennes.slice(0, memes.length).forEach(([avant, siens], rang) => {
      const [apres, autres] = memes[rang] ?? [];
      if (apres && autres) addPaire(reste, { avant, apres, doute: douteDe(siens, autres) });
    });
  }
}

function groupBy<L>(
  lignes: ReadonlyMap<L, Reperes>,
  cle: (reperes: Reperes) => string,
): ReadonlyMap<string, readonly (readonly [L, Reperes])[]> {
  const groupes = new Map<string, (readonly [L, Reperes])[]>();
  for (const entree of lignes) {
    const valeur = cle(entree[1]);
    if (valeur === '') continue;
    const groupe = groupes.get(valeur);
    if (groupe) groupe.push(entree);
    else groupes.set(valeur, [entree]);
  }
  return groupes;
}

/** Pairs the rows of one number whose titles are half alike. @returns false when there were too many to compare all */
function pairReformulees<L>(reste: Reste<L>): boolean {
  let comparaisons = 0;
  const nouvelles = groupBy(reste.apres, numeroDe);
  for (const [numero, groupe] of groupBy(reste.avant, numeroDe)) {
    const anciennes = groupe.map(withTitre);
    for (const nouvelle of (nouvelles.get(numero) ?? []).map(withTitre)) {
      comparaisons += anciennes.length;
      if (comparaisons > comparaisonsMax) return false;
      const rang = anciennes.findIndex(({ titre }) => ressemblance(titre, nouvelle.titre) >= ressemblanceAvecNumero);
      for (const { ligne } of rang < 0 ? [] : anciennes.splice(rang, 1))
        addPaire(reste, { avant: ligne, apres: nouvelle.ligne, doute: null });
    }
  }
  return true;
}

/** Pairs the rows of close titles, the closest first. @returns false when there were too many to compare them */
function pairProches<L>(reste: Reste<L>): boolean {
  if (reste.avant.size * reste.apres.size > comparaisonsMax) return false;
  const nouvelles = [...reste.apres].map(withTitre);
  const proches = [...reste.avant].map(withTitre).flatMap((ancienne) =>
    nouvelles.flatMap((nouvelle) => {
      const score = ressemblance(ancienne.titre, nouvelle.titre);
      return score < ressemblanceDUnIntitule ? [] : [{ avant: ancienne.ligne, apres: nouvelle.ligne, score }];
    }),
  );
  for (const { avant, apres, score } of proches.sort((a, b) => b.score - a.score))
    if (reste.avant.has(avant) && reste.apres.has(apres))
      addPaire(reste, { avant, apres, doute: { genre: 'intitule-proche', score } });
  return true;
}

function withTitre<L>([ligne, { titre }]: readonly [L, Reperes]): { readonly ligne: L; readonly titre: Titre } {
  return { ligne, titre: readTitre(titre) };
}

function addPaire<L>({ avant, apres, paires }: Reste<L>, paire: Paire<L>): void {
  avant.delete(paire.avant);
  apres.delete(paire.apres);
  paires.set(paire.avant, paire);
}
