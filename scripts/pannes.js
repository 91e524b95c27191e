/**
 * `npm run pannes -- 300`: kills (SIGKILL) every command that writes, at moments spread over its run, until that many kills really
 * cut a run. After each: what stood there is the old file or the new one, byte for byte, or nothing; what was read is as it was;
 * the same command then succeeds, gives the bytes of a run that nothing cut, and leaves nothing behind.
 *
 * npm run pannes -- [nombre] [--graine n] [--processus n] [--commande nom] [--garder dossier]
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createHasard } from './epreuves/hasard.js';
import { createCommandes } from './pannes/commandes.js';
import { createEssai } from './pannes/essai.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    graine: { type: 'string', default: '1' },
    processus: { type: 'string', default: '2' },
    commande: { type: 'string' },
    garder: { type: 'string' },
  },
});
const nombre = Number(positionals[0] ?? 300);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
if (!existsSync(cli)) {
  console.error('Construisez d’abord la commande : npm run build');
  process.exit(2);
}

const debut = Date.now();
const hasard = createHasard(Number(values.graine));
const racine = values.garder ?? (await mkdtemp(join(tmpdir(), 'bilan-ctg-pannes-')));
const commandes = (await createCommandes(racine, cli)).filter(({ nom }) => (values.commande ?? nom) === nom);
const essais = await inParallel(commandes, (commande) => createEssai(commande, { racine, cli }));
const comptes = new Map(
  commandes.map(({ nom }) => [nom, { coupees: 0, finies: 0, ancien: 0, neuf: 0, rien: 0, melange: 0, restes: 0 }]),
);
const echecs = [];
let numero = 0;
await inParallel(shuffle(parts(nombre)), async ({ essai, part }) => {
  // A kill that comes after the end cuts nothing: other moments are drawn. Too many would mean that the command is at fault.
  for (let reste = part, vaines = 0; reste > 0 && vaines < 20; ) {
    const rang = ++numero;
    const coups = await essai.run(rang, createHasard(Number(values.graine) * 100_003 + rang), reste);
    for (const coup of coups) note(essai.nom, rang, coup);
    const coupees = coups.filter(({ coupee }) => coupee).length;
    reste -= coupees;
    vaines = coupees > 0 ? 0 : vaines + 1;
    if (vaines === 20) echecs.push(`${essai.nom} : vingt coups de suite après la fin`);
  }
});
report();
if (values.garder === undefined && echecs.length === 0) await rm(racine, { recursive: true, force: true });
process.exitCode = echecs.length === 0 ? 0 : 1;

/** How many cuts each command takes, in small lots: one at least, and the fewer the longer it runs. */
function parts(nombre) {
  const poids = essais.map(({ duree }) => 1 / Math.sqrt(duree));
  const somme = poids.reduce((a, b) => a + b, 0);
  const quotas = poids.map((poids) => Math.max(1, Math.floor((nombre * poids) / somme)));
  for (let rang = 0; quotas.reduce((a, b) => a + b, 0) < nombre; rang += 1) quotas[rang % quotas.length] += 1;
  return essais.flatMap((essai, rang) =>
    Array.from({ length: Math.ceil(quotas[rang] / 4) }, (_, lot) => ({
      essai,
      part: Math.min(4, quotas[rang] - lot * 4),
    })),
  );
}

/** In another order, so that two runs of one command seldom go side by side. */
function shuffle(liste) {
  return liste
    .map((valeur) => ({ valeur, cle: hasard.reel() }))
    .sort((a, b) => a.cle - b.cle)
    .map(({ valeur }) => valeur);
}

function note(nom, rang, { coupee, laisse, restes, fautes }) {
  const compte = comptes.get(nom);
  compte[coupee ? 'coupees' : 'finies'] += 1;
  if (coupee) compte[laisse] += 1;
  compte.restes += restes;
  for (const faute of fautes) {
    echecs.push(`${nom}, coup ${rang} : ${faute}`);
    console.log(`ÉCHEC ${nom}, coup ${rang} : ${faute}`);
  }
}

/** Works on a list, so many at a time. */
async function inParallel(liste, faire) {
  const resultats = new Array(liste.length);
  let suivant = 0;
  const work = async () => {
    while (suivant < liste.length) {
      const rang = suivant++;
      resultats[rang] = await faire(liste[rang]);
    }
  };
  await Promise.all(Array.from({ length: Number(values.processus) }, work));
  return resultats;
}

function report() {
  const total = { coupees: 0, finies: 0, ancien: 0, neuf: 0, rien: 0, melange: 0, restes: 0 };
  console.log('commande           coupées  après la fin | laissé : rien  ancien  neuf  ancien et neuf | temporaires');
  const line = (nom, c) =>
    console.log(
      `${nom.padEnd(18)} ${String(c.coupees).padStart(7)} ${String(c.finies).padStart(13)} | ${String(c.rien).padStart(13)} ${String(c.ancien).padStart(7)} ${String(c.neuf).padStart(5)} ${String(c.melange).padStart(15)} | ${String(c.restes).padStart(11)}`,
    );
  for (const [nom, compte] of comptes) {
    line(nom, compte);
    for (const cle of Object.keys(total)) total[cle] += compte[cle];
  }
  line('en tout', total);
  console.log(
    `\n${total.coupees} commandes coupées en ${Math.round((Date.now() - debut) / 1000)} s (graine ${values.graine}) : ${echecs.length === 0 ? 'aucun fichier abîmé, chacune reprise jusqu’au bout' : `${echecs.length} échecs, dans ${racine}`}`,
  );
}
