import { viewMoyens } from '../../documents/plan-actions/moyens.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Money: planned and spent, champ by champ, with the total that the bilan gives. */
export function viewBudgets(sujet: Sujet): Diapo | null {
  const { budgets, total, financeurs } = viewMoyens(sujet.groupes);
  const { texte } = sujet.rubrique('moyens');
  const connus = budgets.filter(({ prevu, realise }) => prevu !== '–' || realise !== '–');
  if (connus.length === 0) return null;
  return {
    titre: 'Les moyens',
    contenu: {
      genre: 'tableau',
      nom: 'Budget prévu et dépensé par champ d’intervention',
      colonnes: [
        { titre: 'Champ d’intervention', part: 0.56 },
        { titre: 'Prévu', part: 0.22, droite: true },
        { titre: 'Dépensé', part: 0.22, droite: true },
      ],
      lignes: connus.map(({ libelle, prevu, realise }) => [libelle, prevu, realise]),
      total: ['Ensemble', total.prevu, total.realise],
    },
    notes: [
      ...paragraphesOf(texte),
      ...[...budgets, { libelle: 'Ensemble', ...total }].map(
        ({ libelle, prevu, realise, prevues, realisees }) =>
          `${libelle} : ${prevu} prévus (actions chiffrées : ${prevues}), ${realise} dépensés (actions chiffrées : ${realisees}).`,
      ),
      ...(financeurs.length === 0
        ? []
        : [`Cofinancements : ${financeurs.map(({ financeur, montant }) => `${financeur}, ${montant}`).join(' ; ')}.`]),
      sourceDe(sujet, 'feuille Actions'),
    ],
  };
}
