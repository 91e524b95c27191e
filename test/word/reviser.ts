import { type ChildNode, type Element, elementsOf, findAll, parseXml } from '../../src/xml/arbre.js';

export type Decision = 'accepter' | 'refuser';

/**
 * Accepts, or rejects, every tracked change of a `word/document.xml`, as Word does, and with no code of the one that
 * wrote them. The result is the root of the document, changed in place.
 * @throws Error where Word could not obey: the mark of a paragraph that nothing can take the text of
 */
export function reviser(documentXml: string, decision: Decision): Element {
  const racine = parseXml(new TextEncoder().encode(documentXml));
  if (!racine) throw new Error('le document ne se lit pas');
  const parti = decision === 'accepter' ? 'w:del' : 'w:ins';
  for (const tableau of findAll(racine, 'w:tbl')) reviserLignes(tableau, parti);
  for (const paragraphe of findAll(racine, 'w:p')) {
    reviserTextes(paragraphe, parti);
    reviserProprietes(paragraphe, decision);
  }
  for (const parent of [racine, ...findAll(racine, 'w:tc'), ...findAll(racine, 'w:sdtContent')])
    for (const suite of parent === racine ? elementsOf(racine, 'w:body') : [parent]) reviserMarques(suite, parti);
  return racine;
}

function reviserLignes(tableau: Element, parti: string): void {
  for (const ligne of elementsOf(tableau, 'w:tr')) if (proprietesOf(ligne, 'w:trPr', parti)) remplacer(ligne, []);
  if (elementsOf(tableau, 'w:tr').length === 0) remplacer(tableau, []);
}

function reviserTextes(parent: Element, parti: string): void {
  for (const enfant of elementsOf(parent)) {
    if (enfant.name === 'w:pPr') continue;
    reviserTextes(enfant, parti);
    if (enfant.name === parti) remplacer(enfant, []);
    else if (enfant.name === 'w:ins' || enfant.name === 'w:del') remplacer(enfant, enfant.children);
    if (enfant.name === 'w:delText') enfant.name = 'w:t';
    if (enfant.name === 'w:delInstrText') enfant.name = 'w:instrText';
  }
}

function reviserProprietes(paragraphe: Element, decision: Decision): void {
  for (const proprietes of elementsOf(paragraphe, 'w:pPr'))
    for (const changement of elementsOf(proprietes, 'w:pPrChange')) {
      remplacer(changement, []);
      if (decision === 'accepter') continue;
      const gardees = elementsOf(proprietes).filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr');
      const anciennes = elementsOf(changement, 'w:pPr').flatMap(({ children }) => children);
      proprietes.children = [...anciennes, ...gardees];
      for (const enfant of proprietes.children) enfant.parent = proprietes;
    }
}

/** A paragraph that loses its mark gives its text to the next one, which keeps its own properties. */
function reviserMarques(suite: Element, parti: string): void {
  for (const paragraphe of elementsOf(suite, 'w:p')) {
    if (!marqueOf(paragraphe, parti)) continue;
    const suivant = elementsOf(suite)[elementsOf(suite).indexOf(paragraphe) + 1];
    if (suivant?.name !== 'w:p') throw new Error(`marque qui ne peut pas partir, avant ${suivant?.name ?? 'la fin'}`);
    const proprietes = elementsOf(suivant, 'w:pPr');
    const contenu = [paragraphe, suivant].flatMap(({ children }) =>
      children.filter((enfant) => !('name' in enfant && enfant.name === 'w:pPr')),
    );
    suivant.children = [...proprietes, ...contenu];
    for (const enfant of suivant.children) enfant.parent = suivant;
    remplacer(paragraphe, []);
  }
}

function marqueOf(paragraphe: Element, nom: string): boolean {
  return elementsOf(paragraphe, 'w:pPr').some((proprietes) => proprietesOf(proprietes, 'w:rPr', nom));
}

function proprietesOf(parent: Element, nom: string, enfant: string): boolean {
  return elementsOf(parent, nom).some((proprietes) => elementsOf(proprietes, enfant).length > 0);
}

function remplacer(element: Element, noeuds: readonly ChildNode[]): void {
  const parent = element.parent;
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(element), 1, ...noeuds);
  for (const noeud of noeuds) noeud.parent = parent;
}
