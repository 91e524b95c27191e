import { createHash } from 'node:crypto';

const valeurs = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '2026-13-45',
  '__proto__',
  '{{x}}',
  '\ud800',
  'é'.repeat(5_000),
  [],
  {},
  [[]],
  { genre: 'texte' },
  { toString: 1 },
];

/** Accidents and malice of a JSON file; each takes its value and gives a text. */
export const mutationsJson = {
  'valeur remplacée': (valeur, h) => JSON.stringify(change(valeur, h, () => h.parmi(valeurs))),
  'plusieurs valeurs remplacées': (valeur, h) =>
    JSON.stringify([1, 2, 3, 4].reduce((ancienne) => change(ancienne, h, () => h.parmi(valeurs)), valeur)),
  'clé ajoutée': (valeur, h) =>
    JSON.stringify(
      change(valeur, h, (ancienne) => ({
        ...Object(ancienne),
        [h.parmi(['__proto__', 'constructor', 'x', ''])]: h.parmi(valeurs),
      })),
    ),
  'élément doublé': (valeur, h) => JSON.stringify(change(valeur, h, (ancienne) => [ancienne, ancienne])),
  'élément retiré': (valeur, h) => JSON.stringify(change(valeur, h, () => undefined)),
  'clé dangereuse': (valeur, h) =>
    JSON.stringify(valeur).replace(/"(\w+)":/g, (tout) => (h.chance(0.01) ? '"__proto__":' : tout)),
  'profondeur sans fin': (_valeur, h) => '['.repeat(h.parmi([1_000, 200_000])) + ']'.repeat(h.parmi([0, 200_000])),
  'clés en double': (valeur) => JSON.stringify(valeur).replace(/\{"(\w+)":/g, '{"$1":1,"$1":'),
};

/** A signed plan whose fingerprint is made right again, so that the damage gets past it. */
export function signAgain(texte) {
  try {
    const { empreinte: _, format, version, ...reste } = JSON.parse(texte);
    const empreinte = createHash('sha256').update(canonical(reste)).digest('hex');
    return JSON.stringify({ format, version, empreinte, ...reste });
  } catch {
    return texte;
  }
}

function canonical(valeur) {
  if (Array.isArray(valeur)) return `[${valeur.map(canonical).join(',')}]`;
  if (typeof valeur !== 'object' || valeur === null) return JSON.stringify(valeur);
  const entrees = Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entrees.map(([cle, contenu]) => `${JSON.stringify(cle)}:${canonical(contenu)}`).join(',')}}`;
}

/** Goes down at random, and changes what it stops on. */
function change(valeur, h, faire) {
  if (typeof valeur !== 'object' || valeur === null || h.chance(0.12)) return faire(valeur);
  const cles = Object.keys(valeur);
  if (cles.length === 0) return faire(valeur);
  const cle = h.parmi(cles);
  const copie = Array.isArray(valeur) ? [...valeur] : { ...valeur };
  copie[cle] = change(valeur[cle], h, faire);
  return copie;
}
