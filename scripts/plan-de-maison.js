/**
 * `npm run plan`: draws in docs/architecture.md the rooms of src (its first-level folders) and the arrows between them, from the
 * imports alone. An arrow that longer ones already say is left out. `--verifier` writes nothing, and fails when the picture is stale;
 * `--racine DOSSIER` works on another copy of the project.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    verifier: { type: 'boolean' },
    racine: { type: 'string', default: fileURLToPath(new URL('../', import.meta.url)) },
  },
});
const page = join(values.racine, 'docs', 'architecture.md');
const [debut, fin] = ['<!-- plan : npm run plan -->\n', '<!-- fin du plan -->'];

const fleches = readFleches(join(values.racine, 'src'));
const texte = readFileSync(page, 'utf8');
const voulu = replacePlan(texte, drawPlan(reduce(fleches)));
if (!values.verifier) writeFileSync(page, voulu);
else if (voulu !== texte) {
  console.error('Le plan de docs/architecture.md n’est plus celui de src : npm run plan');
  process.exitCode = 1;
}

/** What each room imports, rooms in alphabetical order: Map of a room to the set of the others. */
function readFleches(src) {
  const fichiers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((nom) => nom.replaceAll('\\', '/'))
    .filter((nom) => /(?<!\.d)\.ts$/.test(nom))
    .sort();
  const pieces = new Map(fichiers.map((nom) => [pieceDe(nom), new Set()]));
  for (const nom of fichiers)
    for (const [, cible] of readFileSync(join(src, nom), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+\.js)'/g,
    )) {
      const piece = pieceDe(posix.join(posix.dirname(nom), cible).replace(/\.js$/, '.ts'));
      if (pieces.has(piece) && piece !== pieceDe(nom)) pieces.get(pieceDe(nom)).add(piece);
    }
  return pieces;
}

/** « word/rendre.ts » → « word »; a file of src itself is a room of its own. */
function pieceDe(nom) {
  return nom.split('/')[0];
}

/** Without the arrows that a longer way already says. */
function reduce(pieces) {
  const atteintes = new Map();
  const reach = (piece, chemin = []) => {
    if (chemin.includes(piece)) throw new Error(`Un cercle : ${[...chemin, piece].join(' → ')}`);
    if (!atteintes.has(piece)) {
      const suites = [...pieces.get(piece)];
      const loin = suites.flatMap((suite) => [...reach(suite, [...chemin, piece])]);
      atteintes.set(piece, new Set([...suites, ...loin]));
    }
    return atteintes.get(piece);
  };
  for (const piece of pieces.keys()) reach(piece);
  return new Map(
    [...pieces].map(([piece, cibles]) => [
      piece,
      [...cibles].filter((cible) => ![...cibles].some((autre) => atteintes.get(autre).has(cible))).sort(),
    ]),
  );
}

function drawPlan(pieces) {
  const lignes = [...pieces].flatMap(([piece, cibles]) =>
    cibles.length > 0 ? [`  ${identifiant(piece)} --> ${cibles.map(identifiant).join(' & ')}`] : [],
  );
  return ['```mermaid', 'flowchart TD', ...lignes, '```', ''].join('\n');
}

/** « index.ts » → « index.ts » in a box: a point means something else to mermaid. */
function identifiant(piece) {
  return /^\w+$/.test(piece) ? piece : `${piece.replace(/\W/g, '_')}["${piece}"]`;
}

function replacePlan(texte, plan) {
  const [avant, apres] = [texte.indexOf(debut), texte.indexOf(fin)];
  if (avant < 0 || apres < avant) throw new Error(`docs/architecture.md : « ${debut.trim()} » et « ${fin} » manquent.`);
  return texte.slice(0, avant + debut.length) + plan + texte.slice(apres);
}
