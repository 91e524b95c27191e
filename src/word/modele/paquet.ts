import { strToU8 } from 'fflate';
import type { Paquet } from '../../paquet/parties.js';
import { addRelation, relationsPath } from '../../paquet/relations.js';
import { addPart } from '../../paquet/types.js';
import type { Corps } from '../corps.js';
import type { GenreSection } from '../mise-en-page.js';
import { type PartiePage, renderPages } from './pages.js';
import { modeleParDefaut } from './par-defaut.js';
import type { Modele, PartieModele, TypeEntete } from './types.js';

/**
 * Dresses the package in a letterhead: its styles with ours beside them, its fonts and theme, its headers and footers.
 * The files that it shows are named `modele_…`.
 * @returns for each section, what it says of its headers and footers, as XML
 */
export function dress(paquet: Paquet, modele: Modele, corps: Corps): readonly string[] {
  const medias = addMedias(paquet, modele);
  paquet['word/styles.xml'] = strToU8(modele.styles);
  const { theme, polices } = modeleParDefaut;
  for (const [chemin, partie] of [
    ['word/theme/theme1.xml', modele.theme ?? theme],
    ['word/fontTable.xml', modele.polices ?? polices],
  ] as const)
    if (partie) setPart(paquet, chemin, partie, medias);
  return addPages(paquet, modele, corps, medias);
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

/** A part and the relationships to what it shows, in the place of the part of that name, if any. */
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

/** One header and one footer a kind of section and of page, cited by each section of that kind. */
function addPages(
  paquet: Paquet,
  modele: Modele,
  corps: Corps,
  medias: ReadonlyMap<string, string>,
): readonly string[] {
  const references = new Map<string, string>();
  const addPage = (section: GenreSection, partie: PartiePage) => {
    const nom = `${partie.genre}_${section}_${partie.type}`;
    if (!references.has(nom)) {
      const id = `rIdModele${references.size + 1}`;
      references.set(nom, `<w:${partie.genre}Reference w:type="${partie.type}" r:id="${id}"/>`);
      addPart(
        paquet,
        `word/${nom}.xml`,
        new Uint8Array(),
        `application/vnd.openxmlformats-officedocument.wordprocessingml.${partie.genre}+xml`,
      );
      setPart(paquet, `word/${nom}.xml`, { ...partie, xml: renumberDessins(partie.xml, references.size) }, medias);
      addRelation(paquet, 'word/document.xml', { id, type: partie.genre, cible: `word/${nom}.xml` });
    }
    return references.get(nom) ?? '';
  };
  return corps.sections.map(({ genre }, rang) =>
    renderPages(genre, typesOf(modele, rang), modele, corps)
      .map((partie) => addPage(genre, partie))
      .join(''),
  );
}

/** Clear of the ids of the drawings of the text: Word wants each to stand once in the whole document. */
const premierDessin = 20_000;
const parPartie = 1000;

function renumberDessins(xml: string, rang: number): string {
  let numero = premierDessin + rang * parPartie;
  return xml.replace(/(<wp:docPr\b[^<>]*?\sid=")[^"]*"/g, (_, debut: string) => {
    numero += 1;
    return `${debut}${numero}"`;
  });
}

function typesOf({ premierePageDifferente, pagesPairesDifferentes }: Modele, rang: number): readonly TypeEntete[] {
  return [
    'default',
    ...(pagesPairesDifferentes ? (['even'] as const) : []),
    ...(premierePageDifferente && rang === 0 ? (['first'] as const) : []),
  ];
}
