import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

const sep = String.raw`[\s.\-/_]?`;
/** Sex, year, month (20 and over: month unknown), département, commune, order, and the key that may be left out. */
const candidats = new RegExp(
  String.raw`(?<!\d|\d[.,])([1-478])${sep}(\d{2})${sep}(0[1-9]|1[0-2]|[2-9]\d)${sep}(\d{2}|2[AB])${sep}(\d{3})${sep}(\d{3})(?:${sep}(\d{2}))?(?!\d|,\d)`,
  'gi',
);
/** What every text that holds one must have, Corsica's letter aside: looked for first, in a tenth of the time. */
const douzeChiffres = /(?:\d\D{0,2}){12}/;
/** Said to be one, a number is one: keys are mistyped too. */
const annonce = /(?:NIR|[Ss][ée]cu(?:rité)?(?: sociale)?|n° ?SS)[^\d\n]{0,12}$/;
/** Cut where one is cut, with its key, it is one: « 1 85 05 78 006 084 91 ». */
const coupe = /^[12]([ .-])\d{2}\1\d{2}\1(?:\d{2}|2[AB])\1\d{3}\1\d{3}\1\d{2}$/i;
const corse: Readonly<Record<string, string>> = { '2A': '19', '2B': '18' };

/** The number of a person at the Sécurité sociale: 13 characters, and a key that must be the right one when it is there. */
export const nir: Controle = {
  regle: 'nir',
  gravite: 'empeche-envoi',
  titre: 'Aucun numéro de sécurité sociale dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      if (!douzeChiffres.test(texte)) return null;
      const numero = [...texte.matchAll(candidats)].find(
        (candidat) => isNir(candidat) || coupe.test(candidat[0]) || annonce.test(texte.slice(0, candidat.index)),
      );
      return numero === undefined
        ? null
        : `Ce texte contient un numéro de sécurité sociale (${numero[1]} ** ** ** *** ***) : retirez-le sans attendre, du classeur aussi.`;
    }),
};

function isNir([
  ,
  sexe = '',
  annee = '',
  mois = '',
  departement = '',
  commune = '',
  ordre = '',
  cle,
]: RegExpMatchArray) {
  if (departement === '00' || commune === '000' || ordre === '000') return false;
  // Without a key to check, only a true month tells it from another identifier of 13 digits.
  if (cle === undefined) return Number(mois) <= 12;
  const numero = Number(`${sexe}${annee}${mois}${corse[departement.toUpperCase()] ?? departement}${commune}${ordre}`);
  return 97 - (numero % 97) === Number(cle);
}
