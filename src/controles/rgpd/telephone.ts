import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

/** Digits, and what people write between them; an « O » at the head of a number is a zero. */
const suites = /(?<![\p{L}\d])(?:[+(]{0,2}\d|[oO](?=\d))[\d\s.\-/_·•*~|‐‑–—()+]{7,60}/gu;
/** What every text that holds a number must have: looked for first, in a tenth of the time. */
const huitChiffres = /(?:\d\D{0,4}){8}/;
/** « 01/09/2026 », « 12-2027 »: a number that holds a date is none. */
const date = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}(?!\d)/;

/** Convention, articles 7 and 14: personal data and confidentiality. */
export const telephone: Controle = {
  regle: 'telephone',
  gravite: 'empeche-envoi',
  titre: 'Aucun numéro de téléphone dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      if (!huitChiffres.test(texte)) return null;
      const numero = findTelephone(texte);
      return numero === undefined
        ? null
        : `Ce texte contient un numéro de téléphone (${mask(numero)}) : retirez-le, et nommez plutôt le service à contacter.`;
    }),
};

/** The ten digits of a number, whatever separates them; undefined when the text holds none. */
function findTelephone(texte: string): string | undefined {
  for (const { 0: suite, index } of texte.matchAll(suites)) {
    const apres = texte.slice(index + suite.trimEnd().length);
    if (date.test(suite) || /^[,.]?\d|^\s?(?:€|euros?|%|places?|enfants?|h(?!\p{L}))/u.test(apres)) continue;
    if (/\d[.,]$/.test(texte.slice(0, index))) continue;
    const numeros = readNumeros(suite.trim()) ?? readSansZero(texte.slice(0, index), suite);
    if (numeros) return numeros;
  }
  return undefined;
}

/** The first of the numbers that a run of digits is made of: ten digits each, nothing before, nothing after. */
function readNumeros(suite: string): string | undefined {
  const international = /^(?:\+|00)\s?33[\s.-]?(?:\(0\)|0)?/.exec(suite)?.[0] ?? '';
  const reste = (international === '' ? suite : suite.slice(international.length)).replace(/^\(/, '');
  const chiffres = `${international === '' ? '' : '0'}${reste.replace(/^[oO]/, '0').replace(/\D/g, '')}`;
  if (chiffres.length === 0 || chiffres.length % 10 !== 0 || chiffres.length > 40) return undefined;
  const numeros = chiffres.match(/\d{10}/g) ?? [];
  if (!numeros.every((numero) => /^0[1-9]/.test(numero))) return undefined;
  const groupes = reste.match(/[\doO]{1,40}/g) ?? [];
  // « 06-2027-12-34 » is a reference, of a year.
  if (groupes.some((groupe, rang) => rang > 0 && /^(?:19|20)\d{2}$/.test(groupe))) return undefined;
  // « 01 111 421 63 » is an account: only a mobile is cut in threes.
  return groupes.some((groupe) => groupe.length === 3) && !/^0[67]/.test(chiffres) ? undefined : numeros[0];
}

/** « portable : 6 12 34 56 78 », as a spreadsheet leaves a number whose zero it took: only a word before tells it. */
function readSansZero(avant: string, suite: string): string | undefined {
  const chiffres = suite.replace(/\D/g, '');
  if (!/^[1-9]\d{8}$/.test(chiffres)) return undefined;
  return /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?|portable|mobile|fixe|joindre|appeler|rappeler|gsm)\s?[.:]{0,2}\s{0,3}$/iu.test(
    avant,
  )
    ? `0${chiffres}`
    : undefined;
}

/** « 06 ** ** ** 12 », whatever way the number was written. */
function mask(numero: string): string {
  return `${numero.slice(0, 2)} ** ** ** ${numero.slice(-2)}`;
}
