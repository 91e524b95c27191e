import { strFromU8, strToU8 } from 'fflate';
import type { Paquet } from '../../paquet/parties.js';
import { addRelation, relationsPath } from '../../paquet/relations.js';
import { addPart } from '../../paquet/types.js';
import type { Corps } from '../corps.js';
import type { GenreSection } from '../mise-en-page.js';
import { mergeStyles, renameStyles } from './fusion-styles.js';
import { type PartiePage, renderPages, styleMention } from './pages.js';
import { addReglages } from './reglages.js';
import type { Modele, PartieModele, TypeEntete } from './types.js';

/**
 * Dresses the package in a letterhead: its styles with ours beside them, its fonts and theme, its headers and footers
 * in each section. Whatever comes from it is named `modele_…`.
 */
export function dress(paquet: Paquet, modele: Modele, corps: Corps): void {
  const medias = addMedias(paquet, modele);
  const notres = strFromU8(paquet['word/styles.xml'] ?? new Uint8Array()).replace(
    '</w:styles>',
    `${styleMention}</w:styles>`,
  );
  const { xml, ids } = mergeStyles(modele.styles, notres, modele.accent);
  paquet['word/styles.xml'] = strToU8(xml);
  for (const chemin of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const part = paquet[chemin];
    if (part) paquet[chemin] = strToU8(renameStyles(strFromU8(part), ids));
  }
  if (modele.theme) setPart(paquet, 'word/theme/theme1.xml', modele.theme, medias);
  if (modele.polices) setPart(paquet, 'word/fontTable.xml', modele.polices, medias);
  addReglages(paquet, modele);
  addPages(paquet, modele, corps, { medias, ids });
}

/** The files of the letterhead under names of ours: by path there, the path here. */
function addMedias(paquet: Paquet, { medias }: Modele): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(medias).map(([chemin, octets], rang) => {
      const extension = (/\.([^./]+)$/.exec(chemin)?.[1] ?? '').toLowerCase();
      const dossier = typesPolices[extension] ? 'fonts' : 'media';
      const nom = `word/${dossier}/modele_${rang + 1}.${extension}`;
      addPart(paquet, nom, octets, typesPolices[extension] ?? typesImages[extension] ?? 'application/octet-stream');
      return [chemin, nom] as const;
    }),
  );
}

const typesPolices: Readonly<Record<string, string>> = {
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  ttf: 'application/x-font-ttf',
};
const typesImages: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

/** A part and the relationships to what it shows; those that docx wrote for the part it replaces go. */
function setPart(
  paquet: Paquet,
  chemin: string,
  { xml, medias: cites }: PartieModele,
  medias: ReadonlyMap<string, string>,
): void {
  paquet[chemin] = strToU8(xml);
  delete paquet[relationsPath(chemin)];
  for (const { id, type, chemin: cible } of cites)
    addRelation(paquet, chemin, { id, type, cible: medias.get(cible) ?? '' });
}

interface Noms {
  readonly medias: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

/** One header and one footer a kind of section and of page, cited by each section of that kind. */
function addPages(paquet: Paquet, modele: Modele, corps: Corps, noms: Noms): void {
  const references = new Map<string, string>();
  const addPage = (section: GenreSection, partie: PartiePage) => {
    const nom = `modele_${partie.genre}_${section}_${partie.type}`;
    if (!references.has(nom)) {
      const id = `rIdModele${references.size + 1}`;
      references.set(nom, `<w:${partie.genre}Reference w:type="${partie.type}" r:id="${id}"/>`);
      addPart(
        paquet,
        `word/${nom}.xml`,
        new Uint8Array(),
        `application/vnd.openxmlformats-officedocument.wordprocessingml.${partie.genre}+xml`,
      );
      setPart(paquet, `word/${nom}.xml`, { ...partie, xml: renameOurs(partie.xml, noms.ids) }, noms.medias);
      addRelation(paquet, 'word/document.xml', { id, type: partie.genre, cible: `word/${nom}.xml` });
    }
    return references.get(nom) ?? '';
  };
  const parSection = corps.sections.map(({ genre }, rang) =>
    renderPages(genre, typesOf(modele, rang), modele, corps)
      .map((partie) => addPage(genre, partie))
      .join(''),
  );
  let rang = 0;
  const document = strFromU8(paquet['word/document.xml'] ?? new Uint8Array());
  paquet['word/document.xml'] = strToU8(
    document.replace(/<w:sectPr(?: [^<>]*)?>/g, (balise) => {
      rang += 1;
      return balise + (parSection[rang - 1] ?? '');
    }),
  );
}

/** The letterhead's own content keeps its style ids: only our line is renamed, should its id be taken there. */
function renameOurs(xml: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get('MentionPage') ?? 'MentionPage';
  return xml.replaceAll('<w:pStyle w:val="MentionPage"/><w:tabs>', `<w:pStyle w:val="${id}"/><w:tabs>`);
}

function typesOf({ premierePageDifferente, pagesPairesDifferentes }: Modele, rang: number): readonly TypeEntete[] {
  return [
    'default',
    ...(pagesPairesDifferentes ? (['even'] as const) : []),
    ...(premierePageDifferente && rang === 0 ? (['first'] as const) : []),
  ];
}
