import { findContenu } from '../../classeur/chercher.js';
import { controlesRgpd } from '../../controles/registre.js';
import { isBloquant, type Verification } from '../../controles/verification.js';
import { insecables } from '../../documents/typographie.js';
import { type Constat, type Gravite, gravites, libellesGravite } from '../../dossier/constat.js';
import { quote } from '../../dossier/valeurs/textes.js';
import type { Classeur, FeuilleRapprochee } from '../../index.js';
import type { Couleurs } from './couleurs.js';
import { formatCouverture } from './couverture.js';
import { wrap } from './lignes.js';

/** What the report needs beside the findings: the cells that they speak of, and how wide the terminal is. */
export interface OptionsRapport {
  readonly classeur: Classeur;
  readonly rapprochements: readonly FeuilleRapprochee[];
  readonly couleurs: Couleurs;
  /** Columns of the terminal; null in a pipe: lines are then never cut. */
  readonly largeur: number | null;
  /** Show each finding, those that repeat the same rule included. */
  readonly tout: boolean;
  /** The findings that were not there at the last check. */
  readonly nouveaux?: ReadonlySet<Constat>;
}

/** A word for each gravity, that needs no colour. */
const mots: Readonly<Record<Gravite, string>> = {
  bloquant: 'BLOQUE',
  majeur: 'corriger',
  mineur: 'vérifier',
  info: 'info',
};
/** Where the text begins, under the word of the gravity. */
const retrait = ' '.repeat(11);
/** More findings of one rule on one sheet are said once, with the list of their cells. */
const repetitions = 4;
const donneesPersonnelles: ReadonlySet<string> = new Set(controlesRgpd.map(({ regle }) => regle));

/** The report of `verifier` for a person: counts, findings sheet by sheet, coverage, and what stands in the way. */
export function formatVerification(verification: Verification, options: OptionsRapport): string {
  const { constats, couverture } = verification;
  const feuilles = sortFeuilles(constats);
  return `${[
    ...(constats.length > 0 ? [formatComptes(constats, options.couleurs), ''] : []),
    ...feuilles.flatMap((feuille) => formatFeuille(feuille, constats, options)),
    ...formatCouverture(couverture, options.couleurs, options.largeur),
    '',
    formatConclusion(constats, options.couleurs),
  ].join('\n')}\n`;
}

function formatComptes(constats: readonly Constat[], { fort }: Couleurs): string {
  const comptes = gravites.flatMap((gravite) => {
    const nombre = constats.filter((constat) => constat.gravite === gravite).length;
    return nombre > 0 ? [`${nombre} ${libellesGravite[gravite].toLowerCase()}`] : [];
  });
  return fort(`${constats.length === 1 ? 'Un constat' : `${constats.length} constats`} : ${comptes.join(', ')}`);
}

/** The sheet of the worst finding first; among equals, the order of the workbook. */
function sortFeuilles(constats: readonly Constat[]): readonly (string | null)[] {
  return [...new Set(constats.map(({ feuille }) => feuille))];
}

function formatFeuille(
  feuille: string | null,
  constats: readonly Constat[],
  options: OptionsRapport,
): readonly string[] {
  const siens = constats.filter((constat) => constat.feuille === feuille);
  const parRegle = new Map<string, Constat[]>();
  for (const constat of siens) parRegle.set(groupeDe(constat), [...(parRegle.get(groupeDe(constat)) ?? []), constat]);
  const groupes = [...parRegle.values()].flatMap((memes) =>
    memes.length > repetitions && !options.tout ? [memes] : memes.map((constat) => [constat]),
  );
  const tries = groupes.sort((a, b) => siens.indexOf(a[0] as Constat) - siens.indexOf(b[0] as Constat));
  return [options.couleurs.fort(feuille ?? 'Classeur'), ...tries.flatMap((memes) => formatGroupe(memes, options)), ''];
}

function groupeDe({ regle, gravite, cellule }: Constat): string {
  return `${regle} ${gravite} ${cellule === null}`;
}

function formatGroupe(memes: readonly Constat[], options: OptionsRapport): readonly string[] {
  const [premier] = memes;
  if (!premier) return [];
  const { couleurs, largeur, nouveaux } = options;
  const nouveau = memes.some((constat) => nouveaux?.has(constat)) ? couleurs.fort('nouveau ') : '';
  const mot = peindre(premier.gravite, couleurs)(mots[premier.gravite].padEnd(9));
  const regle = couleurs.gris(`[${premier.regle}]`);
  const message = insecables(premier.message);
  if (memes.length === 1 && premier.cellule === null)
    return [wrap(`${mot}${nouveau}${message} ${regle}`, largeur, '  ', retrait)];
  const ou =
    memes.length === 1
      ? formatPlace(premier, options)
      : `${memes.map(({ cellule }) => cellule ?? '').join(', ')} (${memes.length} cellules)`;
  const suite = memes.length === 1 ? '' : ' De même pour les autres (--tout les détaille).';
  return [wrap(`${mot}${nouveau}${ou}`, largeur, '  ', retrait), wrap(`${message}${suite} ${regle}`, largeur, retrait)];
}

/** « F4, Fin : 30/06/2026 » : the cell, its column's title, what stands in it. Personal data are not shown again. */
function formatPlace({ feuille, cellule, regle }: Constat, { classeur, rapprochements }: OptionsRapport): string {
  if (feuille === null || cellule === null) return '';
  const lettre = cellule.replace(/\d+$/, '');
  const titre = rapprochements
    .find((rapprochee) => rapprochee.feuille === feuille)
    ?.colonnes.find((colonne) => colonne.cellule.replace(/\d+$/, '') === lettre && colonne.cellule !== cellule)?.titre;
  const place = titre ? `${cellule}, ${titre}` : cellule;
  if (donneesPersonnelles.has(regle)) return place;
  return `${place} : ${valeurDe(classeur, { feuille, cellule })}`;
}

function valeurDe(classeur: Classeur, place: { readonly feuille: string; readonly cellule: string }): string {
  const contenu = findContenu(classeur, place);
  if (contenu === null) return '(vide)';
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '(formule sans valeur)' : `« ${quote(contenu)} »`;
}

function peindre(gravite: Gravite, { rouge, jaune, gris }: Couleurs): (texte: string) => string {
  if (gravite === 'bloquant') return rouge;
  return gravite === 'majeur' ? jaune : gris;
}

export function formatConclusion(constats: readonly Constat[], { fort, vert, rouge }: Couleurs): string {
  const bloquants = constats.filter(isBloquant).length;
  const majeurs = constats.filter(({ gravite }) => gravite === 'majeur').length;
  if (bloquants > 0)
    return fort(rouge(bloquants === 1 ? 'Un point empêche l’envoi.' : `${bloquants} points empêchent l’envoi.`));
  return fort(
    vert(
      majeurs === 0
        ? 'Prêt à envoyer.'
        : majeurs === 1
          ? 'Prêt à envoyer : rien ne bloque. Un point reste à corriger.'
          : `Prêt à envoyer : rien ne bloque. ${majeurs} points restent à corriger.`,
    ),
  );
}
