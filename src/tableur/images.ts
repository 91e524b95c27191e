import { ErreurUtilisateur } from '../dossier/erreur.js';
import { readAnnuaire } from '../paquet/annuaire.js';
import { inflateParts } from '../paquet/inflation.js';
import { readRelations } from '../paquet/relations.js';
import { findAll, parseXml } from '../xml/arbre.js';
import { readSommaire } from './formats/xlsx/sommaire.js';

/** A picture that stands on a sheet. */
export interface ImageDeFeuille {
  /** The alternative text that somebody gave it, empty when nobody did. */
  readonly description: string;
  readonly octets: Uint8Array;
}

const max = 60 * 1024 * 1024;
const refus = {
  abimee: () => new ErreurUtilisateur('Une image du classeur est abîmée : retirez-la, puis recommencez.'),
  tropGrosse: () => new ErreurUtilisateur('Les images du classeur sont trop lourdes : réduisez-les, puis recommencez.'),
};
const utiles = /^xl\/(workbook\.xml|_rels\/|worksheets\/_rels\/|drawings\/[^/]+\.xml$|drawings\/_rels\/)/;

/**
 * The PNG, JPEG and GIF pictures of a sheet, in the order of their drawing.
 * @param octets a workbook that `readClasseur` accepted
 */
export function readImages(octets: Uint8Array, feuille: string): readonly ImageDeFeuille[] {
  const entrees = readAnnuaire(octets) ?? [];
  const parts = inflateParts(entrees, { garde: (nom) => utiles.test(nom), max, refus });
  const images = dessinsDe(parts, feuille).flatMap((chemin) => imagesDe(parts, chemin));
  const medias = inflateParts(entrees, { garde: (nom) => images.some(({ chemin }) => chemin === nom), max, refus });
  return images.flatMap(({ chemin, description }) => {
    const lus = medias[chemin];
    return lus ? [{ description, octets: lus }] : [];
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

function imagesDe(parts: Parts, dessin: string): readonly { readonly chemin: string; readonly description: string }[] {
  const racine = parseXml(parts[dessin]);
  const cibles = new Map(readRelations(parts, dessin).map(({ id, cible }) => [id, cible]));
  return (racine ? findAll(racine, 'xdr:pic') : []).flatMap((image) => {
    const chemin = cibles.get(findAll(image, 'a:blip')[0]?.attribs['r:embed'] ?? '') ?? '';
    const description = findAll(image, 'xdr:cNvPr')[0]?.attribs['descr']?.trim() ?? '';
    return /^xl\/media\/[^/]+\.(png|jpe?g|gif)$/i.test(chemin) ? [{ chemin, description }] : [];
  });
}
