import { type Fiche, nonCopie, objetDe, type Point } from './fiche.js';

/** « Suivi!D7, Échéance, l’action 6 : « 01/09/2027 » ». Personal data are not shown again. */
export function direPlaceDuPoint(point: Point): string {
  const { feuille, cellule, contenu } = point;
  const ou = cellule === null ? (feuille ?? 'Classeur') : `${feuille}!${cellule}`;
  const place = [ou, objetDe(point)].filter((mot) => mot !== '').join(', ');
  if (cellule === null || contenu === null) return place;
  return contenu === '' ? `${place} : (vide)` : `${place} : « ${court(contenu)} »`;
}

/** « Pour le CCAS : 4 points ». */
export function direFiche({ titre, points }: Pick<Fiche, 'titre'> & { readonly points: readonly unknown[] }): string {
  return `${titre} : ${points.length === 1 ? 'un point' : `${points.length} points`}`;
}

/** A fiche as a plain text, for a message. */
export function writeTexte(fiche: Pick<Fiche, 'titre' | 'points'>): string {
  const points = fiche.points.map((point) => {
    const cache = point.cellule !== null && point.contenu === null ? ` : ${nonCopie}` : '';
    return `- ${direPlaceDuPoint(point)}${cache}\n  ${point.demande}`;
  });
  return [direFiche(fiche), '', ...points, ''].join('\n');
}

function court(contenu: string): string {
  const ligne = contenu.replace(/\s+/g, ' ');
  return ligne.length > 60 ? `${ligne.slice(0, 57)}…` : ligne;
}
