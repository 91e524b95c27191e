import { ErreurUtilisateur } from '../dossier/erreur.js';
import { readAnnuaire } from '../paquet/annuaire.js';
import { inflateParts } from '../paquet/inflation.js';
import { readRelations } from '../paquet/relations.js';
import { type Element, findAll, parseXml } from '../xml/arbre.js';
import { readSommaire } from './formats/xlsx/sommaire.js';

/** A picture that stands on a sheet, as it stands there. */
export interface ImageDeFeuille {
  /** The alternative text that somebody gave it, empty when nobody did. */
  readonly description: string;
  /** « EMF », when Word documents of ours do not draw its kind; null when they do. */
  readonly refusee: string | null;
  readonly octets: Uint8Array;
  /** What is cut of it, as shares (0 to 1) of its own sides; null when nothing is. */
  readonly rognage: {
    readonly gauche: number;
    readonly haut: number;
    readonly droite: number;
    readonly bas: number;
  } | null;
  /** Its turn in quarters, clockwise, after a mirror: 1 to 8, as EXIF numbers them. */
  readonly orientation: number;
}

const max = 60 * 1024 * 1024;
const refus = {
  abimee: () => new ErreurUtilisateur('Une image du classeur est abîmée : retirez-la, puis recommencez.'),
  tropGrosse: () => new ErreurUtilisateur('Les images du classeur sont trop lourdes : réduisez-les, puis recommencez.'),
};
const utiles = /^xl\/(workbook\.xml|_rels\/|worksheets\/_rels\/|drawings\/[^/]+\.xml$|drawings\/_rels\/)/;

/**
 * The pictures of a sheet, in the order of their drawing.
 * @param octets a workbook that `readClasseur` accepted
 */
export function readImages(octets: Uint8Array, feuille: string): readonly ImageDeFeuille[] {
  const entrees = readAnnuaire(octets) ?? [];
  const parts = inflateParts(entrees, { garde: (nom) => utiles.test(nom), max, refus });
  const images = dessinsDe(parts, feuille).flatMap((chemin) => imagesDe(parts, chemin));
  const lus = new Set(images.flatMap(({ chemin, refusee }) => (refusee === null ? [chemin] : [])));
  const medias = inflateParts(entrees, { garde: (nom) => lus.has(nom), max, refus });
  return images.flatMap(({ chemin, ...image }) => {
    if (image.refusee !== null) return [{ ...image, octets: new Uint8Array() }];
    const media = medias[chemin];
    return media ? [{ ...image, octets: media }] : [];
  });
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Paths of the drawings of a sheet. */
function dessinsDe(parts: Parts, feuille: string): readonly string[] {
  if (!parts['xl/workbook.xml']) return [];
  const chemin = readSommaire(parts).feuilles.find(({ nom }) => nom === feuille)?.chemin;
  if (!chemin) return [];
  return readRelations(parts, chemin).flatMap(({ type, cible }) => (type === 'drawing' ? [cible] : []));
}

interface ImageDeDessin extends Omit<ImageDeFeuille, 'octets'> {
  readonly chemin: string;
}

function imagesDe(parts: Parts, dessin: string): readonly ImageDeDessin[] {
  const racine = parseXml(parts[dessin]);
  const cibles = new Map(readRelations(parts, dessin).map(({ id, cible }) => [id, cible]));
  return (racine ? findAll(racine, 'xdr:pic') : []).flatMap((image) => {
    const chemin = cibles.get(findAll(image, 'a:blip')[0]?.attribs['r:embed'] ?? '') ?? '';
    const extension = /^xl\/media\/[^/]+\.([a-z0-9]{1,5})$/i.exec(chemin)?.[1]?.toLowerCase();
    if (extension === undefined) return [];
    const description = findAll(image, 'xdr:cNvPr')[0]?.attribs['descr']?.trim() ?? '';
    const refusee = /^(png|jpe?g|gif)$/.test(extension) ? null : extension.toUpperCase();
    return [{ chemin, description, refusee, rognage: rognageOf(image), orientation: orientationOf(image) }];
  });
}

/** `a:srcRect` counts in thousandths of a percent; below nought, it adds a border, which is not drawn. */
function rognageOf(image: Element): ImageDeFeuille['rognage'] {
  const attribs = attributsDe(image, 'a:srcRect');
  const part = (nom: string) => Math.min(1, Math.max(0, shareOf(attribs[nom] ?? '')));
  const [gauche, haut, droite, bas] = [part('l'), part('t'), part('r'), part('b')];
  if (gauche + droite >= 1 || haut + bas >= 1 || gauche + haut + droite + bas === 0) return null;
  return { gauche, haut, droite, bas };
}

/** 50000, or « 50% » where the strict form of the format is written. */
function shareOf(texte: string): number {
  const nombre = Number.parseFloat(texte);
  if (Number.isNaN(nombre)) return 0;
  return texte.endsWith('%') ? nombre / 100 : nombre / 100_000;
}

/** The nearest quarter of a turn; two mirrors are half a turn. */
function orientationOf(image: Element): number {
  const attribs = attributsDe(image, 'a:xfrm');
  const [horizontal, vertical] = ['flipH', 'flipV'].map((nom) => /^(1|true)$/.test(attribs[nom] ?? ''));
  const quarts = (Math.round((Number(attribs['rot'] ?? 0) || 0) / 5_400_000) + (vertical ? 2 : 0)) & 3;
  return (horizontal !== vertical ? [2, 7, 4, 5] : [1, 6, 3, 8])[quarts] ?? 1;
}

function attributsDe(image: Element, nom: string): Readonly<Record<string, string>> {
  return findAll(image, nom)[0]?.attribs ?? {};
}
