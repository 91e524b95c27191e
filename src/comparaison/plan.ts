import { type Cellule, cellulesOf, type LigneQuelconque } from '../dossier/cellules.js';
import { type CleFeuille, type Dossier, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import type { Colonne } from '../dossier/feuille.js';
import type { Origine } from '../dossier/origine.js';
import type { ContenuLisible } from '../dossier/valeurs/lecture.js';
import { createLecteur } from '../dossier/valeurs-de-ligne.js';
import { engagementDe, engagementDeRubrique, type FeuilleDuPlan, feuillesDuPlan } from './contractuel.js';

/** A row that binds: its cells by canonical column, those of progress left out. */
export interface LigneDuPlan {
  /** The same from one version of the plan to the next: what an avenant names. */
  readonly id: string;
  readonly origine: Origine;
  readonly cellules: Readonly<Record<string, Cellule>>;
}

/** What binds the signatories: the contractual content of a tableau de suivi, by sheet. A sheet that it lacks is missing. */
export type Plan = {
  readonly [F in FeuilleDuPlan]?: { readonly nom: string; readonly lignes: readonly LigneDuPlan[] };
};

/** The contractual content of a Dossier: what `contractuel.json` says binds, and nothing of the progress. */
export function figer(dossier: Dossier): Plan {
  return Object.fromEntries(
    feuillesDuPlan
      .filter((cle) => dossier.feuilles[cle] !== undefined)
      .map((cle) => [
        cle,
        {
          nom: dossier.feuilles[cle]?.nom ?? feuilles[cle].nom,
          lignes: lignesDe(dossier, cle)
            .map((ligne, rang) => ({
              id: `${cle}-${rang + 1}`,
              origine: ligne.origine,
              cellules: cellulesQuiEngagent(cle, ligne),
            }))
            .filter(({ cellules }) => cle === 'convention' || Object.keys(cellules).length > 0),
        },
      ]),
  );
}

/**
 * The Dossier of a plan: what its annexes and its coverage are made from. It has no progress.
 * @param fictif whether its data are invented: what is made from it then says so
 */
export function dossierOfPlan(plan: Plan, { fictif = false } = {}): Dossier {
  const lues: { [F in CleFeuille]?: FeuilleLue } = Object.fromEntries(
    feuillesDuPlan.flatMap((cle) => {
      const nom = plan[cle]?.nom;
      return nom === undefined ? [] : [[cle, { nom, colonnes: {}, inconnues: [] }]];
    }),
  );
  const lignes = Object.fromEntries(feuillesDuPlan.map((cle) => [cle, readLignes(plan, cle)]));
  // The sheets of the execution (mesures, instances, avenants, avis…) are in no plan.
  const vides = Object.fromEntries((Object.keys(feuilles) as CleFeuille[]).map((cle) => [cle, []]));
  // Each row comes out of its own sheet's zod schema: its columns and their types are those that the sheet declares.
  return {
    ...vides,
    ...lignes,
    convention: conventionOf(lignes['convention']?.[0], fictif),
    feuilles: lues,
    feuillesInconnues: [],
  } as unknown as Dossier;
}

function conventionOf(ligne: object | undefined, fictif: boolean): object | null {
  if (!fictif) return ligne ?? null;
  const vide = { origine: nullePart, sansObjet: {}, illisibles: {}, autres: {} };
  return { ...vide, ...ligne, donneesFictives: { valeur: true, origine: nullePart } };
}

/** The typed value of a cell of the plan; undefined when it says « sans objet » or could not be read. */
export function valeurDe(feuille: FeuilleDuPlan, colonne: string, contenu: ContenuLisible): unknown {
  return lecteurs[feuille]({ [colonne]: { contenu, origine: nullePart } }).valeurs[colonne]?.valeur;
}

/** A column of a sheet by its canonical name. */
export function colonneDe(feuille: FeuilleDuPlan, colonne: string): Colonne | undefined {
  return (feuilles[feuille].colonnes as Readonly<Record<string, Colonne>>)[colonne];
}

const nullePart: Origine = { feuille: '', cellule: '' };
const lecteurs = Object.fromEntries(feuillesDuPlan.map((cle) => [cle, createLecteur(feuilles[cle])])) as Readonly<
  Record<FeuilleDuPlan, ReturnType<typeof createLecteur>>
>;

function readLignes(plan: Plan, cle: FeuilleDuPlan) {
  return (plan[cle]?.lignes ?? []).map(({ origine, cellules }) => {
    const { valeurs, sansObjet, illisibles } = lecteurs[cle](cellules);
    return { ...valeurs, origine, sansObjet, illisibles, autres: {} };
  });
}

function lignesDe(dossier: Dossier, cle: FeuilleDuPlan): readonly LigneQuelconque[] {
  if (cle === 'convention') return dossier.convention ? [dossier.convention] : [];
  return dossier[cle];
}

/** What binds in a row of a Dossier, by canonical column. */
export function cellulesQuiEngagent(feuille: FeuilleDuPlan, ligne: LigneQuelconque): LigneDuPlan['cellules'] {
  const cellules = cellulesOf(ligne, feuilles[feuille].colonnes);
  if (feuille === 'redaction' && !isRubriqueDuPlan(cellules['rubrique'])) return {};
  return Object.fromEntries(
    Object.entries(cellules).filter(([colonne, { contenu }]) => {
      const engagement = engagementDe(feuille, colonne);
      if (!engagement?.seulement) return engagement !== null;
      return engagement.seulement.includes(String(valeurDe(feuille, colonne, contenu)));
    }),
  );
}

function isRubriqueDuPlan(rubrique: Cellule | undefined): boolean {
  return rubrique !== undefined && engagementDeRubrique(rubriqueDe(rubrique)) !== null;
}

function rubriqueDe({ contenu }: Cellule): string {
  return String(valeurDe('redaction', 'rubrique', contenu));
}

/** The rubric of a text of Rédaction; null for a row of any other sheet. */
export function rubriqueDeLaLigne(feuille: FeuilleDuPlan, { cellules }: LigneDuPlan): string | null {
  const rubrique = cellules['rubrique'];
  return feuille === 'redaction' && rubrique ? rubriqueDe(rubrique) : null;
}
