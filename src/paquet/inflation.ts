import { Inflate, inflateSync } from 'fflate';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { EntreeDeZip } from './annuaire.js';
import { crc32 } from './crc32.js';
import { type Decompression, decompressionOr } from './decompression.js';

/** Everywhere, the page among others; a face may have a faster one. */
const ordinaire: Decompression = {
  inflate: (octets, max) => inflateSync(octets, { out: new Uint8Array(max) }),
  crc32,
};

/**
 * Hands over the bytes of a part as they come out, so that who counts them can stop: the sizes that a directory
 * announces may lie.
 * @returns false when the part is damaged: it does not inflate, or not to the bytes whose size and CRC stand in the directory. A
 * digit changed by a bad copy would otherwise pass for what was typed. An ErreurUtilisateur that `onMorceau` throws goes
 * through.
 */
export function inflateEntree(entree: EntreeDeZip, onMorceau: (morceau: Uint8Array) => void): boolean {
  const { crc32 } = decompressionOr(ordinaire);
  let crc = 0;
  let taille = 0;
  const inflated = inflate(entree, (morceau) => {
    crc = crc32(morceau, crc);
    taille += morceau.length;
    onMorceau(morceau);
  });
  return inflated && crc === entree.crc && taille === entree.tailleAnnoncee;
}

/** Entries up to these sizes are inflated at once, in a fraction of the time; half a gigabyte may come out of a bomb of that size. */
const compresseMax = 512 * 1024;
const annonceeMax = 8 * 1024 * 1024;

function inflate(entree: EntreeDeZip, onMorceau: (morceau: Uint8Array) => void): boolean {
  const { methode, octets, tailleAnnoncee } = entree;
  if (methode === 0) {
    onMorceau(octets);
    return true;
  }
  if (methode !== 8) return false;
  try {
    if (octets.length <= compresseMax && tailleAnnoncee <= annonceeMax) return inflateEntier(entree, onMorceau);
    inflateParMorceaux(octets, onMorceau);
    return true;
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) throw erreur;
    return false;
  }
}

/** One byte more than announced has its place: a part that holds more than it says is seen, whatever more it holds is dropped. */
function inflateEntier({ octets, tailleAnnoncee }: EntreeDeZip, onMorceau: (morceau: Uint8Array) => void): boolean {
  const inflated = inflateVite(octets, tailleAnnoncee + 1) ?? ordinaire.inflate(octets, tailleAnnoncee + 1);
  if (inflated.length !== tailleAnnoncee) return false;
  onMorceau(inflated);
  return true;
}

/** Null when the face's own refuses them: fflate, which accepts some that others refuse, has the last word everywhere. */
function inflateVite(octets: Uint8Array, max: number): Uint8Array | null {
  try {
    return decompressionOr(ordinaire).inflate(octets, max);
  } catch {
    return null;
  }
}

function inflateParMorceaux(octets: Uint8Array, onMorceau: (morceau: Uint8Array) => void): void {
  const flux = new Inflate(onMorceau);
  const pas = 16 * 1024;
  for (let debut = 0; debut < octets.length; debut += pas)
    flux.push(octets.subarray(debut, debut + pas), debut + pas >= octets.length);
}

/** Why parts could not be read: one is damaged, or they hold more bytes than allowed. */
export interface RefusInflation {
  readonly abimee: () => ErreurUtilisateur;
  readonly tropGrosse: () => ErreurUtilisateur;
}

/**
 * Inflates the parts that `garde` names, never more than `max` bytes in all; the others are not even looked at.
 * @throws what `refus` gives when a part is damaged or the bytes are too many
 */
export function inflateParts(
  entrees: readonly EntreeDeZip[],
  {
    garde,
    max,
    refus,
  }: { readonly garde: (nom: string) => boolean; readonly max: number; readonly refus: RefusInflation },
): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  const parts = entrees
    .filter(({ nom }) => garde(nom))
    .map((entree) => {
      const morceaux: Uint8Array[] = [];
      const intacte = inflateEntree(entree, (morceau) => {
        total += morceau.length;
        if (total > max) throw refus.tropGrosse();
        morceaux.push(morceau);
      });
      if (!intacte) throw refus.abimee();
      return [entree.nom, concat(morceaux)] as const;
    });
  return Object.fromEntries(parts);
}

/** The bytes of several pieces as one. */
export function concat(morceaux: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(morceaux.reduce((somme, morceau) => somme + morceau.length, 0));
  let position = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, position);
    position += morceau.length;
  }
  return tout;
}
