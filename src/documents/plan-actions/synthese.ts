import { libellesDeCouverture } from '../../controles/controle.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Equipement } from '../../dossier/feuilles/offre.js';
import { isDuDecret, isPointDuDecret } from '../../referentiel/referentiel.js';
import { chiffresDAvancement, countActions, type Decompte } from '../chiffres/avancement.js';
import { chiffresDeBudget } from '../chiffres/budgets.js';
import { chiffresDePlaces } from '../chiffres/places.js';
import { viewTableauAvancement } from '../chiffres/tableau.js';
import type { CouvertureImprimee } from '../concordance.js';
import { formatCompte, formatEcart, formatMontantCourt, formatNombre } from '../formats.js';
import type { GroupeChamp } from './champs.js';

/** A figure in large, and what it is. */
interface ChiffreCle {
  readonly valeur: string;
  readonly libelle: string;
}

/** The figures that an élu·e looks for. One that the workbook does not give is left out, not shown as zero. */
export function viewChiffres(actions: readonly Action[], offre: readonly Equipement[], decompte: Decompte) {
  return [...chiffresDesActions(decompte), ...chiffreDesPlaces(offre), ...chiffreDuBudget(actions)];
}

function chiffresDesActions(decompte: Decompte): readonly ChiffreCle[] {
  const { total } = decompte;
  const engagees = chiffresDAvancement.engagees.compute(decompte);
  const enRetard = chiffresDAvancement.enRetard.compute(decompte);
  return [
    engagees === null
      ? { valeur: formatNombre(total), libelle: total > 1 ? 'actions inscrites au plan' : 'action inscrite au plan' }
      : { valeur: `${formatNombre(engagees)} / ${formatNombre(total)}`, libelle: 'actions engagées ou réalisées' },
    ...(enRetard === null
      ? []
      : [
          {
            valeur: formatNombre(enRetard),
            libelle: enRetard > 1 ? 'actions en retard sur leur échéance' : 'action en retard sur son échéance',
          },
        ]),
  ];
}

/** The net, with the gross beside it: « − 11 », of which 27 opened and 38 closed. */
function chiffreDesPlaces(offre: readonly Equipement[]): readonly ChiffreCle[] {
  const evolution = chiffresDePlaces.evolution.compute(offre);
  const gagnees = chiffresDePlaces.gagnees.compute(offre);
  const perdues = chiffresDePlaces.perdues.compute(offre);
  if (evolution === null || gagnees === null || perdues === null) return [];
  const brut =
    gagnees > 0 && perdues > 0 ? ` (${formatCompte(gagnees, 'ouverte')}, ${formatCompte(perdues, 'fermée')})` : '';
  return [{ valeur: formatEcart(evolution), libelle: `places d’accueil depuis le début de la convention${brut}` }];
}

function chiffreDuBudget(actions: readonly Action[]): readonly ChiffreCle[] {
  const prevu = chiffresDeBudget.prevu.compute(actions);
  const realise = chiffresDeBudget.realise.compute(actions);
  if (prevu === null || realise === null) return [];
  return [{ valeur: formatMontantCourt(realise), libelle: `dépensés sur ${formatMontantCourt(prevu)} prévus` }];
}

/** Progress per champ, and the total: counts only, since percentages of actions do not add up. */
export function viewAvancement(groupes: readonly GroupeChamp[], actions: readonly Action[], date: string) {
  const lignes = groupes.map(({ libelle, actions: duChamp }) => ({ libelle, decompte: countActions(duChamp, date) }));
  return viewTableauAvancement(lignes, countActions(actions, date));
}

/**
 * Coverage of D. 214-10-1 in words: its points, each counted by its state, then the concertation apart, which no total
 * counts since its text was not read.
 */
export function phraseCouverture(
  couverture: readonly Pick<CouvertureImprimee, 'exigence' | 'etat' | 'reponse'>[],
): string {
  const points = couverture.filter(({ exigence }) => isPointDuDecret(exigence));
  // A point that a person declares without object says nothing of the populations.
  if (points.every(({ etat, reponse }) => etat === 'sans-objet' && reponse === null)) {
    return 'Aucune commune signataire ne dépasse 10 000 habitants : le schéma pluriannuel n’est pas exigé, la grille de l’article D. 214-10-1 est donnée à titre indicatif.';
  }
  const compte = (etat: CouvertureImprimee['etat'], un: string, plusieurs: string) => {
    const nombre = points.filter((ligne) => ligne.etat === etat).length;
    return nombre === 0 ? [] : [`${nombre} ${nombre === 1 ? un : plusieurs}`];
  };
  const etats = [
    ...compte('constatee', 'est constaté', 'sont constatés'),
    ...compte('declaree', 'est déclaré dans un autre document', 'sont déclarés dans un autre document'),
    ...compte('partielle', 'est partiel', 'sont partiels'),
    ...compte('absente', 'n’a pas encore de réponse', 'n’ont pas encore de réponse'),
    ...compte('sans-objet', 'est sans objet', 'sont sans objet'),
  ];
  const concertation = couverture.find(({ exigence }) => isDuDecret(exigence) && !isPointDuDecret(exigence));
  return [
    `Sur les ${points.length} points du décret (article D. 214-10-1 du CASF), ${formatListe(etats)}.`,
    ...(concertation ? [`La concertation est ${libellesDeCouverture[concertation.etat]}.`] : []),
  ].join(' ');
}
