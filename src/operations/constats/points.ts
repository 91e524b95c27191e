import { appellation } from '../../controles/appellations.js';
import type { Constat } from '../../dossier/constat.js';
import type { Contenu } from '../../dossier/contenu.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { isLisible } from '../../dossier/valeurs/lecture.js';
import { quote, textOf } from '../../dossier/valeurs/textes.js';
import type { Point } from '../../fiches/fiche.js';
import { repereDe } from '../../fiches/repere.js';
import { findContenu } from '../../tableur/chercher.js';
import type { SuiviVerifie } from '../suivi.js';
import { describePlace, isPersonnelle } from './place.js';
import { createRangees } from './rangees.js';

/**
 * Makes of a finding what a person is asked. What a cell holds in which personal data were seen is in no point, whatever the rule
 * that speaks: neither as the content of the cell, nor quoted in a sentence.
 */
export function createPoints({
  dossier,
  classeur,
  rapprochements,
  verification: { constats },
}: Pick<SuiviVerifie, 'dossier' | 'classeur' | 'rapprochements' | 'verification'>): (constat: Constat) => Point {
  const rangeeDe = createRangees(dossier);
  const personnelles = constats.flatMap((constat) => (isPersonnelle(constat) ? placeDe(constat) : []));
  const cles = new Set(personnelles.map(cleDe));
  const cites = personnelles.flatMap((place) => {
    const contenu = findContenu(classeur, place);
    return contenu !== null && isLisible(contenu) ? [quote(contenu), textOf(contenu)] : [];
  });
  const taire = (texte: string) => cites.reduce((phrase, cite) => phrase.replaceAll(`« ${cite} »`, '« … »'), texte);
  return (constat) => {
    const [place] = placeDe(constat);
    const dite = describePlace(constat, { classeur, rapprochements });
    // An answer of the sheet Réponses quotes what it answers, and is not shown either.
    const personnel = place !== undefined && (cles.has(cleDe(place)) || dite?.valeur === null);
    const texte = place ? direTout(findContenu(classeur, place)) : '';
    const rangee = place ? rangeeDe(place) : null;
    return {
      feuille: constat.feuille,
      cellule: constat.cellule,
      colonne: dite?.titre ?? null,
      ligne: rangee?.cle === 'actions' ? taire(appellation(rangee.ligne as Action)) : null,
      contenu: personnel ? null : texte,
      demande: taire(constat.message),
      regle: constat.regle,
      repere: place ? repereDe(texte, { personnel }) : '',
    };
  };
}

function placeDe({ feuille, cellule }: Constat): readonly { readonly feuille: string; readonly cellule: string }[] {
  return feuille !== null && cellule !== null ? [{ feuille, cellule }] : [];
}

function cleDe({ feuille, cellule }: { readonly feuille: string; readonly cellule: string }): string {
  return `${feuille}!${cellule}`;
}

/** All that a cell shows: what is marked by a `repere` when a point is asked. */
export function direTout(contenu: Contenu | null): string {
  if (contenu === null) return '';
  if (isLisible(contenu)) return textOf(contenu);
  return contenu.genre === 'erreur' ? contenu.code : '(formule sans valeur)';
}
