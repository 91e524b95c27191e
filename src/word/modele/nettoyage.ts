import { type ChildNode, type Element, elementsOf } from '../../xml/arbre.js';
import { cleanChamps, isCodePermis, nomOf } from './champs.js';
import { closeTrous, isCreux } from './creux.js';
import { declareExtensions } from './espaces.js';
import { champsExterieurs } from './permis/champs.js';
import { dessinsPermis } from './permis/dessin.js';
import { type GenreDePartie, liens, type Permis, permis } from './permis/permis.js';
import { deballes, type Laisse, muets, sorts } from './permis/sorts.js';
import { attributsDeTexteLibre, feuilles } from './permis/texte.js';
import { cleanStyle } from './style-vml.js';

/** What is kept of a part: the ids of the files that it still shows, and what a person has to be told. */
export interface Nettoyage {
  readonly gardees: ReadonlySet<string>;
  readonly laisses: readonly { readonly sort: Laisse; readonly nom: string }[];
}

interface Tri extends Permis {
  /** The ids that lead to a picture or a font of the letterhead. */
  readonly fichiers: Readonly<Record<'image' | 'font', ReadonlySet<string>>>;
  readonly onLaisse: (sort: Laisse, nom: string) => void;
}

/**
 * Cleans a part in place: it holds only what the list of its kind allows (`permis`), by vocabulary and name, and leads
 * only to pictures and fonts of the letterhead. Its names have been unified (`unifyPrefixes`).
 */
export function clean(racine: Element, genre: GenreDePartie, fichiers: Tri['fichiers']): Nettoyage {
  const laisses: { readonly sort: Laisse; readonly nom: string }[] = [];
  const onLaisse = (sort: Laisse, nom: string) => laisses.push({ sort, nom });
  const tri: Tri = { ...permis[genre], fichiers, onLaisse };
  cleanAttributs(racine, tri);
  cleanContenu(racine, tri);
  cleanChamps(racine, (nom) => tellChamp(nom, tri));
  closeTrous(racine);
  declareExtensions(racine);
  return { gardees: citedIn(racine), laisses };
}

function cleanContenu(parent: Element, tri: Tri): void {
  const gardes: ChildNode[] = [];
  for (const noeud of parent.children) cleanNoeud(noeud, parent.name, tri, gardes);
  parent.children = gardes;
  for (const noeud of gardes) noeud.parent = parent;
}

/** Adds what comes in the place of a node to what is kept of its parent. */
function cleanNoeud(noeud: ChildNode, parent: string, tri: Tri, gardes: ChildNode[]): void {
  if (noeud.type === 'instruction') return;
  if (noeud.type === 'text') {
    if (porteurs.has(parent) || noeud.data.trim() === '') gardes.push(noeud);
    return;
  }
  if (sansElement.has(parent) || (parent === 'w:tabs' && noeud.name !== 'w:tab')) return;
  // What an object shows of itself is a picture like another; what it is stays behind.
  if (noeud.name === 'w:object') noeud.name = 'w:pict';
  if (isDeballe(noeud, tri)) for (const enfant of noeud.children) cleanNoeud(enfant, parent, tri, gardes);
  else if (!tri.elements.has(noeud.name) || isBranche(noeud) || isLiaison(noeud)) tell(noeud, parent, tri);
  else if (noeud.name === 'mc:AlternateContent') for (const garde of cleanBranches(noeud, tri)) gardes.push(garde);
  else {
    const avant = new Set(elementsOf(noeud).map(({ name }) => name));
    const lie = cleanAttributs(noeud, tri);
    cleanContenu(noeud, tri);
    if (lie && !isCreux(noeud, avant)) gardes.push(noeud);
  }
}

/** Whether only the content of an element is kept, once said what is lost with it. */
function isDeballe({ name, attribs }: Element, tri: Tri): boolean {
  if (name === 'w:fldSimple') {
    const code = attribs['w:instr'] ?? '';
    if (isCodePermis(code)) return false;
    tellChamp(nomOf(code), tri);
    return true;
  }
  if (!deballes.has(name)) return false;
  if (Object.keys(attribs).some((nom) => nom.startsWith('r:'))) tri.onLaisse('lien', '');
  return true;
}

function tellChamp(nom: string, { onLaisse }: Tri): void {
  if (nom === 'HYPERLINK') onLaisse('lien', '');
  else onLaisse(champsExterieurs.has(nom) ? 'champ-exterieur' : 'champ', nom);
}

const sansElement: ReadonlySet<string> = new Set(feuilles);
/** The elements that hold a text of their own. */
const porteurs: ReadonlySet<string> = new Set(
  'w:t w:instrText wp:posOffset wp:align wp14:pctWidth wp14:pctHeight wp14:pctPosHOffset wp14:pctPosVOffset'.split(' '),
);

/** A way to show something, of several: it stands in its alternative (`cleanBranches`), and Word refuses it anywhere else. */
function isBranche({ name }: Element): boolean {
  return name === 'mc:Choice' || name === 'mc:Fallback';
}

/** A content control bound to a part of the letterhead; those bound to the title or the author of the document stay. */
function isLiaison({ name, attribs }: Element): boolean {
  return (
    /^w(15)?:dataBinding$/.test(name) &&
    attribs['w:storeItemID']?.toUpperCase() !== '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'
  );
}

function tell({ name }: Element, parent: string, { onLaisse }: Tri): void {
  const sort = sorts.get(name);
  if (sort) onLaisse(sort, '');
  else if (parent === 'a:graphicData') onLaisse('dessin', '');
  else if (!/^(?:\?|w16|w(?:15)?:dataBinding$)/.test(name) && !muets.has(name)) onLaisse('autre', name);
}

/** Each branch is cleaned; one that shows nothing any more leaves its place to the others. */
function cleanBranches(alternative: Element, tri: Tri): readonly ChildNode[] {
  const branches = elementsOf(alternative).filter(isBranche);
  for (const branche of branches) {
    cleanAttributs(branche, tri);
    if (branche.name === 'mc:Choice' && !isLisible(branche)) branche.children = [];
    cleanContenu(branche, tri);
  }
  const choix = branches.filter((branche) => branche.name === 'mc:Choice' && elementsOf(branche).length > 0);
  const repli = branches.find(({ name }) => name === 'mc:Fallback');
  if (choix.length === 0) return repli?.children ?? [];
  cleanAttributs(alternative, tri);
  alternative.children = repli ? [...choix, repli] : choix;
  return [alternative];
}

/** Whether all that a branch asks of its reader is what we keep. */
function isLisible({ attribs }: Element): boolean {
  const demandes = (attribs['Requires'] ?? '').split(' ');
  return demandes.every((prefixe) => extensions.has(prefixe));
}

const extensions: ReadonlySet<string> = new Set('wps wpg wpc wp14 w14 w15 a14'.split(' '));

/**
 * Takes out the attributs that are not allowed.
 * @returns whether the element still leads to what it cannot do without
 */
function cleanAttributs({ name, attribs, parent }: Element, tri: Tri): boolean {
  const lien = liens[name];
  const id = lien && attribs[lien.attribut];
  const mene = lien !== undefined && id !== undefined && tri.fichiers[lien.type].has(id);
  const liee = Object.keys(attribs).some((nom) => nom.startsWith('r:'));
  const connus = tri.attributs[name.slice(0, name.indexOf(':'))];
  const racine = parent === null || parent.type === 'document';
  for (const [nom, valeur] of Object.entries(attribs)) {
    const declaration = racine && (nom.startsWith('xmlns:') || nom === 'mc:Ignorable');
    const garde = nom.startsWith('r:')
      ? mene && nom === lien.attribut
      : declaration || (connus?.has(nom) && isValeurPermise(name, nom, valeur));
    if (!garde) delete attribs[nom];
    else if (nom === 'style') attribs[nom] = cleanStyle(valeur);
  }
  if (!lien || mene) return true;
  if (lien.type === 'image' && (liee || /blip|imagedata/.test(name))) tri.onLaisse('image', '');
  // A fill or a line of a colour shows without a picture.
  return !liee && /^v:(?:fill|stroke)$/.test(name);
}

/** Only a text that a person reads may look like an address, and only the kinds of drawings and extensions that we keep be named. */
function isValeurPermise(element: string, nom: string, valeur: string): boolean {
  if (nom === 'w:instr') return element === 'w:fldSimple';
  if (nom === 'uri') return dessinsPermis.has(valeur) || /^\{[0-9A-F-]{36}\}$/i.test(valeur);
  return attributsDeTexteLibre.has(nom) || !/[\\/]{2}|^\s{0,9}(?:file|javascript|mailto|data):/i.test(valeur);
}

/** The files that the elements left show. */
function citedIn(element: Element): ReadonlySet<string> {
  const cites = new Set<string>();
  const visit = (courant: Element) => {
    for (const [nom, valeur] of Object.entries(courant.attribs)) if (nom.startsWith('r:')) cites.add(valeur);
    for (const enfant of elementsOf(courant)) visit(enfant);
  };
  visit(element);
  return cites;
}
