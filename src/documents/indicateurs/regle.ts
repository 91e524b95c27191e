import { formatListe } from '../../dossier/enumeration.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { formatJour } from '../../dossier/jours.js';
import type { CodeAppreciation } from './appreciation.js';
import type { Periode } from './chemin.js';

interface Mots {
  readonly libelle: string;
  /** For several of them, in the sentence that counts. */
  readonly pluriel?: string;
  readonly fond: string;
}

/** What is printed of each appreciation, in the order in which they are counted. */
export const mots: Readonly<Record<CodeAppreciation, Mots>> = {
  atteinte: { libelle: 'cible atteinte', pluriel: 'cibles atteintes', fond: 'fond-vert' },
  tenue: { libelle: 'cible tenue', pluriel: 'cibles tenues', fond: 'fond-vert' },
  avance: { libelle: 'en avance', fond: 'fond-vert' },
  conforme: { libelle: 'conforme', pluriel: 'conformes', fond: 'fond-bleu' },
  retrait: { libelle: 'en retrait', fond: 'fond-jaune' },
  recul: { libelle: 'en recul', fond: 'fond-rouge' },
  'non-atteinte': { libelle: 'cible non atteinte', pluriel: 'cibles non atteintes', fond: 'fond-rouge' },
  ancienne: { libelle: 'sans mesure récente', fond: 'fond-gris' },
  'sans-mesure': { libelle: 'sans mesure', fond: 'fond-gris' },
  'non-datee': { libelle: 'mesure sans date', pluriel: 'mesures sans date', fond: 'fond-gris' },
  'avant-depart': { libelle: 'sans mesure depuis le départ', fond: 'fond-gris' },
  'sans-cible': { libelle: 'sans cible', fond: 'fond-gris' },
  'sans-depart': { libelle: 'sans valeur de départ', fond: 'fond-gris' },
  'sans-chemin': { libelle: 'chemin non daté', pluriel: 'chemins non datés', fond: 'fond-gris' },
};

/** « Sur 13 indicateurs : 6 en avance, 6 conformes et 1 en retrait. » Empty below two: the table says as much. */
export function phraseIndicateurs(codes: readonly CodeAppreciation[]): string {
  if (codes.length < 2) return '';
  const comptes = Object.entries(mots).flatMap(([code, { libelle, pluriel = libelle }]) => {
    const nombre = codes.filter((autre) => autre === code).length;
    return nombre === 0 ? [] : [`${nombre} ${nombre === 1 ? libelle : pluriel}`];
  });
  return `Sur ${codes.length} indicateurs : ${formatListe(comptes)}.`;
}

/**
 * How the table is to be read: `tolerance`, `toleranceDeMaintien` and `moisRecents` in words. What no indicator of the
 * table calls for is left out.
 */
export function regleDe(
  indicateurs: readonly Indicateur[],
  codes: readonly CodeAppreciation[],
  periode: Periode,
): string {
  const avecChemin = indicateurs.filter(({ depart, cible }) => depart && cible);
  return [
    'Lecture : le chemin d’un indicateur va en ligne droite de sa valeur de départ à sa cible, de la date de l’une à l’échéance de l’autre.',
    'La dernière mesure, sous laquelle figure son écart au départ, est comparée à la valeur attendue sur ce chemin le jour où elle a été prise.',
    '«\u00a0Conforme\u00a0» : elles diffèrent d’un dixième du chemin au plus (de 50 à 80, le chemin est long de 30, et l’écart admis de 3) ; «\u00a0en avance\u00a0», «\u00a0en retrait\u00a0» : elles diffèrent davantage, en mieux ou en moins bien ; «\u00a0en recul\u00a0» : la mesure est moins bonne que la valeur de départ.',
    'Une mesure prise plus de quinze mois avant la date de ce document n’est pas récente.',
    ...(periode && avecChemin.some(({ dateDepart }) => !dateDepart)
      ? [`Sans date de départ, le chemin commence avec la convention, le ${formatJour(periode.debut)}.`]
      : []),
    ...(periode && avecChemin.some(({ dateCible }) => !dateCible)
      ? [`Sans échéance, il finit avec elle, le ${formatJour(periode.fin)}.`]
      : []),
    ...(avecChemin.some(({ depart, cible }) => depart?.valeur === cible?.valeur)
      ? [
          'Une cible égale à la valeur de départ est tenue quand la mesure vaut autant ou mieux, ou ne s’en écarte pas de plus d’un vingtième.',
        ]
      : []),
    ...(codes.includes('non-atteinte')
      ? ['«\u00a0Cible non atteinte\u00a0» : la mesure est prise à l’échéance ou après.']
      : []),
    ...(codes.includes('sans-chemin')
      ? ['«\u00a0Chemin non daté\u00a0» : il manque la date de départ ou l’échéance, ou l’une contredit l’autre.']
      : []),
  ].join(' ');
}
