import { type Element, elementsOf, findAll, parseXml } from '../../archive/arbre-xml.js';
import { type Relation, readRelations } from '../../archive/relations.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { openArchive } from './archive.js';
import { colorOf, contrasteAvecBlanc } from './couleurs.js';
import { clean, instructionsOf } from './nettoyage.js';
import { isOn, readSection } from './section.js';
import { cleanStyles, stylesByName } from './styles-du-modele.js';
import type { EntetePage, Entetes, Modele, PartieModele } from './types.js';
import { remove, serialize, serializePart } from './xml.js';

type Parts = Readonly<Record<string, Uint8Array>>;

/** White text on the accent must read well (WCAG AA). */
const contrasteMin = 4.5;
const reglagesGardes = ['mirrorMargins', 'defaultTabStop', 'autoHyphenation', 'themeFontLang', 'clrSchemeMapping'];
const imagesGardees = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;

/**
 * Reads a letterhead: its styles, fonts, theme colours, header, footer, paper and margins. What it says, its macros,
 * comments, numberings and links to the outside are left behind.
 * @param octets the bytes of a `.docx`
 * @throws ErreurUtilisateur (exit 2) when they cannot dress a document, with one sentence that says what to do
 */
export function readModele(octets: Uint8Array): Modele {
  const parts = openArchive(octets);
  const document = readPart(parts, 'word/document.xml', 'w:document');
  const styles = readPart(parts, 'word/styles.xml', 'w:styles');
  const relations = readRelations(parts, 'word/document.xml');
  const section = readSection(document);
  const cheminOf = (type: string) => relations.find((relation) => relation.type === type)?.cible ?? '';
  const theme = parseXml(parts[cheminOf('theme')]);
  const reglages = parseXml(parts['word/settings.xml']);
  const couleur = colorOf(stylesByName(styles).get('paragraph/heading 1'), stylesById(styles), theme);
  cleanStyles(styles);
  const lues = {
    entetes: readEntetes(section.entetes, relations, parts),
    pieds: readEntetes(section.pieds, relations, parts),
    theme: theme && readTheme(theme, cheminOf('theme'), parts),
    polices: readPolices(cheminOf('fontTable'), parts),
  };
  return {
    page: section.page,
    styles: serializePart(styles),
    accent: couleur && contrasteAvecBlanc(couleur) >= contrasteMin ? couleur : null,
    ...lues,
    premierePageDifferente: section.premierePageDifferente,
    pagesPairesDifferentes: isOn(reglages ? elementsOf(reglages, 'w:evenAndOddHeaders')[0] : undefined),
    fond: readFond(document),
    reglages: readReglages(reglages),
    medias: mediasOf(lues, parts),
  };
}

function readPart(parts: Parts, chemin: string, racine: string): Element {
  const element = parseXml(parts[chemin]);
  if (!element && !parts[chemin])
    throw new ErreurUtilisateur(
      'Le modèle de document n’a pas de styles : ce n’est pas un document Word complet. Ouvrez-le dans Word, enregistrez-le au format .docx, puis recommencez.',
    );
  if (element?.name !== racine || /purl\.oclc\.org/.test(element.attribs['xmlns:w'] ?? ''))
    throw new ErreurUtilisateur(
      'Le modèle de document ne peut pas être lu : ouvrez-le dans Word, enregistrez-le au format « Document Word (.docx) », sans la variante « Strict », puis recommencez.',
    );
  return element;
}

function stylesById(styles: Element): ReadonlyMap<string, Element> {
  return new Map(elementsOf(styles, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]));
}

function readEntetes(
  references: Readonly<Record<string, string>>,
  relations: readonly Relation[],
  parts: Parts,
): Entetes {
  const lus = Object.entries(references).flatMap(([type, id]) => {
    const chemin = relations.find((relation) => relation.id === id)?.cible ?? '';
    const racine = parseXml(parts[chemin]);
    return racine && /^w:(hdr|ftr)$/.test(racine.name) ? [[type, readEntete(racine, chemin, parts)] as const] : [];
  });
  return Object.fromEntries(lus);
}

function readEntete(racine: Element, chemin: string, parts: Parts): EntetePage {
  const relations = readRelations(parts, chemin);
  const ids = new Set(clean(racine, relations, imagesOf(parts)));
  return {
    xml: serializePart(racine),
    numerotee: /\bPAGE\b/i.test(instructionsOf(racine)),
    medias: mediasDe(relations.filter(({ id }) => ids.has(id))),
  };
}

function imagesOf(parts: Parts): ReadonlySet<string> {
  return new Set(Object.keys(parts).filter((chemin) => imagesGardees.test(chemin)));
}

function mediasDe(relations: readonly Relation[]): PartieModele['medias'] {
  return relations.map(({ id, type, cible }) => ({ id, type, chemin: cible }));
}

function readTheme(theme: Element, chemin: string, parts: Parts): PartieModele {
  const relations = readRelations(parts, chemin);
  const ids = new Set(clean(theme, relations, imagesOf(parts)));
  return { xml: serializePart(theme), medias: mediasDe(relations.filter(({ id }) => ids.has(id))) };
}

/** The font table, with the fonts that the letterhead carries in itself. */
function readPolices(chemin: string, parts: Parts): PartieModele | null {
  const racine = parseXml(parts[chemin]);
  if (racine?.name !== 'w:fonts') return null;
  const embarquees = readRelations(parts, chemin).filter(
    ({ type, cible }) => type === 'font' && /\.(odttf|ttf)$/i.test(cible) && parts[cible],
  );
  const ids = new Set(embarquees.map(({ id }) => id));
  for (const nom of ['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic'])
    for (const element of findAll(racine, nom)) if (!ids.has(element.attribs['r:id'] ?? '')) remove(element);
  return { xml: serializePart(racine), medias: mediasDe(embarquees) };
}

function readFond(document: Element): string | null {
  const couleur = elementsOf(document, 'w:background')[0]?.attribs['w:color'] ?? '';
  return /^[0-9A-Fa-f]{6}$/.test(couleur) && couleur.toUpperCase() !== 'FFFFFF' ? couleur.toUpperCase() : null;
}

function readReglages(reglages: Element | null): Modele['reglages'] {
  const gardes = reglagesGardes.flatMap((nom) => {
    const element = reglages && elementsOf(reglages, `w:${nom}`)[0];
    return element ? [[nom, serialize(element)] as const] : [];
  });
  return Object.fromEntries(gardes);
}

function mediasOf(
  { entetes, pieds, theme, polices }: Pick<Modele, 'entetes' | 'pieds' | 'theme' | 'polices'>,
  parts: Parts,
): Parts {
  const parties = [...Object.values(entetes), ...Object.values(pieds), theme, polices];
  const chemins = new Set(parties.flatMap((partie) => partie?.medias.map(({ chemin }) => chemin) ?? []));
  return Object.fromEntries(
    [...chemins].sort().flatMap((chemin) => (parts[chemin] ? [[chemin, parts[chemin]] as const] : [])),
  );
}
