import { formatJour } from '../../jours.js';
import { type ContenuLisible, type Remarque, refuse } from '../lecture.js';
import { quote } from '../textes.js';
import { readSousPeriode } from './lire-periode.js';
import { isAPreciser, isSansTerme } from './locutions.js';
import { prepare } from './mots.js';
import type { PeriodeLue } from './periode-lue.js';

/** How a date that took a guess was understood. */
export function approcheOf(contenu: ContenuLisible, { debut, fin }: PeriodeLue): Remarque {
  const message =
    debut === fin
      ? `« ${quote(contenu)} » est lu comme le ${formatJour(debut)} : écrivez la date si ce n’est pas celle-là.`
      : `« ${quote(contenu)} » est lu du ${formatJour(debut)} au ${formatJour(fin)} : écrivez la date si ce n’est pas cela.`;
  return { regle: 'date-approchee', gravite: 'info', message };
}

/** A start where a term is needed, or the other way round. */
export function refuseBorne(contenu: ContenuLisible, borne: 'debut' | 'fin') {
  return borne === 'fin'
    ? refuse(
        'date-sans-terme',
        'info',
        `« ${quote(contenu)} » dit un début, pas un terme : indiquez le terme prévu, au plus tard la fin de la convention.`,
      )
    : refuse(
        'date-a-preciser',
        'a-verifier',
        `« ${quote(contenu)} » dit un terme, pas un début : indiquez la date de début, par exemple sept. 2026.`,
      );
}

/** What a text that says no date lacks: a decision, a term, a year, or a wording that is known. */
export function refuseTexte(contenu: ContenuLisible, texte: string) {
  const pret = prepare(texte);
  if (pret !== null && isAPreciser(pret))
    return refuse(
      'date-a-preciser',
      'a-verifier',
      `« ${quote(contenu)} » ne donne pas encore de date : indiquez-en une, même large, par exemple T3 2027, 2027 ou 2026-2028.`,
    );
  if (pret !== null && isSansTerme(pret))
    return refuse(
      'date-sans-terme',
      'info',
      `« ${quote(contenu)} » ne donne pas de date : indiquez le terme prévu, au plus tard la fin de la convention.`,
    );
  if (contenu.genre === 'texte' && !/\d{4}/.test(texte) && readSousPeriode(texte, 2027))
    return refuse(
      'date-a-preciser',
      'a-verifier',
      `« ${quote(contenu)} » n’a pas d’année : ajoutez-la, par exemple sept. 2026 ou T3 2027.`,
    );
  return refuse(
    'date-illisible',
    // A year that was written counts late actions, or not: « bientôt » counts nothing.
    /\d{2}/.test(texte) ? 'empeche-envoi' : 'a-corriger',
    `« ${quote(contenu)} » n’est pas une date reconnue : écrivez par exemple 31/12/2028, sept. 2026, T3 2027 ou 2027.`,
  );
}

/** A day of before any CTG. */
export function refuseAnneeDevenueDate(contenu: ContenuLisible) {
  return refuse(
    'date-illisible',
    'empeche-envoi',
    `La cellule contient le ${quote(contenu)} : Excel a sans doute transformé une année en date. Mettez la cellule au format Texte, puis retapez l’année.`,
  );
}
