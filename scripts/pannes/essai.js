import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isReste, readArbre } from './arbre.js';

const octetsAnciens = Buffer.from('ce qui était là avant');

/** A command, run once to its end to know what it writes, then to be cut as often as wanted. */
export async function createEssai({ nom, args, entrees, ancien }, { racine, cli }) {
  const temoin = join(racine, 'temoins', nom);
  await mkdir(temoin, { recursive: true });
  const depart = Date.now();
  const { code, texte } = await run(cli, args, temoin);
  const duree = Date.now() - depart;
  const neuf = readArbre(temoin);
  if (neuf.size === 0) throw new Error(`${nom} n’écrit rien : ${texte}`);
  const avant = join(racine, 'anciens', nom);
  await mkdir(avant, { recursive: true });
  if (ancien) await run(cli, ancien, avant);
  else for (const chemin of neuf.keys()) await writeOld(join(avant, chemin));
  const vieux = readArbre(avant);
  const lus = readArbre(entrees);
  const forcer = (dossier) => (ancien || readArbre(dossier).size === 0 ? args : [...args, '--forcer']);

  return {
    nom,
    duree,
    /** Cuts the command, and half of the time the run that takes it up too, `max` times at most; then lets one come to its end. */
    async run(rang, hasard, max) {
      const dossier = join(racine, `${nom}-${rang}`);
      const depuis = hasard.chance(0.5) ? vieux : new Map();
      if (depuis === vieux) await cp(avant, dossier, { recursive: true });
      else await mkdir(dossier);
      const coups = [];
      do {
        // Two in three at any moment of the run; the third a moment after it begins to write.
        const moment = hasard.chance(2 / 3)
          ? { delai: hasard.reel() * duree }
          : { apres: hasard.reel() * 40, limite: duree * 3 };
        const coupee = await cut(cli, forcer(dossier), dossier, moment);
        const laisses = readArbre(dossier);
        const fautes = check(laisses, depuis, neuf);
        if (differ(readArbre(entrees), lus)) fautes.push('un fichier lu a changé');
        coups.push({ coupee, fautes, restes: countRestes(dossier), laisse: sortOf(laisses, depuis, neuf) });
      } while (coups.at(-1).coupee && coups.length < max && hasard.chance(0.5));
      const fautes = await finish(dossier);
      coups.at(-1).fautes.push(...fautes);
      if (coups.every((coup) => coup.fautes.length === 0)) await rm(dossier, { recursive: true, force: true });
      return coups;
    },
  };

  /** The run that nothing cuts: it succeeds, writes the bytes expected, and leaves nothing else. */
  async function finish(dossier) {
    const fautes = [];
    const suite = await run(cli, forcer(dossier), dossier);
    if (suite.code !== code)
      fautes.push(`relancée, elle rend le code ${suite.code} au lieu de ${code} : ${suite.texte}`);
    const ecart = differ(readArbre(dossier), neuf);
    if (ecart) fautes.push(`relancée, elle n’écrit pas les mêmes octets : ${ecart}`);
    if (countRestes(dossier) > 0) fautes.push('relancée, elle laisse un fichier temporaire');
    return fautes;
  }
}

async function writeOld(chemin) {
  await mkdir(dirname(chemin), { recursive: true });
  await writeFile(chemin, octetsAnciens);
}

/** Each file is the old one or the new one; a state of `lot` may also say that it is being replaced, whole all the same. */
function check(laisses, vieux, neuf) {
  const fautes = [];
  for (const [chemin, octets] of laisses)
    if (
      !octets.equals(neuf.get(chemin) ?? octetsNuls) &&
      !octets.equals(vieux.get(chemin) ?? octetsNuls) &&
      !isEtatEntier(chemin, octets)
    )
      fautes.push(`${chemin} n’est ni l’ancien ni le nouveau (${octets.length} octets)`);
  for (const chemin of vieux.keys()) if (!laisses.has(chemin)) fautes.push(`${chemin} a disparu`);
  return fautes;
}

const octetsNuls = Buffer.from('\0');

function isEtatEntier(chemin, octets) {
  if (!/(?:^|[\\/])(?:resume|lot)\.json$/.test(chemin)) return false;
  try {
    return Array.isArray(JSON.parse(octets.toString()).documents);
  } catch {
    return false;
  }
}

function sortOf(laisses, vieux, neuf) {
  if (laisses.size === 0) return 'rien';
  if (!differ(laisses, neuf)) return 'neuf';
  return vieux.size > 0 && !differ(laisses, vieux) ? 'ancien' : 'melange';
}

/** The first file that differs between two trees; null when they are the same. */
function differ(a, b) {
  for (const chemin of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(chemin), b.get(chemin)];
    if (!x || !y || !x.equals(y)) return chemin;
  }
  return null;
}

function countRestes(dossier) {
  return readdirSync(dossier, { recursive: true }).filter((nom) => isReste(nom)).length;
}

function run(cli, args, dossier) {
  const enfant = spawn(process.execPath, [cli, ...args], { cwd: dossier, stdio: ['ignore', 'ignore', 'pipe'] });
  let texte = '';
  enfant.stderr.on('data', (morceau) => {
    texte = (texte + morceau).slice(-500);
  });
  return new Promise((resolve) => enfant.on('close', (code) => resolve({ code, texte })));
}

/** Starts a command, then kills it; whether it was still at work. */
async function cut(cli, args, dossier, { delai, apres, limite }) {
  const avant = delai === undefined ? listOf(dossier) : '';
  const enfant = spawn(process.execPath, [cli, ...args], { cwd: dossier, stdio: 'ignore' });
  const fini = new Promise((resolve) => enfant.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  if (delai !== undefined) await wait(delai);
  else {
    for (const fin = Date.now() + limite; Date.now() < fin && enfant.exitCode === null && listOf(dossier) === avant; )
      await wait(1);
    await wait(apres);
  }
  enfant.kill('SIGKILL');
  return fini;
}

function listOf(dossier) {
  return readdirSync(dossier, { recursive: true }).sort().join('\n');
}

function wait(ms) {
  return new Promise((reprendre) => setTimeout(reprendre, ms));
}
