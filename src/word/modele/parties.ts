import { type Relation, readRelations } from '../../paquet/relations.js';
import { type Element, findAll, parseXml, remove } from '../../xml/arbre.js';
import { renderPart } from '../../xml/ecriture.js';
import { renameStyles } from './fusion-styles.js';
import { clean, instructionsOf } from './nettoyage.js';
import type { EntetePage, Entetes, Modele, PartieModele } from './types.js';

type Parts = Readonly<Record<string, Uint8Array>>;

const imagesGardees = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;

interface Charte {
  readonly relations: readonly Relation[];
  readonly parts: Parts;
  /** The ids of its styles that have changed. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The headers or footers that a section cites, by type. */
export function readEntetes(references: Readonly<Record<string, string>>, { relations, parts, ids }: Charte): Entetes {
  const lus = Object.entries(references).flatMap(([type, id]) => {
    const chemin = relations.find((relation) => relation.id === id)?.cible ?? '';
    const racine = parseXml(parts[chemin]);
    return racine && /^w:(hdr|ftr)$/.test(racine.name)
      ? [[type, readEntete(racine, chemin, { parts, ids })] as const]
      : [];
  });
  return Object.fromEntries(lus);
}

function readEntete(racine: Element, chemin: string, { parts, ids }: Omit<Charte, 'relations'>): EntetePage {
  const relations = readRelations(parts, chemin);
  const gardees = new Set(clean(racine, relations, imagesOf(parts)));
  renameStyles(racine, ids);
  return {
    xml: renderPart(racine),
    numerotee: /\bPAGE\b/i.test(instructionsOf(racine)),
    medias: mediasDe(relations.filter(({ id }) => gardees.has(id))),
  };
}

function imagesOf(parts: Parts): ReadonlySet<string> {
  return new Set(Object.keys(parts).filter((chemin) => imagesGardees.test(chemin)));
}

function mediasDe(relations: readonly Relation[]): PartieModele['medias'] {
  return relations.map(({ id, type, cible }) => ({ id, type, chemin: cible }));
}

/** The theme, with the pictures that its backgrounds show. */
export function readTheme(theme: Element, chemin: string, parts: Parts): PartieModele {
  const relations = readRelations(parts, chemin);
  const ids = new Set(clean(theme, relations, imagesOf(parts)));
  return { xml: renderPart(theme), medias: mediasDe(relations.filter(({ id }) => ids.has(id))) };
}

/** The font table, with the fonts that the letterhead carries in itself. */
export function readPolices(chemin: string, parts: Parts): PartieModele | null {
  const racine = parseXml(parts[chemin]);
  if (racine?.name !== 'w:fonts') return null;
  const embarquees = readRelations(parts, chemin).filter(
    ({ type, cible }) => type === 'font' && /\.(odttf|ttf)$/i.test(cible) && parts[cible],
  );
  const ids = new Set(embarquees.map(({ id }) => id));
  for (const nom of ['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic'])
    for (const element of findAll(racine, nom)) if (!ids.has(element.attribs['r:id'] ?? '')) remove(element);
  return { xml: renderPart(racine), medias: mediasDe(embarquees) };
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
