import { addJours, formatJour } from '../../dossier/jours.js';
import type { Candidat } from './candidats.js';
import { type JourDit, joursIn } from './jours.js';
import { normaleDe, type Phrase } from './phrases.js';

/** What speaks of another convention than this one, or of something else that lasts. */
const autreChose =
  /\b(?:precedente?s?|anciennes?|fait suite|succede|prolonge|cog|objectifs et de gestion|preavis|resili|contrat enfance|schema departemental|avenant n)\b/;
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
      ? candidats(lue, phrase, duree ? 3 : phrase.partie.genre === 'ouverture' ? 2 : 2)
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
  if (second) {
    const entre = texte.slice(premier.fin, second.debut);
    const avant = texte.slice(0, premier.debut);
    const suit = finit.test(entre) && (debute.test(avant) || /\bdu\s+$/i.test(avant));
    return suit && dureePossible(premier.iso, second.iso) ? { debut: premier.iso, fin: second.iso } : null;
  }
  const avant = texte.slice(0, premier.debut);
  const bout = avant.slice(-70);
  const annees = anneesDites(texte);
  if (annees !== null && debute.test(avant)) {
    const fin = finApres(premier, annees);
    return { debut: premier.iso, fin };
  }
  if (
    /(?:jusqu[’']au|prend(?:ra)? fin le|expire(?:ra)? le|se termine(?:ra)? le|s[’']ach[èe]ve(?:ra)? le)\s*$/i.test(bout)
  )
    return { debut: null, fin: premier.iso };
  if (
    /(?:à compter d[ue]|à partir du|prend(?:ra)? effet (?:le|au|à compter du)|entre(?:ra)? en vigueur le|débute(?:ra)? le)\s*$/i.test(
      bout,
    )
  )
    return { debut: premier.iso, fin: null };
  return null;
}

function anneesDites(texte: string): number | null {
  const [, dit = ''] =
    /\b(deux|trois|quatre|cinq|six|[2-6])\s{0,2}(?:\(\s?[\p{L}\d]{1,6}\s?\)\s{0,2})?(?:ans|années)(?!\p{L})/iu.exec(
      texte,
    ) ?? [];
  return dit === '' ? null : (nombres[dit.toLowerCase()] ?? Number(dit));
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
