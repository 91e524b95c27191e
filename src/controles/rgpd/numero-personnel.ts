import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

const sep = String.raw`[ \u00a0\u202f.\-]?`;
/** A French account: FR, a key, twenty-three signs, in groups or not. */
const iban = new RegExp(String.raw`(?<![\p{L}\d])FR${sep}\d{2}(?:${sep}[\dA-Z]){23}(?![\p{L}\d])`, 'iu');
/** « allocataire n° 1234567 A », « Matricule Caf 4567891 C »: seven or eight digits after the word. */
const allocataire = /(?<!\p{L})(?:allocataire|matricule)(?!\p{L})[^\d\n]{0,20}\d{6,8}(?![\d,.]?\d|[ \u00a0]?€)/iu;

/** Convention, articles 7 and 14: what the Caf or a bank knows somebody by. */
export const numeroPersonnel: Controle = {
  regle: 'numero-personnel',
  gravite: 'empeche-envoi',
  titre: 'Aucun numéro d’allocataire ni compte bancaire dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      if (iban.test(texte)) return 'Ce texte contient un numéro de compte bancaire : retirez-le, du classeur aussi.';
      return allocataire.test(texte)
        ? 'Ce texte contient un numéro d’allocataire : retirez-le, du classeur aussi.'
        : null;
    }),
};
