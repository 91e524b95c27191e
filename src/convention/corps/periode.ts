import { addJours, formatJour } from '../../dossier/jours.js';
import type { Candidat } from './candidats.js';
import { type JourDit, joursIn } from './jours.js';
import { normaleDe, type Phrase } from './phrases.js';

/** What speaks of another convention than this one, or of something else that lasts. */
const autreChose =
  /\b(?:precedente?s?|anciennes?|fait suite|succede|prolonge|cog|objectifs et de (?:gestion|financement)|convention financiere|bonus territoire|(?:un|le|les|des) bilans?|preavis|resili|contrat enfance|schema departemental|avenant n)\b/;
const parleDElle = /\b(?:presente convention|convention territoriale|convention|ctg|presente)\b/;
const debute =
  /(?:à compter|à partir|prend(?:ra)? effet|entr[ée]e? en vigueur|débute(?:ra)?|commence(?:ra)?|date d[’']effet|période|conclue|signée|établie)/i;
const finit =
  /(?:jusqu[’']au|jusqu[’']à|expire(?:ra)?|prend(?:ra)? fin|se termine(?:ra)?|s[’']ach[èe]ve(?:ra)?|échéance|terme|(?:^|\s)au\s)/i;

const nombres: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

/** The start and the end of the convention, where a sentence says them. */
export function periodeDite(phrases: readonly Phrase[]): readonly Candidat[] {
  return phrases.flatMap((phrase) => {
    if (phrase.partie.genre === 'annexe') return [];
    const normal = normaleDe(phrase.texte);
    const article = phrase.partie.genre === 'article' ? normaleDe(phrase.partie.titre) : '';
    const duree = /\b(?:duree|effet|vigueur|periode)\b/.test(article);
    if (autreChose.test(normal) || !(parleDElle.test(normal) || duree)) return [];
    const lue = lirePeriode(phrase.texte);
    return lue
      ? candidats(lue, phrase, duree ? (/\bpresente convention\b/.test(normal) ? 4 : 3) : 2)
      : anneesDuTitre(phrase);
  });
}

interface PeriodeDite {
  readonly debut: string | null;
  readonly fin: string | null;
}

function lirePeriode(texte: string): PeriodeDite | null {
  const jours = joursIn(texte);
  const [premier, second] = jours;
  if (!premier || jours.length > 2) return null;
  const annees = anneesDites(texte);
  if (second) {
    const entre = texte.slice(premier.fin, second.debut);
    const avant = texte.slice(0, premier.debut);
    const suit = finit.test(entre) && (debute.test(avant) || /\bdu\s+$/i.test(avant));
    if (suit && dureePossible(premier.iso, second.iso)) return { debut: premier.iso, fin: second.iso };
    // « signée le 12 février 2025 pour cinq ans à compter du 1er janvier 2025 »
    return annees !== null && isDepart(entre) && !acheve.test(entre.slice(-70))
      ? { debut: second.iso, fin: finApres(second, annees) }
      : null;
  }
  const avant = texte.slice(0, premier.debut);
  const bout = avant.slice(-70);
  if (acheve.test(bout)) return { debut: null, fin: premier.iso };
  if (annees !== null && isDepart(avant)) return { debut: premier.iso, fin: finApres(premier, annees) };
  return commence.test(bout) ? { debut: premier.iso, fin: null } : null;
}

/** What stands just before the day that something ends. */
const acheve =
  /(?:jusqu[’']au|fin(?:ira)? le|(?:expire|se termine|s[’']ach[èe]ve)(?:ra)? le|(?:échéance|terme)(?: est)?(?: fixée?)? (?:au|le))\s*$/i;
/** The same of the day that it begins. */
const commence =
  /(?:à compter d[ue]|à partir du|prend(?:ra)? effet (?:le|au|à compter du)|entre(?:ra)? en vigueur (?:le|au)|débute(?:ra)? le)\s*$/i;
/** Near enough, when the sentence says how long it lasts: « à compter de sa signature, soit le … ». */
const depart = /à compter|à partir|effet|en vigueur|débute|commence/i;

function isDepart(avant: string): boolean {
  return depart.test(avant.slice(-60).split(/[.;]/).at(-1) ?? '');
}

function anneesDites(texte: string): number | null {
  const [, dit = ''] =
    /\b(deux|trois|quatre|cinq|six|[2-6])\s{0,2}(?:\(\s?[\p{L}\d]{1,6}\s?\)\s{0,2})?(?:ans|années)(?!\p{L})/iu.exec(
      texte,
    ) ?? [];
  const [, mois] = /(?<!\d)(24|36|48|60|72)\s{0,2}mois(?!\p{L})/iu.exec(texte) ?? [];
  if (dit === '') return mois === undefined ? null : Number(mois) / 12;
  return nombres[dit.toLowerCase()] ?? Number(dit);
}

/** « cinq ans à compter du 1er janvier 2026 » ends the day before, five years later. */
function finApres({ iso }: JourDit, annees: number): string {
  return addJours(`${Number(iso.slice(0, 4)) + annees}${iso.slice(4)}`, -1);
}

function dureePossible(debut: string, fin: string): boolean {
  const annees = Number(fin.slice(0, 4)) - Number(debut.slice(0, 4));
  return debut < fin && annees <= 8;
}

function candidats({ debut, fin }: PeriodeDite, phrase: Phrase, force: number): readonly Candidat[] {
  const de = (colonne: string, iso: string | null): readonly Candidat[] =>
    iso === null ? [] : [{ feuille: 'convention', colonne, ligne: '', valeur: formatJour(iso), phrase, force }];
  return [...de('debut', debut), ...de('fin', fin)];
}

/** « Convention territoriale globale 2026-2030 » on the cover: the years alone. */
function anneesDuTitre(phrase: Phrase): readonly Candidat[] {
  const [, debut, fin] = /(?<!\d)(20\d\d)\s?[-–—/]\s?(20\d\d)(?!\d)/.exec(phrase.texte) ?? [];
  if (phrase.partie.genre !== 'ouverture' || !debut || !fin || phrase.texte.length > 160) return [];
  if (!dureePossible(debut, fin) || /^vu\b/i.test(phrase.texte)) return [];
  const de = (colonne: string, valeur: string): Candidat => ({
    feuille: 'convention',
    colonne,
    ligne: '',
    valeur,
    phrase,
    force: 1,
  });
  return [de('debut', debut), de('fin', fin)];
}

/** Years on the cover that its article contradicts: said, the article is heard. */
export function douteDesAnnees(dits: readonly Candidat[]): readonly string[] {
  const annees = new Map<string, Candidat[]>();
  for (const dit of dits) annees.set(dit.colonne, [...(annees.get(dit.colonne) ?? []), dit]);
  return [...annees.values()].flatMap((memes) => {
    const fort = memes.find(({ force }) => force > 1);
    const titre = memes.find(({ force, valeur }) => force === 1 && fort && !fort.valeur.endsWith(valeur));
    return fort && titre
      ? [
          `La couverture dit « ${titre.phrase.texte} », mais ${fort.phrase.ou} : « ${fort.valeur} ». Vérifiez la période.`,
        ]
      : [];
  });
}
