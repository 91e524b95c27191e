import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { textesLibres } from './textes-libres.js';

const candidats =
  /(?<!\d)([1-478])[\s.]?(\d{2})[\s.]?(0[1-9]|1[0-2]|[2-9]\d)[\s.]?(\d{2}|2[AB])[\s.]?(\d{3})[\s.]?(\d{3})(?:[\s.]?(\d{2}))?(?!\d)/gi;

/** The number of a person at the Sécurité sociale: 13 characters, and a key that must be the right one when it is there. */
export const nir: Controle = {
  regle: 'nir',
  gravite: 'bloquant',
  titre: 'Aucun numéro de sécurité sociale dans les textes transmis',
  check: (contexte) =>
    textesLibres(contexte).flatMap(({ valeur, origine }) =>
      [...valeur.matchAll(candidats)]
        .filter(isNir)
        .slice(0, 1)
        .map(([numero]) =>
          at(
            origine,
            `Le texte contient un numéro de sécurité sociale (${numero.trim().slice(0, 1)} ** ** …) : retirez-le sans attendre.`,
          ),
        ),
    ),
};

function isNir([
  tout,
  sexe = '',
  annee = '',
  mois = '',
  departement = '',
  commune = '',
  ordre = '',
  cle,
]: RegExpMatchArray): boolean {
  if (commune === '000' || ordre === '000') return false;
  const corse: Readonly<Record<string, string>> = { '2A': '19', '2B': '18' };
  const numero = BigInt(`${sexe}${annee}${mois}${corse[departement.toUpperCase()] ?? departement}${commune}${ordre}`);
  // Thirteen digits in a row without a key may be an amount or an identifier: spaces tell a number that someone typed.
  if (cle === undefined) return /[\s.]/.test(tout);
  return Number(97n - (numero % 97n)) === Number(cle);
}
