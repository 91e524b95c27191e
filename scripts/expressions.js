/**
 * `node scripts/expressions.js [dossier…]`: every regular expression of src takes a time in proportion to the text it reads,
 * whatever the text. recheck proves it; an expression that it finds slow, or cannot decide, is to be rewritten.
 *
 * Those that are built from data when a module loads are taken as built. One built later, from what a call gives, cannot be
 * proved: there must be none.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from 'recheck';
import { rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

const racine = fileURLToPath(new URL('..', import.meta.url));
const dossiers = process.argv.length > 2 ? process.argv.slice(2) : ['src'];
const fichiers = dossiers.flatMap((dossier) =>
  readdirSync(join(racine, dossier), { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && /\.ts$/.test(entree.name))
    .map((entree) => join(entree.parentPath, entree.name)),
);

const ecrites = fichiers.flatMap((chemin) => lireFichier(chemin, 'ts').filter(({ source }) => source !== null));
const { construites, fautes } = await construire();
const expressions = parSource([...ecrites, ...construites]);
const suspectes = [];
await verifierToutes([...expressions.values()]);
for (const expression of suspectes) await revoir(expression);
for (const faute of fautes) console.error(faute);
console.log(`${expressions.size} expressions de ${dossiers.join(', ')}, ${fautes.length} à récrire`);
process.exit(fautes.length > 0 ? 1 : 0);

/** The expressions written in a file; `source` is null for one that a call builds. */
function lireFichier(chemin, lang) {
  const code = readFileSync(chemin, 'utf8');
  const trouvees = [];
  const lieuDe = ({ start }) => `${relative(racine, chemin)}:${code.slice(0, start).split('\n').length}`;
  const visiter = (noeud, dansUneFonction) => {
    if (noeud === null || typeof noeud !== 'object') return;
    if (Array.isArray(noeud)) {
      for (const enfant of noeud) visiter(enfant, dansUneFonction);
      return;
    }
    if (noeud.type === 'Literal' && noeud.regex)
      trouvees.push({ lieu: lieuDe(noeud), source: noeud.regex.pattern, drapeaux: noeud.regex.flags });
    if (noeud.type === 'NewExpression' && noeud.callee.name === 'RegExp' && dansUneFonction)
      trouvees.push({ lieu: lieuDe(noeud), source: null, drapeaux: '' });
    const dedans = dansUneFonction || /Function/.test(noeud.type ?? '');
    for (const [cle, valeur] of Object.entries(noeud)) if (cle !== 'type') visiter(valeur, dedans);
  };
  visiter(parseAst(code, { lang }), false);
  return trouvees;
}

/** The expressions that modules build when they load, and those that no loading builds. */
async function construire() {
  const siens = fichiers.filter((chemin) => readFileSync(chemin, 'utf8').includes('new RegExp('));
  if (siens.length === 0) return { construites: [], fautes: [] };
  const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-expressions-'));
  const RegExpNatif = globalThis.RegExp;
  const prises = [];
  try {
    const lot = await rolldown({ input: siens, cwd: racine, platform: 'node', logLevel: 'silent' });
    const output = { dir: travail, format: 'esm', preserveModules: true, preserveModulesRoot: join(racine, 'src') };
    await lot.write({ ...output, entryFileNames: '[name].mjs' });
    globalThis.RegExp = new Proxy(RegExpNatif, {
      construct(cible, [source, drapeaux = '']) {
        const lieu = lieuxDe(new Error().stack, travail).at(0);
        if (lieu && typeof source === 'string') prises.push({ lieu, source, drapeaux });
        return Reflect.construct(cible, [source, drapeaux]);
      },
    });
    const modules = siens.map((chemin) =>
      join(travail, relative(join(racine, 'src'), chemin).replace(/\.ts$/, '.mjs')),
    );
    for (const module of modules) await import(pathToFileURL(module).href);
    const faites = new Set(prises.map(({ lieu }) => lieu));
    const dites = modules.flatMap((module) =>
      lireFichier(module, 'js')
        .filter(({ source }) => source === null)
        .map(({ lieu }) => ({ nom: relative(travail, module), lieu: `${module}:${lieu.split(':').at(-1)}` })),
    );
    return {
      construites: prises.map((prise) => ({ ...prise, lieu: relative(travail, prise.lieu) })),
      fautes: dites
        .filter(({ lieu }) => !faites.has(lieu))
        .map(({ nom }) => `src/${nom} : une expression est construite dans une fonction, rien ne peut en être prouvé.`),
    };
  } finally {
    globalThis.RegExp = RegExpNatif;
    rmSync(travail, { recursive: true });
  }
}

/** The places of a folder that a stack names, the nearest first. */
function lieuxDe(pile = '', dossier) {
  return pile.split('\n').flatMap((ligne) => {
    const place = ligne.indexOf(dossier);
    if (place < 0) return [];
    const [fichier, rang] = ligne.slice(place).split(':');
    return [`${fichier}:${rang}`];
  });
}

function parSource(toutes) {
  const parCle = new Map();
  for (const expression of toutes) {
    const cle = `${expression.source}/${expression.drapeaux}`;
    if (!parCle.has(cle)) parCle.set(cle, expression);
  }
  return parCle;
}

/** Several at once: recheck answers each in its own time. */
async function verifierToutes(restantes) {
  const file = [...restantes];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let expression = file.pop(); expression; expression = file.pop()) await verifierUne(expression);
    }),
  );
}

/** Those that a first look finds slow are looked at again, alone: it runs its attacks against the clock, and a busy machine is slow. */
async function verifierUne(expression) {
  const { lieu, source, drapeaux } = expression;
  const { status } = await check(source, drapeaux, { timeout: 20_000 });
  if (status !== 'safe') suspectes.push({ lieu, source, drapeaux });
}

async function revoir({ lieu, source, drapeaux }) {
  let raison = '';
  for (let essai = 0; essai < 3; essai += 1) {
    const { status, complexity, error } = await check(source, drapeaux, { timeout: 120_000 });
    if (status === 'safe') return;
    raison = status === 'vulnerable' ? complexity.summary : (error?.kind ?? status);
  }
  fautes.push(`${lieu} : /${source.slice(0, 160)}/${drapeaux} (${raison})`);
}
