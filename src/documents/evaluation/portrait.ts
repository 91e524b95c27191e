import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Besoin } from '../../dossier/feuilles/besoins.js';
import { rapprochementDe } from '../../dossier/territoire.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { formatCompte, formatEcart, formatNombre, formatTaux } from '../formats.js';

/** A figure of the whole territory, in a year. */
interface Point {
  readonly annee: number;
  readonly valeur: number;
  readonly sources: readonly string[];
}

/** What the portrait counts, in the order in which it is read. */
const donnees = [
  { colonne: 'population', libelle: 'Habitants', nom: 'la population' },
  { colonne: 'naissances', libelle: 'Naissances de l’année', nom: 'les naissances' },
  { colonne: 'enfants', libelle: 'Enfants de moins de 3 ans', nom: 'le nombre d’enfants de moins de 3 ans' },
  { colonne: 'familles', libelle: 'Familles avec enfants', nom: 'le nombre de familles avec enfants' },
] as const;
type Colonne = (typeof donnees)[number]['colonne'];

/** Rows of Besoins that speak of the whole territory. */
const ensemble = new Set(['ensemble', 'ensemble du territoire', 'total', 'territoire', 'ctg']);
/** Communes are named up to this many. */
const maxNommees = 6;

/**
 * The territory in a few figures, each with its years and its sources, and what changed. A figure is that of the row that speaks of
 * the whole territory or, without one, the sum of the signatory communes when each gives it that year.
 */
export function viewPortrait(dossier: Dossier, date: string) {
  const lignes = donnees.flatMap(({ colonne, libelle, nom }) => {
    const points = pointsOf(colonne, dossier, Number(date.slice(0, 4)));
    const connus = points.length > 0 || colonne !== 'population' ? points : populationConnue(dossier);
    return connus.length > 0 ? [{ nom, ...viewLigne(libelle, connus) }] : [];
  });
  const sources = [...new Set(lignes.map(({ sources: siennes }) => siennes))];
  return {
    communes: phraseCommunes(dossier),
    lignes,
    phrase: phraseChangements(lignes),
    /** The same for all: said once, under the table. */
    source: sources.length === 1 && sources[0] !== '–' ? sources[0] : '',
  };
}

function viewLigne(libelle: string, points: readonly Point[]) {
  const tries = points.toSorted((a, b) => a.annee - b.annee);
  const [premier, dernier] = [tries[0] as Point, tries.at(-1) as Point];
  const change = premier.annee !== dernier.annee;
  const ecart = dernier.valeur - premier.valeur;
  return {
    libelle,
    debut: change ? `${formatNombre(premier.valeur)} (${premier.annee})` : '–',
    fin: `${formatNombre(dernier.valeur)} (${dernier.annee})`,
    ecart: change ? formatEcart(ecart) : '–',
    sources:
      [...new Set((change ? [premier, dernier] : [dernier]).flatMap(({ sources }) => sources))].join(' ; ') || '–',
    changement: change && premier.valeur > 0 ? { ecart, part: ecart / premier.valeur, premier, dernier } : null,
  };
}

/** « De 2025 à 2027, la population passe de … à … (+ 1 %) et les naissances de … » : the figures of the same years together. */
function phraseChangements(lignes: readonly ({ readonly nom: string } & ReturnType<typeof viewLigne>)[]): string {
  const clauses = new Map<string, string[]>();
  for (const { nom, changement } of lignes.toSorted((a, b) => Number(isEgale(a)) - Number(isEgale(b)))) {
    if (!changement) continue;
    const { ecart, part, premier, dernier } = changement;
    const periode = `De ${premier.annee} à ${dernier.annee}`;
    const dites = clauses.get(periode) ?? [];
    const pluriel = nom.startsWith('les') ? 'nt' : '';
    const clause =
      ecart === 0
        ? `${nom} ne change${pluriel} pas (${formatNombre(dernier.valeur)})`
        : `${nom}${dites.length === 0 ? ` passe${pluriel}` : ''} de ${formatNombre(premier.valeur)} à ${formatNombre(dernier.valeur)} (${part > 0 ? '+' : '−'}\u00a0${formatTaux(Math.abs(part))})`;
    clauses.set(periode, [...dites, clause]);
  }
  return [...clauses].map(([periode, liees]) => `${periode}, ${formatListe(liees)}.`).join(' ');
}

/** What does not change is said last: the others share one verb. */
function isEgale({ changement }: ReturnType<typeof viewLigne>): boolean {
  return changement?.ecart === 0;
}

function pointsOf(colonne: Colonne, { besoins, communes, convention }: Dossier, anneeMax: number): readonly Point[] {
  const connus = besoins.flatMap((besoin) => {
    const [annee, valeur] = [besoin.annee?.valeur, besoin[colonne]?.valeur];
    return annee === undefined || valeur === undefined || annee > anneeMax ? [] : [{ besoin, annee, valeur }];
  });
  const nomme = normalize(convention?.territoire?.valeur ?? '');
  const entiers = connus.filter(({ besoin }) => {
    const nom = normalize(besoin.territoire?.valeur ?? '');
    return ensemble.has(nom) || (nom !== '' && nom === nomme);
  });
  if (entiers.length > 0)
    return entiers.map(({ besoin, annee, valeur }) => ({ annee, valeur, sources: sourcesOf([besoin]) }));
  const attendues = communes.flatMap(({ nom }) => (nom ? normalize(nom.valeur) : []));
  const annees = [...new Set(connus.map(({ annee }) => annee))];
  return annees.flatMap((annee) => {
    const deLAnnee = attendues.map((cle) =>
      connus.find((connu) => connu.annee === annee && normalize(connu.besoin.territoire?.valeur ?? '') === cle),
    );
    const lues = deLAnnee.flatMap((connu) => connu ?? []);
    if (lues.length === 0 || lues.length < attendues.length) return [];
    const valeur = lues.reduce((somme, connu) => somme + connu.valeur, 0);
    return [{ annee, valeur, sources: sourcesOf(lues.map(({ besoin }) => besoin)) }];
  });
}

function sourcesOf(besoins: readonly Besoin[]): readonly string[] {
  return besoins.flatMap(({ source }) => source?.valeur ?? []);
}

/** One year only: what the communes declare or, when one declares nothing, what the official list says of them. */
function populationConnue({ communes, territoire }: Dossier): readonly Point[] {
  const declarees = communes.flatMap(({ population, anneePopulation }) =>
    population && anneePopulation ? [{ valeur: population.valeur, annee: anneePopulation.valeur, source: null }] : [],
  );
  const officielles = communes.flatMap((commune) => {
    const trouvee = rapprochementDe(territoire, commune);
    const figure = trouvee?.etat === 'reconnue' ? trouvee.commune.population : null;
    return figure ? [{ valeur: figure.valeur, annee: figure.annee, source: `${figure.source} (${figure.nom})` }] : [];
  });
  for (const chiffres of [declarees, officielles]) {
    const [premier] = chiffres;
    if (!premier || chiffres.length < communes.length || chiffres.some(({ annee }) => annee !== premier.annee))
      continue;
    return [
      {
        annee: premier.annee,
        valeur: chiffres.reduce((somme, { valeur }) => somme + valeur, 0),
        sources: chiffres.flatMap(({ source }) => source ?? 'chiffres donnés par les communes'),
      },
    ];
  }
  return [];
}

function phraseCommunes({ communes }: Dossier): string {
  const noms = communes.flatMap(({ nom }) => nom?.valeur ?? []);
  if (noms.length === 0) return '';
  const compte = formatCompte(noms.length, 'commune signataire', 'communes signataires');
  return noms.length > maxNommees ? `${compte}.` : `${compte} : ${formatListe(noms)}.`;
}
