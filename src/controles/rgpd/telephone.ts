import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

const debut = String.raw`(?<!\d)(?<!\d[.,])(?:(?:\+|00)33[^\S\n.-]?(?:\(0\)[^\S\n]?)?|0)[1-9]`;
const fin = String.raw`(?!\d|,\d)`;
/** Spaces may come and go (« 06 1234 5678 »); dots, dashes and slashes are the same all along: « 01/09/2026 » is a date. */
const numeros = [
  new RegExp(String.raw`${debut}(?:[^\S\n]{0,2}\d{2}){4}${fin}`, 'u'),
  new RegExp(String.raw`${debut}(?:([.\-/‐‑–])\d{2})(?:\1\d{2}){3}${fin}`, 'u'),
];
/** What every text that holds a number must have: looked for first, in a tenth of the time. */
const neufChiffres = /(?:\d\D{0,4}){9}/;

/** Convention, articles 7 and 14: personal data and confidentiality. */
export const telephone: Controle = {
  regle: 'telephone',
  gravite: 'empeche-envoi',
  titre: 'Aucun numéro de téléphone dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      if (!neufChiffres.test(texte)) return null;
      const [numero] = numeros.flatMap((motif) => motif.exec(texte)?.[0] ?? []);
      return numero === undefined
        ? null
        : `Ce texte contient un numéro de téléphone (${mask(numero)}) : retirez-le, et nommez plutôt le service à contacter.`;
    }),
};

/** « 06 ** ** ** 12 », whatever way the number was written. */
function mask(numero: string): string {
  const national = `0${numero.replace(/\D/g, '').slice(-9)}`;
  return `${national.slice(0, 2)} ** ** ** ${national.slice(-2)}`;
}
