import type { Contenu } from '../../dossier/contenu.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import { tableauDe } from '../../operations/constats/place.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import { findContenu } from '../../tableur/chercher.js';
import { adresse, parseAdresse } from '../../tableur/classeur.js';
import type { CelluleVisee, VueLigne } from '../protocole.js';
import { type Atelier, suiviLu } from './atelier.js';
import { createMasque } from './masques.js';

/**
 * The row of a cell, each of its cells under the title of its column; empty cells without a title are left out. Personal
 * data that a rule found are not shown again.
 */
export function ligne(atelier: Atelier, { feuille, cellule }: CelluleVisee): VueLigne {
  const suivi = suiviLu(atelier);
  const visee = parseAdresse(cellule);
  const source = suivi.classeur.feuilles.find(({ nom }) => nom === feuille);
  const titres = titresDe(suivi, feuille, cellule);
  const pleines = [...(source?.lignes.get(visee.ligne)?.keys() ?? [])];
  const colonnes = [...new Set([...titres.keys(), ...pleines, visee.colonne])].sort((a, b) => a - b);
  const isMasquee = createMasque(atelier, { feuille, cellule });
  return {
    feuille,
    ligne: visee.ligne,
    cellules: colonnes.map((colonne) => ({
      ...viewCellule(suivi, feuille, adresse({ ligne: visee.ligne, colonne }), isMasquee),
      titre: titres.get(colonne) ?? '',
      marquee: colonne === visee.colonne,
    })),
  };
}

/** A cell as it is shown: what is masked is not. */
export function viewCellule(
  { classeur }: SuiviOuvert,
  feuille: string,
  cellule: string,
  isMasquee: (cellule: string) => boolean,
): { readonly adresse: string; readonly texte: string; readonly masquee: boolean } {
  const masquee = isMasquee(cellule);
  const contenu = masquee ? null : findContenu(classeur, { feuille, cellule });
  return { adresse: cellule, texte: contenu ? direContenu(contenu) : '', masquee };
}

/** The titles of a sheet's columns, by column; none for a fiche or a sheet of keys, where a title stands beside its value. */
export function titresDe(
  { rapprochements }: SuiviOuvert,
  feuille: string,
  cellule: string,
): ReadonlyMap<number, string> {
  const rapprochee = tableauDe(rapprochements, feuille, cellule);
  if (!rapprochee || rapprochee.entete === null) return new Map();
  const places = rapprochee.colonnes.map(({ cellule, titre }) => ({ ...parseAdresse(cellule), titre }));
  const surUneColonne = places.length > 1 && places.every(({ colonne }) => colonne === places[0]?.colonne);
  return new Map(surUneColonne ? [] : places.map(({ colonne, titre }) => [colonne, titre]));
}

/** What a cell shows. */
export function direContenu(contenu: Contenu): string {
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '(formule sans valeur)' : textOf(contenu);
}
