import { pointsAbsents, titreDuPoint } from '../controles/couverture/points-comptes.js';
import { arretDe, arretsDuDefinitif, isBloquant, type Verification } from '../controles/verification.js';
import type { Constat } from '../dossier/constat.js';
import type { Rendu } from './echanges.js';

/** What a document is called in the sentences that refuse it. */
export interface NomDeDocument {
  /** With its article: « Les annexes définitives ». */
  readonly quoi: string;
  /** What it is made for: « l’envoi », « la signature ». */
  readonly avant: string;
  readonly genre: 'il' | 'elles';
}

/** What stands in the way of a document, as each use case says it: a définitif is refused, a projet tells what it lacks. */
export type Decision = Pick<Rendu, 'blocages' | 'refus' | 'reste' | 'code'>;

/** What a document may lack besides findings, each a whole sentence; null when it lacks nothing of the kind. */
export interface Manques {
  /** Stops the définitif, and only it. */
  readonly autre?: string | null;
  /** The schéma was asked for, and stands incomplete: the exit code says so for a projet too. */
  readonly schema?: string | null;
}

/**
 * Whether a document may be written. What stops the sending, or the définitif alone, is among the findings.
 * @param constats any findings: those that stop nothing are left out
 */
export function decideDefinitif(
  { quoi, avant, genre }: NomDeDocument,
  definitif: boolean,
  constats: readonly Constat[],
  { autre = null, schema = null }: Manques = {},
): Decision {
  const blocages = arretsDuDefinitif(constats);
  const envoi = blocages.filter(isBloquant).length;
  const code = envoi > 0 || schema !== null ? 1 : 0;
  if (!definitif) return { blocages, refus: null, reste: phraseDuProjet(blocages, avant, schema), code };
  if (blocages.length > 0)
    return { blocages, refus: `${phraseDuRefus(quoi, blocages, genre)} ${queFaire}`, reste: null, code: 1 };
  const manque = autre ?? (schema === null ? null : `${quoi} ${nonEcrit(genre)}. ${schema}`);
  return { blocages, refus: manque, reste: null, code: manque === null ? 0 : 1 };
}

/**
 * What the schéma lacks, for whoever wants it enforced (`--exiger-schema`): the points due that stand absent, named.
 * @returns null when none is, or when nobody asked
 */
export function manqueAuSchema({ couverture }: Pick<Verification, 'couverture'>, exiger = false): string | null {
  const absents = exiger ? pointsAbsents(couverture).map((point) => `« ${titreDuPoint(point)} »`) : [];
  if (absents.length === 0) return null;
  return absents.length === 1
    ? `Le schéma est exigé, et un point dû y est absent : ${absents[0]}.`
    : `Le schéma est exigé, et ${absents.length} points dus y sont absents : ${absents.join(', ')}.`;
}

const queFaire = 'Corrigez le tableau de suivi, ou demandez un projet.';

function nonEcrit(genre: NomDeDocument['genre']): string {
  return genre === 'il' ? 'n’a pas été écrit' : 'n’ont pas été écrites';
}

/** The parties and the period are few, and a sentence each: what to write is said in the refusal itself. */
function phraseDuRefus(quoi: string, blocages: readonly Constat[], genre: NomDeDocument['genre']): string {
  const pronom = genre === 'il' ? 'l’' : 'les ';
  const nombre = blocages.length;
  const refus = `${quoi} ${nonEcrit(genre)} : ${nombre === 1 ? `un point ${pronom}empêche` : `${nombre} points ${pronom}empêchent`}.`;
  const aEcrire = blocages.every((constat) => arretDe(constat) === 'definitif');
  return aEcrire ? `${refus} ${blocages.map(({ message }) => message).join(' ')}` : refus;
}

function phraseDuProjet(blocages: readonly Constat[], avant: string, schema: string | null): string | null {
  const envoi = blocages.filter(isBloquant).length;
  const definitif = blocages.length - envoi;
  const phrases = [
    ...(envoi > 0 ? [`${envoi === 1 ? 'un point reste' : `${envoi} points restent`} à corriger avant ${avant}.`] : []),
    ...(envoi === 0 && definitif > 0
      ? [`${definitif === 1 ? 'un point reste' : `${definitif} points restent`} à écrire avant le document définitif.`]
      : []),
  ];
  const projet = phrases.length === 0 ? [] : [`C’est un projet : ${phrases.join(' ')}`];
  const toutes = [...projet, ...(schema === null ? [] : [schema])];
  return toutes.length === 0 ? null : toutes.join(' ');
}
