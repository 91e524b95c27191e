import donnees from '../../../../data/libelles/dates.json' with { type: 'json' };
import { dernierJour, isoOf } from '../../jours.js';
import { isJourDeSemaine, motOf, rangDuMois } from './mots.js';
import { anneeDe, jourDe, moisDe, type PeriodeLue, semaineDe } from './periode-lue.js';

/** A year of four figures, and one that may have two. */
const aaaa = '((?:19|20)\\d\\d|2100)';
const aa = '((?:19|20)\\d\\d|2100|\\d\\d)';

/** Each form with what its groups make. Words are single-spaced, ranks begin with « o »: « 2e sem. 2026 » is « o2 sem 2026 ». */
const formes: readonly (readonly [RegExp, (groupes: readonly string[]) => PeriodeLue | null])[] = [
  [form(`${aaaa} (\\d{1,2}) (\\d{1,2})`), ([a, m, j]) => jourDe(anneeDe(a), Number(m), Number(j))],
  [form('(\\d{4})(\\d\\d)(\\d\\d)'), ([a, m, j]) => jourDe(anneeDe(a), Number(m), Number(j))],
  [form(`(\\d{1,2}) (\\d{1,2}) ${aa}`), ([j, m, a]) => jourDe(anneeDe(a), Number(m), Number(j))],
  [form(`o?(\\d{1,2}) ?([a-z]+) ?${aa}`), ([j, m, a]) => jourDe(anneeDe(a), rangDuMois(m), Number(j))],
  [form(`([a-z]+) ?${aa}`), ([m, a]) => moisOf(a, rangDuMois(m))],
  [form(`${aaaa} ([a-z]+)`), ([a, m]) => moisOf(a, rangDuMois(m))],
  [form(`(\\d{1,2}) ${aaaa}`), ([m, a]) => moisOf(a, Number(m))],
  [form(`${aaaa} (\\d\\d)`), ([a, m]) => moisOf(a, Number(m))],
  // « 09/26 » is read as September 2026, which a day and a month cannot be; said, since the year is short of two figures.
  [form('(\\d\\d) ([2-4]\\d)'), ([m, a]) => guess(moisOf(a, Number(m)))],
  [form(`o?([1-4]) ?(?:t|q|trim|trimestres?) ?${aa}`), ([t, a]) => trimestre(a, Number(t))],
  [form(`(?:t|q|trim|trimestre) ?o?([1-4]) ${aa}`), ([t, a]) => trimestre(a, Number(t))],
  [form(`${aaaa} (?:t|q|trim|trimestre) ?o?([1-4])`), ([a, t]) => trimestre(a, Number(t))],
  [form(`${aaaa} o?([1-4]) ?(?:t|trim|trimestre)`), ([a, t]) => trimestre(a, Number(t))],
  [form(`dernier (?:trim|trimestre) ${aa}`), ([a]) => trimestre(a, 4)],
  [form(`o?([12]) ?(?:s|sem|semestres?) ?${aa}`), ([s, a]) => semestre(a, Number(s))],
  [form(`(?:s|semestre) ?o?([12]) ${aa}`), ([s, a]) => semestre(a, Number(s))],
  [form(`${aaaa} (?:s|semestre) ?o?([12])`), ([a, s]) => semestre(a, Number(s))],
  [form(`${aaaa} o?([12]) ?(?:s|sem|semestre)`), ([a, s]) => semestre(a, Number(s))],
  [form(`dernier semestre ${aa}`), ([a]) => semestre(a, 2)],
  // « sem. » is a semestre or a semaine: only the first two numbers can be either.
  [form(`sem ?o?([12]) ${aa}`), ([s, a]) => guess(semestre(a, Number(s)))],
  [form(`(?:s|sem|w) ?(\\d{1,2}) ${aa}`), ([s, a]) => (Number(s) > 2 ? semaineDe(anneeDe(a), Number(s)) : null)],
  [form(`semaine ?(?:n )?o?(\\d{1,2}) ${aa}`), ([s, a]) => semaineDe(anneeDe(a), Number(s))],
  [form(`o?(\\d{1,2}) semaine ${aa}`), ([s, a]) => semaineDe(anneeDe(a), Number(s))],
  [form(`${aaaa} (?:s|sem|semaine|w) ?(\\d{1,2})`), ([a, s]) => semaineDe(anneeDe(a), Number(s))],
  [form(`o([1-5]) semaine ([a-z]+) ${aa}`), ([s, m, a]) => semaineDuMois(a, rangDuMois(m), Number(s))],
  [form(`o?([12]) (?:quinzaine|quinz) ([a-z]+) ${aa}`), ([q, m, a]) => quinzaine(a, rangDuMois(m), Number(q))],
  [form(`rentree (?:scolaire )?${aaaa}`), ([a]) => guess(moisOf(a, 9))],
  [form(`rentree (?:scolaire )?${aaaa} ${aa}`), ([a, b]) => (follows(a, b) ? guess(moisOf(a, 9)) : null)],
  [form(`rentree (?:scolaire )?([a-z]+) ${aa}`), ([m, a]) => moisOf(a, rangDuMois(m))],
  [form(`(?:scolaire|saison) ${aa} ${aa}`), ([a, b]) => anneeScolaire(a, b)],
  [form(`hiver ${aa} ${aa}`), ([a, b]) => hiver(a, b)],
  ...donnees.saisons.map(({ nom, debut, fin }) => {
    const lire = ([a]: readonly string[]) => saison(a, debut, fin);
    return [form(`${motOf(nom)} ${aaaa}`), lire] as const;
  }),
  [form(aaaa), ([a]) => annees(a, a)],
  [form(`${aaaa} ${aaaa}`), ([a, b]) => annees(a, b)],
  [form(`${aaaa} (1[3-9]|[2-9]\\d)`), ([a, b]) => annees(a, b)],
];

/** A period written in one piece, its words as `wordsOf` gives them; null when they are of no known form. */
export function readForme(mots: readonly string[]): PeriodeLue | null {
  const [premier = ''] = mots;
  // « mar. » is a Tuesday only before a whole date: « mars 26 » is a month.
  const sansJour = mots.length >= 4 && isJourDeSemaine(premier) && /^o?\d/.test(mots[1] ?? '') ? mots.slice(1) : mots;
  const texte = sansJour.join(' ');
  for (const [forme, lire] of formes) {
    const groupes = forme.exec(texte);
    const lue = groupes && lire(groupes.slice(1));
    if (lue) return lue;
  }
  return null;
}

function form(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

export function guess(lue: PeriodeLue | null): PeriodeLue | null {
  return lue && { ...lue, devine: 'tout' };
}

function moisOf(annee: string | undefined, rang: number): PeriodeLue | null {
  return moisDe(anneeDe(annee), rang, rang);
}

function trimestre(annee: string | undefined, rang: number): PeriodeLue | null {
  return moisDe(anneeDe(annee), 3 * rang - 2, 3 * rang, 'trimestre');
}

function semestre(annee: string | undefined, rang: number): PeriodeLue | null {
  return moisDe(anneeDe(annee), 6 * rang - 5, 6 * rang, 'semestre');
}

function quinzaine(annee: string | undefined, mois: number, rang: number): PeriodeLue | null {
  const lue = moisOf(annee, mois);
  if (!lue) return null;
  const prefixe = lue.debut.slice(0, 8);
  return rang === 1
    ? { debut: lue.debut, fin: `${prefixe}15`, precision: 'semaine' }
    : { debut: `${prefixe}16`, fin: lue.fin, precision: 'semaine' };
}

function semaineDuMois(annee: string | undefined, mois: number, rang: number): PeriodeLue | null {
  const an = anneeDe(annee);
  const debut = jourDe(an, mois, 7 * rang - 6);
  if (an === null || !debut) return null;
  const fin = isoOf(an, mois, Math.min(7 * rang, dernierJour(an, mois)));
  return { debut: debut.debut, fin, precision: 'semaine', devine: 'tout' };
}

function saison(annee: string | undefined, debut: readonly number[], fin: readonly number[]): PeriodeLue | null {
  const an = anneeDe(annee);
  if (an === null) return null;
  return {
    debut: isoOf(an, debut[0] ?? 1, debut[1] ?? 1),
    fin: isoOf(an, fin[0] ?? 12, fin[1] ?? 31),
    precision: 'saison',
    devine: 'tout',
  };
}

/** « hiver 2026-2027 »; one year alone may be either of two winters, and is not read. */
function hiver(premiere: string | undefined, seconde: string | undefined): PeriodeLue | null {
  const an = anneeDe(premiere);
  if (an === null || !follows(premiere, seconde)) return null;
  return {
    debut: isoOf(an, 12, 1),
    fin: isoOf(an + 1, 2, dernierJour(an + 1, 2)),
    precision: 'saison',
    devine: 'tout',
  };
}

function anneeScolaire(premiere: string | undefined, seconde: string | undefined): PeriodeLue | null {
  const an = anneeDe(premiere);
  if (an === null || !follows(premiere, seconde)) return null;
  return { debut: isoOf(an, 9, 1), fin: isoOf(an + 1, 8, 31), precision: 'annee', devine: 'tout' };
}

/** Whether the second is the year after. */
function follows(premiere: string | undefined, seconde: string | undefined): boolean {
  return (anneeDe(premiere) ?? 0) + 1 === anneeDe(seconde);
}

function annees(premiere: string | undefined, derniere: string | undefined): PeriodeLue | null {
  const [debut, fin] = [anneeDe(premiere), anneeDe(derniere)];
  if (debut === null || fin === null || fin < debut) return null;
  return { debut: isoOf(debut, 1, 1), fin: isoOf(fin, 12, 31), precision: fin === debut ? 'annee' : 'intervalle' };
}
