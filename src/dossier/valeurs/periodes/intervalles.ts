import { partsOf } from '../../jours.js';
import { guess } from './formes.js';
import { after } from './locutions.js';
import { wordsOf } from './mots.js';
import { readNuance } from './nuances.js';
import type { PeriodeLue } from './periode-lue.js';

/** What stands between two ends, the surest first. A tight dash or slash joins two periods of the same kind only. */
const liens: readonly { readonly lien: RegExp; readonly serre?: true; readonly doute?: true }[] = [
  { lien: / (?=jusqu)/g },
  { lien: / (?:au|a) /g },
  { lien: / ?> ?/g },
  { lien: / - /g },
  { lien: / (?:et|puis|&|\+) /g },
  { lien: / ou /g, doute: true },
  { lien: / ?[;,&+] ?/g },
  { lien: / \/ /g },
  { lien: /[-/]/g, serre: true },
];

/** From one period to another: « de janvier à juin 2027 », « 01/09/2026 - 31/12/2027 », « nov/déc 2027 », « T4 2027 / T1 2028 ». */
export function readIntervalle(texte: string): PeriodeLue | null {
  for (const { lien, serre, doute } of liens) {
    for (const trouve of texte.matchAll(lien)) {
      const [gauche, droite] = [texte.slice(0, trouve.index), texte.slice(trouve.index + trouve[0].length)];
      const lue = join(gauche, droite, serre ?? false);
      if (lue) return doute ? guess(lue) : lue;
    }
  }
  return readListe(texte);
}

function join(gauche: string, droite: string, serre: boolean): PeriodeLue | null {
  const mots = wordsOf(after(gauche, 'depuis') ?? gauche);
  const motsDroite = wordsOf(after(droite, 'jusque') ?? after(droite, 'auPlusTard') ?? droite);
  if (mots.length === 0 || motsDroite.length === 0) return null;
  const debut = readNuance(mots);
  const fin = readNuance(motsDroite);
  if (debut && fin) {
    const proches = debut.precision === fin.precision || (/\d{4}/.test(gauche) && /\d{4}/.test(droite));
    return serre && !proches ? null : span(debut, fin);
  }
  if (fin) return completeDebut(mots, motsDroite, fin, serre);
  return debut && !serre ? completeFin(debut, motsDroite) : null;
}

/** The first end takes what it lacks from the second: « mars-avril 2026 », « 1er et 2e trimestre 2027 », « du 1 au 15 mars 2027 ». */
function completeDebut(
  mots: readonly string[],
  motsFin: readonly string[],
  fin: PeriodeLue,
  serre: boolean,
): PeriodeLue | null {
  const debut = completeWith(mots, motsFin, fin);
  if (!debut || (serre && debut.precision !== fin.precision)) return null;
  if (debut.debut <= fin.fin) return span(debut, fin);
  // « de décembre à février 2028 » began the year before.
  const avant = readNuance([...mots, String(partsOf(fin.debut)[0] - 1)]);
  return avant && guess(span(avant, fin));
}

function completeWith(mots: readonly string[], motsFin: readonly string[], fin: PeriodeLue): PeriodeLue | null {
  const nombreSeul = mots.length === 1 && /^o?\d+$/.test(mots[0] ?? '');
  if (!nombreSeul) return readNuance([...mots, String(partsOf(fin.debut)[0])]);
  const debut = readNuance([...mots, ...motsFin.slice(1)]);
  return debut?.precision === fin.precision ? debut : null;
}

/** The second end takes the year of the first: « 1er mars 2027 au 30 juin ». */
function completeFin(debut: PeriodeLue, mots: readonly string[]): PeriodeLue | null {
  if (mots.length === 1 && /^o?\d+$/.test(mots[0] ?? '')) return null;
  const [annee] = partsOf(debut.debut);
  const fin = readNuance([...mots, String(annee)]);
  if (!fin) return null;
  if (debut.debut <= fin.fin) return span(debut, fin);
  const apres = readNuance([...mots, String(annee + 1)]);
  return apres && guess(span(debut, apres));
}

function span(debut: PeriodeLue, fin: PeriodeLue): PeriodeLue | null {
  if (fin.fin < debut.debut) return null;
  const debutDevine = debut.devine === 'tout' || debut.devine === 'debut';
  const finDevinee = fin.devine === 'tout' || fin.devine === 'fin';
  const devine = debutDevine ? (finDevinee ? 'tout' : 'debut') : finDevinee ? 'fin' : undefined;
  return { debut: debut.debut, fin: fin.fin, precision: 'intervalle', ...(devine && { devine }) };
}

const nombreMaximal = 8;

/** « 2026, 2027 et 2028 », « T1, T2 et T3 2027 », « 2026/2027/2028 »: in order, from the first to the last. */
function readListe(texte: string): PeriodeLue | null {
  return readMorceaux(texte.split(/[,;&+]| (?:et|puis) /)) ?? readMorceaux(texte.split('/'));
}

function readMorceaux(morceaux: readonly string[]): PeriodeLue | null {
  if (morceaux.length < 3 || morceaux.length > nombreMaximal) return null;
  const listes = morceaux.map(wordsOf);
  const dernier = listes.at(-1) ?? [];
  const fin = readNuance(dernier);
  if (!fin) return null;
  const [premiere = null, ...suite] = listes.map((mots) => readNuance(mots) ?? completeWith(mots, dernier, fin));
  return suite.reduce((liste, lue) => (liste && lue && lue.debut > liste.debut ? span(liste, lue) : null), premiere);
}
