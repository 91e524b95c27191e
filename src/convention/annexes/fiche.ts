import { normalize } from '../../dossier/valeurs/normalisation.js';
import { scoreTitre } from '../../lecture/titres/titres.js';
import { sansFin } from '../document.js';

/** What heads a fiche action: « Fiche action n° 1.2 : Créer un LAEP », « Action 3 – … », « 2.1. … ». */
export interface TitreDeFiche {
  readonly numero: string;
  readonly intitule: string;
}

const annonce =
  /^(?:ctg\s?[–-]?\s?)?(?:fiche(?:[\s-]action|[\s-]projet)?|action|fa)\s?(?:n\s?[°o]\s?)?([a-z]{0,3}[\s.-]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:\s?[:–—.-]\s?(.{1,300}))?$/i;
const numerote = /^([A-Z]{0,3}[.-]?\d{1,3}(?:\.\d{1,3}){1,3}|[A-Z]{1,3}-?\d{1,3})\.?\s?(?:[:–—-]\s?)?(\p{L}.{2,300})$/u;

/** The title may stand on the line after its number: « Fiche action n° 1 », then « Ouvrir la porte ». */
export function parseTitreDeFiche(texte: string): TitreDeFiche | null {
  const [premiere = '', ...suite] = texte.split('\n');
  if (suite.length > 0) {
    const seule = parseTitreDeFiche(premiere);
    if (seule?.intitule === '') return { ...seule, intitule: suite.join(' ').replace(/\s+/g, ' ').trim() };
  }
  const plat = texte.replace(/\s+/g, ' ').trim();
  const lu = annonce.exec(plat) ?? numerote.exec(plat);
  const numero = lu?.[1]?.trim();
  if (!lu || numero === undefined) return null;
  // « FA 3 » is the number itself; « Fiche action n° 3 » and « Action 3 » say what it is that of.
  return { numero: /^fa\s/i.test(plat) ? `FA ${numero}` : numero, intitule: (lu[2] ?? '').trim() };
}

/** « Fiche action n° 3 », whose title is to be looked for after it. */
export function isAnnonceSeule(texte: string): boolean {
  return parseTitreDeFiche(texte)?.intitule === '';
}

/** « Axe 2 : Parentalité ». */
export function axeDe(titres: readonly string[]): string | null {
  return titres.findLast((titre) => /^(?:axe|orientation|volet)\s/i.test(titre)) ?? null;
}

/** From here on, a text is a label of a fiche. */
const seuil = 0.75;

/** The column of the sheet Actions that a label names; null for none. */
export function labelDAction(texte: string): string | null {
  const plat = sansFin(texte, ' \n:?').trim();
  if (plat === '' || plat.length > 60 || !/\p{L}/u.test(plat)) return null;
  const [premier] = scoreTitre('actions', plat);
  return premier && premier.score >= seuil ? premier.cle : null;
}

/** « Pilote : CCAS » as its label and its value; null when what stands before the colon is no label. */
export function couperLabel(
  texte: string,
): { readonly label: string; readonly cle: string; readonly valeur: string } | null {
  const place = texte.indexOf(':');
  if (place < 2 || place > 60) return null;
  const label = texte.slice(0, place).trim();
  const cle = labelDAction(label);
  return cle === null || normalize(label) === '' ? null : { label, cle, valeur: texte.slice(place + 1).trim() };
}
