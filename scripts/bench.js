// npm run bench : temps de processus entiers, de bout en bout, à côté de ce qu’on prendrait à la place et d’un plancher.
//
// npm run bench -- [--court] [--ecrire]
// --court : 60 actions seulement, trois tours ; échoue si un document comparé n’a pas le contenu attendu, ou si un temps dépasse
// de loin sa cible. --ecrire : met le tableau dans docs/performance.md.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { ecrireConventionLongue } from './bench/convention.js';
import { comparer, executer, nombreFr, secondes } from './bench/mesure.js';
import { countTextes, installerPairs } from './bench/pairs.js';

const { values } = parseArgs({
  options: { court: { type: 'boolean', default: false }, ecrire: { type: 'boolean', default: false } },
});
const racine = fileURLToPath(new URL('..', import.meta.url));
const cli = join(racine, 'dist', 'cli.js');
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-'));
const date = ['--date', '2028-06-30'];
const tours = values.court ? 3 : 9;
const attente = 120;

const tailles = values.court ? [60] : [60, 1000, 10_000];
const classeurs = Object.fromEntries(tailles.map((nombre) => [nombre, createClasseur(nombre)]));
const pairs = await installerPairs(travail);
const sortie = (nom) => join(travail, `${nom}.docx`);
const bilan = (nombre) => [cli, 'bilan', classeurs[nombre], ...date, '--sortie', sortie(`bilan-${nombre}`), '--forcer'];

const sections = [];
const cibles = [];

const convention = join(travail, 'convention.docx');
await ecrireConventionLongue(convention);

// 1. Démarrer, contrôler, compléter, lire une convention.
const [node, aide, controle, questions, conventionLue] = comparer(
  [
    ['-e', '0'],
    [cli, '--help'],
    [cli, 'verifier', classeurs[60], ...date],
    [cli, 'completer', classeurs[60], ...date, '--ecrire-reponses', join(travail, 'reponses.json'), '--forcer'],
    [join(racine, 'scripts', 'bench', 'lire-convention.js'), convention],
  ],
  tours,
);
addSection(
  'Démarrer, contrôler, compléter',
  ['mesure', 'temps', 'mémoire'],
  [
    ['Node seul', secondes(node), memoire(node)],
    ['bilan-ctg --help', secondes(aide), memoire(aide)],
    ['verifier, 60 actions', secondes(controle), memoire(controle)],
    ['completer --ecrire-reponses, 60 actions', secondes(questions), memoire(questions)],
    ['une convention de 40 pages (.docx) lue', secondes(conventionLue), memoire(conventionLue)],
  ],
);
addCible('--help en moins de 2 fois le démarrage de Node', aide.s / node.s, 2, 'fois');
addCible('verifier de 60 actions en moins de 0,5 s', controle.s, 0.5, 's');
addCible('completer de 60 actions en moins de 0,6 s', questions.s, 0.6, 's');
addCible('une convention de 40 pages (.docx) lue en moins de 0,6 s', conventionLue.s, 0.6, 's');

// 2. Le même classeur recopié par un programme écrit pour cela ; 3. le même bilan, mis en Word par un autre.
for (const [titre, coeur] of [
  ['Le même classeur, recopié dans un gabarit', []],
  ['Le même bilan, mis en Word par un autre outil', [racine]],
]) {
  const lignes = [];
  for (const nombre of coeur.length > 0 ? [60] : tailles) {
    const programmes = pairs.noms.map((nom) => [
      ...pairs.commande(nom, classeurs[nombre], sortie(`${nom}-${nombre}`)),
      ...coeur,
    ]);
    const [notre, ...autres] = comparer([bilan(nombre), ...programmes], toursPour(nombre), attente);
    lignes.push([nombre, 'bilan-ctg bilan', notre, sortie(`bilan-${nombre}`)]);
    for (const [rang, nom] of pairs.noms.entries())
      lignes.push([nombre, nom, autres[rang], autres[rang] && sortie(`${nom}-${nombre}`)]);
    if (nombre === 60) {
      const meilleur = Math.min(...autres.filter(Boolean).map(({ s }) => s));
      addCible(`${titre} : bilan-ctg devant tous, 60 actions`, notre.s / meilleur, 1, 'fois le plus rapide');
    }
  }
  const lecture = await pairs.lire(classeurs[60]);
  addSection(
    titre,
    ['actions', 'outil', 'temps', 'mémoire', 'mots', ...(coeur.length > 0 ? [] : ['textes des actions retrouvés'])],
    lignes.map(([nombre, nom, mesure, document]) => {
      const contenu = document && nombre === 60 ? countTextes(lecture, document) : null;
      const complet = nom !== 'bilan-ctg bilan' && coeur.length === 0;
      if (contenu && complet && contenu.trouves < contenu.attendus)
        throw new Error(`${nom} n’a pas tout recopié : ${contenu.manquants.slice(0, 3).join(' ; ')}`);
      return [
        nombreFr(nombre, 0),
        nom,
        secondes(mesure, attente),
        nom === 'pandoc' ? '–' : memoire(mesure),
        contenu ? nombreFr(contenu.mots, 0) : '',
        ...(coeur.length > 0 ? [] : [contenu ? `${contenu.trouves} / ${contenu.attendus}` : '']),
      ];
    }),
  );
}

// 4. Le plancher : les mêmes parties, déjà écrites, mises dans un zip.
const echelle = tailles.map((nombre) => {
  const parts = extract(sortie(`bilan-${nombre}`), join(travail, `parts-${nombre}`));
  const plancher = [join(racine, 'scripts', 'bench', 'plancher.js'), parts, sortie(`plancher-${nombre}`)];
  const [notre, sol] = comparer([bilan(nombre), plancher], toursPour(nombre), attente);
  return { nombre, notre, sol };
});
addSection(
  'Selon la taille, à côté du plancher',
  ['actions', 'bilan', 'mémoire', 'plancher', 'bilan ÷ plancher'],
  echelle.map(({ nombre, notre, sol }) => [
    nombreFr(nombre, 0),
    secondes(notre),
    memoire(notre),
    secondes(sol),
    nombreFr(notre.s / sol.s),
  ]),
);
const [, mille, dixMille] = echelle;
if (dixMille) {
  addCible('10 000 actions : linéaire (au plus 12 fois 1 000)', dixMille.notre.s / mille.notre.s, 12, 'fois');
  addCible('10 000 actions : au plus 3 fois le plancher', dixMille.notre.s / dixMille.sol.s, 3, 'fois');
}

const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cœurs, Node ${process.versions.node}`;
const rapport = [
  `Machine : ${machine}. Médianes de ${tours} tours (3 pour 1 000 actions, 1 pour 10 000), les programmes mesurés tour à tour.`,
  ...sections,
  ['### Les cibles', '', ...cibles.map(({ phrase }) => `- ${phrase}`)].join('\n'),
].join('\n\n');
console.log(rapport);
if (values.ecrire) writeRapport(rapport);
// Un programme arrêté au bout de son temps peut encore fermer ses fichiers.
rmSync(travail, { recursive: true, maxRetries: 10, retryDelay: 500 });
// Une machine occupée ralentit tout : seul un écart qui ne s’explique pas ainsi est un échec.
const perdues = cibles.filter(({ ecart }) => ecart > 4);
if (values.court && perdues.length > 0) {
  console.error(`Bien au-delà de la cible : ${perdues.map(({ phrase }) => phrase).join(' ; ')}`);
  process.exitCode = 1;
}

function createClasseur(nombre) {
  const fichier = join(travail, `${nombre}.xlsx`);
  executer([join(racine, 'scripts', 'exemple', 'volumineux.js'), String(nombre), fichier]);
  return fichier;
}

function toursPour(nombre) {
  return nombre === 60 ? tours : nombre === 1000 ? 3 : 1;
}

function memoire(mesure) {
  return mesure ? `${Math.round(mesure.mo)} Mo` : '';
}

function addCible(nom, valeur, cible, unite) {
  const tenue = valeur <= cible;
  const phrase = `${tenue ? 'Tenue' : '**Non tenue**'} : ${nom} : ${nombreFr(valeur, 2)} ${unite}`;
  cibles.push({ phrase, ecart: valeur / cible });
}

function addSection(titre, entetes, lignes) {
  const rangee = (cellules) => `| ${cellules.join(' | ')} |`;
  sections.push(
    [`### ${titre}`, '', rangee(entetes), rangee(entetes.map(() => '---')), ...lignes.map(rangee)].join('\n'),
  );
}

function extract(document, dossier) {
  for (const [nom, octets] of Object.entries(unzipSync(readFileSync(document)))) {
    const chemin = join(dossier, nom);
    mkdirSync(dirname(chemin), { recursive: true });
    writeFileSync(chemin, octets);
  }
  return dossier;
}

/** Entre ses deux repères. */
function writeRapport(texte) {
  const fichier = join(racine, 'docs', 'performance.md');
  const [debut, fin] = ['<!-- npm run bench -- --ecrire -->', '<!-- fin -->'];
  const page = readFileSync(fichier, 'utf8');
  if (!page.includes(debut) || !page.includes(fin)) throw new Error(`Repères absents de ${fichier}.`);
  writeFileSync(
    fichier,
    `${page.slice(0, page.indexOf(debut))}${debut}\n\n${texte}\n\n${page.slice(page.indexOf(fin))}`,
  );
}
