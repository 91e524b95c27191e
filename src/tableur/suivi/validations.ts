import type { DataValidation } from 'exceljs';
import type { Colonne } from '../../dossier/feuille.js';
import type { SourceDeListe } from './listes.js';

/** Excel's own limits for the title and the text of an input message. */
const titreMax = 32;
const texteMax = 255;

/** Where a column stands: its first cell of data (« B3 »), and the one of the column that it must not come before. */
export interface PlaceDeColonne {
  readonly cellule: string;
  readonly lettre: string;
  readonly derniere: number;
  readonly apres: string | null;
}

/**
 * The input message of a column and what it accepts. What the reader understands in several wordings (dates, amounts,
 * several values) is warned of, never forbidden.
 */
export function validationOf(
  cle: string,
  colonne: Colonne,
  place: PlaceDeColonne,
  source: SourceDeListe,
): DataValidation {
  return { allowBlank: true, ...messageOf(colonne), ...regleOf(cle, colonne, place, source) } as DataValidation;
}

function messageOf({ libelle, aide }: Colonne): Partial<DataValidation> {
  return {
    showInputMessage: true,
    promptTitle: cut(libelle, titreMax),
    prompt: cut(aide, texteMax),
  };
}

function regleOf(
  cle: string,
  colonne: Colonne,
  { cellule, lettre, derniere, apres }: PlaceDeColonne,
  source: SourceDeListe,
): Partial<DataValidation> {
  const { saisie } = colonne;
  const liste = source(colonne);
  if (liste !== null) {
    const stricte = saisie.genre === 'liste' && !saisie.plusieurs;
    return {
      type: 'list',
      formulae: [liste],
      showErrorMessage: stricte,
      ...(stricte && erreur('stop', 'Choisissez une valeur de la liste, ou effacez la cellule.')),
    };
  }
  if (cle === 'numero')
    return {
      type: 'custom',
      formulae: [`${countSame(lettre, cellule, derniere)}=1`],
      showErrorMessage: true,
      ...erreur('stop', 'Ce numéro est déjà pris : chaque ligne a le sien.'),
    };
  if (saisie.genre === 'nombre')
    return {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      showErrorMessage: true,
      ...erreur('warning', 'Un nombre est attendu, ou « sans objet ».'),
    };
  if (saisie.genre === 'date')
    return {
      type: 'date',
      operator: 'greaterThanOrEqual',
      // As a date: the library takes a number for milliseconds.
      formulae: [apres ?? new Date(Date.UTC(2000, 0, 1))],
      showErrorMessage: true,
      ...erreur(
        'warning',
        apres
          ? 'Une date est attendue, après celle du début. Ex. : 31/12/2028. « T4 2028 » ou « 2028 » se lisent aussi.'
          : 'Une date est attendue. Ex. : 01/09/2026. « T3 2026 » ou « 2026 » se lisent aussi.',
      ),
    };
  // A message alone needs a rule that accepts everything.
  return { type: 'custom', formulae: ['TRUE'], showErrorMessage: false };
}

/** How many cells of the column hold exactly this text: COUNTIF would take « 1.10 » for 1.1. */
export function countSame(lettre: string, cellule: string, derniere: number): string {
  return `SUMPRODUCT(--EXACT($${lettre}$3:$${lettre}$${derniere},${cellule}))`;
}

/** A title by which its column is known: nothing else may be typed there. */
export function validationDeTitre(cellule: string, titre: string): DataValidation {
  return {
    type: 'custom',
    formulae: [`EXACT(${cellule},"${titre.replaceAll('"', '""')}")`],
    allowBlank: false,
    showErrorMessage: true,
    ...erreur('stop', 'La colonne est reconnue par son titre : laissez-le tel quel.'),
  } as DataValidation;
}

function erreur(errorStyle: 'stop' | 'warning', error: string): Partial<DataValidation> {
  return { errorStyle, errorTitle: 'Tableau de suivi', error };
}

function cut(texte: string, longueur: number): string {
  return texte.length <= longueur ? texte : `${texte.slice(0, longueur - 1)}…`;
}
