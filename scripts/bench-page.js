// npm run bench:page -- [--navigateur chromium|firefox] [--court] [--ecrire] : la page construite, dans chaque navigateur, l’un après l’autre.
// Le premier écran, un dépôt jusqu’à ses constats, un clic jusqu’au fichier entier sur le disque, le poids de ce fichier, et la
// mémoire du navigateur après vingt classeurs. --court : une page de chaque, au lieu de cinq.
// --ecrire : met le tableau dans docs/performance.md.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lancer, noms, ouvrir, racine } from '../test/navigateur/navigateur.js';
import { aller, attendreConstats, telecharger } from '../test/navigateur/parcours.js';
import { memoireDe } from './bench/memoire.js';
import { executer, nombreFr } from './bench/mesure.js';

const { values } = parseArgs({
  options: {
    navigateur: { type: 'string', multiple: true, default: noms },
    court: { type: 'boolean', default: false },
    ecrire: { type: 'boolean', default: false },
  },
});
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-page-'));
const tours = values.court ? 1 : 5;
const fichiers = 20;
const classeurs = Object.fromEntries([60, 1000].map((nombre) => [nombre, createClasseur(nombre)]));

const charge = loadavg()[0];
const colonnes = [];
for (const nom of values.navigateur) colonnes.push(await mesurer(nom));
const lignes = Object.keys(colonnes[0]).map((mesure) => [mesure, ...colonnes.map((colonne) => colonne[mesure])]);
const rangee = (cellules) => `| ${cellules.join(' | ')} |`;
const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cœurs, charge au départ ${nombreFr(charge)}`;
const rapport = [
  `Machine : ${machine}. ${tours === 1 ? 'Une page neuve' : `Médianes de ${tours} pages neuves`} pour chaque temps.`,
  '',
  rangee(['mesure', ...values.navigateur]),
  rangee(['---', ...values.navigateur.map(() => '---')]),
  ...lignes.map(rangee),
].join('\n');
console.log(rapport);
if (values.ecrire) writeRapport(rapport);
rmSync(travail, { recursive: true });

async function mesurer(nom) {
  const navigateur = await lancer(nom);
  const mesures = { Version: await (await navigateur.instance()).version() };
  const ecrans = await repeter(() => enPageNeuve(navigateur, premierEcran));
  mesures['Premier écran'] = secondes(ecrans);
  for (const [nombre, chemin] of Object.entries(classeurs)) {
    const passages = await repeter(() => enPageNeuve(navigateur, (onglet) => parcours(onglet, chemin)));
    const actions = `${nombreFr(Number(nombre), 0)} actions`;
    mesures[`Dépôt → constats, ${actions}`] = secondes(passages.map(({ constats }) => constats));
    mesures[`Clic → bilan sur le disque, ${actions}`] = secondes(passages.map(({ fichier }) => fichier));
    mesures[`Poids du bilan, ${actions}`] = `${nombreFr(passages[0].poids / 1024, 0)} ko`;
  }
  Object.assign(mesures, await enPageNeuve(navigateur, (onglet) => memoires(navigateur, onglet)));
  await navigateur.fermer();
  return mesures;
}

/** De la demande de la page à son premier titre dessiné. */
async function premierEcran(onglet) {
  await onglet.attendre('main h1');
  return onglet.evaluer(() => performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000);
}

async function parcours(onglet, chemin) {
  const constats = await deposer(onglet, chemin);
  await aller(onglet, 'Les documents');
  await onglet.attendre('iframe');
  const debut = performance.now();
  const { octets } = await telecharger(onglet, 'Télécharger le bilan');
  return { constats, fichier: (performance.now() - debut) / 1000, poids: octets.length };
}

/** @returns les secondes du dépôt aux constats dessinés, comptées par la page elle-même */
async function deposer(onglet, chemin) {
  await onglet.evaluer(() => {
    window.mesure = new Promise((fini) => {
      let depot = 0;
      addEventListener('drop', () => (depot = performance.now()), { capture: true, once: true });
      const observateur = new MutationObserver(() => {
        if (!depot || !/Ce qui manque|Rien à corriger/.test(document.querySelector('main h1')?.textContent)) return;
        observateur.disconnect();
        requestAnimationFrame(() => setTimeout(() => fini((performance.now() - depot) / 1000)));
      });
      observateur.observe(document, { childList: true, subtree: true });
    });
  });
  await onglet.deposer('main', chemin);
  await attendreConstats(onglet);
  return onglet.evaluer(() => window.mesure);
}

/** La mémoire de tous les processus du navigateur, partagée comptée une fois : la seule que les deux laissent lire. */
async function memoires(navigateur, onglet) {
  const { pid } = (await navigateur.instance()).process();
  await onglet.attendre('main h1');
  const vide = memoireDe(pid);
  let premiere = 0;
  for (let rang = 1; rang <= fichiers; rang += 1) {
    const chemin = join(travail, `suivi-${navigateur.nom}-${rang}.xlsx`);
    copyFileSync(classeurs[60], chemin);
    await onglet.deposer('main', chemin);
    await onglet.attendre({ texte: `suivi-${navigateur.nom}-${rang}.xlsx` });
    await attendreConstats(onglet);
    if (rang === 1) premiere = memoireDe(pid);
  }
  const mo = (octets) => `${nombreFr(octets / 1024 ** 2, 0)} Mo`;
  return {
    'Mémoire du navigateur, page ouverte': mo(vide),
    'Mémoire, un classeur de 60 actions': mo(premiere),
    [`Mémoire, ${fichiers} classeurs l’un après l’autre`]: mo(memoireDe(pid)),
  };
}

async function enPageNeuve(navigateur, faire) {
  const { onglet, contexte } = await ouvrir(navigateur);
  const rendu = await faire(onglet);
  await contexte.close();
  return rendu;
}

async function repeter(faire) {
  const rendus = [];
  for (let tour = 0; tour < tours; tour += 1) rendus.push(await faire());
  return rendus;
}

function secondes(temps) {
  return `${nombreFr([...temps].sort((a, b) => a - b)[Math.floor(temps.length / 2)], 2)} s`;
}

function createClasseur(nombre) {
  const fichier = join(travail, `${nombre}.xlsx`);
  executer([join(racine, 'scripts', 'exemple', 'volumineux.js'), String(nombre), fichier]);
  return fichier;
}

/** Entre ses deux repères. */
function writeRapport(texte) {
  const fichier = join(racine, 'docs', 'performance.md');
  const [debut, fin] = ['<!-- npm run bench:page -- --ecrire -->', '<!-- fin de la page -->'];
  const page = readFileSync(fichier, 'utf8');
  if (!page.includes(debut) || !page.includes(fin)) throw new Error(`Repères absents de ${fichier}.`);
  writeFileSync(
    fichier,
    `${page.slice(0, page.indexOf(debut))}${debut}\n\n${texte}\n\n${page.slice(page.indexOf(fin))}`,
  );
}
