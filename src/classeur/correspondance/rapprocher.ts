import type { Contenu } from '../../dossier/contenu.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import type { FeuilleClasseur } from '../classeur.js';
import type { ColonneLue } from '../colonnes.js';
import type { LigneEntete } from '../entetes.js';
import { clePeriode, type Synonymes } from '../synonymes.js';
import type { ColonneRapprochee } from './rapprochement.js';
import { findProches } from './ressemblance.js';

const nombreExemples = 3;

/** What was made of each column of a sheet, with what a person needs to judge it. */
export function rapprocheColonnes(
  colonnes: readonly ColonneLue[],
  source: FeuilleClasseur,
  { derniereLigne }: LigneEntete,
  synonymes: Synonymes,
): readonly ColonneRapprochee[] {
  return colonnes.map(({ cellule, texte, colonne, role, par, score }) => {
    const cle = role.genre === 'valeur' ? role.cle : role.genre === 'periode' ? clePeriode : null;
    return {
      cellule,
      titre: texte,
      cle: role.genre === 'annee' ? 'realisations' : role.genre === 'montant-de' ? 'cofinancements' : cle,
      par: role.genre === 'double' ? null : par,
      score,
      proches: par === 'titre' || par === 'correspondance' ? [] : findProches(texte, synonymes),
      double: role.genre === 'double' ? role.cle : null,
      exemples: exemplesDe(source, colonne, derniereLigne),
    };
  });
}

function exemplesDe({ lignes }: FeuilleClasseur, colonne: number, apres: number): readonly string[] {
  const exemples = new Set<string>();
  for (const [ligne, contenus] of lignes) {
    const contenu = ligne > apres ? contenus.get(colonne) : undefined;
    if (contenu) exemples.add(extrait(contenu));
    if (exemples.size >= nombreExemples) break;
  }
  return [...exemples];
}

function extrait(contenu: Contenu): string {
  if (contenu.genre === 'erreur') return contenu.code;
  if (contenu.genre === 'formule-sans-valeur') return '(formule)';
  const texte = textOf(contenu).replace(/\s+/g, ' ');
  return texte.length > 40 ? `${texte.slice(0, 39)}…` : texte;
}
