import { isLaCommune } from '../../controles/organismes.js';
import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { communesReconnues } from '../communes-reconnues.js';
import { attendueSi, type Cellules, facultative, type Question } from '../question.js';

const parCompetence = ['recenserPar', 'informerPar', 'planifierPar', 'soutenirPar', 'relaisPar'] as const;

/** Who exercises which competence of L. 214-1-3 I: transferred one by one, it decides of the population that counts (III). */
export const competences: Question = {
  id: 'competences',
  titre: 'Qui exerce la compétence petite enfance',
  aide: 'Pour chaque commune : « oui » si elle est elle-même l’autorité organisatrice de l’accueil du jeune enfant ; « non » si elle a transféré la compétence, et alors à quel EPCI ou syndicat. Si une compétence seulement est transférée (le relais, par exemple), dites-la à part.',
  feuille: 'communes',
  repere: 'nom',
  colonnes: [
    attendueSi('competenceAo', (cellules) => !isDite(cellules)),
    attendueSi('transfereeA', ({ competenceAo, transfereeA, ...reste }, dossier) =>
      normalize(competenceAo ?? '') === 'non' && transfereeA === undefined && !dossier.convention?.epci
        ? parCompetence.some((colonne) => reste[colonne] === undefined)
        : false,
    ),
    ...parCompetence.map(facultative),
    facultative('populationOrganisme'),
  ],
  points: [],
  admet: [],
  ajoutable: false,
  portee: 'dit qui doit quoi, et pour quelle population',
  indices: epciOfficiels,
};

/** Something already says who exercises it. */
function isDite(cellules: Cellules): boolean {
  return (
    cellules['transfereeA'] !== undefined ||
    parCompetence.every((colonne) => cellules[colonne] !== undefined) ||
    isLaCommune(cellules['planifierPar'] ?? '')
  );
}

/** To be a member does not say what was transferred: it is told, never proposed. */
function epciOfficiels(dossier: Dossier): readonly string[] {
  const membres = new Map<string, string[]>();
  for (const { nom, officielle } of communesReconnues(dossier))
    for (const { nom: epci } of officielle.groupements) membres.set(epci, [...(membres.get(epci) ?? []), nom]);
  return [...membres].map(
    ([epci, noms]) =>
      `D’après la liste officielle, ${formatListe(noms)} ${noms.length > 1 ? 'sont membres' : 'est membre'} de « ${epci} » ; ce que ${noms.length > 1 ? 'chacune' : 'la commune'} lui a transféré, elle ne le dit pas.`,
  );
}
