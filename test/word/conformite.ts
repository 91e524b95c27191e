import { strFromU8, unzipSync } from 'fflate';
import { type Element, elementsOf, findAll, parseXml } from '../../src/xml/arbre.js';
import { checkRevisions } from './conformite-revisions.js';
import { checkOrdre } from './ordre-ooxml.js';
import { reviser } from './reviser.js';

type Parts = Readonly<Record<string, Uint8Array>>;
type Controle = (document: DocumentOuvert) => readonly string[];

interface DocumentOuvert {
  readonly parts: Parts;
  readonly racine: Element;
  readonly styles: Element;
}

/** Word's limits. */
const maxSignet = 40;
const maxBalise = 64;

/** The defects of a `.docx`: structure that Word would repair, and what keeps somebody from reading it. Empty when sound. */
export function checkDocx(docx: Uint8Array): readonly string[] {
  const parts = unzipSync(docx);
  const malFormees = Object.keys(parts)
    .filter((nom) => /\.(?:xml|rels)$/.test(nom))
    .filter((nom) => !isWellFormed(strFromU8(parts[nom] ?? new Uint8Array())));
  if (malFormees.length > 0) return malFormees.map((nom) => `${nom} : XML mal formé`);
  const racine = parseXml(parts['word/document.xml']);
  const styles = parseXml(parts['word/styles.xml']);
  if (!racine || !styles) return ['le document ou ses styles manquent'];
  const suivi = findAll(racine, 'w:ins').length + findAll(racine, 'w:del').length > 0;
  return [
    ...controles.flatMap((controle) => controle({ parts, racine, styles })),
    ...(suivi
      ? checkVersions(parts, styles)
      : [...structure, accessibilite].flatMap((controle) => controle({ parts, racine, styles }))),
  ];
}

/** Whatever one decides of the tracked changes, the document must read well. */
function checkVersions(parts: Parts, styles: Element): readonly string[] {
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const nouvelle = { parts, styles, racine: reviser(xml, 'accepter') };
  const ancienne = { parts, styles, racine: reviser(xml, 'refuser') };
  return [
    ...[...structure, accessibilite].flatMap((controle) => controle(nouvelle)),
    ...structure.flatMap((controle) => controle(ancienne)).map((defaut) => `une fois refusé : ${defaut}`),
  ];
}

/** Every tag closed in order; no entity but XML's own. */
function isWellFormed(xml: string): boolean {
  const pile: string[] = [];
  for (const [, fermante, nom, auto] of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g)) {
    if (fermante) {
      if (pile.pop() !== nom) return false;
    } else if (!auto) pile.push(nom ?? '');
  }
  return pile.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(xml);
}

/** Each part has a type; each relationship, a target that is there; each reference, a relationship. */
const paquet: Controle = ({ parts }) => {
  const types = parseXml(parts['[Content_Types].xml']);
  const extensions = new Set((types ? findAll(types, 'Default') : []).map(({ attribs }) => attribs['Extension']));
  const nommees = new Set((types ? findAll(types, 'Override') : []).map(({ attribs }) => attribs['PartName']));
  const noms = Object.keys(parts).filter((nom) => nom !== '[Content_Types].xml' && !nom.endsWith('/'));
  const sansType = noms.filter((nom) => !nommees.has(`/${nom}`) && !extensions.has(nom.split('.').at(-1) ?? ''));
  const absentes = [...nommees].filter((nom) => nom && !parts[nom.slice(1)]);
  return [
    ...sansType.map((nom) => `${nom} : sans type de contenu`),
    ...absentes.map((nom) => `${nom} : déclarée, mais absente du paquet`),
    ...noms.filter((nom) => nom.endsWith('.rels')).flatMap((nom) => checkRelations(nom, parts)),
    ...unreached(noms, parts).map((nom) => `${nom} : aucune partie n’y mène`),
  ];
};

function checkRelations(chemin: string, parts: Parts): readonly string[] {
  const source = chemin.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const relations = elementsOf(parseXml(parts[chemin]) ?? ({ children: [] } as unknown as Element));
  const ids = relations.map(({ attribs }) => attribs['Id'] ?? '');
  const xml = strFromU8(parts[source] ?? new Uint8Array());
  const cites = [...xml.matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map(([, id]) => id ?? '');
  return [
    ...relations
      .filter(({ attribs }) => attribs['TargetMode'] === 'External')
      .map(({ attribs }) => `${chemin} : cible hors du document, ${attribs['Target']}`),
    ...relations
      .filter(
        ({ attribs }) => attribs['TargetMode'] !== 'External' && !parts[targetOf(source, attribs['Target'] ?? '')],
      )
      .map(({ attribs }) => `${chemin} : la cible ${attribs['Target']} n’existe pas`),
    ...duplicates(ids).map((id) => `${chemin} : l’identifiant ${id} sert deux fois`),
    ...cites.filter((id) => !ids.includes(id)).map((id) => `${source} : la relation ${id} n’existe pas`),
  ];
}

function targetOf(source: string, cible: string): string {
  const chemin = cible.startsWith('/') ? cible.slice(1) : `${source.slice(0, source.lastIndexOf('/') + 1)}${cible}`;
  return new URL(chemin, 'paquet:/').pathname.slice(1);
}

function unreached(noms: readonly string[], parts: Parts): readonly string[] {
  const atteintes = new Set<string>();
  const visit = (source: string) => {
    const rels = source === '' ? '_rels/.rels' : source.replace(/([^/]+)$/, '_rels/$1.rels');
    for (const { attribs } of parts[rels] ? elementsOf(parseXml(parts[rels]) as Element) : []) {
      const cible = targetOf(source, attribs['Target'] ?? '');
      if (!atteintes.has(cible)) {
        atteintes.add(cible);
        visit(cible);
      }
    }
  };
  visit('');
  return noms.filter((nom) => !nom.endsWith('.rels') && !atteintes.has(nom));
}

const signets: Controle = ({ racine }) => {
  const debuts = findAll(racine, 'w:bookmarkStart').map(({ attribs }) => attribs);
  const fins = findAll(racine, 'w:bookmarkEnd').map(({ attribs }) => attribs['w:id'] ?? '');
  const noms = debuts.map((attribs) => attribs['w:name'] ?? '');
  const ancres = [
    ...findAll(racine, 'w:hyperlink').flatMap(({ attribs }) => attribs['w:anchor'] ?? []),
    ...findAll(racine, 'w:instrText').flatMap((champ) => /PAGEREF (\S+)/.exec(textOf(champ))?.[1] ?? []),
  ];
  return [
    ...duplicates(debuts.map((attribs) => attribs['w:id'] ?? '')).map((id) => `le signet ${id} s’ouvre deux fois`),
    ...duplicates(noms).map((nom) => `deux signets s’appellent ${nom}`),
    ...noms.filter((nom) => nom === '' || nom.length > maxSignet).map((nom) => `nom de signet trop long : ${nom}`),
    ...debuts
      .filter((attribs) => !fins.includes(attribs['w:id'] ?? ''))
      .map((attribs) => `le signet ${attribs['w:name']} ne se ferme pas`),
    ...fins
      .filter((id) => !debuts.some((attribs) => attribs['w:id'] === id))
      .map((id) => `le signet ${id} se ferme sans s’ouvrir`),
    ...ancres.filter((ancre) => !noms.includes(ancre)).map((ancre) => `le lien vers ${ancre} ne mène nulle part`),
  ];
};

const controlesDeContenu: Controle = ({ racine }) => {
  const sdts = findAll(racine, 'w:sdt');
  const valeurs = (nom: string) =>
    sdts
      .flatMap((sdt) => elementsOf(elementsOf(sdt, 'w:sdtPr')[0] ?? sdt, nom))
      .map(({ attribs }) => attribs['w:val'] ?? '');
  return [
    ...duplicates(valeurs('w:id')).map((id) => `deux contrôles de contenu ont l’identifiant ${id}`),
    ...duplicates(valeurs('w:tag')).map((tag) => `deux contrôles de contenu ont la balise ${tag}`),
    ...[...valeurs('w:tag'), ...valeurs('w:alias')]
      .filter((val) => val.length > maxBalise)
      .map((val) => `balise trop longue : ${val}`),
    ...sdts
      .filter((sdt) => elementsOf(elementsOf(sdt, 'w:sdtContent')[0] ?? sdt).length === 0)
      .map(() => 'un contrôle de contenu est vide'),
  ];
};

const tableaux: Controle = ({ racine }) =>
  findAll(racine, 'w:tbl').flatMap((tableau, rang) => {
    const colonnes = findAll(elementsOf(tableau, 'w:tblGrid')[0] ?? tableau, 'w:gridCol').length;
    const lignes = elementsOf(tableau, 'w:tr');
    return [
      ...(lignes.length === 0 ? [`tableau ${rang + 1} : aucune ligne`] : []),
      ...lignes.flatMap((ligne, numero) => {
        const cellules = cellsOf(ligne);
        const somme = cellules.reduce((total, cellule) => total + spanOf(cellule), 0);
        return [
          ...(somme === colonnes
            ? []
            : [`tableau ${rang + 1}, ligne ${numero + 1} : ${somme} colonnes au lieu de ${colonnes}`]),
          ...cellules
            .filter((cellule) => elementsOf(cellule).at(-1)?.name !== 'w:p')
            .map(() => `tableau ${rang + 1}, ligne ${numero + 1} : une cellule ne finit pas par un paragraphe`),
        ];
      }),
    ];
  });

function cellsOf(ligne: Element): readonly Element[] {
  return elementsOf(ligne).flatMap((enfant) =>
    enfant.name === 'w:tc'
      ? [enfant]
      : enfant.name === 'w:sdt'
        ? cellsOf(elementsOf(enfant, 'w:sdtContent')[0] ?? enfant)
        : [],
  );
}

function spanOf(cellule: Element): number {
  const proprietes = elementsOf(cellule, 'w:tcPr')[0];
  return Number((proprietes && elementsOf(proprietes, 'w:gridSpan')[0]?.attribs['w:val']) ?? 1);
}

const references: Controle = ({ parts, racine, styles }) => {
  const connus = new Map(elementsOf(styles, 'w:style').map(({ attribs }) => [attribs['w:styleId'], attribs['w:type']]));
  const emplois = [
    ['w:pStyle', 'paragraph'],
    ['w:rStyle', 'character'],
    ['w:tblStyle', 'table'],
  ] as const;
  const numbering = parseXml(parts['word/numbering.xml']);
  const numIds = new Set((numbering ? elementsOf(numbering, 'w:num') : []).map(({ attribs }) => attribs['w:numId']));
  return [
    ...emplois.flatMap(([nom, type]) =>
      [...new Set(findAll(racine, nom).map(({ attribs }) => attribs['w:val']))]
        .filter((id) => connus.get(id) !== type)
        .map((id) => `le style ${id} (${type}) n’existe pas`),
    ),
    ...[...new Set(findAll(racine, 'w:numId').map(({ attribs }) => attribs['w:val']))]
      .filter((id) => id !== '0' && !numIds.has(id))
      .map((id) => `la numérotation ${id} n’existe pas`),
    ...duplicates(
      [racine, ...pagesDe(parts)]
        .flatMap((partie) => findAll(partie, 'wp:docPr'))
        .map(({ attribs }) => attribs['id'] ?? ''),
    ).map((id) => `deux dessins ont l’identifiant ${id}`),
  ];
};

/** Headers and footers: their drawings count with those of the text. */
function pagesDe(parts: Readonly<Record<string, Uint8Array>>): readonly Element[] {
  return Object.keys(parts)
    .filter((chemin) => /^word\/(header|footer)[^/]*\.xml$/.test(chemin))
    .flatMap((chemin) => parseXml(parts[chemin]) ?? []);
}

const champs: Controle = ({ racine }) => {
  let ouverts = 0;
  const defauts: string[] = [];
  for (const { attribs } of findAll(racine, 'w:fldChar')) {
    ouverts += attribs['w:fldCharType'] === 'begin' ? 1 : attribs['w:fldCharType'] === 'end' ? -1 : 0;
    if (ouverts < 0) defauts.push('un champ se ferme sans s’ouvrir');
  }
  return ouverts > 0 ? [...defauts, 'un champ ne se ferme pas'] : defauts;
};

/** RGAA for office documents: language, title, headings, tables, pictures, lists, links. */
const accessibilite: Controle = ({ parts, racine, styles }) => {
  const noms = new Map(
    elementsOf(styles, 'w:style').map((style) => [
      style.attribs['w:styleId'],
      (elementsOf(style, 'w:name')[0]?.attribs['w:val'] ?? '').toLowerCase(),
    ]),
  );
  const niveaux = findAll(racine, 'w:pStyle').flatMap(({ attribs }) => {
    const niveau = /^heading (\d)$/.exec(noms.get(attribs['w:val']) ?? '')?.[1];
    return niveau ? [Number(niveau)] : [];
  });
  const titres = findAll(racine, 'w:pStyle').filter(({ attribs }) => noms.get(attribs['w:val']) === 'title').length;
  const langue = findAll(styles, 'w:lang')[0]?.attribs['w:val'];
  const coeur = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  return [
    ...(langue === 'fr-FR' ? [] : [`langue du texte : ${langue}`]),
    ...['dc:title', 'dc:creator', 'dc:language']
      .filter((nom) => !new RegExp(`<${nom}>[^<]+<`).test(coeur))
      .map((nom) => `propriété ${nom} absente`),
    ...(titres === 1 ? [] : [`${titres} titres de document`]),
    ...niveaux.flatMap((niveau, rang) =>
      niveau > (niveaux[rang - 1] ?? 0) + 1
        ? [`titre de niveau ${niveau} après un niveau ${niveaux[rang - 1] ?? 0}`]
        : [],
    ),
    ...findAll(racine, 'wp:docPr')
      .filter(({ attribs }) => !attribs['descr']?.trim())
      .map(({ attribs }) => `le dessin ${attribs['id']} n’a pas de texte de remplacement`),
    ...findAll(racine, 'w:tbl').flatMap((tableau, rang) => checkTableau(tableau, rang + 1)),
    ...findAll(racine, 'w:p')
      .filter((paragraphe) => /^\s*[-•–*]\s/.test(textOf(paragraphe)) && findAll(paragraphe, 'w:numPr').length === 0)
      .map((paragraphe) => `liste qui n’en est pas une : « ${textOf(paragraphe).slice(0, 40)} »`),
    ...findAll(racine, 'w:hyperlink')
      .filter((lien) => textOf(lien).trim() === '')
      .map(() => 'un lien sans texte'),
  ];
};

/** A header row, or a header column; and a name, by which a screen reader announces it. */
function checkTableau(tableau: Element, rang: number): readonly string[] {
  const proprietes = elementsOf(tableau, 'w:tblPr')[0] ?? tableau;
  const entete = findAll(elementsOf(tableau, 'w:tr')[0] ?? tableau, 'w:tblHeader').length > 0;
  const look = elementsOf(proprietes, 'w:tblLook')[0]?.attribs ?? {};
  // Large figures and signatures are cells that say all of themselves, in the order in which they are read.
  const style = elementsOf(proprietes, 'w:tblStyle')[0]?.attribs['w:val'] ?? '';
  const chiffres = style === 'ChiffresCtg' || style === 'SignaturesCtg';
  return [
    ...(entete || look['w:firstColumn'] === '1' || chiffres ? [] : [`tableau ${rang} : ni ligne ni colonne d’en-tête`]),
    ...(elementsOf(proprietes, 'w:tblCaption')[0]?.attribs['w:val'] ? [] : [`tableau ${rang} : sans nom`]),
  ];
}

/** Each setting at its place. */
const reglages: Controle = ({ parts }) => {
  const racine = parseXml(parts['word/settings.xml']);
  return racine ? checkOrdre(racine) : ['les réglages manquent'];
};

/** What must hold of each version of the text. */
const structure: readonly Controle[] = [signets, controlesDeContenu, tableaux, champs];
/** Word makes one table of two that nothing separates; what tracked changes take away separates them all the same. */
const voisins: Controle = ({ racine }) =>
  findAll(racine, 'w:tbl')
    .filter((tableau) => {
      const freres = tableau.parent ? elementsOf(tableau.parent) : [];
      return freres[freres.indexOf(tableau) + 1]?.name === 'w:tbl';
    })
    .map(() => 'deux tableaux se touchent');

const controles: readonly Controle[] = [
  paquet,
  voisins,
  references,
  reglages,
  ({ racine }) => checkOrdre(racine),
  ({ racine }) => checkRevisions(racine),
];

function textOf(element: Element): string {
  return element.children
    .map((noeud) => (noeud.type === 'text' ? noeud.data : 'children' in noeud ? textOf(noeud as Element) : ''))
    .join('');
}

function duplicates(valeurs: readonly string[]): readonly string[] {
  const vues = new Set<string>();
  return [...new Set(valeurs.filter((valeur) => vues.has(valeur) || !vues.add(valeur)))];
}
