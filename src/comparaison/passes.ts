import type { Doute, Paire, Reperes } from './paire.js';
import {
  readTitre,
  ressemblance,
  ressemblanceAvecNumero,
  ressemblanceDUnIntitule,
  type TitrePrepare,
} from './ressemblance.js';

/** At most as many titles are compared with each other; beyond, what was not compared is told as a doubt. */
export const comparaisonsMax = 250_000;

/** The rows that are not paired yet, and the pairs by their row of before. */
export interface Reste<L> {
  readonly avant: Map<L, Reperes>;
  readonly apres: Map<L, Reperes>;
  readonly paires: Map<L, Paire<L>>;
}

/** The rows of a list with what tells them apart, in their order. */
export function indexRows<L>(lignes: readonly L[], reperesDe: (ligne: L) => Reperes): Map<L, Reperes> {
  return new Map(lignes.map((ligne) => [ligne, reperesDe(ligne)]));
}

export function numeroDe({ numero }: Reperes): string {
  return numero;
}

export function titreDe({ titre }: Reperes): string {
  return titre;
}

/** Pairs the rows that say the very same, where their title alone does not tell them from others. */
export function pairInchangees<L>(reste: Reste<L>): void {
  const [anciennes, nouvelles] = [groupBy(reste.avant, titreDe), groupBy(reste.apres, titreDe)];
  const isSeule = (titre: string) =>
    titre !== '' && Math.max(anciennes.get(titre)?.length ?? 0, nouvelles.get(titre)?.length ?? 0) <= 1;
  pairBy(reste, ({ titre, signature }) => (isSeule(titre) ? '' : signature()));
}

/** Pairs in their order the rows of one key; no row has the key ''. */
export function pairBy<L>(
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
export function pairReformulees<L>(reste: Reste<L>): boolean {
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
export function pairProches<L>(reste: Reste<L>): boolean {
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

function withTitre<L>([ligne, { titre }]: readonly [L, Reperes]): { readonly ligne: L; readonly titre: TitrePrepare } {
  return { ligne, titre: readTitre(titre) };
}

function addPaire<L>({ avant, apres, paires }: Reste<L>, paire: Paire<L>): void {
  avant.delete(paire.avant);
  apres.delete(paire.apres);
  paires.set(paire.avant, paire);
}
