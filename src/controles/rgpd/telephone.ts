import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { textesLibres } from './textes-libres.js';

const numeros =
  /(?<![\d,.])(?:(?:\+|00)33[\s.\-\u00a0]?(?:\(0\)[\s.]?)?|0)[1-9](?:[\s.\-\u00a0\u202f]?\d{2}){4}(?![\d,])/g;

export const telephone: Controle = {
  regle: 'telephone',
  gravite: 'majeur',
  titre: 'Aucun numéro de téléphone dans les textes transmis',
  check: (contexte) =>
    textesLibres(contexte).flatMap(({ valeur, origine }) =>
      [...valeur.matchAll(numeros)]
        .slice(0, 1)
        .map(([numero]) =>
          at(
            origine,
            `Le texte contient un numéro de téléphone (${numero.trim().slice(0, 2)} ** ** ** ${numero.trim().slice(-2)}) : retirez-le.`,
          ),
        ),
    ),
};
