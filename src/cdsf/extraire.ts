import mots from '../../data/cdsf/mots-petite-enfance.json' with { type: 'json' };
import rubriques from '../../data/cdsf/rubriques-transmises.json' with { type: 'json' };
import { createContexte } from '../controles/contexte.js';
import { isDuChampPetiteEnfance } from '../controles/petite-enfance.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Convention } from '../dossier/feuilles/convention.js';
import type { Instance } from '../dossier/feuilles/instances.js';
import type { Equipement } from '../dossier/feuilles/offre.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { TypeOffre } from '../dossier/valeurs/types-offre.js';

/** What is no offer for children under three, or may not be: kept only when its name says so. */
const typesAVerifier: ReadonlySet<TypeOffre> = new Set<TypeOffre>(['alsh', 'autre']);

/**
 * The petite-enfance part of a Dossier, as the convention (article 9) sends it to the CDSF: what every piece of the
 * folder is made from, so that nothing else can leak into one of them.
 * - actions: those of the petite-enfance champ, and those that answer an item of D. 214-10-1;
 * - operations, jobs: all but those of another champ, or of an action that is not kept;
 * - meetings: those of the champ; without a champ, those whose words name petite enfance;
 * - offer: every type but accueils de loisirs and « autre », kept when their name says petite enfance;
 * - texts: the rubrics that answer the schéma, no other;
 * - avenants: number and dates, never their object, which tells of other champs.
 */
export function extractPetiteEnfance(dossier: Dossier, date: string): Dossier {
  const { actionsPetiteEnfance: actions, indicateursPetiteEnfance: indicateurs } = createContexte(dossier, date);
  const numeros = new Set(actions.flatMap(({ numero }) => (numero ? [normalize(numero.valeur)] : [])));
  const noms = new Set(
    indicateurs.flatMap(({ numero, libelle }) =>
      [numero, libelle].flatMap((nom) => (nom ? [normalize(nom.valeur)] : [])),
    ),
  );
  return {
    ...dossier,
    convention: dossier.convention && withoutEnjeux(dossier.convention),
    actions,
    offre: dossier.offre.filter(isPourLesMoinsDeTroisAns),
    operations: dossier.operations.filter((operation) =>
      operation.champs
        ? isDuChampPetiteEnfance(operation)
        : !operation.action || numeros.has(normalize(operation.action.valeur)),
    ),
    emplois: dossier.emplois.filter((emploi) => !emploi.champs || isDuChampPetiteEnfance(emploi)),
    indicateurs,
    mesures: dossier.mesures.filter(({ indicateur }) => indicateur && noms.has(normalize(indicateur.valeur))),
    instances: dossier.instances.filter((instance) =>
      instance.champs ? isDuChampPetiteEnfance(instance) : namesPetiteEnfance(textesDe(instance)),
    ),
    redaction: dossier.redaction.filter(({ rubrique }) => rubrique && rubriques.includes(rubrique.valeur)),
    avenants: dossier.avenants.map(({ objet: _objet, annexes: _annexes, ...avenant }) => ({ ...avenant, autres: {} })),
    reponses: [],
    feuillesInconnues: [],
  };
}

function isPourLesMoinsDeTroisAns({ type, nom }: Equipement): boolean {
  return type !== undefined && !typesAVerifier.has(type.valeur) ? true : namesPetiteEnfance([nom?.valeur]);
}

function textesDe({ instance, participants, objet, decisions }: Instance): readonly (string | undefined)[] {
  return [instance?.valeur, participants?.valeur.join(' '), objet?.valeur, decisions?.valeur];
}

/** Whole words, in the singular or the plural, as a normalised text has them between its blanks. */
const noms = mots.flatMap((mot) => [` ${normalize(mot)} `, ` ${normalize(mot)}s `]);

/** Whole words only: « RPE » is not found in « SERPE ». */
function namesPetiteEnfance(textes: readonly (string | undefined)[]): boolean {
  const texte = ` ${normalize(textes.filter(Boolean).join(' '))} `;
  return noms.some((nom) => texte.includes(nom));
}

/** The enjeux of the diagnostic bear on every champ. */
function withoutEnjeux({ enjeux: _enjeux, ...convention }: Convention): Convention {
  return { ...convention, autres: {} };
}
