/**
 * `node scripts/bench-lecture.js`: what each stage of the reading is worth, and how long it takes.
 *
 * node scripts/bench-lecture.js [--ecarts] [--sans-temps | --temps]
 * Reads every tracker whose truth is written (test/fixtures), whole, then with a stage taken out or made simpler: a greedy
 * assignment, no look at the contents, no path over the rows, letters or trigrams instead of the grammar of titles (in the
 * choice of columns; headers are still found by the grammar). `--ecarts` says what the usual reading gets wrong.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { rolldown } from 'rolldown';

const { values } = parseArgs({
  options: {
    ecarts: { type: 'boolean', default: false },
    temps: { type: 'boolean', default: false },
    'sans-temps': { type: 'boolean', default: false },
  },
});
const racine = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(racine, 'test', 'fixtures');
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-lecture-'));

try {
  const modules = await bundle({
    lire: 'src/lecture/lire-dossier.ts',
    methode: 'src/lecture/methode.ts',
    normalisation: 'src/dossier/valeurs/normalisation.ts',
    jeux: 'test/lecture/jeux.ts',
    noter: 'test/lecture/noter.ts',
    demesures: 'test/lecture/proprietes/demesures.ts',
    plans: 'test/lecture/proprietes/plans.ts',
    formes: 'test/lecture/proprietes/formes.ts',
    juger: 'test/lecture/proprietes/juger.ts',
  });
  if (!values.temps) await comparerMethodes(modules);
  if (!values['sans-temps']) mesurer(modules);
} finally {
  rmSync(travail, { recursive: true });
}

/** The sources as modules that Node loads: the bench measures what is in the checkout. */
async function bundle(entrees) {
  const lot = await rolldown({
    input: Object.fromEntries(Object.entries(entrees).map(([nom, chemin]) => [nom, join(racine, chemin)])),
    cwd: racine,
    platform: 'node',
    logLevel: 'silent',
  });
  await lot.write({ dir: travail, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  const lus = Object.keys(entrees).map((nom) => import(pathToFileURL(join(travail, `${nom}.mjs`)).href));
  return Object.assign({}, ...(await Promise.all(lus)));
}

async function comparerMethodes({ readDossier, methodeUsuelle, normalize, ...mesures }) {
  const { jeux, readJeu, jeuxDeTitres, readTitres, noter, noterTitres, additionner, mediane } = mesures;
  const methodes = {
    'la méthode entière': {},
    'affectation gloutonne': { affectation: 'gloutonne' },
    'sans les contenus': { contenu: false },
    'sans chemin sur les lignes': { chemin: false },
    'lettres seules': { titres: scorerPar(lettres, normalize) },
    'trigrammes ≥ 0,5': { titres: scorerPar(trigrammes, normalize) },
  };
  const suivis = (await Promise.all(jeux.map((jeu) => readJeu(jeu, fixtures)))).flat();
  const tirages = fc.sample(fc.tuple(mesures.plans, mesures.formes), { numRuns: 300, seed: 2027 });
  const titres = jeuxDeTitres.map((jeu) => readTitres(jeu, fixtures));
  const lignes = Object.entries(methodes).map(([nom, choix]) => {
    const read = (classeur) => readDossier(classeur, undefined, { ...methodeUsuelle, ...choix });
    const notes = suivis.map(({ classeur, verite }) => noter(read(classeur), verite));
    const note = additionner(notes);
    const entiers = tirages.filter(([plan, forme]) =>
      isEntier(mesures, mesures.lirePlan(plan, forme, { ...methodeUsuelle, ...choix })),
    );
    const desTitres = titres.map((ecritures) => noterTitres(ecritures, read));
    if (values.ecarts && Object.keys(choix).length === 0) showEcarts(suivis, notes, desTitres);
    const total = (cle) => desTitres.reduce((somme, autre) => somme + autre[cle], 0);
    return [
      nom,
      `${note.trouvees}/${note.vraies}`,
      note.inventees,
      note.refuses,
      `${note.justes} (${pourcent(note.justes, note.justes + note.faux + note.manquants)})`,
      note.faux,
      note.manquants,
      `${note.faits}/${note.faitsVrais}`,
      `${total('justes')}/${total('titres')}`,
      total('faux'),
      `${mediane(note.questions)} ; ${Math.max(...note.questions)}`,
      pourcent(note.cellulesPerdues, note.cellules),
      `${entiers.length}/${tirages.length}`,
    ];
  });
  show(
    `${suivis.length} suivis dont la vérité est écrite`,
    [
      'méthode',
      'actions',
      'inventées',
      'refusés',
      'champs justes',
      'faux',
      'manquants',
      'faits',
      'titres justes',
      'faux',
      'questions (médiane ; max.)',
      'cellules laissées',
      'plans au hasard sans faute',
    ],
    lignes,
  );
}

/** Nothing lost, invented, counted twice or given to another action. */
function isEntier({ findTitresFaux, findSommeFausse, findValeursDAutrui }, lu) {
  return [findTitresFaux, findSommeFausse, findValeursDAutrui].every((find) => find(lu).length === 0);
}

function showEcarts(suivis, notes, desTitres) {
  for (const [rang, { ecarts }] of notes.entries())
    for (const ecart of ecarts) console.log(`${suivis[rang].nom} : ${ecart}`);
  for (const { ecarts } of desTitres) for (const ecart of ecarts) console.log(`titre ${ecart}`);
  console.log();
}

/** A rival of the grammar of titles: the likeness of the last title to the nearest example of each column. */
function scorerPar(ressemblance, normalize) {
  const exemples = new Map();
  const exemplesDe = (feuille) => {
    if (!exemples.has(feuille)) exemples.set(feuille, readExemples(feuille, normalize));
    return exemples.get(feuille);
  };
  return (feuille, chemin) => {
    const titre = normalize(chemin.at(-1) ?? '');
    return exemplesDe(feuille)
      .map(({ cle, textes }) => ({ cle, score: Math.max(0, ...textes.map((texte) => ressemblance(titre, texte))) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}

function readExemples(feuille, normalize) {
  const donnees = JSON.parse(readFileSync(join(racine, 'data', 'titres', `${feuille}.json`), 'utf8'));
  return Object.entries(donnees).map(([cle, { exemples = [] }]) => ({ cle, textes: exemples.map(normalize) }));
}

/** The share of letters that need not change; nothing beyond a third of them. */
function lettres(a, b) {
  const part = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  return part >= 2 / 3 ? part : 0;
}

/** Dice's coefficient of the trigrams, from a half on. */
function trigrammes(a, b) {
  const [siens, autres] = [a, b].map((texte) => new Set(suite(`  ${texte} `)));
  const communs = [...siens].filter((trois) => autres.has(trois)).length;
  const part = (2 * communs) / (siens.size + autres.size);
  return part >= 0.5 ? part : 0;
}

function suite(texte) {
  return Array.from({ length: texte.length - 2 }, (_, rang) => texte.slice(rang, rang + 3));
}

/** Times of the reading alone, once the engine is warm: no process, no file. */
function mesurer({ readDossier, planDe, planLargeDe, seule, ...demesures }) {
  const temps = (classeur, tours = 3) => {
    const essais = Array.from({ length: tours }, () => {
      const debut = performance.now();
      readDossier(classeur);
      return performance.now() - debut;
    });
    return Math.min(...essais) / 1000;
  };
  temps(seule(planDe(1_000)));
  const cinq = temps(seule(planDe(5_000)));
  const dix = temps(seule(planDe(10_000)));
  const cas = [
    ['60 actions', temps(seule(planDe(60)), 9), ''],
    ['5 000 actions', cinq, ''],
    ['10 000 actions', dix, `${nombre(dix / cinq)} fois 5 000, pas plus de 2,6`],
    ['5 000 actions sur 200 colonnes', temps(planLargeDe(5_000, 200), 1), 'moins de 2 s'],
    ['une cellule au bout de la feuille', temps(demesures.planSansFin()), ''],
    ['des rangées coloriées jusqu’au bout', temps(demesures.planColorie()), ''],
    ['16 384 titres', temps(demesures.planAuxTitresSansFin(), 1), ''],
    ['4 000 fiches, une par onglet', temps(demesures.ongletsSansFin(4_000), 1), ''],
    ['300 rangées qui ont l’air d’en-têtes', temps(demesures.planToutEnTitres(300)), ''],
    ['un titre de 30 000 caractères', temps(demesures.planAuTitreImmense()), ''],
  ];
  show(
    'Temps de lecture',
    ['classeur', 'secondes', 'attendu'],
    cas.map(([nom, secondes, attendu]) => [nom, nombre(secondes, 3), attendu]),
  );
}

function nombre(valeur, decimales = 2) {
  return valeur.toFixed(decimales).replace('.', ',');
}

function pourcent(part, tout) {
  return `${nombre((100 * part) / Math.max(tout, 1), 1)} %`;
}

/** A table that reads in a terminal and pastes into a page. */
function show(titre, entetes, lignes) {
  const rangees = [entetes, ...lignes].map((ligne) => ligne.map(String));
  const largeurs = entetes.map((_, rang) => Math.max(...rangees.map((ligne) => ligne[rang].length)));
  const ecrire = (ligne) => `| ${ligne.map((texte, rang) => texte.padEnd(largeurs[rang])).join(' | ')} |`;
  const [premiere, ...suivantes] = rangees;
  console.log(titre);
  console.log(
    [ecrire(premiere), ecrire(largeurs.map((largeur) => '-'.repeat(largeur))), ...suivantes.map(ecrire)].join('\n'),
  );
  console.log();
}
