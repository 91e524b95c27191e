import { type Constat, gravites, type Signalement } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import { type Contexte, createContexte } from './contexte.js';
import type { Controle, Couverture } from './controle.js';
import { checkCouverture } from './couverture/couverture.js';
import type { Obligations } from './obligations.js';
import { controles } from './registre.js';

/** Everything that the rules say of a Dossier at a date. */
export interface Verification {
  /** The worst first; among equals, in the order of the sheets and of their rows. */
  readonly constats: readonly Constat[];
  readonly couverture: readonly Couverture[];
  readonly obligations: Obligations;
}

export interface OptionsVerification {
  /** `AAAA-MM-JJ`: what is late, or old, is so at this date. */
  readonly date: string;
  /** What the reading of the workbook already found. */
  readonly constatsDeLecture?: readonly Constat[];
}

/** Checks a Dossier: coverage of the requirements, coherence, personal data. */
export function verifier(dossier: Dossier, { date, constatsDeLecture = [] }: OptionsVerification): Verification {
  const contexte = createContexte(dossier, date);
  const { couverture, constats } = checkCouverture(contexte);
  const tous = [...constatsDeLecture, ...constats, ...controles.flatMap((controle) => constatsOf(controle, contexte))];
  return { constats: sortConstats(withoutDoubles(tous), dossier), couverture, obligations: contexte.obligations };
}

export function isBloquant({ gravite }: Constat): boolean {
  return gravite === 'bloquant';
}

function constatsOf({ regle, gravite, check }: Controle, contexte: Contexte): readonly Constat[] {
  return check(contexte).map((signalement: Signalement) => ({
    regle,
    gravite: signalement.gravite ?? gravite,
    message: signalement.message,
    feuille: signalement.feuille,
    cellule: signalement.cellule,
    exigence: null,
  }));
}

/** The same gap may count for the convention's article 3 and for the decree: it is said once, for the first of them. */
function withoutDoubles(constats: readonly Constat[]): readonly Constat[] {
  return [
    ...new Map(
      [...constats].reverse().map((constat) => [`${constat.feuille}|${constat.cellule}|${constat.message}`, constat]),
    ).values(),
  ].reverse();
}

function sortConstats(constats: readonly Constat[], dossier: Dossier): readonly Constat[] {
  const noms = (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => [
    dossier.feuilles[cle]?.nom,
    feuilles[cle].nom,
  ]);
  const rang = ({ feuille }: Constat) => (feuille === null ? -1 : noms.indexOf(feuille));
  const ligne = ({ cellule }: Constat) => Number(/\d+$/.exec(cellule ?? '')?.[0] ?? 0);
  const gravite = (constat: Constat) => gravites.indexOf(constat.gravite);
  return [...constats].sort((a, b) => gravite(a) - gravite(b) || rang(a) - rang(b) || ligne(a) - ligne(b));
}
