import { type Element, elementsOf, type ParentNode } from '../../xml/arbre.js';

/** The vocabularies of a letterhead that mean something to us, by the prefix that they are given from here on. */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
    'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing': 'wp14',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
    'http://schemas.microsoft.com/office/drawing/2010/main': 'a14',
    'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
    'urn:schemas-microsoft-com:office:word': 'w10',
    'http://www.w3.org/XML/1998/namespace': 'xml',
    // Declared at the root of every part that Word writes; nothing of theirs is kept.
    'http://schemas.microsoft.com/office/word/2018/wordml': 'w16',
    'http://schemas.microsoft.com/office/word/2018/wordml/cex': 'w16cex',
    'http://schemas.microsoft.com/office/word/2016/wordml/cid': 'w16cid',
    'http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash': 'w16sdtdh',
    'http://schemas.microsoft.com/office/word/2015/wordml/symex': 'w16se',
  }),
);
const adresses: ReadonlyMap<string, string> = new Map([...prefixes].map(([adresse, prefixe]) => [prefixe, adresse]));

/** Marks the name of an element that no vocabulary of ours knows: no XML name begins so. */
const inconnu = '?';

/** What the prefixes stand for at a place: those that an element declares, then those around it, once they were looked for. */
interface Portee {
  readonly connues: Map<string, string | undefined>;
  readonly autour: Portee | null;
}

function adresseDe(prefixe: string, { connues, autour }: Portee): string | undefined {
  if (connues.has(prefixe) || !autour) return connues.get(prefixe);
  const adresse = adresseDe(prefixe, autour);
  connues.set(prefixe, adresse);
  return adresse;
}

/**
 * Gives each element and attribute the prefix of its vocabulary, in place, whatever prefix the letterhead gave it, and
 * declares these once, at the root. A name of another vocabulary, or of none, becomes one that nothing can know.
 */
export function unifyPrefixes(racine: Element): void {
  const declares = new Set<string>();
  visit(racine, { connues: new Map([['xml', adresses.get('xml') ?? '']]), autour: null }, declares);
  const { attribs } = racine;
  for (const prefixe of declares) attribs[`xmlns:${prefixe}`] = adresses.get(prefixe) ?? '';
}

function visit(element: Element, autour: Portee, declares: Set<string>): void {
  const portee = withDeclarations(autour, element);
  const { attribs } = element;
  const racine = isRacine(element);
  element.name = nameIn(element.name, portee, adresseDe('', portee));
  use(element.name, declares);
  for (const [nom, valeur] of Object.entries(attribs)) {
    delete attribs[nom];
    const unifie = nom.includes(':') ? nameIn(nom, portee, undefined) : nom;
    if (/^xmlns(?::|$)/.test(nom)) {
      const prefixe = prefixes.get(valeur);
      if (racine && prefixe && prefixe !== 'xml') attribs[`xmlns:${prefixe}`] = valeur;
    } else if (unifie === 'mc:Ignorable' || (element.name === 'mc:Choice' && unifie === 'Requires')) {
      const connus = valeur.split(/\s+/).flatMap((prefixe) => prefixes.get(adresseDe(prefixe, portee) ?? '') ?? []);
      for (const prefixe of connus) declares.add(prefixe);
      // A branch that asks for what nobody here knows is never to be taken.
      if (unifie === 'Requires')
        attribs['Requires'] = connus.length === valeur.trim().split(/\s+/).length ? connus.join(' ') : '';
      else if (racine && connus.length > 0) attribs[unifie] = [...new Set(connus)].join(' ');
    } else if (!unifie.startsWith(inconnu) && unifie !== 'Requires') {
      attribs[unifie] = valeur;
      use(unifie, declares);
    }
  }
  for (const enfant of elementsOf(element)) visit(enfant, portee, declares);
}

function isRacine({ parent }: { readonly parent: ParentNode | null }): boolean {
  return parent === null || parent.type === 'document';
}

function withDeclarations(autour: Portee, { attribs }: Element): Portee {
  const siennes = Object.entries(attribs).filter(([nom]) => /^xmlns(?::|$)/.test(nom));
  if (siennes.length === 0) return autour;
  return {
    connues: new Map(siennes.map(([nom, valeur]) => [nom.slice('xmlns:'.length), valeur.trim()] as const)),
    autour,
  };
}

function nameIn(nom: string, portee: Portee, parDefaut: string | undefined): string {
  const place = nom.indexOf(':');
  const prefixe = prefixes.get((place < 0 ? parDefaut : adresseDe(nom.slice(0, place), portee)) ?? '');
  return prefixe ? `${prefixe}:${nom.slice(place + 1)}` : `${inconnu}${nom}`;
}

function use(nom: string, declares: Set<string>): void {
  const prefixe = nom.slice(0, nom.indexOf(':'));
  if (prefixe !== 'xml' && adresses.has(prefixe)) declares.add(prefixe);
}

/** Vocabularies that a reader who does not know them is to pass over. */
const extensions: ReadonlySet<string> = new Set(['w14', 'w15', 'wp14']);

/** Says at the root of a part, once cleaned, which of its names a reader may pass over. */
export function declareExtensions(racine: Element): void {
  const citees = new Set<string>();
  const visitNoms = (element: Element) => {
    use(element.name, citees);
    for (const nom of Object.keys(element.attribs)) use(nom, citees);
    for (const enfant of elementsOf(element)) visitNoms(enfant);
  };
  visitNoms(racine);
  const dites = racine.attribs['mc:Ignorable']?.split(' ') ?? [];
  const manquent = [...citees].filter((prefixe) => extensions.has(prefixe) && !dites.includes(prefixe));
  if (manquent.length === 0) return;
  for (const prefixe of ['mc', ...manquent]) racine.attribs[`xmlns:${prefixe}`] ??= adresses.get(prefixe) ?? '';
  racine.attribs['mc:Ignorable'] = [...dites, ...manquent].join(' ');
}
