import { descendants, type Element, elementsOf, findAll } from '../../src/xml/arbre.js';

const revisions: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:pPrChange']);
/** Word takes 255 characters at most in the name of an author. */
const maxAuteur = 255;

/** The defects of the tracked changes of a document; none when it has no such change. */
export function checkRevisions(racine: Element): readonly string[] {
  const marques = descendants(racine).filter(({ name }) => revisions.has(name));
  const ids = marques.map(({ attribs }) => attribs['w:id'] ?? '');
  return [
    ...ids.filter((id, rang) => ids.indexOf(id) !== rang).map((id) => `deux modifications ont l’identifiant ${id}`),
    ...ids.filter((id) => !/^\d+$/.test(id)).map((id) => `l’identifiant de modification « ${id} » n’est pas un nombre`),
    ...marques.flatMap(checkMarque),
    ...findAll(racine, 'w:del').flatMap((marque) => checkTextes(marque, ['w:t', 'w:instrText'])),
    ...descendants(racine)
      .filter(({ name }) => name === 'w:delText' || name === 'w:delInstrText')
      .filter((texte) => !isDans(texte, 'w:del'))
      .map(({ name }) => `${name} hors d’une suppression`),
    ...findAll(racine, 'w:pPrChange').flatMap(checkAnciennes),
  ];
}

function checkMarque(marque: Element): readonly string[] {
  const { 'w:author': auteur = '', 'w:date': date = '' } = marque.attribs;
  const parent = marque.parent && 'name' in marque.parent ? marque.parent.name : '';
  const vide = elementsOf(marque).length === 0;
  const vides = ['w:rPr', 'w:trPr'].includes(parent);
  return [
    ...(auteur.trim() === '' || auteur.length > maxAuteur ? [`auteur de modification : « ${auteur} »`] : []),
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? [] : [`date de modification : « ${date} »`]),
    ...(marque.name !== 'w:pPrChange' && vide !== vides
      ? [`${marque.name} dans ${parent} : vide ou plein à tort`]
      : []),
    ...(parent === 'w:rPr' && !isDans(marque, 'w:pPr') ? [`${marque.name} dans les propriétés d’un texte`] : []),
    ...elementsOf(marque)
      .filter(({ name }) => name !== (marque.name === 'w:pPrChange' ? 'w:pPr' : 'w:r'))
      .map(({ name }) => `${name} n’est pas prévu dans ${marque.name}`),
  ];
}

function checkTextes(marque: Element, interdits: readonly string[]): readonly string[] {
  return descendants(marque)
    .filter(({ name }) => interdits.includes(name))
    .map(({ name }) => `${name} dans une suppression`);
}

/** The old properties of a paragraph hold neither those of its mark, nor of its section, nor older ones. */
function checkAnciennes(changement: Element): readonly string[] {
  const anciennes = elementsOf(changement, 'w:pPr');
  return [
    ...(anciennes.length === 1 ? [] : ['w:pPrChange sans w:pPr']),
    ...anciennes
      .flatMap((proprietes) => elementsOf(proprietes))
      .filter(({ name }) => ['w:rPr', 'w:sectPr', 'w:pPrChange'].includes(name))
      .map(({ name }) => `${name} dans d’anciennes propriétés`),
  ];
}

function isDans(element: Element, nom: string): boolean {
  for (let parent = element.parent; parent && 'name' in parent; parent = parent.parent)
    if (parent.name === nom) return true;
  return false;
}
