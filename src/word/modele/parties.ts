import { type Relation, readRelations } from '../../paquet/relations.js';
import type { Element } from '../../xml/arbre.js';
import { renderPart } from '../../xml/ecriture.js';
import { codesOf, nomOf } from './champs.js';
import { renameStyles } from './fusion-styles.js';
import { isImage } from './images.js';
import { clean, type Nettoyage } from './nettoyage.js';
import { type Parts, parsePartie } from './partie.js';
import type { GenreDePartie } from './permis/permis.js';
import type { EntetePage, Entetes, Modele, PartieModele } from './types.js';

/** A part that has been cleaned, and what was left of it. */
export interface Lue<T extends PartieModele> {
  readonly partie: T;
  readonly laisses: Nettoyage['laisses'];
}

interface Charte {
  readonly relations: readonly Relation[];
  readonly parts: Parts;
  /** The ids of its styles that have changed. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The headers or footers that a section cites, by type. */
export function readEntetes(
  references: Readonly<Record<string, string>>,
  { relations, parts, ids }: Charte,
): { readonly parties: Entetes; readonly laisses: Nettoyage['laisses'] } {
  const lues = Object.entries(references).flatMap(([type, id]) => {
    const chemin = relations.find((relation) => relation.id === id)?.cible ?? '';
    const racine = parsePartie(parts[chemin]);
    return racine && /^w:(hdr|ftr)$/.test(racine.name)
      ? [[type, readEntete(racine, chemin, { parts, ids })] as const]
      : [];
  });
  return {
    parties: Object.fromEntries(lues.map(([type, { partie }]) => [type, partie])),
    laisses: lues.flatMap(([, { laisses }]) => laisses),
  };
}

function readEntete(racine: Element, chemin: string, { parts, ids }: Omit<Charte, 'relations'>): Lue<EntetePage> {
  const { medias, laisses } = cleanPartie(racine, 'entete', chemin, parts);
  renameStyles(racine, ids);
  const numerotee = codesOf(racine).some((code) => /\bPAGE\b/i.test(code) && nomOf(code) !== '');
  return { partie: { xml: renderPart(racine), numerotee, medias }, laisses };
}

/** The theme, with the pictures that its backgrounds show. */
export function readTheme(theme: Element, chemin: string, parts: Parts): Lue<PartieModele> {
  const { medias, laisses } = cleanPartie(theme, 'theme', chemin, parts);
  return { partie: { xml: renderPart(theme), medias }, laisses };
}

/** The font table, with the fonts that the letterhead carries in itself. */
export function readPolices(chemin: string, parts: Parts): Lue<PartieModele> | null {
  const racine = parsePartie(parts[chemin]);
  if (racine?.name !== 'w:fonts') return null;
  const { medias, laisses } = cleanPartie(racine, 'polices', chemin, parts);
  return { partie: { xml: renderPart(racine), medias }, laisses };
}

function cleanPartie(racine: Element, genre: GenreDePartie, chemin: string, parts: Parts) {
  const relations = readRelations(parts, chemin);
  const idsDe = (type: string, permis: (cible: string) => boolean) =>
    new Set(relations.filter((relation) => relation.type === type && permis(relation.cible)).map(({ id }) => id));
  const { gardees, laisses } = clean(racine, genre, {
    image: idsDe('image', (cible) => isImage(cible, parts[cible])),
    font: idsDe('font', (cible) => /\.(odttf|ttf)$/i.test(cible) && parts[cible] !== undefined),
  });
  const medias = relations
    .filter(({ id }) => gardees.has(id))
    .map(({ id, type, cible }) => ({ id, type, chemin: cible }));
  return { medias, laisses };
}

/** The files that these parts show. */
export function mediasOf(
  { entetes, pieds, theme, polices }: Pick<Modele, 'entetes' | 'pieds' | 'theme' | 'polices'>,
  parts: Parts,
): Parts {
  const parties = [...Object.values(entetes), ...Object.values(pieds), theme, polices];
  const chemins = new Set(parties.flatMap((partie) => partie?.medias.map(({ chemin }) => chemin) ?? []));
  return Object.fromEntries(
    [...chemins].sort().flatMap((chemin) => (parts[chemin] ? [[chemin, parts[chemin]] as const] : [])),
  );
}
