import { posix } from 'node:path';
import { DomHandler, Parser } from 'htmlparser2';
import { type GenreDePartie, liens, permis } from '../../src/word/modele/permis/permis.js';
import { adresses } from './chartes.js';

type Noeud = {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Noeud[];
};
type Parts = Readonly<Record<string, string>>;

const wordEtXml = {
  ...adresses,
  xml: 'http://www.w3.org/XML/1998/namespace',
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
};
const prefixeDe = new Map(Object.entries(wordEtXml).map(([prefixe, adresse]) => [adresse as string, prefixe]));
/** Fields that read nothing but the document: written here once more, on purpose. */
const champs =
  /^\s*(?:(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|LASTSAVEDBY|REVNUM|FILENAME|FILESIZE|NUMWORDS|NUMCHARS|STYLEREF|SEQ|QUOTE|SYMBOL|ADVANCE|EQ|IF|COMPARE)(?:[\s"\\]|$)|=)/i;

/** What a person reads, and no program follows. */
const textesLus = new Set('descr title o:title name alt string w:val'.split(' '));

const partiesDe: readonly (readonly [RegExp, GenreDePartie])[] = [
  [/^word\/(?:header|footer)[^/]*\.xml$/, 'entete'],
  [/^word\/styles\.xml$/, 'styles'],
  [/^word\/fontTable\.xml$/, 'polices'],
  [/^word\/theme\/theme1\.xml$/, 'theme'],
];

/**
 * What a document holds of its letterhead that no list allows, read by another parser than ours and by vocabulary,
 * whatever the prefixes; and what would make Word repair it. Empty when there is nothing.
 */
export function checkPermis(parts: Parts): readonly string[] {
  return Object.entries(parts).flatMap(([chemin, xml]) => {
    if (chemin.endsWith('.rels')) return checkRelations(chemin, parts);
    const genre = partiesDe.find(([motif]) => motif.test(chemin))?.[1];
    if (!genre) return [];
    const racine = parse(xml);
    return [
      ...checkElement(racine, new Map(), { genre, relations: relationsDe(chemin, parts) }),
      ...checkRecit(racine),
    ].map((defaut) => `${chemin} : ${defaut}`);
  });
}

function parse(xml: string): Noeud {
  const handler = new DomHandler();
  new Parser(handler, { xmlMode: true }).end(xml);
  const racine = handler.dom.find((noeud) => noeud.type === 'tag');
  if (!racine) throw new Error('pas de racine');
  return racine as unknown as Noeud;
}

interface Contexte {
  readonly genre: GenreDePartie;
  readonly relations: ReadonlyMap<string, string>;
}

function checkElement(noeud: Noeud, autour: ReadonlyMap<string, string>, contexte: Contexte): readonly string[] {
  const attribs = Object.entries(noeud.attribs ?? {});
  const portee = new Map([
    ...autour,
    ...attribs.filter(([nom]) => nom.startsWith('xmlns')).map(([nom, valeur]) => [nom.slice(6), valeur] as const),
  ]);
  const nom = nameOf(noeud.name ?? '', portee);
  const { elements, attributs } = permis[contexte.genre];
  const prefixe = nom.slice(0, nom.indexOf(':'));
  const defauts = elements.has(nom as never) ? [] : [`${nom} n’est pas permis`];
  for (const [brut, valeur] of attribs) {
    if (brut.startsWith('xmlns')) continue;
    const attribut = brut.includes(':') ? nameOf(brut, portee) : brut;
    if (valeur.includes('exemple.invalid') && !textesLus.has(attribut))
      defauts.push(`${nom} ${attribut} : une adresse`);
    if (attribut === 'mc:Ignorable') {
      for (const cite of valeur.split(' '))
        if (!portee.has(cite)) defauts.push(`mc:Ignorable : ${cite} n’est pas déclaré`);
    } else if (attribut.startsWith('r:')) {
      if (liens[nom]?.attribut !== attribut || contexte.relations.get(valeur) !== liens[nom].type)
        defauts.push(`${nom} ${attribut} : ne mène pas à une image ou à une police de la charte`);
    } else if (!attributs[prefixe]?.has(attribut)) defauts.push(`${nom} : attribut ${attribut}`);
    if (attribut === 'w:instr' && !champs.test(valeur)) defauts.push(`champ ${valeur}`);
    if (attribut === 'Requires')
      for (const cite of valeur.split(' ')) if (!portee.has(cite)) defauts.push(`Requires : ${cite} n’est pas déclaré`);
  }
  if (nom !== 'mc:AlternateContent')
    for (const { name } of noeud.children ?? [])
      if (/^mc:(?:Choice|Fallback)$/.test(nameOf(name ?? '', portee))) defauts.push(`${name} hors d’une alternative`);
  return [
    ...defauts,
    ...(noeud.children ?? [])
      .filter(({ type }) => type !== 'text')
      .flatMap((enfant) => checkElement(enfant, portee, contexte)),
  ];
}

/** « ?x » for a vocabulary that nobody knows. */
function nameOf(brut: string, portee: ReadonlyMap<string, string>): string {
  const place = brut.indexOf(':');
  const adresse =
    place < 0 ? portee.get('') : brut.startsWith('xml:') ? wordEtXml.xml : portee.get(brut.slice(0, place));
  return `${prefixeDe.get(adresse ?? '') ?? '?'}:${brut.slice(place + 1)}`;
}

/** Fields open and close in each text of their own, and each says a name that is allowed; what must end with a paragraph does. */
function checkRecit(recit: Noeud): readonly string[] {
  const defauts: string[] = [];
  const codes: { texte: string; fini: boolean }[] = [];
  const visit = (noeud: Noeud) => {
    const champ = codes.at(-1);
    const code = champ && !champ.fini ? champ : undefined;
    if (noeud.name === 'w:fldChar') {
      const genre = noeud.attribs?.['w:fldCharType'];
      if (genre === 'begin') codes.push({ texte: '', fini: false });
      else if (!champ || (genre === 'separate' && champ.fini)) defauts.push(`fldChar ${genre} sans début`);
      else if (genre === 'separate') champ.fini = true;
      else {
        codes.pop();
        if (!champs.test(champ.texte)) defauts.push(`champ ${champ.texte}`);
        const autour = codes.at(-1);
        if (autour && !autour.fini) autour.texte += '\ufffc';
      }
    } else if (noeud.name === 'w:instrText' && !code) defauts.push('w:instrText hors d’un champ');
    else if (noeud.type === 'text') {
      if (code) code.texte += noeud.data ?? '';
    } else if (isRecit(noeud.name ?? '')) {
      defauts.push(...checkRecit(noeud));
      if (code && noeud.name !== 'w:tc') code.texte += '\ufffd';
    } else for (const enfant of noeud.children ?? []) visit(enfant);
  };
  for (const enfant of recit.children ?? []) visit(enfant);
  if (codes.length > 0) defauts.push('un champ ne finit pas');
  const blocs = (recit.children ?? []).filter(({ type }) => type === 'tag');
  if (
    /^w:(?:hdr|ftr|tc|txbxContent)$/.test(recit.name ?? '') &&
    !/^(?:w:p|w:sdt|mc:AlternateContent)$/.test(blocs.at(-1)?.name ?? '')
  )
    defauts.push(`${recit.name} ne finit pas par un paragraphe`);
  return defauts;
}

function isRecit(nom: string): boolean {
  return /^(?:w:tc|w:txbxContent|w:fldSimple|w:rt|w:rubyBase|mc:Choice|mc:Fallback)$/.test(nom);
}

function relationsDe(chemin: string, parts: Parts): ReadonlyMap<string, string> {
  const rels = parts[posix.join(posix.dirname(chemin), '_rels', `${posix.basename(chemin)}.rels`)];
  return new Map(
    (rels ? (parse(rels).children ?? []) : []).map(({ attribs }) => [
      attribs?.['Id'] ?? '',
      attribs?.['Type']?.split('/').at(-1) ?? '',
    ]),
  );
}

const typesPermis =
  /\/(?:image|font|header|footer|styles|theme|fontTable|settings|numbering|footnotes|endnotes|comments|officeDocument|core-properties|extended-properties|custom-properties|chart|package|webSettings)$/;

function checkRelations(chemin: string, parts: Parts): readonly string[] {
  const dossier = posix.dirname(posix.dirname(chemin));
  return (parse(parts[chemin] ?? '').children ?? []).flatMap(({ attribs = {} }) => {
    const cible = posix.join(dossier, attribs['Target'] ?? '');
    return [
      ...(attribs['TargetMode'] === undefined ? [] : [`${chemin} : relation vers l’extérieur`]),
      ...(typesPermis.test(attribs['Type'] ?? '') ? [] : [`${chemin} : relation ${attribs['Type']}`]),
      ...(parts[cible.replace(/^\//, '')] === undefined ? [`${chemin} : ${cible} manque`] : []),
    ];
  });
}
