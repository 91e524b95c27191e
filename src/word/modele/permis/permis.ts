import { attributsDeDessin, dessin, theme } from './dessin.js';
import { attributsDeTexte, cadreDePolices, cadreDeStyles, miseEnForme, reglages, texte } from './texte.js';
import { attributsDeVml, vml } from './vml.js';

/** What a part may hold, its names as `unifyPrefixes` writes them; everything else stays behind. */
export interface Permis {
  readonly elements: ReadonlySet<string>;
  /** By the prefix of the element that carries them. */
  readonly attributs: Readonly<Record<string, ReadonlySet<string>>>;
}

const attributs: Permis['attributs'] = { ...attributsDeTexte, ...attributsDeDessin, ...attributsDeVml };

/** Each kind of part that a letterhead gives. */
export const permis = {
  entete: { elements: new Set([...texte, ...miseEnForme, ...dessin, ...vml]), attributs },
  styles: { elements: new Set([...cadreDeStyles, ...miseEnForme]), attributs },
  polices: { elements: new Set(cadreDePolices), attributs },
  theme: { elements: new Set([...theme, ...dessin.filter((nom) => nom.startsWith('a:'))]), attributs },
  reglages: { elements: new Set(reglages), attributs },
} as const satisfies Readonly<Record<string, Permis>>;

export type GenreDePartie = keyof typeof permis;

/** The attributes that lead to another part, by the element that may carry them, and what it must be. */
export const liens: Readonly<Record<string, { readonly attribut: string; readonly type: 'image' | 'font' }>> = {
  'a:blip': { attribut: 'r:embed', type: 'image' },
  'v:imagedata': { attribut: 'r:id', type: 'image' },
  'v:fill': { attribut: 'r:id', type: 'image' },
  'v:stroke': { attribut: 'r:id', type: 'image' },
  'w:embedRegular': { attribut: 'r:id', type: 'font' },
  'w:embedBold': { attribut: 'r:id', type: 'font' },
  'w:embedItalic': { attribut: 'r:id', type: 'font' },
  'w:embedBoldItalic': { attribut: 'r:id', type: 'font' },
};
