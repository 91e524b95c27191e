/**
 * `node scripts/lecteurs.js [nombre]`: workbooks at random, written by openpyxl, by exceljs and by LibreOffice (.xlsx, .ods and
 * .fods), are read by us and by openpyxl: every cell must be the same. openpyxl does not read OpenDocument: what LibreOffice
 * saves of one workbook in .xlsx stands for what it saves of it in .ods.
 *
 * Needs python3-openpyxl and LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { rolldown } from 'rolldown';

const racine = fileURLToPath(new URL('..', import.meta.url));
const nombre = Number(process.argv[2] ?? 30);
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-lecteurs-'));
const python = '/usr/bin/python3';
const script = join(racine, 'scripts', 'lecteurs.py');

try {
  const lire = await bundle();
  const dossier = join(travail, 'classeurs');
  mkdirSync(dossier);
  execFileSync(python, [script, 'ecrire', dossier, String(nombre)]);
  for (const nom of readdirSync(dossier)) await recopier(join(dossier, nom), join(dossier, `exceljs-${nom}`));
  const ecrits = readdirSync(dossier).map((nom) => join(dossier, nom));
  for (const format of ['xlsx', 'ods', 'fods']) convertir(ecrits, format);
  const vus = comparer(dossier, '.xlsx', (nom) => nom);
  const libreoffice = comparer(join(travail, 'xlsx'), '.xlsx', (nom) => nom);
  const ods = comparer(join(travail, 'ods'), '.ods', (nom) => join(travail, 'xlsx', nom.replace('.ods', '.xlsx')));
  const fods = comparer(join(travail, 'fods'), '.fods', (nom) => join(travail, 'xlsx', nom.replace('.fods', '.xlsx')));
  const tous = (await Promise.all([vus, libreoffice, ods, fods].map((comparaison) => comparaison(lire)))).flat();
  const ecarts = tous.flatMap(({ ecarts: siens }) => siens);
  for (const ecart of ecarts.slice(0, 20)) console.error(ecart);
  const cellules = tous.reduce((somme, { cellules: siennes }) => somme + siennes, 0);
  console.log(`lecteurs : ${tous.length} classeurs, ${cellules} cellules comparées, ${ecarts.length} écarts`);
  process.exitCode = ecarts.length > 0 || cellules === 0 ? 1 : 0;
} finally {
  rmSync(travail, { recursive: true });
}

/** Our own reader, as the checkout has it. */
async function bundle() {
  const lot = await rolldown({
    input: join(racine, 'src/tableur/lire.ts'),
    cwd: racine,
    platform: 'node',
    logLevel: 'silent',
  });
  await lot.write({ dir: join(travail, 'js'), format: 'esm', entryFileNames: 'lire.mjs' });
  const { readClasseur } = await import(pathToFileURL(join(travail, 'js', 'lire.mjs')).href);
  return readClasseur;
}

/** The same workbook, written by exceljs. */
async function recopier(source, cible) {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.readFile(source);
  await classeur.xlsx.writeFile(cible);
}

function convertir(chemins, format) {
  const cible = join(travail, format);
  const profil = `-env:UserInstallation=${pathToFileURL(join(travail, 'profil')).href}`;
  const filtre = format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : format;
  execFileSync('soffice', [profil, '--headless', '--convert-to', filtre, '--outdir', cible, ...chemins], {
    stdio: 'ignore',
  });
}

/** Reads the workbooks of a folder, and what openpyxl sees in them or in the ones that stand for them. */
function comparer(dossier, extension, temoinDe) {
  const noms = readdirSync(dossier).filter((nom) => nom.endsWith(extension));
  const temoins = noms.map((nom) => {
    const temoin = temoinDe(nom);
    return temoin === nom ? join(dossier, nom) : temoin;
  });
  const sortie = execFileSync(python, [script, 'lire', ...temoins], { maxBuffer: 2 ** 28, encoding: 'utf8' });
  const attendus = sortie
    .trim()
    .split('\n')
    .map((ligne) => JSON.parse(ligne));
  return (lire) =>
    Promise.all(
      noms.map(async (nom, rang) => {
        const { feuilles } = await lire(new Uint8Array(readFileSync(join(dossier, nom))), nom);
        return comparerUn(nom, attendus[rang], feuilles);
      }),
    ).then((lus) => lus.flat());
}

function comparerUn(nom, attendu, feuilles) {
  const ecarts = [];
  let cellules = 0;
  // LibreOffice saves in OpenDocument as numbers the booleans that it reads in an .xlsx.
  const nombre = nom.endsWith('ods');
  const lues = new Map(feuilles.map((feuille) => [feuille.nom, feuille]));
  for (const [titre, siennes] of Object.entries(attendu)) {
    const dites = new Map(Object.entries(siennes));
    for (const [ligne, contenus] of lues.get(titre)?.lignes ?? [])
      for (const [colonne, contenu] of contenus) {
        const place = `${lettres(colonne)}${ligne}`;
        const lu = JSON.stringify(dire(contenu));
        const vu = JSON.stringify(withNombre(dites.get(place) ?? null, nombre));
        if (lu !== vu) ecarts.push(`${nom}, ${titre}!${place} : ${lu} au lieu de ${vu}`);
        dites.delete(place);
        cellules += 1;
      }
    for (const [place, valeur] of dites) ecarts.push(`${nom}, ${titre}!${place} : perdue, ${JSON.stringify(valeur)}`);
  }
  return { cellules, ecarts };
}

function withNombre(valeur, nombre) {
  return nombre && valeur?.[0] === 'booleen' ? ['nombre', Number(valeur[1])] : valeur;
}

function dire(contenu) {
  switch (contenu.genre) {
    case 'texte':
      return ['texte', contenu.texte];
    case 'nombre':
      return ['nombre', contenu.nombre];
    case 'date':
      return ['date', contenu.date];
    case 'booleen':
      return ['booleen', contenu.booleen];
    case 'erreur':
      return ['erreur', contenu.code];
    default:
      return [contenu.genre];
  }
}

function lettres(colonne) {
  const reste = Math.floor((colonne - 1) / 26);
  return `${reste > 0 ? lettres(reste) : ''}${String.fromCharCode(65 + ((colonne - 1) % 26))}`;
}
