import { type Constat, type ConstatBrut, gravites, type Signalement } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import { once } from '../dossier/une-fois.js';
import { createContexte } from './contexte.js';
import type { Controle, Couverture } from './controle.js';
import { checkCouverture } from './couverture/couverture.js';
import { joinAbsences, withoutAnsweredCauses } from './feuilles-absentes.js';
import type { Obligations } from './obligations.js';
import { controles, controlesRgpd } from './registre.js';
import { entendreReponses, type MotsDe } from './reponses.js';
import { regleDuNomDeFichier } from './rgpd/nom-de-fichier.js';
import { textesLibres } from './rgpd/textes-libres.js';

/** Everything that the rules say of a Dossier at a date. */
export interface Verification {
  /** The worst first; among equals, in the order of the sheets and of their rows. */
  readonly constats: readonly Constat[];
  /** Those that a person answered (sheet Réponses): they are no longer asked. */
  readonly repondus: readonly Constat[];
  readonly couverture: readonly Couverture[];
  readonly obligations: Obligations;
}

export interface OptionsVerification {
  /** `AAAA-MM-JJ`: what is late, or old, is so at this date. */
  readonly date: string;
  /** What the reading of the workbook already found. */
  readonly constatsDeLecture?: readonly Constat[];
  /** What the comparison with the signed plan found. */
  readonly constatsDuPlan?: readonly Constat[];
  /** What a cell of the workbook says; without it, the free texts of the Dossier. */
  readonly motsDe?: MotsDe;
  /** The names of the workbook’s tabs, empty ones included; without it (a signed plan), no sheet is said to be missing. */
  readonly onglets?: readonly string[];
}

/** Checks a Dossier: coverage of the requirements, coherence, personal data. */
export function runControles(
  dossier: Dossier,
  { date, constatsDeLecture = [], constatsDuPlan = [], motsDe = motsDuDossier(dossier), onglets }: OptionsVerification,
): Verification {
  const contexte = createContexte(dossier, date);
  const { couverture, constats } = checkCouverture(contexte);
  const illisibles = new Set(constatsDeLecture.flatMap((constat) => (constat.cellule ? [placeOf(constat)] : [])));
  const autres = controles.flatMap((controle) =>
    constatsDe(controle, controle.check(contexte)).filter(
      (constat) => !controle.absence || !illisibles.has(placeOf(constat)),
    ),
  );
  const { directs, absences } = joinAbsences(
    withoutDoubles([...constatsDeLecture, ...constatsDuPlan, ...constats, ...autres]),
    onglets,
  );
  const causes = absences.flatMap(({ absence }) => absence?.causes ?? []);
  const entendus = entendreReponses([...directs, ...absences, ...causes], dossier.reponses, {
    motsDe,
    repondable: isRepondable,
  });
  const restants = withoutAnsweredCauses(entendus, causes);
  const { repondus, sansEffet } = entendus;
  const remarques = sansEffet.map(
    (signalement): Constat => ({ regle: 'reponse-sans-effet', gravite: 'a-verifier', exigence: null, ...signalement }),
  );
  return {
    constats: sortConstats([...restants, ...remarques], dossier),
    repondus,
    couverture,
    obligations: contexte.obligations,
  };
}

const donneesPersonnelles: ReadonlySet<string> = new Set([
  ...controlesRgpd.map(({ regle }) => regle),
  regleDuNomDeFichier,
]);

/** Whether a person may answer a finding: what stops nothing, and what only seems to name somebody. */
export function isRepondable(constat: Constat): boolean {
  return arretDe(constat) === null || donneesPersonnelles.has(constat.regle);
}

function motsDuDossier(dossier: Dossier): MotsDe {
  const textes = once(
    () =>
      new Map(textesLibres(dossier).map(({ valeur, origine }) => [`${origine.feuille}!${origine.cellule}`, valeur])),
  );
  return ({ feuille, cellule }) => textes().get(`${feuille}!${cellule}`) ?? null;
}

/** Whether a finding stops a sending: the document would be false, or unlawful. */
export function isBloquant(constat: Constat): boolean {
  return arretDe(constat) === 'envoi';
}

/** What a finding stops: the sending of any document, the définitif alone, or nothing. */
export function arretDe({ gravite, arreteDefinitif }: Constat): 'envoi' | 'definitif' | null {
  if (gravite === 'empeche-envoi') return 'envoi';
  return arreteDefinitif ? 'definitif' : null;
}

/** The findings that stand in the way of a définitif, those that stop any sending first. */
export function arretsDuDefinitif(constats: readonly Constat[]): readonly Constat[] {
  return [...constats.filter(isBloquant), ...constats.filter((constat) => arretDe(constat) === 'definitif')];
}

/** What a rule says of places, as findings that bear its name and, where they say no other, its gravity. */
export function constatsDe(
  { regle, gravite, arreteDefinitif }: Pick<Controle, 'regle' | 'gravite' | 'arreteDefinitif'>,
  signalements: readonly Signalement[],
): readonly ConstatBrut[] {
  return signalements.map((signalement) => ({
    regle,
    gravite: signalement.gravite ?? gravite,
    message: signalement.message,
    feuille: signalement.feuille,
    cellule: signalement.cellule,
    exigence: null,
    ...((signalement.arreteDefinitif ?? arreteDefinitif) && { arreteDefinitif: true }),
    ...(signalement.manquante && { manquante: signalement.manquante, piste: signalement.piste }),
  }));
}

function placeOf({ feuille, cellule }: Constat): string {
  return `${feuille}!${cellule}`;
}

/**
 * The same gap may count for the convention's article 3 and for the decree: it is said once, with the worst of the two
 * gravities, for the first of those that have it.
 */
function withoutDoubles(constats: readonly ConstatBrut[]): readonly ConstatBrut[] {
  const gardes = new Map<string, ConstatBrut>();
  for (const constat of constats) {
    const cle = `${placeOf(constat)} ${constat.message}`;
    const connu = gardes.get(cle);
    if (!connu || gravites.indexOf(constat.gravite) < gravites.indexOf(connu.gravite)) gardes.set(cle, constat);
  }
  return [...gardes.values()];
}

function sortConstats(constats: readonly Constat[], dossier: Dossier): readonly Constat[] {
  const noms = (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => [
    dossier.feuilles[cle]?.nom ?? null,
    feuilles[cle].nom,
  ]);
  const rangs = new Map<string | null, number>([[null, -1]]);
  for (const [rang, nom] of noms.entries()) if (!rangs.has(nom)) rangs.set(nom, rang);
  return constats
    .map((constat) => ({ constat, cles: sortKeys(constat, rangs.get(constat.feuille) ?? noms.length) }))
    .sort((a, b) => compareKeys(a.cles, b.cles))
    .map(({ constat }) => constat);
}

/** Gravity, sheet, row, column (as many letters as it takes: « Z » is before « AA »). */
function sortKeys({ gravite, cellule }: Constat, rangFeuille: number): readonly number[] {
  const [, lettres = '', ligne = '0'] = /^([A-Z]+)(\d+)$/.exec(cellule ?? '') ?? [];
  const colonne = [...lettres].reduce((somme, lettre) => somme * 26 + lettre.charCodeAt(0) - 64, 0);
  return [gravites.indexOf(gravite), rangFeuille, Number(ligne), colonne];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const differente = a.findIndex((cle, rang) => cle !== b[rang]);
  return differente < 0 ? 0 : (a[differente] ?? 0) - (b[differente] ?? 0);
}
