import type { Dossier } from '../dossier/dossier.js';
import type { Indicateur } from '../dossier/feuilles/indicateurs.js';
import type { Mesure } from '../dossier/feuilles/mesures.js';
import { formatJour } from '../dossier/jours.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { formatEcart, formatNombre } from './formats.js';

/** An indicator in a table: where it started, where it is, where it should be. */
export interface LigneIndicateur {
  readonly numero: string;
  readonly libelle: string;
  readonly depart: string;
  readonly derniere: string;
  readonly evolution: string;
  readonly cible: string;
  readonly appreciation: string;
  readonly fond: string;
  readonly modalite: string;
  readonly source: string;
}

export function viewIndicateurs(
  indicateurs: readonly Indicateur[],
  { mesures }: Dossier,
  date: string,
): readonly LigneIndicateur[] {
  return indicateurs.map((indicateur) => viewLigne(indicateur, lastMesure(indicateur, mesures, date)));
}

/** The latest measure not after the date. */
export function lastMesure(indicateur: Indicateur, mesures: readonly Mesure[], date: string): Mesure | undefined {
  return mesuresDe(indicateur, mesures)
    .filter((mesure) => mesure.valeur && mesure.date && mesure.date.valeur <= date)
    .at(-1);
}

/** The measures that name an indicator by its number or its wording, in the order of their dates. */
export function mesuresDe(indicateur: Indicateur, mesures: readonly Mesure[]): readonly Mesure[] {
  const noms = [indicateur.numero?.valeur, indicateur.libelle?.valeur].flatMap((nom) => (nom ? [normalize(nom)] : []));
  return mesures
    .filter((mesure) => noms.includes(normalize(mesure.indicateur?.valeur ?? '')))
    .sort((a, b) => compareDates(a.date?.valeur ?? '', b.date?.valeur ?? ''));
}

function viewLigne(indicateur: Indicateur, mesure: Mesure | undefined): LigneIndicateur {
  const unite = indicateur.unite?.valeur ?? '';
  const depart = indicateur.depart?.valeur;
  const valeur = mesure?.valeur?.valeur;
  return {
    numero: indicateur.numero?.valeur ?? '–',
    libelle: [indicateur.libelle?.valeur ?? 'Indicateur sans nom', unite && `(${unite})`].filter(Boolean).join(' '),
    depart: withDate(depart, indicateur.dateDepart?.valeur),
    derniere: withDate(valeur, mesure?.date?.valeur),
    evolution:
      depart === undefined || valeur === undefined ? '–' : formatEcart(Math.round((valeur - depart) * 100) / 100),
    cible: withDate(indicateur.cible?.valeur, indicateur.dateCible?.valeur),
    ...appreciate(indicateur, valeur),
    modalite: indicateur.modalite?.valeur ?? '–',
    source: mesure?.source?.valeur ?? indicateur.source?.valeur ?? 'source à préciser',
  };
}

function withDate(valeur: number | undefined, date: string | undefined): string {
  if (valeur === undefined) return '–';
  return date ? `${formatNombre(valeur)}\n(${formatJour(date)})` : formatNombre(valeur);
}

/** Said only when start, target and measure are known: the way from the one to the other. */
function appreciate(indicateur: Indicateur, valeur: number | undefined): { appreciation: string; fond: string } {
  const { depart, cible } = indicateur;
  if (!cible || valeur === undefined)
    return { appreciation: valeur === undefined ? 'non mesuré' : 'sans cible', fond: 'fond-gris' };
  const sens = directionOf(indicateur);
  if (isAtteinte(indicateur, valeur)) return { appreciation: 'cible atteinte', fond: 'fond-vert' };
  if (!depart) return { appreciation: 'cible non atteinte', fond: 'fond-gris' };
  const progres = (valeur - depart.valeur) * sens;
  if (progres > 0) return { appreciation: 'progresse', fond: 'fond-bleu' };
  return progres === 0
    ? { appreciation: 'stable', fond: 'fond-jaune' }
    : { appreciation: 'recule', fond: 'fond-rouge' };
}

/** Whether a value is the target, or beyond it on the way from the start. */
export function isAtteinte(indicateur: Indicateur, valeur: number): boolean {
  const { cible } = indicateur;
  if (!cible) return false;
  const sens = directionOf(indicateur);
  return sens === 0 ? valeur === cible.valeur : (valeur - cible.valeur) * sens >= 0;
}

/** 1 when the target stands above the start, -1 below, 0 when they are equal or one is not known. */
function directionOf({ depart, cible }: Indicateur): number {
  return cible ? Math.sign(cible.valeur - (depart?.valeur ?? cible.valeur)) : 0;
}
