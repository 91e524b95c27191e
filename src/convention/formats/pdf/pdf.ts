import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import { normalize } from '../../../dossier/valeurs/normalisation.js';
import type { Bloc, CelluleDeTableau, Document, Tableau } from '../../document.js';
import { blocsDe, lirePage, type PageLue } from './blocs.js';
import { readPages } from './moteur.js';
import { lignesRepetees } from './repetes.js';

/** A convention and its annexes take forty pages; beyond, the rest is said to be unread rather than awaited. */
const maxPages = 150;
/** Fewer letters than this on a page: it is a picture. */
const lettresMin = 12;

/**
 * Reads the text of a PDF as blocks: its tables from their lines, its paragraphs from their places.
 * @throws ErreurUtilisateur when it is protected, damaged, or a scan without text
 */
export async function readPdf(octets: Uint8Array): Promise<Document> {
  const { pages, nombre } = await readPages(octets, maxPages);
  const images = pages.filter(
    ({ morceaux }) => morceaux.reduce((somme, { texte }) => somme + texte.length, 0) < lettresMin,
  );
  if (images.length === pages.length)
    throw new ErreurUtilisateur(
      'Le fichier de la convention est un PDF numérisé : ses pages sont des images, sans texte à lire. Donnez la convention au format Word (.docx) ou le PDF que Word a fait, ou passez celui-ci par une reconnaissance de caractères (OCR), puis recommencez.',
    );
  const lues = pages.map(lirePage);
  const laissees = lignesRepetees(lues);
  const corps = hauteurDuCorps(lues);
  const blocs: BlocPlace[] = [];
  for (const page of lues) for (const bloc of blocsDe(page, laissees, corps)) ajouter(blocs, bloc);
  return {
    blocs: blocs.map(({ xs: _, fin: __, ...bloc }) => bloc as Bloc),
    remarques: [
      ...(nombre > pages.length
        ? [
            `Ce PDF a ${nombre} pages : les ${pages.length} premières ont été lues. Donnez la convention et ses annexes dans un fichier plus court.`,
          ]
        : []),
      ...(images.length > 0 && nombre > 1
        ? [
            `Sans texte à lire (page blanche ou image) : ${images.length > 1 ? 'pages' : 'page'} ${images.map(({ numero }) => numero).join(', ')}.`,
          ]
        : []),
    ],
  };
}

/** How tall most letters are. */
function hauteurDuCorps(pages: readonly PageLue[]): number {
  const fois = new Map<number, number>();
  for (const { page } of pages)
    for (const { hauteur, texte } of page.morceaux) {
      const ronde = Math.round(hauteur * 2) / 2;
      fois.set(ronde, (fois.get(ronde) ?? 0) + texte.length);
    }
  return [...fois].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 11;
}

/** A block, the columns of its table, and the page where it ends. */
type BlocPlace = Bloc & { readonly xs?: readonly number[]; readonly fin?: number | undefined };

/** Adds a block; a table that opens a page where one closed the page before, of the same columns, goes on. */
function ajouter(blocs: BlocPlace[], bloc: BlocPlace): void {
  const avant = blocs.at(-1);
  if (
    avant?.genre !== 'tableau' ||
    bloc.genre !== 'tableau' ||
    (avant.fin ?? avant.page) === bloc.page ||
    !avant.xs ||
    !bloc.xs ||
    !memesColonnes(avant.xs, bloc.xs)
  ) {
    blocs.push(bloc);
    return;
  }
  blocs[blocs.length - 1] = { ...suite(avant, bloc), xs: avant.xs, fin: bloc.page };
}

function memesColonnes(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, rang) => Math.abs(x - (b[rang] ?? 0)) <= 4);
}

/** Two pieces of a table as one, the header that the second repeats left out. */
function suite(avant: Tableau, apres: Tableau): Tableau {
  const derniere = Math.max(...avant.cellules.map(({ ligne, hauteur }) => ligne + hauteur - 1));
  let repetees = 0;
  const texteDe = ({ cellules }: Tableau, rang: number) =>
    cellules
      .filter(({ ligne }) => ligne === rang)
      .map(({ texte }) => normalize(texte))
      .join('|');
  while (
    repetees < 3 &&
    texteDe(apres, repetees + 1) !== '' &&
    texteDe(apres, repetees + 1) === texteDe(avant, repetees + 1)
  )
    repetees += 1;
  const ajoutees = apres.cellules
    .filter(({ ligne }) => ligne > repetees)
    .map((cellule): CelluleDeTableau => ({ ...cellule, ligne: cellule.ligne - repetees + derniere }));
  return { ...avant, cellules: [...avant.cellules, ...ajoutees] };
}
