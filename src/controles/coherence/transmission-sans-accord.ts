import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

/** Convention, article 6: the Caf transmits to the CDSF « avec l'accord express » of the collectivités. */
export const transmissionSansAccord: Controle = {
  regle: 'transmission-sans-accord',
  gravite: 'empeche-envoi',
  titre: 'Si la Caf transmet au CDSF, l’accord exprès des collectivités est enregistré et daté',
  check({ convention }) {
    if (convention?.transmission?.valeur !== 'caf') return [];
    if (convention.accordExpres?.valeur === true && convention.dateAccord) return [];
    const manque =
      convention.accordExpres?.valeur === true
        ? 'la date de l’accord exprès n’est pas inscrite'
        : 'leur accord exprès n’est pas inscrit';
    return [
      at(
        convention.transmission.origine,
        `La Caf doit transmettre pour le compte des collectivités, mais ${manque} (article 6) : remplissez « Accord exprès des collectivités » et sa date dans la feuille Convention.`,
      ),
    ];
  },
};
