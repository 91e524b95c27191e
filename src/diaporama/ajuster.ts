import { interligne, largeurDe, lignesDe } from './mesure.js';
import { splitPhrases } from './phrases.js';

/** What ends a slide whose texts had no room. */
export const suiteDansLesNotes = '… suite dans les notes';

/** Texts at the size at which they are shown, the largest that holds them all. */
export interface TextesAjustes {
  readonly taille: number;
  readonly textes: readonly string[];
  /** Whether something was left to the notes. */
  readonly coupe: boolean;
}

/** Between two points, as a share of the size. */
export const espaceEntrePoints = 0.5;
/** More points than this are not read from the back of the room. */
const maxPoints = 6;
const taillesDePoints = [32, 28, 26, 24, 22, 20] as const;
const taillePlancher = 20;

/** Points as large as the room allows; at the smallest size, whole sentences until it is full, then « … suite dans les notes ». */
export function ajusterPoints(points: readonly string[], largeur: number, hauteur: number): TextesAjustes {
  const taille = taillesDePoints.find((essai) => points.length <= maxPoints && tient(points, essai, largeur, hauteur));
  if (taille !== undefined) return { taille, textes: points, coupe: false };
  const reste = hauteur - hauteurDePoints([suiteDansLesNotes], taillePlancher, largeur);
  const gardes: string[] = [];
  for (const point of points.slice(0, maxPoints)) {
    const place = lignesQuiTiennent(gardes, largeur, reste);
    const court = raccourcir(point, { taille: taillePlancher, largeur, lignes: Math.min(place, maxLignes) });
    if (court === '') break;
    gardes.push(court);
  }
  const textes = gardes;
  const grande = taillesDePoints.find((essai) => tient(textes, essai, largeur, reste)) ?? taillePlancher;
  return { taille: grande, textes, coupe: true };
}

/** A point that had to be cut takes no more lines than this, so that others stand beside it. */
const maxLignes = 4;

function tient(points: readonly string[], taille: number, largeur: number, hauteur: number): boolean {
  return hauteurDePoints(points, taille, largeur) <= hauteur;
}

export function hauteurDePoints(points: readonly string[], taille: number, largeur: number): number {
  const lignes = points.reduce((somme, point) => somme + lignesDe(point, taille, largeur), 0);
  return (lignes * interligne + points.length * espaceEntrePoints) * taille;
}

function lignesQuiTiennent(gardes: readonly string[], largeur: number, hauteur: number): number {
  const libre = hauteur - hauteurDePoints(gardes, taillePlancher, largeur);
  return Math.floor((libre / taillePlancher - espaceEntrePoints) / interligne);
}

interface Place {
  readonly taille: number;
  readonly largeur: number;
  readonly lignes: number;
}

/** A text within its lines: whole; or its first sentences; or its first words. '' when there is no line. */
export function raccourcir(texte: string, { taille, largeur, lignes }: Place): string {
  if (lignes < 1) return '';
  if (lignesDe(texte, taille, largeur) <= lignes) return texte;
  return (
    longest(splitPhrases(texte), (debut) => `${debut} …`, { taille, largeur, lignes }) ||
    longest(texte.split(' '), (debut) => `${debut.replace(/[,;:]$/, '')}…`, { taille, largeur, lignes }) ||
    coupeDansLeMot(texte, taille, largeur)
  );
}

/** As many of the pieces as the lines hold, ended; '' when not even the first does. */
function longest(
  morceaux: readonly string[],
  finir: (debut: string) => string,
  { taille, largeur, lignes }: Place,
): string {
  let garde = '';
  for (let nombre = 1; nombre < morceaux.length; nombre += 1) {
    const essai = finir(morceaux.slice(0, nombre).join(' '));
    if (lignesDe(essai, taille, largeur) > lignes) break;
    garde = essai;
  }
  return garde;
}

/** A single word, wider than its room. */
function coupeDansLeMot(texte: string, taille: number, largeur: number): string {
  let lettres = [...texte].slice(0, 200);
  while (lettres.length > 1 && largeurDe(`${lettres.join('')}…`, taille) > largeur) lettres = lettres.slice(0, -1);
  return `${lettres.join('')}…`;
}

/** The largest of the sizes at which a text takes no more lines than it has; at the last one, it is shortened. */
export function ajusterLigne(
  texte: string,
  tailles: readonly number[],
  { largeur, lignes, enGras = false }: { readonly largeur: number; readonly lignes: number; readonly enGras?: boolean },
): { readonly texte: string; readonly taille: number } {
  const taille = tailles.find((essai) => lignesDe(texte, essai, largeur, { enGras }) <= lignes);
  if (taille !== undefined) return { texte, taille };
  const plancher = tailles.at(-1) ?? 0;
  return {
    texte: raccourcir(texte, { taille: plancher, largeur: largeur / (enGras ? 1.08 : 1), lignes }),
    taille: plancher,
  };
}
