import type { Cellules } from '../../../completer/question.js';
import type { LigneRepondue, Reponse } from '../../../completer/reponse.js';
import { etat, fichierCourant } from '../../etat.js';
import type { DemandeDe, FichierRecu, ReponseDe } from '../../protocole.js';

export type VueCompletion = ReponseDe<'questions'>;
export type QuestionVue = VueCompletion['questions'][number];
export type LigneVue = QuestionVue['lignes'][number];
export type ColonneVue = QuestionVue['colonnes'][number];

/** What a person says of a row: what was typed, corrected, put aside ('') or confirmed. */
export interface LigneEnCours {
  readonly ligne: string;
  readonly cellules: Record<string, string>;
  /** The proposals that a person leaves as to be confirmed. */
  readonly incertaines: Set<string>;
  readonly ajoutee: boolean;
  /** What a row of the workbook held when it was answered. */
  tenait: Cellules | undefined;
}

export interface ReponseEnCours {
  genre: Reponse['genre'];
  readonly lignes: Map<string, LigneEnCours>;
  ou: string;
  pourquoi: string;
}

/** The answers of a person, as they stand in the page: the worker that reads them may be stopped. */
export interface Brouillon {
  reponses: Map<string, ReponseEnCours>;
  depuis: FichierRecu | null;
  /** The sentences about another territory that were answered yes; no. */
  acceptees: readonly string[];
  refusees: readonly string[];
  /** The question that is shown; null: the first one that waits. */
  courante: string | null;
  /** The questions whose other columns are shown. */
  readonly deplies: Set<string>;
  /** The workbook against which the answers were last read. */
  fichier: FichierRecu | null;
  /** The file of answers that was taken in. */
  pris: FichierRecu | null;
  /** What is to be said once: answers that were let go, a file of answers that was read. */
  avis: readonly string[];
  ecrite: ReponseDe<'completer'> | null;
}

export function brouillonVide(): Brouillon {
  return {
    reponses: new Map(),
    depuis: null,
    acceptees: [],
    refusees: [],
    courante: null,
    deplies: new Set(),
    fichier: null,
    pris: null,
    avis: [],
    ecrite: null,
  };
}

export const brouillon: Brouillon = brouillonVide();

/** The answers that a workbook was completed with: they come back when that is undone. */
const ecrites = new WeakMap<FichierRecu, Brouillon['reponses']>();

/** The answers are in the copy: those that said to pass stay, to be seen as such. @returns what puts them back */
export function ranger(avant: FichierRecu): () => void {
  const { reponses } = brouillon;
  ecrites.set(avant, reponses);
  brouillon.reponses = new Map([...reponses].filter(([, { genre }]) => genre === 'passer'));
  etat.reponsesEnCours = false;
  return () => {
    brouillon.reponses = reponses;
    etat.reponsesEnCours = true;
  };
}

/** What was written is undone: the answers are there again. */
export function reprendreSiDefait(): void {
  const fichier = fichierCourant();
  const anciennes = fichier && ecrites.get(fichier);
  if (!fichier || !anciennes) return;
  ecrites.delete(fichier);
  Object.assign(brouillon, { reponses: joindre(anciennes, brouillon.reponses), ecrite: null });
  etat.reponsesEnCours = true;
}

/** The answers that were written, with what was answered since, which prevails. */
function joindre(ecrites: Brouillon['reponses'], depuis: Brouillon['reponses']): Brouillon['reponses'] {
  const toutes = new Map(ecrites);
  for (const [id, neuve] of depuis) {
    const avant = toutes.get(id);
    const deux = avant?.genre === 'lignes' && neuve.genre === 'lignes';
    toutes.set(id, deux ? { ...neuve, lignes: new Map([...avant.lignes, ...neuve.lignes]) } : neuve);
  }
  return toutes;
}

/** The answer to a question, begun when there is none. */
export function reponseA(id: string): ReponseEnCours {
  const deja = brouillon.reponses.get(id);
  if (deja) return deja;
  const neuve: ReponseEnCours = { genre: 'lignes', lignes: new Map(), ou: '', pourquoi: '' };
  brouillon.reponses.set(id, neuve);
  return neuve;
}

export function ligneDe(id: string, ligne: string, ajoutee = false): LigneEnCours {
  const { lignes } = reponseA(id);
  const deja = lignes.get(ligne);
  if (deja) return deja;
  const neuve: LigneEnCours = { ligne, cellules: {}, incertaines: new Set(), ajoutee, tenait: undefined };
  lignes.set(ligne, neuve);
  return neuve;
}

/** What the worker is asked with. */
export function demandeDeQuestions(): DemandeDe<'questions'> {
  const change = brouillon.fichier !== fichierCourant();
  return {
    date: etat.date,
    convention: etat.convention,
    depuis: brouillon.depuis,
    acceptees: brouillon.acceptees,
    reponses: Object.fromEntries(
      [...brouillon.reponses].flatMap(([id, reponse]) => {
        const dite = direReponse(reponse, change);
        return dite ? [[id, dite]] : [];
      }),
    ),
  };
}

/** @param change the workbook did since the answers were read: a row that is no longer as it was keeps none */
function direReponse({ genre, lignes, ou, pourquoi }: ReponseEnCours, change: boolean): Reponse | null {
  switch (genre) {
    case 'passer':
      return { genre };
    case 'document':
      return ou.trim() === '' ? null : { genre, ou };
    case 'sans-objet':
      return pourquoi.trim() === '' ? null : { genre, pourquoi };
    default: {
      const dites = [...lignes.values()].flatMap(({ ligne, cellules, tenait, ajoutee }): readonly LigneRepondue[] =>
        Object.keys(cellules).length === 0
          ? []
          : [{ ligne, cellules: { ...cellules }, ajoutee, ...(change && tenait && { tenait }) }],
      );
      return dites.length === 0 && ou.trim() === '' ? null : { genre: 'lignes', lignes: dites, ou };
    }
  }
}

/** What the worker answered is learnt: rows that changed under their answer lose it, the others are as they are now. */
export function apprendre(vue: VueCompletion): void {
  const change = brouillon.fichier !== null && brouillon.fichier !== fichierCourant();
  for (const question of vue.questions) {
    const reponse = brouillon.reponses.get(question.id);
    if (!reponse) continue;
    if (change) brouillon.avis = [...brouillon.avis, ...question.depassees];
    for (const [nom, ligne] of reponse.lignes) {
      const vraie = question.lignes.find((autre) => autre.nom === nom);
      if (vraie && !vraie.nouvelle) ligne.tenait = vraie.tenues;
    }
  }
  brouillon.fichier = fichierCourant();
}

/** Takes in what a file of answers says. An entry that says nothing leaves the question as it was. */
export function prendre(reponses: Readonly<Record<string, Reponse>>): number {
  let nombre = 0;
  for (const [id, dite] of Object.entries(reponses)) {
    const lignes = dite.genre === 'lignes' ? dite.lignes.filter(isDite) : [];
    const ou = 'ou' in dite ? (dite.ou ?? '') : '';
    if (dite.genre === 'lignes' && lignes.length === 0 && ou === '') continue;
    nombre += 1;
    brouillon.reponses.set(id, {
      genre: dite.genre,
      ou,
      pourquoi: dite.genre === 'sans-objet' ? dite.pourquoi : '',
      lignes: new Map(
        lignes.map(({ ligne, cellules, tenait }) => [
          ligne,
          { ligne, cellules: { ...cellules }, incertaines: new Set<string>(), ajoutee: false, tenait },
        ]),
      ),
    });
  }
  return nombre;
}

function isDite({ cellules }: LigneRepondue): boolean {
  return Object.values(cellules).some((valeur) => valeur.trim() !== '');
}
