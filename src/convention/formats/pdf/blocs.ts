import type { Bloc, CelluleDeTableau, Tableau, Texte } from '../../document.js';
import { nettoie } from '../../document.js';
import { puce } from '../puces.js';
import { tableauEnColonnes } from './colonnes.js';
import { type LigneDeTexte, lignesOf, paragraphesOf, texteDuParagraphe } from './lignes.js';
import type { Morceau, PageDePdf } from './moteur.js';
import { type Quadrillage, quadrillagesOf } from './quadrillage.js';

/** A page with its tables set apart from its lines. */
export interface PageLue {
  readonly page: PageDePdf;
  readonly hauteur: number;
  readonly lignes: readonly LigneDeTexte[];
  readonly tableaux: readonly TableauDePage[];
}

export interface TableauDePage {
  readonly haut: number;
  /** Where its columns are parted: two pieces of a table have the same. */
  readonly xs: readonly number[];
  readonly tableau: Tableau;
}

export function lirePage(page: PageDePdf): PageLue {
  const restants = new Set(page.morceaux);
  const tableaux = quadrillagesOf(page.traits).flatMap((quadrillage) => {
    const tableau = remplir(quadrillage, restants, page);
    return tableau ? [{ haut: quadrillage.ys[0] ?? 0, xs: quadrillage.xs, tableau }] : [];
  });
  return { page, hauteur: page.hauteur, lignes: lignesOf([...restants]), tableaux };
}

/** Puts in each cell the pieces of text whose middle stands in it. */
function remplir({ xs, ys, cellules }: Quadrillage, restants: Set<Morceau>, page: PageDePdf): Tableau | null {
  const remplies = cellules.flatMap((cellule): (CelluleDeTableau & { readonly morceaux: readonly Morceau[] })[] => {
    const [gauche = 0, droite = 0] = [xs[cellule.colonne], xs[cellule.colonne + cellule.largeur]];
    const [haut = 0, bas = 0] = [ys[cellule.ligne], ys[cellule.ligne + cellule.hauteur]];
    const dedans = [...restants].filter(({ x, y, largeur, hauteur }) => {
      const [mx, my] = [x + Math.min(largeur, droite - gauche) / 2, y - 0.35 * hauteur];
      return mx >= gauche && mx <= droite && my >= haut && my <= bas;
    });
    if (dedans.length === 0) return [];
    const lignes = lignesOf(dedans);
    return [
      {
        ligne: cellule.ligne + 1,
        colonne: cellule.colonne + 1,
        hauteur: cellule.hauteur,
        largeur: cellule.largeur,
        texte: nettoie(
          paragraphesOf(lignes, droite - 4)
            .map((paragraphe) => texteDuParagraphe(paragraphe, { gauche: gauche + 5.6, droite: droite - 5.6 }))
            .join('\n'),
        ),
        morceaux: dedans,
        ...(cellule.fond && { fond: cellule.fond }),
        ...(lignes.every(({ gras }) => gras) && { gras: true }),
      },
    ];
  });
  // A frame around one text is no table.
  if (remplies.length < 2) return null;
  for (const { morceaux } of remplies) for (const morceau of morceaux) restants.delete(morceau);
  return { genre: 'tableau', cellules: remplies.map(({ morceaux: _, ...cellule }) => cellule), page: page.numero };
}

/** The blocks of a page, its lines in paragraphs, from the top down. */
export function blocsDe(
  { page, lignes, tableaux }: PageLue,
  laissees: ReadonlySet<LigneDeTexte>,
  corps: number,
): readonly (Bloc & { xs?: readonly number[] })[] {
  const gardees = lignes.filter((ligne) => !laissees.has(ligne));
  const droite = Math.max(0, ...gardees.map((ligne) => ligne.droite));
  const places: { readonly haut: number; readonly bloc: Bloc & { xs?: readonly number[] } }[] = tableaux.map(
    ({ haut, xs, tableau }) => ({ haut, bloc: { ...tableau, xs } }),
  );
  const coupes = tableaux.map(({ haut }) => haut).sort((a, b) => a - b);
  for (const [debut, fin] of [-Infinity, ...coupes].map((haut, rang) => [haut, coupes[rang] ?? Infinity] as const)) {
    const bande = gardees.filter(({ y }) => y > debut && y <= fin);
    for (let place = 0; place < bande.length; ) {
      const colonnes = tableauEnColonnes(bande.slice(place));
      const ligne = bande[place];
      if (colonnes && ligne) {
        places.push({ haut: ligne.y, bloc: { ...colonnes.tableau, page: page.numero } });
        place += colonnes.prises;
        continue;
      }
      let bout = place + 1;
      while (bout < bande.length && !tableauEnColonnes(bande.slice(bout))) bout += 1;
      for (const paragraphe of paragraphesOf(bande.slice(place, bout), droite)) {
        const bloc = texteDe(paragraphe, corps, page.numero);
        if (bloc) places.push({ haut: paragraphe[0]?.y ?? 0, bloc });
      }
      place = bout;
    }
  }
  return places.sort((a, b) => a.haut - b.haut).map(({ bloc }) => bloc);
}

function texteDe(lignes: readonly LigneDeTexte[], corps: number, page: number): Texte | null {
  const texte = nettoie(texteDuParagraphe(lignes));
  const [premiere] = lignes;
  if (texte === '' || !premiere) return null;
  const signe = puce.exec(texte);
  if (signe) return { genre: 'item', niveau: 0, texte: texte.slice(signe[0].length), page };
  const grand = premiere.hauteur > 1.15 * corps && texte.length < 160;
  return {
    genre: grand ? 'titre' : 'paragraphe',
    niveau: grand ? Math.max(1, 4 - Math.round((premiere.hauteur / corps - 1) * 6)) : 0,
    texte,
    gras: premiere.gras,
    page,
  };
}
