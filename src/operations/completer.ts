import { cleDeLigne } from '../completer/cles.js';
import { createEtat, type EtatDeCompletion, listComplements } from '../completer/etat.js';
import type { Rapprocher } from '../completer/hypothese.js';
import { compareTerritoires, type TerritoireDuSuivi } from '../completer/propositions/autre-territoire.js';
import { proposerDeLAnDernier } from '../completer/propositions/de-l-an-dernier.js';
import { proposerDuSuivi } from '../completer/propositions/du-suivi.js';
import { questions } from '../completer/questions/registre.js';
import type { Laisse, Reponse } from '../completer/reponse.js';
import type { Proposition } from '../convention/proposition.js';
import type { Fichier } from '../documents/fichier.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Origine } from '../dossier/origine.js';
import { findTexte } from '../tableur/chercher.js';
import type { Complement } from '../tableur/complement/complement.js';
import { rapprocherCommunes } from '../territoire/rapprocher.js';
import { openRepertoire } from '../territoire/repertoire.js';
import { keepAbsentes } from './actions-de-la-convention.js';
import {
  optionsDeCopie,
  ouvrirParmiDAutres,
  ouvrirTelQuel,
  type SuiviOuvert,
  type SuiviVerifie,
  verifier,
} from './suivi.js';

export { formatReponses } from '../completer/ecrire-reponses.js';
export { effetDe } from '../completer/effet.js';
export { repondre } from '../completer/etat.js';

/** What completing a tracker starts from, besides the tracker. */
export interface DemandeDeCompletion {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** The signed convention. */
  readonly convention?: Fichier | null | undefined;
  /** The tracker of last year. */
  readonly depuis?: Fichier | null | undefined;
  /** The answers of a person, in a file. */
  readonly reponses?: Fichier | null | undefined;
}

/** What a convention says, of which a person confirms each value. */
export interface ConventionDite {
  readonly nom: string;
  readonly propositions: readonly Proposition[];
  readonly remarques: readonly string[];
}

/** What completing asks of others. */
export interface PortsDeCompletion {
  /** What reads a convention; without it, ours. */
  readonly lireConvention?: ((fichier: Fichier) => Promise<ConventionDite>) | undefined;
  /** Whether a file that seems to be of another territory is taken all the same: asked of a person, no without one. */
  readonly confirmerTerritoire?: ((phrase: string) => Promise<boolean>) | undefined;
}

/** A tracker with the questions that it needs. */
export interface CompletionPreparee {
  readonly suivi: SuiviVerifie;
  readonly etat: EtatDeCompletion;
  readonly remarques: readonly string[];
  /** What could not be read of the answers file, entry by entry. */
  readonly illisibles: readonly Laisse[];
}

/** The completed copy, and what it changed. */
export interface Completion {
  /** None when there is nothing to write. */
  readonly fichiers: readonly Fichier[];
  readonly complements: readonly Complement[];
  /** What was left aside of the answers. */
  readonly laisses: readonly Laisse[];
  /** The rows that found no place in the copy: `remarques` says why. */
  readonly nonAjoutees: readonly Complement[];
  readonly remarques: readonly string[];
  /** The copy, read and checked again; the tracker itself when nothing is written. */
  readonly apres: SuiviVerifie;
  /** Exit code of a command: 1 when something was left aside. */
  readonly code: 0 | 1;
}

/**
 * What a tracker lacks, as questions, with what is known already.
 * @throws ErreurUtilisateur (exit 2) when a file cannot be read
 */
export async function preparerCompletion(
  suivi: SuiviOuvert,
  demande: DemandeDeCompletion,
  ports: PortsDeCompletion = {},
): Promise<CompletionPreparee> {
  const { date } = demande;
  const [verifie, repertoire] = await Promise.all([verifier(suivi, date), openRepertoire()]);
  const rapprocher: Rapprocher = (suppose) => rapprocherCommunes(repertoire, suppose);
  const { dossier, classeur } = suivi;
  const mots = (place: Origine) => findTexte(classeur, place);
  const duSuivi = proposerDuSuivi(dossier, rapprocher, mots);
  const territoire = { communes: communesDe(dossier, duSuivi), caf: dossier.convention?.caf?.valeur ?? null };
  const convention = await readConvention(demande, dossier, territoire, ports);
  const anDernier = await readAnDernier(suivi, demande, territoire, ports);
  const etat = createEtat({
    dossier,
    date,
    propositions: [...duSuivi, ...convention.propositions],
    anciennes: anDernier.propositions,
    rapprocher,
    motsDe: mots,
  });
  const preparee: CompletionPreparee = {
    suivi: verifie,
    etat,
    remarques: [...convention.remarques, ...anDernier.remarques],
    illisibles: [],
  };
  return demande.reponses ? entendre(preparee, await lireReponses(demande.reponses)) : preparee;
}

/** Writes the copy, reads it again, and checks what it changed. */
export async function completer({ suivi, etat, remarques, illisibles }: CompletionPreparee): Promise<Completion> {
  const complements = listComplements(etat);
  const laisses = [...illisibles, ...etat.laisses];
  const dites = [
    ...remarques,
    ...remarquerHorsDAtteinte(etat),
    ...remarquerDejaDites(etat.dejaDites, complements.length + laisses.length > 0),
  ];
  if (complements.length === 0) {
    const code = laisses.length > 0 ? 1 : 0;
    return { fichiers: [], complements, laisses, nonAjoutees: [], remarques: dites, apres: suivi, code };
  }
  const { completerClasseur } = await import('../tableur/complement/completer-classeur.js');
  const lues = new Map<Uint8Array, SuiviOuvert>();
  const relire = async (copie: Fichier) => {
    const relue = lues.get(copie.octets) ?? (await ouvrirTelQuel(copie, optionsDeCopie(suivi)));
    lues.set(copie.octets, relue);
    return relue;
  };
  const ecrit = await completerClasseur(suivi.fichier, suivi, complements, suivi.date, relire);
  const relu = await relire(ecrit.fichier);
  const nonAjoutees = listNonAjoutees(complements, relu.dossier);
  const toutes = [...laisses, ...nonAjoutees.map(laisserNonAjoutee)];
  return {
    fichiers: nonAjoutees.length < complements.length ? [ecrit.fichier] : [],
    complements,
    laisses: toutes,
    nonAjoutees,
    remarques: [...dites, ...ecrit.remarques],
    apres: await verifier({ ...relu, plan: suivi.plan, documentsAbsents: suivi.documentsAbsents }, suivi.date),
    code: toutes.length > 0 ? 1 : 0,
  };
}

/** The actions to add that the copy does not have: no other sheet is refused a row, it gets one of its own. */
function listNonAjoutees(complements: readonly Complement[], { actions }: Dossier): readonly Complement[] {
  const tenus = new Set(actions.flatMap(({ intitule }) => (intitule ? cleDeLigne('actions', intitule.valeur) : [])));
  return complements.filter(
    ({ feuille, rang, cellules }) =>
      feuille === 'actions' && rang === null && !tenus.has(cleDeLigne('actions', cellules['intitule'] ?? '')),
  );
}

function laisserNonAjoutee({ cellules }: Complement): Laisse {
  const ligne = cellules['intitule'] ?? '';
  return {
    question: 'actions',
    ligne,
    colonne: null,
    phrase: `Les actions de la convention, ${ligne} : la ligne n’a pas pu être ajoutée à votre tableau. « À savoir » dit pourquoi, et ce qu’il faut y écrire.`,
  };
}

/** What a file of answers says, by question, and what of it cannot be read. */
export interface ReponsesLues {
  readonly reponses: Readonly<Record<string, Reponse>>;
  readonly laisses: readonly Laisse[];
}

/**
 * Reads a file of answers.
 * @throws ErreurUtilisateur (exit 2) when it is no answers file at all
 */
export async function lireReponses({ nom, octets }: Fichier): Promise<ReponsesLues> {
  const { readReponses } = await import('../completer/lire-reponses.js');
  return readReponses(new TextDecoder().decode(octets), nom);
}

/** The same questions, once these answers are heard, and no others. */
export function entendre(preparee: CompletionPreparee, { reponses, laisses }: ReponsesLues): CompletionPreparee {
  return { ...preparee, etat: createEtat(preparee.etat.base, reponses), illisibles: laisses };
}

interface Source {
  readonly propositions: readonly Proposition[];
  readonly remarques: readonly string[];
}

const sansSource: Source = { propositions: [], remarques: [] };

async function readConvention(
  { convention }: DemandeDeCompletion,
  dossier: Dossier,
  territoire: TerritoireDuSuivi,
  ports: PortsDeCompletion,
): Promise<Source> {
  if (!convention) return sansSource;
  const lire = ports.lireConvention ?? (await import('./convention.js')).lireConvention;
  const lue = await lire(convention);
  const retenue = await retenir(`La convention « ${lue.nom} »`, lue.propositions, territoire, ports);
  const { propositions, remarque } = keepAbsentes(retenue.propositions, dossier);
  const demandees = new Set(questions.map(({ feuille }) => feuille));
  const autres = new Set(
    propositions.filter(({ feuille }) => !demandees.has(feuille)).map(({ feuille, ligne }) => `${feuille} ${ligne}`),
  );
  return {
    propositions,
    remarques: [
      ...lue.remarques,
      ...retenue.remarques,
      ...(remarque === null ? [] : [remarque]),
      ...(autres.size > 0
        ? [
            `La convention donne aussi ${autres.size === 1 ? 'une ligne' : `${autres.size} lignes`} que les questions ne demandent pas : ${autres.size === 1 ? 'elle n’est pas reprise' : 'elles ne sont pas reprises'}.`,
          ]
        : []),
    ],
  };
}

async function readAnDernier(
  { dossier, options }: SuiviOuvert,
  { depuis }: DemandeDeCompletion,
  territoire: TerritoireDuSuivi,
  ports: PortsDeCompletion,
): Promise<Source> {
  if (!depuis) return sansSource;
  const { suivi: ancien } = await ouvrirParmiDAutres(depuis, { correspondance: options.correspondance });
  const propositions = proposerDeLAnDernier(ancien.dossier, depuis.nom, dossier);
  return retenir(`Le classeur « ${depuis.nom} »`, propositions, territoire, ports);
}

/** A source of another territory is left out, unless a person says that it is the right one. */
async function retenir(
  source: string,
  propositions: readonly Proposition[],
  territoire: TerritoireDuSuivi,
  { confirmerTerritoire = async () => false }: PortsDeCompletion,
): Promise<Source> {
  const { autre, phrase } = compareTerritoires(source, propositions, territoire);
  if (!autre) return { propositions, remarques: phrase === null ? [] : [phrase] };
  if (await confirmerTerritoire(phrase ?? '')) return { propositions, remarques: [] };
  return { propositions: [], remarques: [`${phrase} Rien n’en est repris.`] };
}

function communesDe({ communes }: Dossier, duSuivi: readonly Proposition[]): readonly string[] {
  return communes.length > 0
    ? communes.flatMap(({ nom }) => nom?.valeur ?? [])
    : duSuivi.flatMap(({ feuille, ligne }) => (feuille === 'communes' ? ligne : []));
}

function remarquerHorsDAtteinte({ questions: posees }: EtatDeCompletion): readonly string[] {
  return posees.flatMap(({ question, horsDAtteinte }) =>
    horsDAtteinte.length === 0
      ? []
      : [
          `${question.titre} : ${horsDAtteinte.length === 1 ? 'une ligne est' : `${horsDAtteinte.length} lignes sont`} dans un tableau que l’outil ne sait pas compléter (${horsDAtteinte.slice(0, 5).join(', ')}) : complétez-${horsDAtteinte.length === 1 ? 'la' : 'les'} vous-même.`,
        ],
  );
}

function remarquerDejaDites(nombre: number, avecDAutres: boolean): readonly string[] {
  if (nombre === 0) return [];
  if (!avecDAutres) return ['Tout ce que vous répondez est déjà dans votre tableau : il n’y a rien à y écrire.'];
  return [
    nombre === 1
      ? 'Une de vos réponses est déjà dans votre tableau : elle n’y est pas écrite une seconde fois.'
      : `${nombre} de vos réponses sont déjà dans votre tableau : elles n’y sont pas écrites une seconde fois.`,
  ];
}
