import financeurs from '../../../data/titres/financeurs.json' with { type: 'json' };
import donnees from '../../../data/titres/genres.json' with { type: 'json' };
import motsCommuns from '../../../data/titres/mots.json' with { type: 'json' };
import { mois } from '../../dossier/mois.js';
import { oncePerText } from '../../dossier/une-fois.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** What a title is by itself, whatever the sheet: a year, a part of a year, one status to tick, a funder. */
export type GenreDeTitre =
  | { readonly genre: 'annee'; readonly annee: number }
  /** The title as written: « T1 », « janv-27 ». */
  | { readonly genre: 'sous-periode'; readonly texte: string }
  | { readonly genre: 'statut' }
  /** « Caf », « Département », or the name as written when it says which: « CC du Haut-Val ». */
  | { readonly genre: 'financeur'; readonly nom: string };

/** No such title is longer. */
const longueurMax = 60;

const statuts: ReadonlySet<string> = new Set(donnees.statuts.map(normalize));
const nomsDeFinanceurs: ReadonlyMap<string, string> = new Map(
  financeurs.noms.flatMap(({ nom, mots }) => mots.map((mot) => [normalize(mot), nom] as const)),
);
/** The funders that may be named further: « Ville de Corméry ». The longest names first. */
const suivables = financeurs.noms
  .filter(({ suite }) => suite)
  .flatMap(({ mots }) => mots.map(normalize))
  .sort((a, b) => b.length - a.length);
const devant: ReadonlySet<string> = new Set(financeurs.devant.map(normalize));
const derriere: ReadonlySet<string> = new Set(financeurs.derriere.map((mot) => mot.toLowerCase()));

/** The special titles that the reader treats by themselves; null for any other. */
export const genreDeTitre: (titre: string) => GenreDeTitre | null = oncePerText(readGenre, longueurMax);

function readGenre(titre: string): GenreDeTitre | null {
  const propre = titre.replace(/\s+/gu, ' ').trim();
  if (propre === '' || propre.length > longueurMax) return null;
  const normal = normalize(propre);
  const annee = /^(?:(?:annee|exercice|an) )?(20\d\d)$/.exec(normal);
  if (annee) return { genre: 'annee', annee: Number(annee[1]) };
  if (isSousPeriode(normal)) return { genre: 'sous-periode', texte: propre };
  if (statuts.has(normal)) return { genre: 'statut' };
  const nom = financeurDe(propre);
  return nom === null ? null : { genre: 'financeur', nom };
}

const nomsDeMois = [...mois.map(normalize), ...motsCommuns.moisAbreges.filter((mot) => !/^(?:trim|sem)/.test(mot))];
const annee = '(?: ?20\\d\\d| \\d\\d)?';
const formes: readonly RegExp[] = [
  new RegExp(`^(?:${nomsDeMois.join('|')})${annee}$`),
  /^(?:0?[1-9]|1[0-2]) 20\d\d$/,
  new RegExp(`^(?:t|trim|trimestre) ?[1-4]${annee}$`),
  new RegExp(`^(?:s|sem|semestre) ?[12]${annee}$`),
  new RegExp(`^(?:[1-4] ?t|[12] ?s)${annee}$`),
  new RegExp(`^[1-4] ?(?:er|e|eme|ere|nd|nde)? (?:t|trim|trimestre)${annee}$`),
  new RegExp(`^[12] ?(?:er|e|eme|nd)? (?:s|sem|semestre)${annee}$`),
  new RegExp(`^20\\d\\d (?:[ts] ?[1-4]|${nomsDeMois.join('|')})$`),
  new RegExp(`^(?:premier|deuxieme|troisieme|quatrieme|second) (?:trimestre|semestre)${annee}$`),
];

function isSousPeriode(normal: string): boolean {
  return formes.some((forme) => forme.test(normal));
}

function financeurDe(propre: string): string | null {
  const mots = propre
    .replace(/[()[\]:]/g, ' ')
    .trim()
    .split(/ +/);
  const debut = mots.length > 1 && devant.has(normalize(mots[0] ?? '')) ? withoutLiaison(mots.slice(1)) : mots;
  const fin = debut.findLastIndex((mot) => !derriere.has(normalize(mot)) && !derriere.has(mot.toLowerCase()));
  const coeur = debut.slice(0, fin + 1).join(' ');
  const normal = normalize(coeur);
  return (
    nomsDeFinanceurs.get(normal) ?? nomsDeFinanceurs.get(normalize(propre)) ?? (isSuivi(coeur, normal) ? coeur : null)
  );
}

/** « Participation de la Caf » is that of « Caf ». */
function withoutLiaison(mots: readonly string[]): readonly string[] {
  const rang = mots.findIndex((mot) => !/^(?:de|du|des|la|le|les)$/i.test(mot));
  return mots.slice(Math.max(0, rang)).map((mot, place) => (place === 0 ? mot.replace(/^[ld][’']/i, '') : mot));
}

/** « Ville de Corméry », « Caf 63 », « CC du Haut-Val » : a funder, then its own name or number. */
function isSuivi(coeur: string, normal: string): boolean {
  const mot = suivables.find((candidat) => normal.startsWith(`${candidat} `));
  if (mot === undefined) return false;
  const suite = coeur.split(' ').slice(mot.split(' ').length).join(' ');
  return /^(?:(?:de |du |des |d[’'])?(?:la |le |les |l[’'])?\p{Lu}|\d{2,3}$)/u.test(suite);
}
