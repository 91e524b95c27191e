import { competences } from '../controles/competences.js';
import { type Exercice, type Obligations, type ObligationsCommune, seuils } from '../controles/obligations.js';
import type { PopulationComptee } from '../controles/populations.js';
import { formatListe } from '../dossier/enumeration.js';
import { formatNombre } from './formats.js';
import { capitalize } from './typographie.js';

/** Within this share of a threshold, the figure of another year may be on the other side. */
const marge = 0.05;

/**
 * The grid « qui exerce quoi, pour quelle population, de quel millésime, d’où vient ce nombre », commune by commune: one row
 * for the competences that the same authority exercises for the same population.
 */
export function viewCompetences({ parCommune }: Obligations) {
  return {
    lignes: parCommune.flatMap((obligations) => groupExercices(obligations.exercices).map(viewLigne(obligations))),
    marges: [...new Set(parCommune.flatMap(({ exercices }) => exercices.flatMap(phrasesDeMarge)))],
    /** What « Toutes » means. */
    toutes: formatListe(competences.map(({ libelle }) => libelle)),
    figure: phraseDeFigure(parCommune),
  };
}

type Groupe = readonly [Exercice, ...Exercice[]];

function groupExercices(exercices: readonly Exercice[]): readonly Groupe[] {
  const groupes = new Map<string, [Exercice, ...Exercice[]]>();
  for (const exercice of exercices) {
    const { autorite, doute, population } = exercice;
    const cle = [autorite.nature, autorite.cle, doute, population.valeur].join(' ');
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(exercice);
    else groupes.set(cle, [exercice]);
  }
  return [...groupes.values()];
}

const viewLigne = (obligations: ObligationsCommune) => (groupe: Groupe, rang: number) => {
  const [{ autorite, autre, autrePopulation, doute, population }] = groupe;
  const lectures = doute === null || !autrePopulation ? [population] : [population, autrePopulation];
  const autorites = autre && doute !== null ? [autorite, autre] : [autorite];
  const noms = autorites.map(({ nature, nom }) => (nature === 'commune' ? 'la commune' : nom)).join(' ou ');
  return {
    nom: rang === 0 ? (obligations.commune.nom?.valeur ?? '–') : '',
    libelles:
      groupe.length === obligations.exercices.length
        ? 'Toutes'
        : capitalize(formatListe(groupe.map(({ competence }) => competence.libelle))),
    autorite: doute === null ? noms : `à préciser : ${noms}`,
    population: lectures.map(formatPopulation).join(' ou '),
    source: [...new Set(lectures.map(formatSource))].join(' ou '),
    suites: viewSuites(obligations, groupe),
  };
};

function formatPopulation({ valeur, auMoins }: PopulationComptee): string {
  if (valeur === null || (auMoins && valeur === 0)) return 'à préciser';
  return auMoins ? `au moins ${formatNombre(valeur)}` : formatNombre(valeur);
}

/** The year, then where the figure comes from. */
function formatSource({ annee, provenance, officielle }: PopulationComptee): string {
  const millesime = annee === null ? 'année non dite' : String(annee);
  switch (provenance) {
    case 'saisie':
      return `${millesime} ; suivi de la convention`;
    case 'liste':
      return `${millesime} ; ${officielle?.nom ?? 'population'} (${officielle?.source ?? ''})`;
    case 'somme':
      return `${millesime} ; somme des communes recensées`;
    case 'inconnue':
      return '–';
  }
}

/** What the population makes due, of the competences of a row. */
function viewSuites(obligations: ObligationsCommune, groupe: Groupe): readonly string[] {
  const codes = new Set(groupe.map(({ competence }) => competence.code));
  const devoirs = [
    { nom: 'recenser', competence: 'recenser', du: true },
    { nom: 'informer', competence: 'informer', du: true },
    { nom: 'planifier', competence: 'planifier', du: obligations.planifier },
    { nom: 'soutenir la qualité', competence: 'soutenir', du: obligations.soutenirLaQualite },
    { nom: 'schéma', competence: 'planifier', du: obligations.schema },
    { nom: 'relais petite enfance', competence: 'relais', du: obligations.relaisPetiteEnfance },
  ] as const;
  const siens = devoirs.filter(({ competence }) => codes.has(competence));
  const phrase = (titre: string, cherche: boolean | null) => {
    const noms = siens.filter(({ du }) => du === cherche).map(({ nom }) => nom);
    return noms.length === 0 ? [] : [`${titre} : ${formatListe(noms)}.`];
  };
  return [...phrase('Obligatoire', true), ...phrase('Non exigé', false), ...phrase('À préciser', null)];
}

/** A figure within 5 % of a threshold that it decides: how far it is, and what the official list says. */
function phrasesDeMarge({ competence, autorite, population, doute }: Exercice): readonly string[] {
  const { valeur, auMoins, officielle, provenance } = population;
  if (valeur === null || auMoins || doute !== null) return [];
  const decides =
    competence.code === 'planifier'
      ? [seuils.planifier, seuils.schema]
      : competence.code === 'soutenir'
        ? [seuils.planifier]
        : competence.code === 'relais'
          ? [seuils.schema]
          : [];
  return decides
    .filter((seuil) => Math.abs(valeur - seuil) <= marge * seuil)
    .map((seuil) => {
      const ecart = Math.abs(valeur - seuil);
      const place = ecart === 0 ? 'au seuil même' : `à ${formatNombre(ecart)} habitants`;
      const liste =
        provenance === 'saisie' && officielle
          ? ` La liste officielle en donne ${formatNombre(officielle.valeur)} (${officielle.nom} ${officielle.annee}).`
          : '';
      return `${autorite.nom} : ${formatNombre(valeur)} habitants, ${ecart === 0 ? place : `${place} du seuil`} de ${formatNombre(seuil)} ; la population d’une autre année peut être de l’autre côté.${liste}`;
    });
}

/** Which figure the list gives, when one of its figures counts. */
function phraseDeFigure(parCommune: readonly ObligationsCommune[]): string {
  const figures = parCommune.flatMap(({ exercices }) =>
    exercices.flatMap(({ population: { provenance, officielle } }) =>
      provenance === 'liste' && officielle ? [`${officielle.nom} ${officielle.annee} (${officielle.source})`] : [],
    ),
  );
  const distinctes = [...new Set(figures)];
  return distinctes.length === 0
    ? 'Un chiffre propre au suivi de la convention l’emporte sur la liste officielle.'
    : `Chiffres de la liste officielle : ${formatListe(distinctes)} ; un chiffre propre au suivi de la convention l’emporte.`;
}
