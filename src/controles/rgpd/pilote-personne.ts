import { at } from '../../dossier/constat.js';
import { parsePersonneEtStructure } from '../../dossier/valeurs/personnes.js';
import type { Controle } from '../controle.js';
import { findAnnonce } from './nom-de-personne.js';

/** Convention, articles 7 and 14: the documents name structures. One remark a name; the name itself is never repeated. */
export const pilotePersonne: Controle = {
  regle: 'pilote-personne',
  gravite: 'empeche-envoi',
  titre: 'Le pilote d’une action est une structure, pas une personne',
  check: ({ actions }) => {
    const pilotes = actions.flatMap(({ pilote }) => pilote ?? []);
    return [...new Set(pilotes.map(({ valeur }) => valeur))].flatMap((texte) => {
      const lu = findAnnonce(texte) ? null : parsePersonneEtStructure(texte);
      const [premier, ...autres] = pilotes.filter(({ valeur }) => valeur === texte);
      if (!lu || !premier) return [];
      const ou = autres.length === 0 ? '' : ` (aussi en ${autres.map(({ origine }) => origine.cellule).join(', ')})`;
      const conseil =
        lu.structure === null
          ? 'écrivez la structure qui porte l’action'
          : `écrivez seulement la structure, « ${lu.structure} »`;
      return [
        at(
          premier.origine,
          `Le pilote semble être une personne${ou} : ${conseil}, car le document sera transmis (articles 7 et 14 de la convention).`,
        ),
      ];
    });
  },
};
