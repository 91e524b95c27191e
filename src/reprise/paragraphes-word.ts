import type { Visiteur } from '../xml/visite.js';
import type { ProprietesParagraphe } from './listes-word.js';

/** What a paragraph shows, as if every tracked change were accepted. */
export interface TexteWord {
  readonly texte: string;
  /** Whether it holds tracked changes that nobody accepted yet. */
  readonly revise: boolean;
  /** Bookmarks that open in it, by name, and bookmarks that close in it, by id, with whether text stands before. */
  readonly ouvertures: readonly { readonly id: string; readonly nom: string }[];
  readonly fermetures: readonly { readonly id: string; readonly apresTexte: boolean }[];
  /** What tells whether it is a list item. */
  readonly proprietes: ProprietesParagraphe | null;
}

/** Taken out, moved away, or no text of the page: never read. */
const ignores: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'mc:Fallback',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:sdtPr',
]);
const revisions: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const caracteres: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

/** Most paragraphs have no bookmark: they share this. */
const aucun: readonly never[] = [];

/** @param onRepere told of each bookmark that opens or closes, so that they can be counted */
export function visitParagraphe(onLu: (lu: TexteWord) => void, onRepere: () => void): Visiteur {
  const lu: { -readonly [champ in keyof TexteWord]: TexteWord[champ] } = {
    texte: '',
    revise: false,
    ouvertures: aucun,
    fermetures: aucun,
    proprietes: null,
  };
  const ouvertures: { readonly id: string; readonly nom: string }[] = [];
  const fermetures: { readonly id: string; readonly apresTexte: boolean }[] = [];
  const ecrire = (texte: string) => {
    lu.texte += texte;
  };
  const texte: Visiteur = { open: () => null, texte: ecrire };
  const contenu: Visiteur = {
    open: (nom, attributs) => {
      if (revisions.has(nom)) lu.revise = true;
      if (ignores.has(nom)) return null;
      if (nom === 'w:t') return texte;
      const caractere = nom === 'w:br' ? (attributs['w:type'] === 'page' ? '' : '\n') : caracteres.get(nom);
      if (caractere !== undefined) {
        ecrire(caractere);
        return null;
      }
      const id = attributs['w:id'] ?? '';
      if (nom === 'w:bookmarkStart') ouvertures.push({ id, nom: attributs['w:name'] ?? '' });
      else if (nom === 'w:bookmarkEnd') fermetures.push({ id, apresTexte: lu.texte !== '' });
      else return contenu;
      onRepere();
      return null;
    },
  };
  return {
    open: (nom, attributs) => {
      if (nom !== 'w:pPr' || lu.proprietes) return contenu.open(nom, attributs);
      const { visiteur, proprietes } = visitProprietes();
      lu.proprietes = proprietes;
      return visiteur;
    },
    close: () => {
      if (ouvertures.length > 0) lu.ouvertures = ouvertures;
      if (fermetures.length > 0) lu.fermetures = fermetures;
      onLu(lu);
    },
  };
}

/** The first of each element counts, as in any part of Word. */
function visitProprietes(): { readonly visiteur: Visiteur; readonly proprietes: ProprietesParagraphe } {
  const proprietes: { -readonly [champ in keyof ProprietesParagraphe]: ProprietesParagraphe[champ] } = {
    style: null,
    numPr: null,
  };
  const visiteur: Visiteur = {
    open: (nom, attributs) => {
      if (nom === 'w:pStyle') proprietes.style ??= attributs['w:val'] ?? '';
      if (nom !== 'w:numPr' || proprietes.numPr) return null;
      const numPr: { numId: string | null; niveau: string | null } = { numId: null, niveau: null };
      proprietes.numPr = numPr;
      return {
        open: (fils, { 'w:val': valeur = '' }) => {
          if (fils === 'w:numId') numPr.numId ??= valeur;
          if (fils === 'w:ilvl') numPr.niveau ??= valeur;
          return null;
        },
      };
    },
  };
  return { visiteur, proprietes };
}
