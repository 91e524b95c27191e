import { type Element, elementsOf, findAll } from '../../../xml/arbre.js';

export interface StylesOdt {
  readonly paragraphe: (nom: string) => { readonly niveau: number; readonly gras: boolean };
  /** Whether a style of characters is bold; null: it says nothing. */
  readonly gras: (nom: string) => boolean | null;
  /** « RRGGBB ». */
  readonly fond: (nom: string) => string | null;
  /** What is printed before an item of a numbered list, counted as they come; null for a bullet. */
  readonly numero: (liste: string, niveau: number) => string | null;
}

/** @param racines the parts that hold styles */
export function createStyles(racines: readonly (Element | null)[]): StylesOdt {
  const styles = new Map<string, Element>();
  const listes = new Map<string, Element>();
  for (const racine of racines) {
    for (const style of racine ? findAll(racine, 'style:style') : [])
      styles.set(style.attribs['style:name'] ?? '', style);
    for (const liste of racine ? findAll(racine, 'text:list-style') : [])
      listes.set(liste.attribs['style:name'] ?? '', liste);
  }
  const gras = (nom: string, profondeur = 0): boolean | null => {
    const style = styles.get(nom);
    if (!style || profondeur > 20) return null;
    const poids = elementsOf(style, 'style:text-properties')[0]?.attribs['fo:font-weight'];
    return poids === undefined
      ? gras(style.attribs['style:parent-style-name'] ?? '', profondeur + 1)
      : poids === 'bold' || Number(poids) >= 600;
  };
  const niveauDe = (nom: string, profondeur = 0): number => {
    // A document of Word gives its headings no level of outline: their name tells.
    const [, duNom] = /^(?:Heading|Titre)_20_(\d)$/.exec(nom) ?? [];
    if (duNom) return Number(duNom);
    const style = styles.get(nom);
    if (!style || profondeur > 20) return 0;
    const plan = Number(style.attribs['style:default-outline-level'] ?? 0);
    return plan > 0 ? plan : niveauDe(style.attribs['style:parent-style-name'] ?? '', profondeur + 1);
  };
  const comptes = new Map<string, number[]>();
  return {
    paragraphe: (nom) => ({ niveau: nom === 'Title' ? 1 : niveauDe(nom), gras: gras(nom) ?? false }),
    gras: (nom) => gras(nom),
    fond: (nom) => {
      const style = styles.get(nom);
      const couleur = style && elementsOf(style, 'style:table-cell-properties')[0]?.attribs['fo:background-color'];
      return couleur && /^#[0-9a-f]{6}$/i.test(couleur) && !/^#ffffff$/i.test(couleur)
        ? couleur.slice(1).toUpperCase()
        : null;
    },
    numero: (liste, niveau) => {
      const definition = listes.get(liste);
      const lu =
        definition && elementsOf(definition).find(({ attribs }) => attribs['text:level'] === String(niveau + 1));
      if (lu?.name !== 'text:list-level-style-number') return null;
      const compte = comptes.get(liste) ?? [];
      comptes.set(liste, compte);
      compte[niveau] = (compte[niveau] ?? Number(lu.attribs['text:start-value'] ?? 1) - 1) + 1;
      compte.length = niveau + 1;
      if ((lu.attribs['style:num-format'] ?? '') === '') return null;
      const affiches = Number(lu.attribs['text:display-levels'] ?? 1);
      const nombres = compte.slice(Math.max(0, niveau + 1 - affiches)).join('.');
      return `${lu.attribs['style:num-prefix'] ?? ''}${nombres}${lu.attribs['style:num-suffix'] ?? ''}`;
    },
  };
}
