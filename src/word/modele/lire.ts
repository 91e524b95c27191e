import { strToU8 } from 'fflate';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readRelations } from '../../paquet/relations.js';
import { descendants, type Element, elementsOf, parseXml } from '../../xml/arbre.js';
import { renderPart, renderXml } from '../../xml/ecriture.js';
import { openModele } from './archive.js';
import { colorOf, contrasteAvecBlanc } from './couleurs.js';
import { mergeStyles } from './fusion-styles.js';
import { clean } from './nettoyage.js';
import { type StylesDeLaMaison, stylesDeLaMaison } from './par-defaut.js';
import { type Parts, parsePartie } from './partie.js';
import { mediasOf, readEntetes, readPolices, readTheme } from './parties.js';
import { remarquesDuNettoyage } from './remarques.js';
import { isOn, readSection } from './section.js';
import { cleanStyles, stylesById, stylesByName } from './styles-du-modele.js';
import type { Modele } from './types.js';

/** White text on the accent must read well (WCAG AA). */
const contrasteMin = 4.5;
const reglagesGardes = ['mirrorMargins', 'defaultTabStop', 'autoHyphenation', 'themeFontLang', 'clrSchemeMapping'];

const sansFichier = { image: new Set<string>(), font: new Set<string>() };

/**
 * Reads a letterhead: its styles, fonts, theme colours, header, footer, paper and margins. What it says, its macros,
 * comments, numberings and links to the outside are left behind.
 * @param octets the bytes of a `.docx`
 * @param maison the styles of our documents: those of our own letterhead, unless it is the one that is being read
 * @throws ErreurUtilisateur (exit 2) when they cannot dress a document, with one sentence that says what to do
 */
export function readModele(octets: Uint8Array, maison: StylesDeLaMaison = stylesDeLaMaison): Modele {
  const parts = openModele(octets);
  const document = readPart(parts, 'word/document.xml', 'w:document');
  const styles = readPart(parts, 'word/styles.xml', 'w:styles');
  const relations = readRelations(parts, 'word/document.xml');
  const section = readSection(document);
  const cheminOf = (type: string) => relations.find((relation) => relation.type === type)?.cible ?? '';
  const lu = parsePartie(parts[cheminOf('theme')]);
  const theme = lu?.name === 'a:theme' ? lu : null;
  const reglages = parsePartie(parts['word/settings.xml']);
  const desStyles = clean(styles, 'styles', sansFichier).laisses;
  const couleur = colorOf(stylesByName(styles).get('paragraph/heading 1'), stylesById(styles), theme);
  const accent = couleur && contrasteAvecBlanc(couleur) >= contrasteMin ? couleur : null;
  cleanStyles(styles);
  const ids = mergeStyles(styles, accent, maison);
  const entetes = readEntetes(section.entetes, { relations, parts, ids });
  const pieds = readEntetes(section.pieds, { relations, parts, ids });
  const duTheme = theme && readTheme(theme, cheminOf('theme'), parts);
  const desPolices = readPolices(cheminOf('fontTable'), parts);
  const lues = {
    entetes: entetes.parties,
    pieds: pieds.parties,
    theme: duTheme?.partie ?? null,
    polices: desPolices?.partie ?? null,
  };
  const laisses = [entetes, pieds, duTheme, desPolices].flatMap((lue) => lue?.laisses ?? []);
  return {
    page: section.page,
    styles: renderPart(styles),
    accent,
    ...lues,
    premierePageDifferente: section.premierePageDifferente,
    pagesPairesDifferentes: isOn(reglages ? elementsOf(reglages, 'w:evenAndOddHeaders')[0] : undefined),
    fond: readFond(document),
    reglages: readReglages(reglages),
    remarques: [...remarquesDe({ ...lues, document }), ...remarquesDuNettoyage([...laisses, ...desStyles])],
    medias: mediasOf(lues, parts),
  };
}

function readPart(parts: Parts, chemin: string, racine: string): Element {
  const element = parsePartie(parts[chemin]);
  if (!element && !parts[chemin])
    throw new ErreurUtilisateur(
      'Le modèle de document n’a pas de styles : ce n’est pas un document Word complet. Ouvrez-le dans Word, enregistrez-le au format .docx, puis recommencez.',
    );
  // The « Strict » variant has vocabularies of its own.
  if (element?.name !== racine)
    throw new ErreurUtilisateur(
      'Le modèle de document ne peut pas être lu : ouvrez-le dans Word, enregistrez-le au format « Document Word (.docx) », sans la variante « Strict », puis recommencez.',
    );
  return element;
}

/** Words and pictures of the body are not taken: where its pages have nothing at head or foot, nothing says whose it is. */
function remarquesDe({
  entetes,
  pieds,
  document,
}: Pick<Modele, 'entetes' | 'pieds'> & { readonly document: Element }): readonly string[] {
  const parle = (racine: Element | null) =>
    racine !== null &&
    descendants(racine).some(({ name, children }) => dessins.has(name) || (name === 'w:t' && children.length > 0));
  const parties = [...Object.values(entetes), ...Object.values(pieds)];
  if (parties.some(({ xml }) => parle(parseXml(strToU8(xml)))) || !parle(document)) return [];
  return [
    'La charte n’a rien en en-tête ni en pied de page : ce qui se trouve dans le corps de son texte, logo compris, n’est pas repris. Le document en a les styles, les polices et les marges, mais ni logo ni nom. Pour qu’ils y soient, déplacez-les dans l’en-tête de la charte (dans Word, double-cliquez en haut de la page).',
  ];
}

const dessins = new Set(['w:drawing', 'w:pict', 'w:object']);

function readFond(document: Element): string | null {
  const couleur = elementsOf(document, 'w:background')[0]?.attribs['w:color'] ?? '';
  return /^[0-9A-Fa-f]{6}$/.test(couleur) && couleur.toUpperCase() !== 'FFFFFF' ? couleur.toUpperCase() : null;
}

function readReglages(reglages: Element | null): Modele['reglages'] {
  if (!reglages) return {};
  clean(reglages, 'reglages', sansFichier);
  const gardes = reglagesGardes.flatMap((nom) => {
    const element = elementsOf(reglages, `w:${nom}`)[0];
    return element ? [[nom, renderXml(element)] as const] : [];
  });
  return Object.fromEntries(gardes);
}
