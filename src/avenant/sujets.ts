import type { FeuilleDuPlan } from '../comparaison/contractuel.js';
import { type LigneDuPlan, rubriqueDeLaLigne } from '../comparaison/plan.js';
import { colonnesNumero, colonneTitre } from '../comparaison/reperes.js';
import { libelleRubrique } from '../dossier/valeurs/rubriques.js';
import { textOf } from '../dossier/valeurs/textes.js';

const noms: Readonly<Record<FeuilleDuPlan, string>> = {
  convention: 'Convention',
  communes: 'Commune',
  actions: 'Action',
  offre: 'Équipement ou service',
  besoins: 'Besoins',
  zones: 'Zone',
  operations: 'Opération',
  emplois: 'Emploi',
  indicateurs: 'Indicateur',
  redaction: 'Texte',
};

/** What a row is about, at the head of a sentence: « Action 1.4 « Ouvrir la crèche du Lac » », « Besoins Cournon, 2027 ». */
export function sujetDe(feuille: FeuilleDuPlan, ligne: LigneDuPlan): string {
  if (feuille === 'convention') return noms.convention;
  const rubrique = rubriqueDeLaLigne(feuille, ligne);
  if (rubrique !== null) return `${noms.redaction} « ${libelleRubrique(rubrique)} »`;
  const numero = feuille === 'communes' ? '' : numerosDe(feuille, ligne);
  const titre = titreDe(feuille, ligne);
  return [noms[feuille], numero, titre && `« ${titre} »`].filter(Boolean).join(' ') || noms[feuille];
}

/** The same without its title, where the number is enough: « Action 1.4 ». */
export function sujetCourt(feuille: FeuilleDuPlan, ligne: LigneDuPlan): string {
  const numero = numerosDe(feuille, ligne);
  return (feuille === 'actions' || feuille === 'indicateurs') && numero
    ? `${noms[feuille]} ${numero}`
    : sujetDe(feuille, ligne);
}

/** What names a row in a list: its number, or else its title; null when it has neither. */
export function numeroDe(feuille: FeuilleDuPlan, ligne: LigneDuPlan): string | null {
  return numerosDe(feuille, ligne) || titreDe(feuille, ligne) || null;
}

function numerosDe(feuille: FeuilleDuPlan, ligne: LigneDuPlan): string {
  return colonnesNumero(feuille)
    .map((colonne) => texteDe(ligne, colonne))
    .filter(Boolean)
    .join(', ');
}

function titreDe(feuille: FeuilleDuPlan, ligne: LigneDuPlan): string {
  const colonne = colonneTitre(feuille);
  return colonne === null ? '' : texteDe(ligne, colonne);
}

function texteDe({ cellules }: LigneDuPlan, colonne: string): string {
  const cellule = cellules[colonne];
  return cellule ? textOf(cellule.contenu).replace(/\s+/g, ' ') : '';
}
