import type { Verification } from '../../controles/verification.js';
import { insecables } from '../../documents/typographie.js';
import { type Constat, type Gravite, gravites, libellesGravite } from '../../dossier/constat.js';
import { conclure } from '../../operations/constats/conclusion.js';
import { groupConstats } from '../../operations/constats/groupes.js';
import { describePlace, type SourceDesPlaces } from '../../operations/constats/place.js';
import type { Couleurs } from './couleurs.js';
import { formatCouverture, formatManques, isACommencer } from './couverture.js';
import { wrap } from './lignes.js';

/** What the report needs beside the findings: the cells that they speak of, and how wide the terminal is. */
export interface OptionsRapport extends SourceDesPlaces {
  readonly couleurs: Couleurs;
  /** Columns of the terminal; null in a pipe: lines are then never cut. */
  readonly largeur: number | null;
  /** Show each finding, those that repeat the same rule included. */
  readonly tout: boolean;
  /** The findings that were not there at the last check. */
  readonly nouveaux?: ReadonlySet<Constat>;
  /** What the schéma lacks, when it was asked for (`--exiger-schema`). */
  readonly exige?: string | null;
}

/** A word for each gravity, that needs no colour. */
const mots: Readonly<Record<Gravite, string>> = {
  'empeche-envoi': 'BLOQUE',
  'a-corriger': 'corriger',
  'a-verifier': 'vérifier',
  info: 'info',
};
/** Where the text begins, under the word of the gravity. */
const retrait = ' '.repeat(11);

/**
 * The report of `verifier` for a person: counts, findings sheet by sheet, coverage, and what stands in the way. Where hardly
 * anything answers the schéma, what it lacks is one paragraph, and not a wall of findings.
 */
export function formatVerification(verification: Verification, options: OptionsRapport): string {
  const { couverture } = verification;
  const court = !options.tout && isACommencer(couverture);
  const constats = court ? verification.constats.filter((constat) => !isDuSchema(constat)) : verification.constats;
  const montres = court ? constats.filter(({ gravite }) => gravite !== 'info') : constats;
  const presentes = montres.filter(({ absence }) => !absence);
  const groupes = groupConstats(presentes, { tout: options.tout, repetitions: court ? 1 : undefined });
  return `${[
    ...(constats.length > 0 ? [formatComptes(constats, options), ''] : []),
    ...groupes.flatMap(({ feuille, groupes: siens }) => [
      options.couleurs.fort(feuille ?? 'Classeur'),
      ...siens.flatMap((memes) => formatGroupe(memes, options, court)),
      '',
    ]),
    ...formatAbsentes(
      montres.filter(({ absence }) => absence),
      options,
    ),
    ...(court
      ? formatManques(
          couverture,
          feuillesAbsentes(verification.constats.filter(isDuSchema)),
          options.couleurs,
          options.largeur,
        )
      : formatCouverture(couverture, options.couleurs, options.largeur)),
    '',
    ...formatConclusion(verification, options),
  ].join('\n')}\n`;
}

/** Whether a finding only says what the schéma lacks: where hardly anything answers it, one paragraph says it all. */
function isDuSchema({ exigence, absence }: Constat): boolean {
  return exigence !== null || absence?.causes.every((cause) => cause.exigence !== null) === true;
}

function feuillesAbsentes(constats: readonly Constat[]): readonly string[] {
  return constats.flatMap(({ absence, feuille }) => (absence && feuille ? [feuille] : []));
}

/** The sheets that the workbook lacks, together: each is one finding, whatever the rules that miss it. */
function formatAbsentes(absentes: readonly Constat[], options: OptionsRapport): readonly string[] {
  if (absentes.length === 0) return [];
  const titre =
    absentes.length === 1 ? 'La feuille que votre classeur n’a pas' : 'Les feuilles que votre classeur n’a pas';
  return [options.couleurs.fort(titre), ...absentes.flatMap((constat) => formatGroupe([constat], options, false)), ''];
}

function formatComptes(constats: readonly Constat[], { couleurs: { fort } }: OptionsRapport): string {
  const comptes = gravites.flatMap((gravite) => {
    const nombre = constats.filter((constat) => constat.gravite === gravite).length;
    return nombre > 0 ? [`${nombre} ${libellesGravite[gravite].toLowerCase()}`] : [];
  });
  return fort(`${constats.length === 1 ? 'Un constat' : `${constats.length} constats`} : ${comptes.join(', ')}`);
}

function formatGroupe(memes: readonly Constat[], options: OptionsRapport, court: boolean): readonly string[] {
  const [premier] = memes;
  if (!premier) return [];
  const { couleurs, largeur, nouveaux } = options;
  const nouveau = memes.some((constat) => nouveaux?.has(constat)) ? couleurs.fort('nouveau ') : '';
  const mot = peindre(premier.gravite, couleurs)(mots[premier.gravite].padEnd(9));
  const regle = couleurs.gris(`[${premier.regle}]`);
  const message = insecables(premier.message);
  const autres = memes.length - 1;
  // Findings of one group bear on cells, or none does.
  if (premier.cellule === null) {
    const suite =
      autres === 0
        ? ''
        : ` De même ${autres === 1 ? 'une autre fois' : `${autres} autres fois`} (--tout les détaille).`;
    return [wrap(`${mot}${nouveau}${message}${suite} ${regle}`, largeur, '  ', retrait)];
  }
  const ou =
    autres === 0
      ? formatPlace(premier, options)
      : `${memes.map(({ cellule }) => cellule ?? '').join(', ')} (${memes.length} cellules)`;
  const suite = autres === 0 ? '' : ' De même pour les autres (--tout les détaille).';
  if (court) return [wrap(`${mot}${nouveau}${ou}. ${message}${suite} ${regle}`, largeur, '  ', retrait)];
  return [wrap(`${mot}${nouveau}${ou}`, largeur, '  ', retrait), wrap(`${message}${suite} ${regle}`, largeur, retrait)];
}

/** « F4, Fin : 30/06/2026 » : the cell, its column's title, what stands in it. Personal data are not shown again. */
function formatPlace(constat: Constat, options: OptionsRapport): string {
  const place = describePlace(constat, options);
  if (!place) return '';
  const ou = place.titre ? `${place.cellule}, ${place.titre}` : place.cellule;
  return place.valeur === null ? ou : `${ou} : ${place.valeur}`;
}

function peindre(gravite: Gravite, { rouge, jaune, gris }: Couleurs): (texte: string) => string {
  if (gravite === 'empeche-envoi') return rouge;
  return gravite === 'a-corriger' ? jaune : gris;
}

/** What was answered; then the two questions, a line each: may it be sent, and is the schéma answered. */
export function formatConclusion(
  verification: Verification,
  { couleurs: { fort, vert, rouge }, exige }: OptionsRapport,
): readonly string[] {
  const { pret, phrase, schema, repondus } = conclure(verification);
  return [
    ...(repondus === null ? [] : [insecables(repondus)]),
    fort((pret ? vert : rouge)(insecables(phrase))),
    insecables(schema),
    ...(exige ? [fort(rouge(insecables(exige)))] : []),
  ];
}
