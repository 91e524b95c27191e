import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { feuillesDuPlan } from '../comparaison/contractuel.js';
import type { Plan } from '../comparaison/plan.js';
import { type PlanSigne, rejouer } from './plan-signe.js';

/** SHA-256 in hexadecimal of a value written as JSON with sorted keys: white space and the order of keys do not count. */
export function empreinteDe(valeur: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(valeur))));
}

/**
 * SHA-256 of what a plan binds to: its cells, sheet by sheet. Neither where they stand in a workbook nor the order of the
 * rows counts, so that a signed plan, the tracker it was frozen from and the annexes that were signed all have the same.
 */
export function empreinteDuPlan(plan: Plan): string {
  return empreinteDe(
    Object.fromEntries(
      feuillesDuPlan.map((cle) => [
        cle,
        (plan[cle]?.lignes ?? [])
          .map(({ cellules }) =>
            canonical(Object.fromEntries(Object.entries(cellules).map(([colonne, { contenu }]) => [colonne, contenu]))),
          )
          .sort(),
      ]),
    ),
  );
}

/** As it is printed: eight groups of eight, that a person copies without losing the place. */
export function formatEmpreinte(empreinte: string): string {
  return (empreinte.match(/.{1,8}/g) ?? []).join(' ');
}

/** Fewer signs could be found again by trying. */
const signesMin = 16;

/** What a person copied from a paper, spaces aside; null when it cannot be a digest, or is too short to prove anything. */
export function parseEmpreinte(texte: string): string | null {
  const signes = texte.replace(/[\s:.-]/g, '').toLowerCase();
  return /^[0-9a-f]{1,64}$/.test(signes) && signes.length >= signesMin ? signes : null;
}

/**
 * Which version of a signed plan a digest is that of.
 * @param empreinte see `parseEmpreinte`
 * @returns 0 as first signed, n after its n-th avenant; null when it is none of them
 */
export function findVersion(signe: PlanSigne, empreinte: string): number | null {
  const rang = rejouer(signe).findIndex((plan) => empreinteDuPlan(plan).startsWith(empreinte));
  return rang < 0 ? null : rang;
}

function canonical(valeur: unknown): string {
  if (Array.isArray(valeur)) return `[${valeur.map(canonical).join(',')}]`;
  if (typeof valeur !== 'object' || valeur === null) return JSON.stringify(valeur);
  const entrees = Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entrees.map(([cle, contenu]) => `${JSON.stringify(cle)}:${canonical(contenu)}`).join(',')}}`;
}
