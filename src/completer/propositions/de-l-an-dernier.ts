import type { Proposition } from '../../convention/proposition.js';
import { cellulesOf, type LigneQuelconque } from '../../dossier/cellules.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import type { Question } from '../question.js';
import { questions } from '../questions/registre.js';

/** What a year changes: last year's figure is not this year's. */
const perimees: ReadonlySet<string> = new Set([
  'communes.population',
  'communes.anneePopulation',
  'offre.placesAujourdhui',
  'convention.copil',
]);

/** Its rows are of a year: they are taken whole, never to fill the gaps of another year's. */
const datees: ReadonlySet<CleFeuille> = new Set(['besoins', 'instances', 'operations', 'emplois']);

/** What the tracker of last year says, in the sheets that the questions fill in. */
export function proposerDeLAnDernier(ancien: Dossier, nom: string, dossier: Dossier): readonly Proposition[] {
  const parFeuille = new Map<CleFeuille, Question[]>();
  for (const question of questions)
    parFeuille.set(question.feuille, [...(parFeuille.get(question.feuille) ?? []), question]);
  return [...parFeuille].flatMap(([feuille, siennes]) => {
    if (datees.has(feuille) && feuille !== 'convention' && dossier[feuille].length > 0) return [];
    const colonnes = new Set(siennes.flatMap((question) => question.colonnes.map(({ colonne }) => colonne)));
    return lignesDe(ancien, feuille).flatMap((ligne) => {
      const cellules = cellulesOf(ligne, feuilles[feuille].colonnes);
      const textes = Object.fromEntries(Object.entries(cellules).map(([cle, { contenu }]) => [cle, textOf(contenu)]));
      if (!siennes.some(({ concerne }) => concerne?.(textes) ?? true)) return [];
      const repere = siennes[0]?.repere ?? null;
      const cle = repere === null ? '' : textes[repere];
      if (cle === undefined) return [];
      return Object.entries(cellules)
        .filter(([colonne]) => colonnes.has(colonne) && !perimees.has(`${feuille}.${colonne}`))
        .map(
          ([colonne, { contenu, origine }]): Proposition => ({
            feuille,
            colonne,
            ligne: cle,
            valeur: textOf(contenu),
            phrase: textOf(contenu),
            ou: `${nom}, feuille « ${origine.feuille} », ${origine.cellule}`,
          }),
        );
    });
  });
}

function lignesDe(dossier: Dossier, feuille: CleFeuille): readonly LigneQuelconque[] {
  if (feuille === 'convention') return dossier.convention ? [dossier.convention] : [];
  return dossier[feuille];
}
