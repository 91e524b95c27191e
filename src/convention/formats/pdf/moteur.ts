import { ErreurUtilisateur } from '../../../dossier/erreur.js';

/** A piece of text where it stands on its page, the origin at the top left, in points. */
export interface Morceau {
  readonly texte: string;
  readonly x: number;
  /** The foot of its letters. */
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
  readonly gras: boolean;
}

/** A filled or stroked rectangle; a line is one without thickness. */
export interface Trait {
  readonly gauche: number;
  readonly droite: number;
  readonly haut: number;
  readonly bas: number;
  /** What fills it, « RRGGBB »; null: it is drawn, not filled. */
  readonly fond: string | null;
}

export interface PageDePdf {
  readonly numero: number;
  readonly largeur: number;
  readonly hauteur: number;
  readonly morceaux: readonly Morceau[];
  readonly traits: readonly Trait[];
}

export interface PagesDePdf {
  readonly pages: readonly PageDePdf[];
  readonly nombre: number;
}

/** A matrix of PDF: x' = a x + c y + e, y' = b x + d y + f. */
type Matrice = readonly [number, number, number, number, number, number];

const quoi = 'Le fichier de la convention';

/**
 * The pages of a PDF: its texts and its lines, where they stand. The only module that knows the library, which is loaded
 * when a PDF comes.
 * @param maxPages how many pages are read
 * @throws ErreurUtilisateur when it is protected or damaged
 */
export async function readPages(octets: Uint8Array, maxPages: number): Promise<PagesDePdf> {
  fournirTransfert();
  const { getDocument, OPS } = await import('unpdf/pdfjs');
  // The library takes the bytes for itself: those of the caller stay whole.
  const tache = getDocument({
    data: octets.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 1,
  });
  const document = await tache.promise.catch((erreur: unknown) => {
    throw refusOf(erreur);
  });
  try {
    const pages: PageDePdf[] = [];
    for (let numero = 1; numero <= Math.min(maxPages, document.numPages); numero += 1) {
      const page = await document.getPage(numero).catch((erreur: unknown) => {
        throw refusOf(erreur);
      });
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const vue = transform as unknown as Matrice;
      const { items, styles } = await page.getTextContent();
      const dits = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
      const operations = dits.length === 0 ? { fnArray: [], argsArray: [] } : await page.getOperatorList();
      const gras = new Map(
        Object.keys(styles).map((nom) => [nom, page.commonObjs.has(nom) && isGras(page.commonObjs.get(nom))] as const),
      );
      const morceaux = dits.map(({ str, transform: place, width: largeur, height: hauteur, fontName }): Morceau => {
        const { e, f, a, b } = composer(vue, place as unknown as Matrice);
        const couche = Math.abs(b) > Math.abs(a);
        return {
          texte: str,
          x: e,
          y: f,
          largeur: couche ? hauteur : largeur,
          hauteur,
          gras: gras.get(fontName) ?? false,
        };
      });
      const traits = traitsOf(operations.fnArray, operations.argsArray as readonly unknown[], OPS, vue);
      pages.push({ numero, largeur: width, hauteur: height, morceaux, traits });
      page.cleanup();
    }
    return { pages, nombre: document.numPages };
  } finally {
    await tache.destroy();
  }
}

/** Node 20 and browsers of its age lack one method that the library calls: without it, no page would have its lines. */
function fournirTransfert(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (longueur?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function transferer(this: ArrayBuffer, longueur = this.byteLength) {
    const copie = new ArrayBuffer(longueur);
    new Uint8Array(copie).set(new Uint8Array(this, 0, Math.min(longueur, this.byteLength)));
    return copie;
  };
}

function refusOf(erreur: unknown): ErreurUtilisateur {
  const nom = erreur instanceof Error ? erreur.name : '';
  return nom === 'PasswordException'
    ? new ErreurUtilisateur(
        `${quoi} est un PDF protégé par un mot de passe : ouvrez-le, enregistrez-en une copie sans mot de passe (ou imprimez-le en PDF), puis recommencez.`,
      )
    : new ErreurUtilisateur(
        `${quoi} est un PDF incomplet ou abîmé : reprenez le fichier d’origine, ou donnez la convention au format Word (.docx).`,
      );
}

function isGras(police: unknown): boolean {
  const {
    name = '',
    bold = false,
    black = false,
  } = (police ?? {}) as { name?: string; bold?: boolean; black?: boolean };
  return bold || black || /bold|black|heavy|semibold|demi/i.test(name);
}

function composer(m: Matrice, n: Matrice) {
  return {
    a: m[0] * n[0] + m[2] * n[1],
    b: m[1] * n[0] + m[3] * n[1],
    c: m[0] * n[2] + m[2] * n[3],
    d: m[1] * n[2] + m[3] * n[3],
    e: m[0] * n[4] + m[2] * n[5] + m[4],
    f: m[1] * n[4] + m[3] * n[5] + m[5],
  };
}

/** More than the tables of any page that a person made. */
const maxTraits = 20_000;

/** The straight lines and the rectangles that a page draws; what it only cuts out with them is not drawn. */
function traitsOf(
  codes: readonly number[],
  arguments_: readonly unknown[],
  OPS: Readonly<Record<string, number>>,
  vue: Matrice,
): readonly Trait[] {
  const traits: Trait[] = [];
  const pile: { matrice: Matrice; fond: string }[] = [];
  let matrice: Matrice = vue;
  let fond = '000000';
  const remplit = new Set([OPS['fill'], OPS['eoFill'], OPS['fillStroke'], OPS['eoFillStroke'], OPS['closeFillStroke']]);
  const dessine = new Set([OPS['stroke'], OPS['closeStroke'], ...remplit]);
  for (const [rang, code] of codes.entries()) {
    const donnees = arguments_[rang] as readonly unknown[] | null;
    if (code === OPS['save'] || code === OPS['paintFormXObjectBegin']) pile.push({ matrice, fond });
    if (code === OPS['restore'] || code === OPS['paintFormXObjectEnd'])
      ({ matrice, fond } = pile.pop() ?? { matrice, fond });
    const transforme =
      code === OPS['transform'] ? donnees : code === OPS['paintFormXObjectBegin'] ? donnees?.[0] : null;
    if (isMatrice(transforme)) {
      const { a, b, c, d, e, f } = composer(matrice, transforme);
      matrice = [a, b, c, d, e, f];
    }
    if (code === OPS['setFillRGBColor']) fond = couleurOf(donnees?.[0]) ?? fond;
    if (code === OPS['constructPath'] && traits.length < maxTraits) {
      const [peinture, chemins] = donnees ?? [];
      const remplie = remplit.has(peinture as number);
      if (dessine.has(peinture as number) && Array.isArray(chemins))
        for (const chemin of chemins)
          if (chemin) traits.push(...formesOf(chemin as ArrayLike<number>, matrice, remplie ? fond : null));
    }
  }
  return traits;
}

function isMatrice(valeur: unknown): valeur is Matrice {
  return (Array.isArray(valeur) || ArrayBuffer.isView(valeur)) && (valeur as unknown as readonly number[]).length === 6;
}

function couleurOf(valeur: unknown): string | null {
  return typeof valeur === 'string' && /^#[0-9a-f]{6}$/i.test(valeur) ? valeur.slice(1).toUpperCase() : null;
}

/** How many numbers follow each code of a path: move, line, curve, quadratic curve, close. */
const suites = [2, 2, 6, 4, 0] as const;

/** Each part of a path that goes only up and across, as the rectangle that holds it, or as its lines. */
function formesOf(chemin: ArrayLike<number>, matrice: Matrice, fond: string | null): readonly Trait[] {
  const traits: Trait[] = [];
  let points: (readonly [number, number])[] = [];
  let droit = true;
  const close = () => {
    if (droit && points.length >= 2) traits.push(...traitsDesPoints(points, fond));
    points = [];
    droit = true;
  };
  for (let place = 0; place < chemin.length; ) {
    const code = chemin[place] ?? 4;
    const nombres = suites[code as 0] ?? 0;
    if (code === 0) close();
    if (code === 2 || code === 3) droit = false;
    if (nombres > 0) {
      const x = chemin[place + nombres - 1] ?? 0;
      const y = chemin[place + nombres] ?? 0;
      const { e, f } = composer(matrice, [1, 0, 0, 1, x, y]);
      points.push([e, f]);
    }
    if (code === 4 && points[0]) points.push(points[0]);
    place += nombres + 1;
  }
  close();
  return traits;
}

function traitsDesPoints(points: readonly (readonly [number, number])[], fond: string | null): readonly Trait[] {
  if (fond !== null) {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return [{ gauche: Math.min(...xs), droite: Math.max(...xs), haut: Math.min(...ys), bas: Math.max(...ys), fond }];
  }
  return points.slice(1).flatMap(([x, y], rang) => {
    const [x0, y0] = points[rang] ?? [x, y];
    const penche = Math.abs(x - x0) > 1 && Math.abs(y - y0) > 1;
    return penche
      ? []
      : [{ gauche: Math.min(x, x0), droite: Math.max(x, x0), haut: Math.min(y, y0), bas: Math.max(y, y0), fond: null }];
  });
}
