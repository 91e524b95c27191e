import alentours from '../../../data/rgpd/alentours.json' with { type: 'json' };
import { isPrenom } from './prenoms.js';

const motACapitale = /\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu;
const initiale = /(?<![\p{L}\d])\p{Lu}\.[ \u00a0]?(?:[\p{Lu}(,]|\d|$)|(?:de|d[’']|:)\s?\p{Lu}\./u;
const age = /\d{1,2}\s{1,2}(?:ans?|mois|jours|semaines)(?![a-zà-ÿ])/g;
const dernierMot = /(?<![\p{L}\p{M}-])\p{L}[\p{L}\p{M}-]{2,30}$/u;
const parente = new RegExp(
  alentours.parentes
    .map((mot) => mot.replaceAll('oeu', '(?:œ|oe)u').replaceAll('e', '[eèé]').replace(' ', '[ -]'))
    .join('|'),
  'g',
);
const apresUneParente = new RegExp(
  String.raw`^\s{1,2}(?:(?:${alentours.liaisons.join('|')})[\s’']{1,2})?(\p{L}[\p{L}\p{M}-]{2,30})`,
  'u',
);

/** Whether a text may name somebody by a given name: told in a tenth of the time that reading its words takes, most texts hold none. */
export function mayHoldPrenom(texte: string): boolean {
  for (const [mot] of texte.matchAll(motACapitale))
    if (isPrenom(mot) || (/['’]/.test(mot) && isPrenom(mot.slice(mot.search(/['’]/) + 1)))) return true;
  if (initiale.test(texte)) return true;
  const minuscules = texte.toLowerCase();
  for (const { index } of minuscules.matchAll(age))
    if (
      isPrenom(dernierMot.exec(minuscules.slice(Math.max(0, index - 40), index).replace(/[\s,(]{1,5}$/, ''))?.[0] ?? '')
    )
      return true;
  for (const { 0: mot, index } of minuscules.matchAll(parente))
    if (isPrenom(apresUneParente.exec(minuscules.slice(index + mot.length, index + mot.length + 50))?.[1] ?? ''))
      return true;
  return false;
}
