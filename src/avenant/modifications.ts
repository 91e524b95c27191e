import {
  type FeuilleDuPlan,
  type Fonction,
  fonctions,
  fonctionsDe,
  fonctionsDeLaLigne,
} from '../comparaison/contractuel.js';
import { type Ecart, ligneDEcart } from '../comparaison/ecart.js';
import type { Doute } from '../comparaison/paire.js';
import { colonneDe, type LigneDuPlan, rubriqueDeLaLigne } from '../comparaison/plan.js';
import { feuilles } from '../dossier/dossier.js';
import { type Classe, type Classement, classer, type RegleDeClassement } from './classement.js';
import { type ContexteDeClassement, isNumeroLibre } from './contexte-des-modifications.js';
import { phraseDe } from './phrases.js';
import { sujetDe } from './sujets.js';
import { afficher } from './valeurs-affichees.js';

/** A difference, ready to be read: what it bears on, what changed, how it is classed and by which rule. */
export interface Modification {
  readonly ecart: Ecart;
  readonly classe: Classe;
  readonly regle: RegleDeClassement;
  /** « Action 1.4 « Ouvrir la crèche du Lac » ». */
  readonly sujet: string;
  /** « le terme passe du 31 décembre 2027 au 30 juin 2028 (report de 6 mois) ». */
  readonly phrase: string;
  /** The name of the column in the workbook; null for a whole row. */
  readonly colonne: string | null;
  /** The values, or all of a row's cells, a line each; '' when there is none. */
  readonly avant: string;
  readonly apres: string;
  /** Why the two rows may not be the same, in a sentence. */
  readonly doute: string | null;
  /** Where it stands in the convention and its annexes. */
  readonly fonctions: readonly Fonction[];
}

/** Describes the differences between two plans, in their order. */
export function decrire(
  ecarts: readonly Ecart[],
  classement: Classement,
  contexte: ContexteDeClassement,
): readonly Modification[] {
  return ecarts.map((ecart) => {
    const regle = classer(ecart, classement, contexte);
    const { feuille } = ecart;
    return {
      ecart,
      classe: regle.classe,
      regle,
      // Renamed, a row is still looked for under the name that was signed.
      sujet: sujetDe(feuille, ecart.genre === 'ligne' ? ecart.ligne : ecart.ligne.avant),
      phrase: phraseDe(ecart),
      colonne: ecart.genre === 'cellule' ? (colonneDe(feuille, ecart.colonne)?.libelle ?? ecart.colonne) : null,
      ...valeursDe(ecart),
      doute: doutesDe(ecart, contexte),
      fonctions: fonctionsDeLEcart(ecart),
    };
  });
}

/** The modifications of each row, in their order: two équipements of one name stay two. */
export function groupByLigne(modifications: readonly Modification[]): readonly (readonly Modification[])[] {
  const groupes = new Map<string, Modification[]>();
  for (const modification of modifications) {
    const { id } = ligneDEcart(modification.ecart);
    const groupe = groupes.get(id) ?? [];
    groupe.push(modification);
    groupes.set(id, groupe);
  }
  return [...groupes.values()];
}

/** « Action 1.4 « Ouvrir la crèche du Lac » : le terme passe du … au … (report de 6 mois) ». */
export function formatModification({ sujet, phrase }: Modification): string {
  return `${sujet} : ${phrase}`;
}

function valeursDe(ecart: Ecart): { readonly avant: string; readonly apres: string } {
  const { feuille } = ecart;
  if (ecart.genre === 'cellule') {
    const { colonne, avant, apres } = ecart;
    return {
      avant: avant ? afficher(feuille, colonne, avant) : '',
      apres: apres ? afficher(feuille, colonne, apres) : '',
    };
  }
  const texte = formatLigne(feuille, ecart.ligne);
  return ecart.nature === 'ajout' ? { avant: '', apres: texte } : { avant: texte, apres: '' };
}

/** Every cell of a row, in the order of its sheet: « Pilote : Ville ». */
function formatLigne(feuille: FeuilleDuPlan, { cellules }: LigneDuPlan): string {
  return Object.keys(feuilles[feuille].colonnes)
    .flatMap((colonne) => {
      const cellule = cellules[colonne];
      const libelle = colonneDe(feuille, colonne)?.libelle.replace(/ \(€\)$/, '');
      return cellule ? [`${libelle} : ${afficher(feuille, colonne, cellule)}`] : [];
    })
    .join('\n');
}

function doutesDe(ecart: Ecart, contexte: ContexteDeClassement): string | null {
  const pris =
    isNumeroLibre(ecart, contexte) === false
      ? 'Ce numéro est, ou était, celui d’une autre ligne : ce qui le cite (opérations, mesures) désigne désormais celle-ci. Vérifiez-le.'
      : null;
  return ecart.doute ? phraseDuDoute(ecart.doute) : pris;
}

function phraseDuDoute(doute: Doute): string {
  switch (doute.genre) {
    case 'numero-repris':
      return 'Le numéro est le même, mais l’intitulé est tout autre : vérifiez que ce n’est pas une autre action qui a pris ce numéro.';
    case 'intitule-proche':
      return `Rapproché par son intitulé, proche à ${Math.round(doute.score * 100)} % : vérifiez que c’est bien la même ligne.`;
    case 'trop-de-lignes':
      return 'Trop de lignes ont changé à la fois pour comparer chacune à toutes les autres : vérifiez que celle-ci n’a pas seulement été renumérotée ou reformulée.';
  }
}

function fonctionsDeLEcart(ecart: Ecart): readonly Fonction[] {
  const { feuille } = ecart;
  const rubrique = rubriqueDeLaLigne(feuille, ligneDEcart(ecart));
  const siennes =
    ecart.genre === 'cellule' ? fonctionsDe(feuille, ecart.colonne, rubrique) : fonctionsDeLaLigne(feuille, rubrique);
  return fonctions.filter((fonction) => siennes.includes(fonction));
}
