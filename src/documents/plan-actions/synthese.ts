import { libellesDeCouverture } from '../../controles/controle.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Equipement } from '../../dossier/feuilles/offre.js';
import { isDuDecret, isPointDuDecret } from '../../referentiel/referentiel.js';
import { sumOf } from '../chiffres.js';
import type { CouvertureImprimee } from '../concordance.js';
import { formatEcart, formatListe, formatMontantCourt, formatNombre } from '../formats.js';
import { countStatuts } from '../statuts.js';
import type { GroupeChamp } from './champs.js';

interface Chiffre {
  readonly valeur: string;
  readonly libelle: string;
}

/** The four figures that an élu·e looks for. One that the workbook does not give is left out, not shown as zero. */
export function viewChiffres(
  actions: readonly Action[],
  offre: readonly Equipement[],
  date: string,
): readonly Chiffre[] {
  const decompte = countStatuts(actions, date);
  const creees = ecartPlaces(offre);
  const prevu = sumOf(actions.map(({ budgetPrevu }) => budgetPrevu?.valeur));
  const realise = sumOf(actions.map(({ budgetRealise }) => budgetRealise?.valeur));
  return [
    {
      valeur: `${formatNombre(decompte.engagees)} / ${formatNombre(decompte.total)}`,
      libelle: 'actions engagées ou réalisées',
    },
    {
      valeur: formatNombre(decompte.enRetard),
      libelle: decompte.enRetard > 1 ? 'actions en retard sur leur échéance' : 'action en retard sur son échéance',
    },
    ...(creees === null
      ? []
      : [{ valeur: formatEcart(creees), libelle: 'places d’accueil depuis le début de la convention' }]),
    ...(prevu === null || realise === null
      ? []
      : [{ valeur: formatMontantCourt(realise), libelle: `dépensés sur ${formatMontantCourt(prevu)} prévus` }]),
  ];
}

/** Places today less places at the start, over the equipment that gives both (one opened since started from none). */
function ecartPlaces(offre: readonly Equipement[]): number | null {
  const ecarts = offre.flatMap(({ placesDebut, placesAujourdhui }) =>
    placesDebut && placesAujourdhui ? [placesAujourdhui.valeur - placesDebut.valeur] : [],
  );
  return sumOf(ecarts);
}

/** Progress per champ, and the total: counts only, since percentages of actions do not add up. */
export function viewAvancement(groupes: readonly GroupeChamp[], actions: readonly Action[], date: string) {
  const count = (comptees: readonly Action[]) => {
    const decompte = countStatuts(comptees, date);
    return { ...decompte, autres: decompte.arretees + decompte.abandonnees + decompte.aPreciser };
  };
  return {
    lignes: groupes.map(({ libelle, actions: duChamp }) => ({ libelle, ...count(duChamp) })),
    total: count(actions),
  };
}

/**
 * Coverage of D. 214-10-1 in words: its points, each counted by its state, then the concertation apart, which no total
 * counts since its text was not read.
 */
export function phraseCouverture(couverture: readonly Pick<CouvertureImprimee, 'exigence' | 'etat'>[]): string {
  const points = couverture.filter(({ exigence }) => isPointDuDecret(exigence));
  if (points.every(({ etat }) => etat === 'sans-objet')) {
    return 'Aucune commune signataire ne dépasse 10 000 habitants : le schéma pluriannuel n’est pas exigé, la grille de l’article D. 214-10-1 est donnée à titre indicatif.';
  }
  const compte = (etat: CouvertureImprimee['etat'], un: string, plusieurs: string) => {
    const nombre = points.filter((ligne) => ligne.etat === etat).length;
    return nombre === 0 ? [] : [`${nombre} ${nombre === 1 ? un : plusieurs}`];
  };
  const etats = [
    ...compte('constatee', 'est constaté', 'sont constatés'),
    ...compte('declaree', 'est déclaré dans un autre document', 'sont déclarés dans un autre document'),
    ...compte('partielle', 'l’est en partie', 'le sont en partie'),
    ...compte('absente', 'ne l’est pas encore', 'ne le sont pas encore'),
    ...compte('sans-objet', 'est sans objet', 'sont sans objet'),
  ];
  const concertation = couverture.find(({ exigence }) => isDuDecret(exigence) && !isPointDuDecret(exigence));
  return [
    `Sur les ${points.length} points du décret (article D. 214-10-1 du CASF), ${formatListe(etats)}.`,
    ...(concertation ? [`La concertation est ${libellesDeCouverture[concertation.etat]}.`] : []),
  ].join(' ');
}
