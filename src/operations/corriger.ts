import type { Fichier } from '../documents/fichier.js';
import type { Contenu } from '../dossier/contenu.js';
import type { CleFeuille } from '../dossier/dossier.js';
import type { Origine } from '../dossier/origine.js';
import { dateJour } from '../dossier/valeurs/dates.js';
import { nombre } from '../dossier/valeurs/nombres.js';
import { taux } from '../dossier/valeurs/taux.js';
import type { TypeColonne } from '../dossier/valeurs/type-de-colonne.js';
import { findContenu } from '../tableur/chercher.js';
import { adresse, parseAdresse } from '../tableur/classeur.js';
import type { Complement } from '../tableur/complement/complement.js';
import type { CelluleAEcrire } from '../tableur/complement/completer-classeur.js';
import type { RefusDEcriture } from '../tableur/complement/completer-xlsx.js';
import { valeurAEcrire } from '../tableur/complement/valeur.js';
import { derniere } from '../tableur/formats/plages.js';
import { type Cible, cibleDe } from './constats/attentes.js';
import type { CaseARemplir } from './constats/case-a-remplir.js';
import { celluleTapee } from './constats/cellule-tapee.js';
import { optionsDeCopie, ouvrirTelQuel, type SuiviLu, type SuiviOuvert } from './suivi.js';

/** What a person typed for a cell; nothing empties it. */
export interface Correction extends Origine {
  readonly valeur: string;
}

/** The corrected copy of a tracker, and what was not written in it. */
export interface SuiviCorrige {
  /** Null when nothing was to be written. */
  readonly fichier: Fichier | null;
  readonly ecrites: readonly Origine[];
  /** What was not written, and why: a sentence each. */
  readonly refus: readonly string[];
  /** What a person has to know of the copy. */
  readonly remarques: readonly string[];
}

/**
 * Writes what a person typed into cells of a copy of the tracker, in its own format (a `.csv` gives a `.xlsx`). A date, a
 * figure or an amount is written as one; a value that its column could not read, a formula, a cell that a merge hides are left,
 * and said. Everything else of the workbook stays byte for byte.
 * @param corrections the last one of a cell counts
 * @param date of the correction, `AAAA-MM-JJ`
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be written in without loss
 */
export async function corriger(
  suivi: SuiviLu,
  corrections: readonly Correction[],
  date: string,
): Promise<SuiviCorrige> {
  const parPlace = new Map(corrections.map((correction) => [cleDe(correction), correction]));
  const decisions = [...parPlace.values()].map((correction) => decider(suivi, correction));
  const refus = decisions.flatMap((decision) => (typeof decision === 'string' ? decision : []));
  const cellules = decisions.flatMap((decision) => (typeof decision === 'string' ? [] : decision));
  if (cellules.length === 0) return { fichier: null, ecrites: [], refus, remarques: [] };
  const { ecrireDansClasseur } = await import('../tableur/complement/completer-classeur.js');
  const { fichier, refusees, remarques } = await ecrireDansClasseur(suivi.fichier, suivi, cellules, [], date);
  const ecrites = cellules.filter((cellule) => !refusees.has(cellule));
  return {
    fichier: ecrites.length === 0 ? null : { ...fichier, nom: nomCorrige(fichier.nom) },
    ecrites: ecrites.map(({ onglet: feuille, cellule }) => ({ feuille, cellule })),
    refus: [
      ...refus,
      ...[...refusees].map(([{ onglet, cellule }, raison]) => direRefus({ feuille: onglet, cellule }, raisons[raison])),
    ],
    remarques: ecrites.length === 0 ? [] : remarques,
  };
}

/**
 * Writes what a person typed for a row whose table has no such column yet: the column is added to it, with its title.
 * @param date of the correction, `AAAA-MM-JJ`
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be written in without loss
 */
export async function ajouterValeur(
  suivi: SuiviOuvert,
  { feuille, champ, onglet, rang }: CaseARemplir,
  valeur: string,
  date: string,
): Promise<SuiviCorrige> {
  const rien = { fichier: null, ecrites: [], remarques: [] };
  const aEcrire = valeurAEcrire(feuille, champ, valeur);
  if (!aEcrire) return { ...rien, refus: ['Rien n’est écrit : tapez d’abord ce que la case doit contenir.'] };
  if (aEcrire.refus !== null) return { ...rien, refus: [`${aEcrire.refus} Rien n’a été écrit.`] };
  const { completerClasseur } = await import('../tableur/complement/completer-classeur.js');
  const complement: Complement = { feuille, rang, onglet, cellules: { [champ]: valeur }, aConfirmer: {} };
  const relire = (copie: Fichier) => ouvrirTelQuel(copie, optionsDeCopie(suivi));
  const { fichier, ecrit, remarques } = await completerClasseur(suivi.fichier, suivi, [complement], date, relire);
  if (!ecrit) return { ...rien, refus: [remarques.join(' ')] };
  return { fichier: { ...fichier, nom: nomCorrige(fichier.nom) }, ecrites: [], refus: [], remarques };
}

/**
 * Adds an empty sheet of ours at the end of a copy of the tracker, with its titles, its helps and its lists.
 * @throws ErreurUtilisateur (exit 2) when the workbook cannot be written in without loss
 */
export async function ajouterFeuille(
  suivi: SuiviLu,
  cle: CleFeuille,
  date: string,
): Promise<{ readonly fichier: Fichier; readonly remarques: readonly string[] }> {
  const { ajouterFeuilles } = await import('../tableur/complement/completer-classeur.js');
  const { fichier, remarques } = await ajouterFeuilles(suivi.fichier, suivi, [cle], date);
  return { fichier: { ...fichier, nom: nomCorrige(fichier.nom) }, remarques };
}

/** « suivi-corrige.xlsx », whatever the number of corrections. */
function nomCorrige(nom: string): string {
  const point = nom.lastIndexOf('.');
  const [debut, extension] = point < 0 ? [nom, ''] : [nom.slice(0, point), nom.slice(point)];
  return `${debut.endsWith('-corrige') ? debut : `${debut}-corrige`}${extension}`;
}

function cleDe({ feuille, cellule }: Origine): string {
  return `${feuille}!${cellule}`;
}

function direRefus(place: Origine, raison: string): string {
  return `${cleDe(place)} : ${raison}`;
}

/** What to write, or why nothing is. */
function decider(suivi: SuiviLu, { valeur, ...place }: Correction): CelluleAEcrire | string {
  const { classeur, rapprochements } = suivi;
  const feuille = classeur.feuilles.find(({ nom }) => nom === place.feuille);
  if (!feuille) return direRefus(place, raisons.feuille);
  const { ligne, colonne } = parseAdresse(place.cellule);
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(place.cellule) || ligne > derniere.ligne || colonne > derniere.colonne)
    return direRefus(place, 'ce n’est pas l’adresse d’une cellule.');
  const visible = feuille.fusions.get(ligne)?.get(colonne);
  if (visible)
    return direRefus(place, `cette cellule est cachée sous des cellules fusionnées : corrigez ${adresse(visible)}.`);
  const cible = cibleDe(rapprochements, place);
  const texte = valeur.replace(/\r\n?/g, '\n').trim();
  const refus = refusDeValeur(cible, texte);
  if (refus !== null) return direRefus(place, `${refus} La cellule n’a pas été changée.`);
  const avant = findContenu(classeur, place);
  const tapee = celluleTapee(place, cible, texte);
  const cellule = cible ? tapee : { ...tapee, contenu: contenuDeMemeGenre(avant, tapee.contenu) };
  return isMeme(avant, cellule.contenu)
    ? direRefus(place, 'la cellule contient déjà cette valeur : rien n’a été changé.')
    : cellule;
}

/** In a column that is none of ours, a figure stays a figure and a date a date, where it can be read so. */
function contenuDeMemeGenre(avant: Contenu | null, tape: CelluleAEcrire['contenu']): CelluleAEcrire['contenu'] {
  const type = avant && typeDeContenu(avant);
  const lu = type?.lire(tape);
  return type && lu && 'valeur' in lu ? type.ecrire(lu.valeur) : tape;
}

function typeDeContenu(contenu: Contenu): TypeColonne<unknown> | null {
  if (contenu.genre === 'date') return dateJour;
  if (contenu.genre !== 'nombre') return null;
  return contenu.pourcentage ? taux : nombre;
}

/** Why a column could not read a value; null when it can, or when the cell is in none of ours. */
function refusDeValeur(cible: Cible | null, texte: string): string | null {
  return cible && (valeurAEcrire(cible.feuille, cible.cle, texte)?.refus ?? null);
}

/** Whether the cell holds it already: a date that is typed as a text is not yet a date. */
function isMeme(avant: Contenu | null, apres: CelluleAEcrire['contenu']): boolean {
  if (avant === null) return apres.genre === 'texte' && apres.texte === '';
  return JSON.stringify(avant) === JSON.stringify(apres);
}

const raisons: Readonly<Record<RefusDEcriture, string>> = {
  formule:
    'la cellule contient une formule, qui n’a pas été remplacée : corrigez la formule dans votre tableur, ou la cellule dont elle vient.',
  fusion: 'cette cellule est cachée sous des cellules fusionnées : corrigez la première d’entre elles.',
  'trop-long': 'ce texte dépasse ce qu’une cellule peut contenir (32 767 caractères) : raccourcissez-le.',
  feuille: 'cette feuille n’a pas été retrouvée dans le classeur.',
};
