import { conventionIncomplete } from '../controles/coherence/convention-incomplete.js';
import { createContexte } from '../controles/contexte.js';
import type { EtatDeCouverture } from '../controles/controle.js';
import { checkCouverture } from '../controles/couverture/couverture.js';
import { type Dossier, feuilles } from '../dossier/dossier.js';
import { formatListe } from '../dossier/enumeration.js';
import type { Colonnes } from '../dossier/feuille.js';
import { repereDuDecret } from '../dossier/valeurs/exigences.js';
import { isPointDuSchema, libellePoint } from '../dossier/valeurs/points-du-schema.js';
import type { Complement } from '../tableur/complement/complement.js';
import { rangee } from './complements.js';
import { type EtatDeCompletion, type QuestionPosee, reperes } from './etat.js';
import { supposer } from './hypothese.js';
import { cellulesProposees, manquantes } from './lignes.js';
import type { Cellules, Question } from './question.js';

/** What answering a question whole would change, found by checking the coverage without and with. */
export interface Effet {
  /** Points that become constatés. */
  readonly constates: readonly string[];
  /** Points that begin to be answered. */
  readonly entames: readonly string[];
  /** How many points turn out to have no object. */
  readonly sansObjet: number;
  /** It gives what a définitif lacks of its parties or of its period. */
  readonly definitif: boolean;
  /** It tells what each commune owes. */
  readonly obligations: boolean;
  /** « Rend constaté le point 2°. » */
  readonly phrase: string;
}

export function effetDe({ base }: EtatDeCompletion, posee: QuestionPosee): Effet {
  const { avant, question } = posee;
  const apres = supposer(avant, entiere(posee, base.date), reperes, base.rapprocher);
  return compare(avant, apres, base.date, question.portee);
}

function compare(avant: Dossier, apres: Dossier, date: string, portee: string | undefined): Effet {
  const [sans, avec] = [createContexte(avant, date), createContexte(apres, date)];
  const [etatsSans, etatsAvec] = [etatsDe(sans), etatsDe(avec)];
  const passes = (vers: EtatDeCouverture, depuis: (etat: EtatDeCouverture | undefined) => boolean) =>
    [...etatsAvec].filter(([id, etat]) => etat === vers && depuis(etatsSans.get(id))).map(([id]) => id);
  const effet = {
    constates: passes('constatee', (etat) => etat !== 'constatee'),
    entames: passes('partielle', (etat) => etat === 'absente'),
    sansObjet: passes('sans-objet', (etat) => etat !== 'sans-objet').length,
    definitif: conventionIncomplete.check(sans).length > 0 && conventionIncomplete.check(avec).length === 0,
    obligations: sans.obligations.schema === null && avec.obligations.schema !== null,
  };
  return { ...effet, phrase: direEffet(effet, portee, avec.obligations.schema === false) };
}

function etatsDe(contexte: ReturnType<typeof createContexte>): ReadonlyMap<string, EtatDeCouverture> {
  return new Map(
    checkCouverture(contexte)
      .couverture.filter(({ exigence }) => isPointDuSchema(exigence))
      .map(({ exigence, etat }) => [exigence, etat]),
  );
}

function direEffet(effet: Omit<Effet, 'phrase'>, portee: string | undefined, sousLeSeuil: boolean): string {
  const { constates, entames, sansObjet, definitif, obligations } = effet;
  const dits = [
    ...(definitif ? ['donne au document définitif les parties et la période qu’il exige'] : []),
    ...(obligations ? ['dit ce que chaque commune doit'] : []),
    ...(constates.length > 0
      ? [`rend ${constates.length > 1 ? 'constatés' : 'constaté'} ${nommerPoints(constates)}`]
      : []),
    ...(entames.length > 0 ? [`donne un début de réponse ${auxPoints(entames)}`] : []),
    ...(sansObjet > 0
      ? [`montre que ${sansObjet === 1 ? 'un point n’est pas dû' : `${sansObjet} points ne sont pas dus`} ici`]
      : []),
  ];
  if (dits.length > 0) return `Y répondre ${formatListe(dits)}.`;
  if (portee !== undefined) return `Y répondre ${portee}.`;
  return sousLeSeuil
    ? 'Aucune commune ne dépasse 10 000 habitants : le schéma n’est pas exigé ici, y répondre sert au bilan.'
    : 'Y répondre sert au bilan, sans suffire à changer un point du schéma.';
}

/** « le point 2° », « les points 1°, 2° et 4° e, et le point 1 de l’article 3 ». */
export function nommerPoints(points: readonly string[]): string {
  return nommer(points, ['le point', 'les points']);
}

function auxPoints(points: readonly string[]): string {
  return nommer(points, ['au point', 'aux points']);
}

/** Those of the decree, those of the convention's article 3, then the others by their names. */
function nommer(points: readonly string[], [un, plusieurs]: readonly [string, string]): string {
  const decret = points.flatMap((id) => repereDuDecret(id) ?? []);
  const article = points.flatMap((id) => /^CTG-3-(\d)$/.exec(id)?.[1] ?? []);
  const autres = points.filter((id) => repereDuDecret(id) === null && !/^CTG-3-\d$/.test(id)).map(nomDuPoint);
  const groupe = (noms: readonly string[], suite = '') =>
    noms.length === 0 ? [] : [`${noms.length > 1 ? plusieurs : un} ${formatListe(noms)}${suite}`];
  const groupes = [...groupe(decret), ...groupe(article, ' de l’article 3'), ...groupe(autres)];
  return groupes.length === 2 ? groupes.join(', et ') : formatListe(groupes);
}

/** « « Compatibilité et durée » (L. 214-2, I, 1°) », « « Concertation préalable » ». */
function nomDuPoint(id: string): string {
  const [tete = '', suite = ''] = libellePoint(id).split(' – ');
  return tete.startsWith('L.') ? `« ${suite} » (${tete})` : `« ${tete} »`;
}

/** The question answered whole: its rows with what they lack made up, and the rows that nobody knows yet. */
function entiere({ question, lignes, avant }: QuestionPosee, date: string): readonly Complement[] {
  const remplies = lignes.map(
    (ligne): Complement => ({
      feuille: question.feuille,
      ...rangee(ligne.place),
      cellules: { ...(ligne.place === null && question.fixes), ...remplir(question, cellulesProposees(ligne), avant) },
      aConfirmer: {},
    }),
  );
  const exemples =
    question.exemple?.(createContexte(avant, date)) ?? (lignes.length === 0 ? [remplir(question, {}, avant)] : []);
  return [
    ...remplies,
    ...exemples.map(
      (cellules): Complement => ({
        feuille: question.feuille,
        rang: null,
        cellules: { ...question.fixes, ...cellules },
        aConfirmer: {},
      }),
    ),
  ];
}

function remplir(question: Question, cellules: Cellules, dossier: Dossier): Cellules {
  const remplies: Record<string, string> = { ...cellules };
  // A column may be asked only for want of another one.
  for (let [colonne] = manquantes(question, remplies, dossier); colonne !== undefined; ) {
    remplies[colonne] = exempleDe(question, colonne);
    [colonne] = manquantes(question, remplies, dossier);
  }
  // What a commune owes depends on its population: none is made up.
  if (question.feuille === 'communes' && cellules['population'] === undefined) delete remplies['population'];
  return remplies;
}

/** A value that the column reads. */
function exempleDe({ feuille }: Question, colonne: string): string {
  const saisie = (feuilles[feuille].colonnes as Colonnes)[colonne]?.saisie;
  switch (saisie?.genre) {
    case 'nombre':
      return saisie.format === '0' ? '2026' : '1';
    case 'date':
      return '01/01/2026';
    case 'liste':
      return saisie.libelles[0] ?? 'x';
    default:
      return 'x';
  }
}
