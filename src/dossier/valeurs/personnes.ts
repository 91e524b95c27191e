import donnees from '../../../data/libelles/personnes.json' with { type: 'json' };
import listeDePrenoms from '../../../data/rgpd/prenoms.json' with { type: 'json' };
import { normalize } from './normalisation.js';

/** A person named where a structure is expected, and the structure that the cell names beside, or null. */
export interface PersonneEtStructure {
  readonly personne: string;
  readonly structure: string | null;
}

/** Beyond, a cell holds a sentence. */
const longueurMaximale = 120;

/**
 * The person that a pilote's cell names, as typed, and the structure beside: « Sophie DURAND (CCAS) », « M. Martin – Service
 * jeunesse », « RPE : S. Durand ». Null for a structure, even named after somebody (« Centre social Jean Moulin »), and for
 * any doubt: a first name that the list does not know, with neither « Mme » nor initial, is not taken for one.
 */
export function parsePersonneEtStructure(texte: string): PersonneEtStructure | null {
  if (texte.length > longueurMaximale) return null;
  const parts = texte
    .split(separations)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  const lues = parts.map(readPart);
  const personnes = lues.flatMap((lue) => lue?.personne ?? []);
  if (personnes.length === 0) return null;
  const structures = lues.flatMap((lue, rang) => (lue ? (lue.structure ?? []) : (parts[rang] ?? [])));
  return { personne: personnes.join(' ; '), structure: structures.filter(isStructure).join(', ') || null };
}

/** What stands between a person and a structure, or two persons. A hyphen between letters belongs to a name. */
const separations = /[\n;:,/()|&–—]| - | et /;

/** « 06 12 34 56 78 », « s.durand@ville.fr »: ways to reach somebody, no structure. */
function isStructure(texte: string): boolean {
  return /\p{L}{2}/u.test(texte) && !texte.includes('@') && !/\d{2}[ .]?\d{2}[ .]?\d{2}/.test(texte);
}

function readPart(part: string): PersonneEtStructure | null {
  const mots = part.split(' ');
  const civile = civilites.has(mots[0] ?? '');
  const noms = civile ? mots.slice(1) : mots;
  // « Mme Durand CCAS », « Mme Durand service jeunesse »: the structure begins at its own word.
  const coupe = civile ? noms.findIndex((mot, rang) => rang > 0 && isOrganisme(mot) && !isParticule(mot)) : -1;
  const nom = coupe < 0 ? noms : noms.slice(0, coupe);
  if (!(civile ? isNom(nom) || isNomSeul(nom) : isPrenomEtNom(nom))) return null;
  const personne = [...(civile ? mots.slice(0, 1) : []), ...nom].join(' ');
  return { personne, structure: coupe < 0 ? null : noms.slice(coupe).join(' ') };
}

const civilites: ReadonlySet<string> = new Set(donnees.civilites);
const fonctions: ReadonlySet<string> = new Set(donnees.fonctions);
const organismes: ReadonlySet<string> = new Set(donnees.organismes);
/** The given names of the list, as `normalize` writes them. */
export const prenoms: ReadonlySet<string> = new Set(listeDePrenoms.prenoms.split(' '));

/** « Sophie Durand », « Sophie DURAND », « DURAND Sophie », « S. Durand », « J.-P. Martin ». */
function isPrenomEtNom(mots: readonly string[]): boolean {
  const [premier = '', ...suite] = mots;
  if (suite.length === 0 || suite.length > 3)
    return collee.test(premier) && suite.length === 0 && isNom([premier.slice(2)]);
  const dernier = suite.at(-1) ?? '';
  const avant = mots.slice(0, -1);
  if (initiale.test(premier) || isPrenom(premier)) return isNom(suite);
  return isPrenom(dernier) && avant.every((mot) => mot.length > 2 && mot === mot.toUpperCase()) && isNom(avant);
}

const initiale = /^\p{Lu}\.?(?:-?\p{Lu}\.)?$/u;
/** « S.Durand ». */
const collee = /^\p{Lu}\.\p{Lu}\p{L}{2,}$/u;

/** « Sophie », « Anne-Laure », and not « Petite ». */
function isPrenom(mot: string): boolean {
  return /^\p{Lu}/u.test(mot) && prenoms.has(normalize(mot.split('-')[0] ?? ''));
}

/** A surname of one to three words with their capital, particles aside, none of which names a structure or an office. */
function isNom(mots: readonly string[]): boolean {
  const propres = mots.filter((mot) => !isParticule(mot));
  return (
    propres.length > 0 &&
    mots.length <= 4 &&
    isParticule(mots.at(-1) ?? '') === false &&
    propres.every((mot) => /^(?:d[’'])?\p{Lu}[\p{L}’'-]+$/u.test(mot) && !isOrganisme(mot) && !isFonction(mot))
  );
}

/** « Mme Petit » is somebody, whatever « petit » names elsewhere; « Mme la Maire » and « M CCAS » are not. */
function isNomSeul([nom = '', ...suite]: readonly string[]): boolean {
  return suite.length === 0 && /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(nom) && !isFonction(nom);
}

function isParticule(mot: string): boolean {
  return /^(?:de|du|des|le|la|el|al|ben|von|van|da|dos)$/i.test(mot);
}

/** Whether a word is one that names structures, offices aside: « crèche », « CCAS ». */
export function isOrganisme(mot: string): boolean {
  return organismes.has(normalize(mot)) || /^\p{Lu}{2,3}$/u.test(mot);
}

function isFonction(mot: string): boolean {
  return fonctions.has(normalize(mot));
}
