import donnees from '../../../../data/libelles/dates.json' with { type: 'json' };
import { addJours, dernierJour, isoOf, partsOf } from '../../jours.js';
import { guess, readForme } from './formes.js';
import { motOf } from './mots.js';
import { moisDe, type PeriodeLue } from './periode-lue.js';

type Nuance = keyof typeof donnees.nuances;

const nuances: ReadonlyMap<string, Nuance> = new Map(
  (Object.keys(donnees.nuances) as Nuance[]).flatMap((nuance) =>
    donnees.nuances[nuance].map((mot) => [motOf(mot), nuance] as const),
  ),
);

/** A period in one piece, which « début », « mi- », « fin » or « courant » may narrow. */
export function readNuance(mots: readonly string[]): PeriodeLue | null {
  const nuance = nuances.get(mots[0] ?? '');
  if (nuance === undefined || mots.length < 2) return readForme(mots);
  const entiere = readNuance(mots.slice(1));
  return entiere && narrow(nuance, entiere);
}

function narrow(nuance: Nuance, entiere: PeriodeLue): PeriodeLue | null {
  if (nuance === 'courant') return guess(entiere);
  // « fin : 31/12/2027 » : the day is said.
  if (entiere.precision === 'jour') return entiere;
  if (entiere.precision === 'intervalle') return null;
  if (nuance === 'milieu') return milieuOf(entiere);
  return nuance === 'debut' ? debutOf(entiere) : finOf(entiere);
}

/** Its first day is sure, the last one is not: the first ten days of a month, the first quarter of a year. */
function debutOf({ debut, precision, devine }: PeriodeLue): PeriodeLue | null {
  const [annee, mois] = partsOf(debut);
  const fin =
    precision === 'mois' || precision === 'semaine'
      ? isoOf(annee, mois, 10)
      : moisDe(annee, mois, precision === 'annee' && mois === 1 ? 3 : mois)?.fin;
  return fin === undefined ? null : { debut, fin, precision: 'saison', devine: devine ?? 'fin' };
}

/** Its last day is sure, the first one is not. As a day, so that « avant fin mars » keeps the end of March. */
function finOf({ fin, precision, devine }: PeriodeLue): PeriodeLue {
  const [annee, mois] = partsOf(fin);
  const premier = precision === 'annee' && mois === 12 ? 10 : mois;
  const debut = isoOf(annee, premier, precision === 'mois' || precision === 'semaine' ? 21 : 1);
  return { debut, fin, precision: 'jour', devine: devine ?? 'debut' };
}

/** « mi-2028 » is 30 June, « mi-septembre » the 15th. */
function milieuOf({ debut, precision }: PeriodeLue): PeriodeLue | null {
  const [annee, mois] = partsOf(debut);
  const jours: Partial<Record<PeriodeLue['precision'], string>> = {
    annee: isoOf(annee, 6, 30),
    semestre: isoOf(annee, mois + 2, dernierJour(annee, mois + 2)),
    trimestre: isoOf(annee, mois + 1, 15),
    mois: isoOf(annee, mois, 15),
    saison: isoOf(annee, mois, 15),
  };
  const jour = jours[precision];
  const sure = precision !== 'saison' && (precision !== 'annee' || mois === 1);
  return jour === undefined || !sure ? null : { debut: jour, fin: jour, precision: 'jour', devine: 'tout' };
}

/** The last day before a period, as « avant l’été 2027 » says it. */
export function veilleOf({ debut }: PeriodeLue): PeriodeLue {
  const jour = addJours(debut, -1);
  return { debut: jour, fin: jour, precision: 'jour', devine: 'tout' };
}

/** The first day after a period, as « après juin 2027 » says it. */
export function lendemainOf({ fin }: PeriodeLue): PeriodeLue {
  const jour = addJours(fin, 1);
  return { debut: jour, fin: jour, precision: 'jour', ouverte: 'fin', devine: 'tout' };
}
