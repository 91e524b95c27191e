import { genreDeReponse } from '../controles/couverture/reponses.js';
import type { Dossier } from '../dossier/dossier.js';
import { cleDeLigne } from './cles.js';
import { type LignePresente, lignesPresentes, lueComme, type SourcesDeLignes } from './lignes.js';
import type { Cellules, Question } from './question.js';
import type { LigneRepondue, Reponse } from './reponse.js';

type Declaration = Extract<Reponse, { genre: 'document' | 'sans-objet' }>;

/** Where what an answer says is looked for. */
export interface Tenu {
  readonly dossier: Dossier;
  readonly motsDe: SourcesDeLignes['motsDe'];
}

/** What the workbook says of a row that is answered. */
export type LigneTenue =
  /** It says all of it already. */
  | { readonly genre: 'deja' }
  /** It has that row, and says something else in a column; undefined: nothing. */
  | { readonly genre: 'autre'; readonly colonne: string; readonly tenue: string | undefined; readonly valeur: string }
  | { readonly genre: 'absente' };

/** What the sheet of a question says of an answered row, be it complete. */
export function compareLigne(question: Question, repondue: LigneRepondue, { dossier, motsDe }: Tenu): LigneTenue {
  const { feuille, repere } = question;
  const noms = [repondue.ligne, repere === null ? '' : (repondue.cellules[repere] ?? '')].map((nom) =>
    cleDeLigne(feuille, nom),
  );
  const isSienne = ({ nom, tenues }: LignePresente) =>
    repere === null || [nom, tenues[repere] ?? ''].some((autre) => noms.includes(cleDeLigne(feuille, autre)));
  const comparees = lignesPresentes(question, dossier, motsDe)
    .filter(isSienne)
    .map(({ tenues }) => findEcart(feuille, tenues, repondue));
  if (comparees.length === 0) return { genre: 'absente' };
  return comparees.includes(null) ? { genre: 'deja' } : (comparees[0] ?? { genre: 'absente' });
}

function findEcart(feuille: Question['feuille'], tenues: Cellules, { cellules }: LigneRepondue): LigneTenue | null {
  for (const [colonne, texte] of Object.entries(cellules)) {
    const [valeur, tenue] = [texte.trim(), tenues[colonne]];
    const isMeme = tenue !== undefined && lueComme(feuille, colonne, tenue) === lueComme(feuille, colonne, valeur);
    if (valeur !== '' && !isMeme) return { genre: 'autre', colonne, tenue, valeur };
  }
  return null;
}

/** Whether the sheet Schéma has that very declaration on each of these points. */
export function isDeclaree(
  points: readonly string[],
  reponse: Declaration,
  { dossier }: Pick<Tenu, 'dossier'>,
): boolean {
  return points.length > 0 && points.every((point) => isDeclare(point, reponse, dossier));
}

function isDeclare(point: string, reponse: Declaration, { schema }: Dossier): boolean {
  return schema.some(
    (ligne) =>
      ligne.point?.valeur === point &&
      genreDeReponse(ligne) === reponse.genre &&
      (reponse.genre === 'document'
        ? isMemeTexte(ligne.ou?.valeur, reponse.ou)
        : isMemeTexte(ligne.pourquoi?.valeur, reponse.pourquoi)),
  );
}

function isMemeTexte(tenu: string | undefined, dit: string): boolean {
  const propre = (texte: string) => texte.replace(/\s+/g, ' ').trim();
  return propre(tenu ?? '') === propre(dit);
}
