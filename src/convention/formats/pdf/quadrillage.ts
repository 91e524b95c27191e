import type { Trait } from './moteur.js';

/** A table by its lines: where its columns and rows are parted, and each cell that the lines close. */
export interface Quadrillage {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cellules: readonly CelluleTracee[];
}

/** By its first row and column, from 0, and how many it covers. */
export interface CelluleTracee {
  readonly ligne: number;
  readonly colonne: number;
  readonly hauteur: number;
  readonly largeur: number;
  readonly fond: string | null;
}

interface Segment {
  readonly place: number;
  readonly debut: number;
  readonly fin: number;
}

/** How near two lines are one, in points. */
const pres = 2.5;
/** No line of a table is thicker. */
const epaisseurMax = 3.5;
const maxCellules = 20_000;

/** The tables that the lines of a page make: lines that meet, two columns or two rows at least. */
export function quadrillagesOf(traits: readonly Trait[]): readonly Quadrillage[] {
  const fonds = traits.filter(
    ({ fond, gauche, droite, haut, bas }) => fond && droite - gauche > epaisseurMax && bas - haut > epaisseurMax,
  );
  const horizontaux: Segment[] = [];
  const verticaux: Segment[] = [];
  for (const { gauche, droite, haut, bas, fond } of traits) {
    if (fond === 'FFFFFF') continue;
    if (bas - haut <= epaisseurMax && droite - gauche > 4)
      horizontaux.push({ place: (haut + bas) / 2, debut: gauche, fin: droite });
    else if (droite - gauche <= epaisseurMax && bas - haut > 4)
      verticaux.push({ place: (gauche + droite) / 2, debut: haut, fin: bas });
  }
  return groupes(joindre(horizontaux), joindre(verticaux)).flatMap(({ h, v }) => quadrillageOf(h, v, fonds) ?? []);
}

/** Pieces of one line put end to end. */
function joindre(segments: readonly Segment[]): readonly Segment[] {
  const joints: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.place - b.place || a.debut - b.debut)) {
    const rang = joints.findLastIndex(
      (autre) =>
        Math.abs(autre.place - segment.place) <= pres / 2 &&
        segment.debut <= autre.fin + pres &&
        segment.fin >= autre.debut - pres,
    );
    const autre = joints[rang];
    if (autre)
      joints[rang] = { ...autre, debut: Math.min(autre.debut, segment.debut), fin: Math.max(autre.fin, segment.fin) };
    else joints.push(segment);
    if (joints.length > 3_000) break;
  }
  return joints;
}

interface Groupe {
  readonly h: readonly Segment[];
  readonly v: readonly Segment[];
}

function seTouchent(h: Segment, v: Segment): boolean {
  return v.place >= h.debut - pres && v.place <= h.fin + pres && h.place >= v.debut - pres && h.place <= v.fin + pres;
}

/** The lines that meet, directly or by others. */
function groupes(h: readonly Segment[], v: readonly Segment[]): readonly Groupe[] {
  const restesH = new Set(h);
  const restesV = new Set(v);
  const faits: Groupe[] = [];
  for (const depart of h) {
    if (!restesH.delete(depart)) continue;
    const groupe = { h: [depart], v: [] as Segment[] };
    const suite: (readonly ['h' | 'v', Segment])[] = [['h', depart]];
    for (let courant = suite.pop(); courant; courant = suite.pop()) {
      const [sens, segment] = courant;
      if (sens === 'h')
        for (const autre of restesV) {
          if (!seTouchent(segment, autre)) continue;
          restesV.delete(autre);
          groupe.v.push(autre);
          suite.push(['v', autre]);
        }
      else
        for (const autre of restesH) {
          if (!seTouchent(autre, segment)) continue;
          restesH.delete(autre);
          groupe.h.push(autre);
          suite.push(['h', autre]);
        }
    }
    faits.push(groupe);
  }
  return faits;
}

function quadrillageOf(h: readonly Segment[], v: readonly Segment[], fonds: readonly Trait[]): Quadrillage | null {
  const xs = reperes([...v.map(({ place }) => place)]);
  const ys = reperes([...h.map(({ place }) => place)]);
  const colonnes = xs.length - 1;
  const lignes = ys.length - 1;
  if (colonnes < 1 || lignes < 1 || colonnes * lignes < 2 || colonnes * lignes > maxCellules) return null;
  const separe = (segments: readonly Segment[], place: number, debut: number, fin: number) => {
    const milieu = (debut + fin) / 2;
    return segments.some((s) => Math.abs(s.place - place) <= pres && s.debut <= milieu && s.fin >= milieu);
  };
  const prises = new Set<number>();
  const cellules: CelluleTracee[] = [];
  const x = (rang: number) => xs[rang] ?? 0;
  const y = (rang: number) => ys[rang] ?? 0;
  for (let ligne = 0; ligne < lignes; ligne += 1)
    for (let colonne = 0; colonne < colonnes; colonne += 1) {
      if (prises.has(ligne * colonnes + colonne)) continue;
      let largeur = 1;
      while (colonne + largeur < colonnes && !separe(v, x(colonne + largeur), y(ligne), y(ligne + 1))) largeur += 1;
      let hauteur = 1;
      while (ligne + hauteur < lignes && !separe(h, y(ligne + hauteur), x(colonne), x(colonne + 1))) hauteur += 1;
      for (let dy = 0; dy < hauteur; dy += 1)
        for (let dx = 0; dx < largeur; dx += 1) prises.add((ligne + dy) * colonnes + colonne + dx);
      const [mx, my] = [(x(colonne) + x(colonne + largeur)) / 2, (y(ligne) + y(ligne + hauteur)) / 2];
      const fond = fonds.findLast((f) => f.gauche <= mx && f.droite >= mx && f.haut <= my && f.bas >= my)?.fond ?? null;
      cellules.push({ ligne, colonne, hauteur, largeur, fond: fond === 'FFFFFF' ? null : fond });
    }
  return { xs, ys, cellules };
}

function reperes(places: readonly number[]): readonly number[] {
  const groupes: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (groupes.at(-1) ?? -Infinity) > pres) groupes.push(place);
  return groupes;
}
