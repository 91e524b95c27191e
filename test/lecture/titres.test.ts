import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CleFeuille, feuilles } from '../../src/dossier/dossier.js';
import { donneesDeTitres } from '../../src/lecture/titres/lexique.js';
import { motsDesTitres, motsDuTitre, premieresRacines } from '../../src/lecture/titres/mots.js';
import { scoreTitre } from '../../src/lecture/titres/titres.js';

const cles = Object.keys(donneesDeTitres) as CleFeuille[];

/** Another ending, or the label of a column of ours, is worth a little more: the content decides. */
const aEgalite = 0.06;

/** The column is the first candidate, or as sure as the first. */
function isPremier(feuille: CleFeuille, titre: string, cle: string): boolean {
  const notes = scoreTitre(feuille, titre);
  const score = notes.find((note) => note.cle === cle)?.score ?? 0;
  return score >= 0.8 && score >= (notes[0]?.score ?? 0) - aEgalite;
}

function dire(feuille: CleFeuille, titre: string): string {
  return scoreTitre(feuille, titre)
    .slice(0, 3)
    .map(({ cle, score }) => `${cle} ${score.toFixed(2)}`)
    .join(', ');
}

describe.each(cles)('les titres de la feuille %s', (feuille) => {
  const entrees = Object.entries(donneesDeTitres[feuille] ?? {});

  test('sont ceux de ses colonnes', () => {
    const colonnes = [...Object.keys(feuilles[feuille].colonnes), 'periode'];
    expect(entrees.map(([cle]) => cle).filter((cle) => !colonnes.includes(cle))).toEqual([]);
    expect(colonnes.filter((cle) => cle !== 'periode' && !entrees.some(([autre]) => autre === cle))).toEqual([]);
  });

  test('les exemples sont lus', () => {
    const fautes = entrees.flatMap(([cle, { exemples = [] }]) =>
      exemples
        .filter((titre) => !isPremier(feuille, titre, cle))
        .map((titre) => `${cle} « ${titre} » : ${dire(feuille, titre)}`),
    );
    expect(fautes).toEqual([]);
  });

  test('les contre-exemples ne le sont pas', () => {
    const fautes = entrees.flatMap(([cle, { contreExemples = [] }]) =>
      contreExemples
        .filter((titre) => scoreTitre(feuille, titre).some((note) => note.cle === cle && note.score > 0.45))
        .map((titre) => `${cle} « ${titre} » : ${dire(feuille, titre)}`),
    );
    expect(fautes).toEqual([]);
  });

  test('les têtes se lisent comme leur colonne', () => {
    const fautes = entrees.flatMap(([cle, { tetes, seuls = [], doutes = [] }]) => [
      ...[...tetes, ...seuls]
        .map((titre) => titre.replace('AAAA', '2030'))
        .filter((titre) => !isPremier(feuille, titre, cle))
        .map((titre) => `${cle} « ${titre} » : ${dire(feuille, titre)}`),
      ...doutes
        .map((titre) => titre.replace('AAAA', '2030'))
        .filter((titre) => !scoreTitre(feuille, titre).some((note) => note.cle === cle && note.score >= 0.45))
        .map((titre) => `${cle} ? « ${titre} » : ${dire(feuille, titre)}`),
    ]);
    expect(fautes).toEqual([]);
  });
});

describe('les mots d’un titre', () => {
  test('sont les mêmes, lus ensemble ou un à un', () => {
    const phrases = cles.flatMap((feuille) =>
      Object.values(donneesDeTitres[feuille]).flatMap(
        ({ tetes, seuls = [], doutes = [], complements = [], sans = [] }) => [
          ...tetes,
          ...seuls,
          ...doutes,
          ...complements,
          ...sans,
        ],
      ),
    );
    const ensemble = motsDesTitres(phrases);
    const un = phrases.map(motsDuTitre);
    expect(phrases.filter((_, rang) => JSON.stringify(ensemble[rang]) !== JSON.stringify(un[rang]))).toEqual([]);
    const premieres = premieresRacines(phrases);
    expect(phrases.filter((_, rang) => premieres[rang] !== un[rang]?.[0]?.racine)).toEqual([]);
  });

  test.each([
    ['ResteAFaire', 'reste faire'],
    ['DateDebut', 'date debut'],
    ['ExigencesSPPE', 'exigences sppe'],
    ['Places2030', 'places 2030'],
    ['Taux d’équipement en place', 'taux equipement enplace'],
    ['Porte le projet', 'porteleprojet'],
    ['Portée du projet', 'portee projet'],
    ['Cout_previsionnel', 'cout previsionnel'],
    ['DT_FIN_PREV', 'date fin previsionnel'],
    ['Ça a coûté', 'ca acoute'],
    ['Ça coûte', 'ca coute'],
    ['Livrée en', 'livree en'],
    ['Avancé à (%)', 'avance a %'],
    ['Date buttoir', 'date butoir'],
  ])('de « %s » : %s', (titre, mots) => {
    expect(
      motsDuTitre(titre)
        .map(({ texte }) => texte)
        .join(' '),
    ).toBe(mots);
  });
});

describe('un titre connu', () => {
  /** A head of both: what stands under it tells which. */
  const ambigus: ReadonlySet<string> = new Set([
    'actions numero intitule',
    'actions axe objectif',
    'actions axe priorite',
    'actions champs zone',
    'actions enjeu objectif',
    'actions intitule description',
    'actions intitule resultat',
    'actions statut avancement',
    'actions statut realisations',
    'actions avancement realisations',
    'emplois metier etp',
  ]);

  test('ne nomme deux colonnes que si on l’a voulu', () => {
    const surprises = cles.flatMap((feuille) => {
      const entrees = Object.entries(donneesDeTitres[feuille]);
      const ordre = entrees.map(([cle]) => cle);
      return entrees.flatMap(([, { tetes, seuls = [] }]) =>
        [...tetes, ...seuls].flatMap((titre) => {
          const notes = scoreTitre(feuille, titre.replace('AAAA', '2030'));
          const premieres = notes.filter(({ score }) => score >= 0.8 && score >= (notes[0]?.score ?? 0) - aEgalite);
          const sortes = premieres.map(({ cle }) => cle).sort((a, b) => ordre.indexOf(a) - ordre.indexOf(b));
          const paires = sortes.flatMap((a, rang) => sortes.slice(rang + 1).map((b) => `${feuille} ${a} ${b}`));
          return paires.filter((paire) => !ambigus.has(paire)).map((paire) => `« ${titre} » : ${paire}`);
        }),
      );
    });
    expect(surprises).toEqual([]);
  });
});

describe('les titres relevés dans des tableaux', () => {
  const releves = JSON.parse(readFileSync('test/fixtures/lecture/titres.json', 'utf8')) as Record<
    string,
    { readonly titres: readonly string[] }
  >;
  /** As `noter.py` judges them. */
  const colonnes: Readonly<Record<string, readonly string[]>> = {
    pilote: ['pilote'],
    partenaires: ['partenaires'],
    debut: ['debut'],
    fin: ['fin'],
    periode: ['periode', 'debut', 'fin'],
    statut: ['statut'],
    avancement: ['avancement'],
    budget: ['budgetPrevu'],
    real: ['realisations', 'resultat'],
    diff: ['difficultes'],
    persp: ['perspectives'],
    public: ['publicSpecifique'],
    ind: ['indicateurs'],
    axe: ['axe', 'champs'],
    titre: ['intitule', 'description'],
  };

  test('chacun est sa colonne, première ou à égalité', () => {
    const fautes = Object.entries(releves).flatMap(([cle, { titres }]) =>
      titres
        .filter((titre) => !colonnes[cle]?.some((colonne) => isPremier('actions', titre, colonne)))
        .map((titre) => `${cle} « ${titre} » : ${dire('actions', titre)}`),
    );
    expect(fautes).toEqual([]);
  });
});
