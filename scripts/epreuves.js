/**
 * `npm run epreuves -- 20000`: reads that many damaged files, each from a real one, in processes whose memory and time are
 * bounded. Every one must be read, or refused by a sentence in French (exit 2).
 *
 * npm run epreuves -- [nombre] [--depuis n] [--processus n] [--attente secondes] [--garder dossier]
 * A case is its number: `--depuis 1234` with a count of 1 runs case 1234 again, alone, and keeps its file.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    depuis: { type: 'string', default: '1' },
    processus: { type: 'string', default: '2' },
    attente: { type: 'string', default: '90' },
    garder: { type: 'string', default: join(tmpdir(), 'bilan-ctg-epreuves') },
  },
});
const nombre = Number(positionals[0] ?? 500);
const premier = Number(values.depuis);
const seul = nombre === 1;
/** Processor time of a case, in ms, and memory of a process, in MB: a real workbook of 60 actions takes 0.2 s and 150 MB. */
const limites = { cpu: 10_000, attente: Number(values.attente) * 1_000, memoire: 1_200, tas: 1_000 };
const ouvrier = fileURLToPath(new URL('./epreuves/ouvrier.js', import.meta.url));
if (!existsSync(fileURLToPath(new URL('../dist/index.mjs', import.meta.url)))) {
  console.error('Construisez d’abord la commande : npm run build');
  process.exit(2);
}

const bilan = { accepte: 0, refus: new Map(), echecs: [], lents: [], memoire: { mega: 0 } };
let suivant = premier;
const aRefaire = [];
const refaits = new Set();
let faits = 0;
const debut = Date.now();
await Promise.all(Array.from({ length: Math.min(nombre, Number(values.processus)) }, () => work()));
report();
process.exitCode = bilan.echecs.length === 0 ? 0 : 1;

/** Runs cases until there are none left, in a new process each time one was killed, died, or grew. */
async function work() {
  while (suivant < premier + nombre || aRefaire.length > 0) {
    const enfant = fork(ouvrier, {
      execArgv: [`--max-old-space-size=${limites.tas}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let plainte = '';
    enfant.stderr.on('data', (texte) => {
      plainte = (plainte + texte).slice(-2_000);
    });
    await next(enfant, ({ pret }) => pret);
    for (let neuf = 0; neuf < 400 && enfant.connected; neuf += 1) {
      const numero = aRefaire.pop() ?? (suivant < premier + nombre ? suivant++ : null);
      if (numero === null) break;
      let description = {};
      const reponse = next(enfant, (message) => {
        if (message.debut === numero) description = message;
        return message.numero === numero;
      });
      enfant.send({ numero, ...(seul && { dossier: values.garder }) }, () => undefined);
      const issue = await Promise.race([reponse, after(limites.attente)]);
      if (issue) note({ ...description, numero, ...issue });
      // The system may have killed the process for another's memory: a case fails when it dies twice.
      else if (refaits.has(numero))
        note({ ...description, numero, issue: 'échec', raison: `trop long, ou processus mort. ${plainte}` });
      else aRefaire.push(numero);
      if (!issue) refaits.add(numero);
      if (!issue || issue.memoire > 500) break;
    }
    enfant.removeAllListeners();
    enfant.kill('SIGKILL');
  }
}

/** The first message that is the one awaited; null when the process dies. */
function next(enfant, isAttendu) {
  return new Promise((resolve) => {
    const onMessage = (message) => {
      if (isAttendu(message)) done(message);
    };
    const onExit = () => done(null);
    const done = (valeur) => {
      enfant.off('message', onMessage).off('exit', onExit);
      resolve(valeur);
    };
    enfant.on('message', onMessage).on('exit', onExit);
  });
}

function after(ms) {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}

function note(cas) {
  faits += 1;
  const { issue, raison = '', cpu = 0, memoire = 0 } = cas;
  const depasse =
    cpu > limites.cpu ? `trop lent : ${cpu} ms` : memoire > limites.memoire ? `trop gros : ${memoire} Mo` : null;
  if (issue === 'échec' || depasse) {
    bilan.echecs.push({ ...cas, raison: depasse ?? raison });
    keep(cas, depasse ?? raison);
  } else if (issue === 'accepté') bilan.accepte += 1;
  else bilan.refus.set(sentence(raison), (bilan.refus.get(sentence(raison)) ?? 0) + 1);
  bilan.lents = [...bilan.lents, cas].sort((a, b) => (b.cpu ?? 0) - (a.cpu ?? 0)).slice(0, 5);
  if (memoire > bilan.memoire.mega) bilan.memoire = { mega: memoire, cas };
  if (faits % Math.max(100, Math.round(nombre / 40)) === 0)
    console.log(
      `${faits} / ${nombre} : ${bilan.accepte} lus, ${faits - bilan.accepte - bilan.echecs.length} refusés, ${bilan.echecs.length} échecs, ${Math.round((Date.now() - debut) / 1000)} s`,
    );
}

/** Names and figures out of a sentence, so that its occurrences can be counted. */
function sentence(message) {
  return message
    .replace(/«[^»]*»/g, '« … »')
    .replace(/\d+/g, 'n')
    .slice(0, 130);
}

function keep({ numero, source, mutation }, raison) {
  mkdirSync(values.garder, { recursive: true });
  writeFileSync(
    join(values.garder, `${numero}.txt`),
    `npm run epreuves -- 1 --depuis ${numero}\n${source}\n${mutation}\n${raison}\n`,
  );
  console.log(`ÉCHEC ${numero} : ${source}, ${mutation} : ${raison.split('\n').slice(0, 3).join(' | ').slice(0, 400)}`);
}

function report() {
  const refuses = [...bilan.refus.values()].reduce((somme, fois) => somme + fois, 0);
  console.log(
    `\n${faits} fichiers abîmés en ${Math.round((Date.now() - debut) / 1000)} s : ${bilan.accepte} lus, ${refuses} refusés par une phrase, ${bilan.echecs.length} échecs`,
  );
  for (const [phrase, fois] of [...bilan.refus].sort(([, a], [, b]) => b - a))
    console.log(`${String(fois).padStart(7)}  ${phrase}`);
  console.log('\nLes plus longs :');
  for (const { numero, source, mutation, cpu } of bilan.lents)
    console.log(`  ${cpu} ms  cas ${numero}, ${source}, ${mutation}`);
  const { mega, cas } = bilan.memoire;
  console.log(
    `Le plus de mémoire : ${mega} Mo (processus entier), cas ${cas?.numero}, ${cas?.source}, ${cas?.mutation}`,
  );
  if (bilan.echecs.length > 0) console.log(`\n${bilan.echecs.length} échecs, gardés dans ${values.garder}`);
}
