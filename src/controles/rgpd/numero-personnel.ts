import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

const sep = String.raw`[ \u00a0\u202f.\-]?`;
/** An account anywhere in Europe: a country, a key, eleven to thirty signs, in groups or not; the key tells it from a reference. */
const iban = new RegExp(String.raw`(?<![\p{L}\d])[A-Z]{2}${sep}\d{2}(?:${sep}[\dA-Z]){11,30}(?![\p{L}\d])`, 'giu');
/** A French one is one, its key mistyped or not. */
const francais = /^FR\d{2}[\dA-Z]{23}$/i;
/** A French account without its country: bank, counter, account, key. */
const rib = new RegExp(String.raw`(?<![\p{L}\d])\d{5}${sep}\d{5}${sep}[\dA-Z]{11}${sep}\d{2}(?![\p{L}\d])`, 'iu');
/** « allocataire n° 1234567 A », « Matricule Caf 4567891 C », « N° Caf : 0456789 »: six to eight digits after the word. */
const allocataire =
  /(?<!\p{L})(?:alloc(?:ataire|\.)?|matricule|(?:dossier )?(?:caf|msa)(?= ?(?:n° ?|: ?)?\d{7} ?[A-Za-z](?!\p{L}))|dossier (?:caf|msa)|n(?:°|o|um[ée]ro)\s?(?:de\s|d[’'])?(?:alloc\p{L}{0,7}\.?\s?)?(?:caf|msa))(?!\p{L})[^\d\n€]{0,20}\d(?:[ \u00a0\u202f.]?\d){5,7}(?![\d,.]?\d|[ \u00a0\u202f]?(?:€|euros?|%|\d))/iu;

/** What every such number has: looked for first, in a tenth of the time. */
const sixChiffres = /(?:\d[^\d\n]{0,2}){6}/;

/** Convention, articles 7 and 14: what the Caf or a bank knows somebody by. */
export const numeroPersonnel: Controle = {
  regle: 'numero-personnel',
  gravite: 'empeche-envoi',
  titre: 'Aucun numéro d’allocataire ni compte bancaire dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      if (!sixChiffres.test(texte)) return null;
      if (rib.test(texte) || [...texte.matchAll(iban)].some(([numero]) => isCompte(numero)))
        return 'Ce texte contient un numéro de compte bancaire : retirez-le, du classeur aussi.';
      return allocataire.test(texte)
        ? 'Ce texte contient un numéro d’allocataire : retirez-le, du classeur aussi.'
        : null;
    }),
};

/** Whether a number is an account: France's shape, or a key that is right (ISO 13616: modulo 97). */
function isCompte(ecrit: string): boolean {
  const numero = ecrit.replace(/[^\dA-Z]/gi, '').toUpperCase();
  return francais.test(numero) || isCleJuste(numero);
}

function isCleJuste(numero: string): boolean {
  const chiffres = `${numero.slice(4)}${numero.slice(0, 4)}`.replace(/[A-Z]/g, (lettre) =>
    String(lettre.charCodeAt(0) - 55),
  );
  return [...chiffres].reduce((reste, chiffre) => (reste * 10 + Number(chiffre)) % 97, 0) === 1;
}
