import mots from '../../data/cdsf/mots-petite-enfance.json' with { type: 'json' };
import rubriques from '../../data/cdsf/rubriques-transmises.json' with { type: 'json' };
import { isDuChampPetiteEnfance, isPetiteEnfance } from '../controles/petite-enfance.js';
import type { Verification } from '../controles/verification.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Instance } from '../dossier/feuilles/instances.js';
import type { Equipement } from '../dossier/feuilles/offre.js';
import type { Operation } from '../dossier/feuilles/operations.js';
import type { Zone } from '../dossier/feuilles/zones.js';
import { formatJour } from '../dossier/jours.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import type { Champ } from '../dossier/valeurs/champs.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { libelleRubrique } from '../dossier/valeurs/rubriques.js';
import type { TypeOffre } from '../dossier/valeurs/types-offre.js';
import { isDuCode } from '../referentiel/referentiel.js';

/** The sheets whose rows are sorted one by one; the others leave whole, or follow one of these. */
export const sortesTriees = [
  'actions',
  'offre',
  'zones',
  'operations',
  'emplois',
  'indicateurs',
  'instances',
  'redaction',
] as const;
export type SorteTriee = (typeof sortesTriees)[number];

/** Whether a row leaves, and why. */
export interface Sort {
  readonly part: boolean;
  readonly raison: string;
}

/** A row of the tracker, named as a person would look it up, and its lot. */
export interface LigneTriee extends Sort {
  readonly sorte: SorteTriee;
  readonly nom: string;
  /** Every cell that it was read from. */
  readonly places: readonly string[];
}

export interface OptionsDeTri {
  /** Of the whole Dossier: which rows answer an item. */
  readonly couverture: Verification['couverture'];
  /** Whether the parentalité actions go too (preamble of the convention; D. 214-10-1 allows it). */
  readonly parentalite?: boolean | undefined;
}

/** What leaves of each sheet, and the lot of every row. */
export interface Tri {
  readonly dossier: Pick<Dossier, SorteTriee>;
  readonly lignes: readonly LigneTriee[];
}

/**
 * Sorts the rows of a Dossier: what is of petite enfance leaves, the rest stays. In this order, the first that tells decides:
 * 1. the champ that the row names;
 * 2. what it is attached to (the action of an operation, its équipement, the action that aims at a zone);
 * 3. without either: it leaves when it answers an item of the code **and** says petite enfance in its own words. A cost
 *    answers 4° f whatever it pays for: the answer alone would let a skatepark go.
 */
export function trier(dossier: Dossier, { couverture, parentalite = false }: OptionsDeTri): Tri {
  const preuves = new Set(couverture.filter(({ exigence }) => isDuCode(exigence)).flatMap(placesDesPreuves));
  const repond = (ligne: object) => placesDe(ligne).some((place) => preuves.has(place));
  const volet = (ligne: AvecChamps) => sortParChamp(ligne, parentalite);
  const lignes: LigneTriee[] = [];
  const garder = <L extends object>(
    sorte: SorteTriee,
    liste: readonly L[],
    nomDe: (ligne: L) => string,
    sortDe: (ligne: L) => Sort,
  ): readonly L[] =>
    liste.filter((ligne) => {
      const sort = sortDe(ligne);
      lignes.push({ sorte, nom: nomDe(ligne), places: placesDe(ligne), ...sort });
      return sort.part;
    });

  const actions = garder('actions', dossier.actions, nomAction, (action) => sortAction(action, volet, repond));
  const offre = garder('offre', dossier.offre, ({ nom }) => nom?.valeur ?? sansNom, sortOffre);
  const liens = liensDe(actions, offre);
  const zones = garder(
    'zones',
    dossier.zones,
    ({ nom }) => nom?.valeur ?? sansNom,
    (zone) => sortZone(zone, liens, repond),
  );
  const operations = garder(
    'operations',
    dossier.operations,
    ({ intitule }) => intitule?.valeur ?? sansNom,
    (ligne) => volet(ligne) ?? sortOperation(ligne, liens, repond),
  );
  const emplois = garder(
    'emplois',
    dossier.emplois,
    ({ metier }) => metier?.valeur ?? sansNom,
    (emploi) =>
      volet(emploi) ?? sortParReponse(repond(emploi), [emploi.metier, emploi.competences, emploi.reponse], liens),
  );
  const indicateurs = garder(
    'indicateurs',
    dossier.indicateurs,
    ({ numero, libelle }) => numero?.valeur ?? libelle?.valeur ?? sansNom,
    (indicateur) => sortAction(indicateur, volet, repond),
  );
  const instances = garder(
    'instances',
    dossier.instances,
    nomInstance,
    (instance) => volet(instance) ?? sortInstance(instance),
  ).map(withoutAutreTexte);
  const redaction = garder(
    'redaction',
    dossier.redaction,
    ({ rubrique }) => (rubrique ? libelleRubrique(rubrique.valeur) : sansNom),
    ({ rubrique }) =>
      rubrique && rubriques.includes(rubrique.valeur)
        ? part('rubrique qui répond au schéma')
        : reste('rubrique qui porte sur toute la convention'),
  );
  return { dossier: { actions, offre, zones, operations, emplois, indicateurs, instances, redaction }, lignes };
}

const sansNom = 'sans nom';
const part = (raison: string): Sort => ({ part: true, raison });
const reste = (raison: string): Sort => ({ part: false, raison });

interface AvecChamps {
  readonly champs?: Valeur<readonly Champ[]>;
}

/** What the champ of a row decides; null when it names none. */
function sortParChamp(ligne: AvecChamps, parentalite: boolean): Sort | null {
  if (isDuChampPetiteEnfance(ligne)) return part('champ « Petite enfance »');
  if (parentalite && ligne.champs?.valeur.some(({ code }) => code === 'parentalite'))
    return part('champ « Parentalité », joint à la demande');
  return ligne.champs ? reste('autre champ d’intervention') : null;
}

type Repond = (ligne: object) => boolean;
type SortDuVolet = (ligne: AvecChamps) => Sort | null;

/** An action or an indicator: one that cites an item of D. 214-10-1 leaves whatever its champ. */
function sortAction(ligne: Pick<Action, 'champs' | 'exigences' | 'origine'>, volet: SortDuVolet, repond: Repond): Sort {
  const sort = volet(ligne);
  if (sort?.part) return sort;
  if (isPetiteEnfance(ligne)) return part('point de l’article D. 214-10-1 cité');
  if (sort) return sort;
  return repond(ligne)
    ? part('réponse à un point du schéma')
    : reste('ni champ écrit, ni réponse à un point du schéma');
}

/** What is no offer for children under three, or may not be: kept only when its name says so. */
const typesAVerifier: ReadonlySet<TypeOffre> = new Set<TypeOffre>(['alsh', 'autre']);

function sortOffre({ type, nom }: Equipement): Sort {
  if (type && !typesAVerifier.has(type.valeur)) return part('mode d’accueil ou service du jeune enfant');
  if (namesPetiteEnfance([nom])) return part('nom qui dit la petite enfance');
  return reste(type ? 'type d’équipement d’un autre champ' : 'aucun type écrit');
}

/** What leaves, by the names that other rows cite it with. */
interface Liens {
  readonly actions: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  readonly equipements: ReadonlySet<string>;
}

function liensDe(actions: readonly Action[], offre: readonly Equipement[]): Liens {
  const noms = (valeurs: readonly (Valeur<string> | undefined)[]) =>
    new Set(valeurs.flatMap((valeur) => (valeur ? [normalize(valeur.valeur)] : [])));
  const zones = [...actions, ...offre].flatMap(({ zone }) => zone?.valeur.map(normalize) ?? []);
  return {
    actions: noms(actions.map(({ numero }) => numero)),
    zones: new Set(zones),
    equipements: noms(offre.map(({ nom }) => nom)),
  };
}

/** A zone names no champ: its nature (offer insufficient, hard of access) is that of 3° when it answers it. */
function sortZone(zone: Zone, { zones }: Liens, repond: Repond): Sort {
  if (zone.nom && zones.has(normalize(zone.nom.valeur))) return part('lien avec une action ou un équipement joint');
  return repond(zone) ? part('réponse à un point du schéma') : reste('aucune réponse à un point du schéma');
}

function sortOperation(operation: Operation, liens: Liens, repond: Repond): Sort {
  const { action, equipement, intitule } = operation;
  if (action) return liens.actions.has(normalize(action.valeur)) ? part('action jointe') : reste('action non jointe');
  if (equipement && liens.equipements.has(normalize(equipement.valeur))) return part('équipement joint');
  return sortParReponse(repond(operation), [intitule, equipement], liens);
}

/** Without a champ nor a link: an answer to an item, and words of petite enfance. */
function sortParReponse(repond: boolean, textes: readonly (Valeur<string> | undefined)[], liens: Liens): Sort {
  if (!repond) return reste('ni champ écrit, ni réponse à un point du schéma');
  return namesPetiteEnfance(textes) || citesEquipement(textes, liens)
    ? part('réponse à un point du schéma')
    : reste('aucun champ écrit, et la petite enfance n’y est pas nommée');
}

/** Meetings without a champ: those whose words name petite enfance. */
function sortInstance({ instance, participants, objet, decisions }: Instance): Sort {
  return namesPetiteEnfance([instance, objet, decisions]) || namesPetiteEnfance(participants ? [participants] : [])
    ? part('la petite enfance y est nommée')
    : reste('aucun champ écrit, et la petite enfance n’y est pas nommée');
}

/** Of a meeting that its words alone let go, a text that says nothing of petite enfance stays: a Copil decides of every champ. */
function withoutAutreTexte(instance: Instance): Instance {
  if (instance.champs) return instance;
  const { objet, decisions, ...reunion } = instance;
  const petiteEnfance = (texte: Valeur<string> | undefined) => texte && namesPetiteEnfance([texte]);
  return {
    ...reunion,
    ...(objet && (petiteEnfance(objet) || namesPetiteEnfance([instance.instance])) && { objet }),
    ...(decisions && petiteEnfance(decisions) && { decisions }),
  };
}

/** Whole words, in the singular or the plural, as a normalised text has them between its blanks. */
const noms = mots.flatMap((mot) => [` ${normalize(mot)} `, ` ${normalize(mot)}s `]);

type Texte = Valeur<string> | Valeur<readonly string[]> | undefined;

/** Whole words only: « RPE » is not found in « SERPE ». */
function namesPetiteEnfance(textes: readonly Texte[]): boolean {
  const texte = enMots(textes);
  return noms.some((nom) => texte.includes(nom));
}

function citesEquipement(textes: readonly Texte[], { equipements }: Liens): boolean {
  const texte = enMots(textes);
  return [...equipements].some((nom) => nom.length > 3 && texte.includes(` ${nom} `));
}

function enMots(textes: readonly Texte[]): string {
  return ` ${normalize(textes.flatMap((texte) => texte?.valeur ?? []).join(' '))} `;
}

function nomAction({ numero, intitule }: Action): string {
  return numero?.valeur ?? intitule?.valeur ?? sansNom;
}

function nomInstance({ instance, date }: Instance): string {
  return [instance?.valeur ?? 'réunion', ...(date ? [formatJour(date.valeur)] : [])].join(' du ');
}

function placesDesPreuves({ preuves }: Verification['couverture'][number]): readonly string[] {
  return preuves.map(placeOf);
}

/** Every cell that a row was read from. */
export function placesDe(ligne: object): readonly string[] {
  return Object.values(ligne).flatMap((valeur: unknown) => {
    if (typeof valeur !== 'object' || valeur === null) return [];
    if (isOrigine(valeur)) return [placeOf(valeur)];
    return 'origine' in valeur && isOrigine(valeur.origine) ? [placeOf(valeur.origine)] : [];
  });
}

function isOrigine(valeur: unknown): valeur is Origine {
  return typeof valeur === 'object' && valeur !== null && 'feuille' in valeur && 'cellule' in valeur;
}

export function placeOf({ feuille, cellule }: Origine): string {
  return `${feuille}!${cellule}`;
}
