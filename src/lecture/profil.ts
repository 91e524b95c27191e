import type { Contenu } from '../dossier/contenu.js';
import { lireChamps } from '../dossier/valeurs/champs.js';
import { lirePeriode } from '../dossier/valeurs/dates.js';
import { lireMontant } from '../dossier/valeurs/montants.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { lireStatut } from '../dossier/valeurs/statuts.js';
import { lireTaux } from '../dossier/valeurs/taux.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { isSansObjet } from '../dossier/valeurs-de-ligne.js';

/** What the cells of a column look like: shares of those that hold something, 0 to 1. */
export interface Profil {
  /** How many cells hold something. */
  readonly nombre: number;
  readonly dates: number;
  readonly annees: number;
  readonly nombres: number;
  /** Figures of money: with a unit, or large enough. */
  readonly montants: number;
  readonly taux: number;
  readonly statuts: number;
  readonly champs: number;
  /** Crosses and ticks. */
  readonly marques: number;
  readonly ouiNon: number;
  readonly courts: number;
  readonly longs: number;
  readonly codes: number;
  readonly distincts: number;
  readonly longueur: number;
}

/** So many cells say what a column is. */
const echantillon = 60;

const marques: ReadonlySet<string> = new Set([
  'x',
  'xx',
  'xxx',
  '✓',
  '✔',
  '✅',
  '☑',
  '•',
  '●',
  '■',
  '▪',
  '█',
  '◆',
  '►',
  '▶',
  '◼',
  '×',
  '✗',
  'o',
]);
const ouiNon: ReadonlySet<string> = new Set(['oui', 'non', 'o', 'n', 'vrai', 'faux']);

/** Whether a cell is a cross or a tick: something stands there, and says nothing else. */
export function isMarque(contenu: Contenu): boolean {
  if (contenu.genre === 'booleen') return contenu.booleen;
  if (contenu.genre === 'nombre') return contenu.nombre === 1 && !contenu.pourcentage;
  return contenu.genre === 'texte' && contenu.texte.length < 5 && marques.has(contenu.texte.trim().toLowerCase());
}

/** The profile of a column from its cells. */
export function profilDe(contenus: readonly Contenu[]): Profil {
  const lus = sample(contenus).filter(isLisible);
  const part = (test: (contenu: Lisible) => boolean) => (lus.length === 0 ? 0 : lus.filter(test).length / lus.length);
  const textes = lus.map((contenu) => textOf(contenu));
  return {
    nombre: lus.length,
    dates: part(isDate),
    annees: part(isAnnee),
    nombres: part(({ genre }) => genre === 'nombre'),
    montants: part(isMontant),
    taux: part(isTaux),
    statuts: part((contenu) => isCourt(contenu) && 'valeur' in lireStatut(contenu)),
    champs: part(isChamp),
    marques: part(isMarque),
    ouiNon: part((contenu) => contenu.genre === 'booleen' || ouiNon.has(normalize(textOf(contenu)))),
    courts: part((contenu) => contenu.genre === 'texte' && contenu.texte.length <= 60),
    longs: part((contenu) => contenu.genre === 'texte' && contenu.texte.length > 90),
    codes: part(isCode),
    distincts: lus.length === 0 ? 0 : new Set(textes).size / lus.length,
    longueur: lus.length === 0 ? 0 : textes.reduce((somme, { length }) => somme + length, 0) / lus.length,
  };
}

type Lisible = Exclude<Contenu, { genre: 'erreur' | 'formule-sans-valeur' }>;

/** Of a column that holds nothing, or that nobody looks into. */
export const profilVide: Profil = profilDe([]);

/** The first cells, and others all along: what stands lower may be of another kind. */
function sample(contenus: readonly Contenu[]): readonly Contenu[] {
  if (contenus.length <= echantillon) return contenus;
  const pas = contenus.length / echantillon;
  return Array.from({ length: echantillon }, (_, rang) => contenus[Math.floor(rang * pas)]).filter(
    (contenu) => contenu !== undefined,
  );
}

/** « sans objet » answers any column: it tells none from the others. */
function isLisible(contenu: Contenu): contenu is Lisible {
  if (contenu.genre === 'texte') return !isSansObjet(contenu.texte);
  return contenu.genre !== 'erreur' && contenu.genre !== 'formule-sans-valeur';
}

function isCourt(contenu: Lisible): boolean {
  return contenu.genre !== 'texte' || contenu.texte.length <= 60;
}

function isAnnee(contenu: Lisible): boolean {
  return /^(?:19|20)\d\d$/.test(textOf(contenu));
}

function isDate(contenu: Lisible): boolean {
  if (contenu.genre === 'date') return true;
  if (contenu.genre === 'nombre') return isAnnee(contenu) || (contenu.nombre > 36_500 && contenu.nombre < 55_200);
  // « en continu », « annuel » answer « when ? » although they give no day.
  if (contenu.genre !== 'texte' || contenu.texte.length > 50) return false;
  const lu = lirePeriode(contenu);
  return 'valeur' in lu || lu.refus.regle !== 'date-illisible';
}

function isMontant(contenu: Lisible): boolean {
  if (contenu.genre === 'nombre') return !contenu.pourcentage && (contenu.nombre >= 100 || contenu.nombre === 0);
  if (contenu.genre !== 'texte' || contenu.texte.length > 80 || !/\d/.test(contenu.texte)) return false;
  return /€|euro|k€|\d\s*k\b/i.test(contenu.texte) || ('valeur' in lireMontant(contenu) && contenu.texte.length > 2);
}

function isTaux(contenu: Lisible): boolean {
  if (contenu.genre === 'nombre')
    return contenu.pourcentage || (contenu.nombre >= 0 && contenu.nombre <= 1) || isDizaine(contenu.nombre);
  return (
    contenu.genre === 'texte' &&
    contenu.texte.length < 20 &&
    /[%/]/.test(contenu.texte) &&
    'valeur' in lireTaux(contenu)
  );
}

function isDizaine(nombre: number): boolean {
  return nombre >= 5 && nombre <= 100 && nombre % 5 === 0;
}

function isChamp(contenu: Lisible): boolean {
  if (contenu.genre !== 'texte' || contenu.texte.length > 120) return false;
  const lu = lireChamps(contenu);
  return 'valeur' in lu && lu.valeur.some(({ code }) => code !== null);
}

/** « 1 », « 1.2 », « PE-03 », « FA 4 », « J1 », « Fiche n° 3 ». */
function isCode(contenu: Lisible): boolean {
  if (contenu.genre === 'nombre') return contenu.nombre >= 0 && contenu.nombre < 1_000;
  return (
    contenu.genre === 'texte' &&
    contenu.texte.length <= 16 &&
    (/\d/.test(contenu.texte) || /^[A-Z]{1,2}(?:-[a-z])?$/.test(contenu.texte.trim())) &&
    !/[€%]/.test(contenu.texte)
  );
}
