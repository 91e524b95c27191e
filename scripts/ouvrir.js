// Écrit chaque type de document, l’ouvre avec LibreOffice, et vérifie que rien ne s’est perdu en route : chaque titre d’action,
// chaque texte rédigé, chaque légende du document se retrouve dans le PDF. Usage : node scripts/ouvrir.js DOSSIER
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { ouvrirTelQuel } from '../dist/index.mjs';
import { ouvrirAvenant } from './ouvrir-avenant.js';
import { ouvrirClasseurs } from './ouvrir-classeurs.js';
import { ouvrirDiaporamas } from './ouvrir-diaporama.js';
import { ouvrirRevisions } from './ouvrir-revisions.js';
import { ouvrirSommaires } from './ouvrir-sommaire.js';

const racine = fileURLToPath(new URL('..', import.meta.url));
const exemple = (nom) => join(racine, 'data', 'exemple', nom);
const fixture = (nom) => join(racine, 'test', 'fixtures', 'chartes', nom);
const travail = process.argv[2];
mkdirSync(travail, { recursive: true });

const S27 = exemple('suivi-exemple-2027.xlsx');
const S28 = exemple('suivi-exemple.xlsx');
const S30 = exemple('suivi-exemple-2030.xlsx');
const charte = exemple('charte-exemple.docx');
const commandes = [
  ['etape', ['bilan', S28, '--type', 'etape', '--reference', S27, '--date', '2028-06-30'], S28],
  ['intermediaire', ['bilan', S28, '--date', '2028-06-30'], S28],
  ['intermediaire-definitif', ['bilan', S28, '--date', '2028-06-30', '--definitif'], S28],
  ['intermediaire-charte', ['bilan', S28, '--date', '2028-06-30', '--modele', charte], S28],
  [
    'final-definitif',
    ['bilan', S30, '--type', 'final', '--reference', S28, '--date', '2030-11-30', '--definitif'],
    S30,
  ],
];
const bilan = (args) =>
  execFileSync(process.execPath, [join(racine, 'dist', 'cli.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });

for (const [nom, args] of commandes) bilan([...args, '--forcer', '--sortie', join(travail, `${nom}.docx`)]);
bilan(['cdsf', S28, '--date', '2028-06-30', '--forcer', '--sortie', join(travail, 'cdsf')]);
const avenant = ouvrirAvenant({ exemple, travail, bilan });
const documents = [
  ...avenant.documents,
  ...commandes.map(([nom, , classeur]) => ({ nom, chemin: join(travail, `${nom}.docx`), classeur })),
  ...readdirSync(join(travail, 'cdsf'))
    .filter((nom) => nom.endsWith('.docx'))
    .map((nom) => ({ nom: nom.replace('.docx', ''), chemin: join(travail, 'cdsf', nom), classeur: null })),
];
const profil = `-env:UserInstallation=file://${join(travail, 'profil')}`;
execFileSync(
  'soffice',
  [profil, '--headless', '--convert-to', 'pdf', '--outdir', travail, ...documents.map(({ chemin }) => chemin)],
  { stdio: 'ignore' },
);

let perdus = avenant.ecarts + (await ouvrirRevisions(join(travail, 'revisions')));
for (const { nom, chemin, classeur } of documents) {
  const pdf = join(travail, `${nom}.pdf`);
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\f')
    .slice(0, -1);
  // A text may run over two pages: what stands at their heads and feet is no part of it.
  const brut = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const lu = compact(brut.replace(/\n[^\n]*Page \d+ sur \d+\n\f?[^\n]*/g, '\n'));
  const attendus = [...(await textesDe(classeur, nom)), ...legendesDe(chemin)];
  const manquants = attendus.filter((texte) => !lu.includes(compact(texte)));
  const sansMention = pages.filter((page) => !/données fictives/i.test(page)).length;
  for (const texte of manquants) console.error(`${nom} : perdu dans le PDF, « ${texte.slice(0, 80)} »`);
  if (sansMention > 0) console.error(`${nom} : ${sansMention} pages sans la mention « données fictives »`);
  perdus += manquants.length + sansMention;
  console.log(
    `${nom} : ${pages.length} pages, ${attendus.length - manquants.length} textes retrouvés sur ${attendus.length}`,
  );
}

// Un bilan enregistré par LibreOffice sans y toucher n’a rien à reporter dans le classeur.
const enregistre = join(travail, 'enregistre');
execFileSync(
  'soffice',
  [
    profil,
    '--headless',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    enregistre,
    join(travail, 'intermediaire.docx'),
  ],
  { stdio: 'ignore' },
);
const rapport = execFileSync(
  process.execPath,
  [
    join(racine, 'dist', 'cli.js'),
    'reprendre',
    join(enregistre, 'intermediaire.docx'),
    S28,
    '--sortie',
    join(travail, 'repris.xlsx'),
  ],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
)
  .replace(/[\u00a0\u202f]/g, ' ')
  .trim();
console.log(`Aller-retour par LibreOffice : ${rapport}`);
if (!/^0 texte reporté, 0 à reporter à la main, [1-9]\d* inchangés\.$/.test(rapport)) perdus += 1;

perdus += ouvrirSommaires({ exemple, fixture, travail, profil, bilan });
perdus += ouvrirDiaporamas({ exemple, travail, profil, bilan });
perdus += ouvrirClasseurs({ racine, travail, profil, bilan });
process.exitCode = perdus === 0 ? 0 : 1;

/** Les titres d’actions partout ; les rubriques seulement là où elles sont toutes montrées. */
async function textesDe(classeur, nom) {
  if (classeur === null) return [];
  const { dossier } = await ouvrirTelQuel({ nom: '', octets: new Uint8Array(readFileSync(classeur)) });
  const titres = dossier.actions.flatMap(({ intitule }) => intitule?.valeur ?? []);
  const montrees = nom.startsWith('intermediaire')
    ? ['synthese', 'methode', 'diagnostic', 'difficultes', 'changements', 'moyens', 'concertation', 'qualite']
    : ['synthese'];
  const rubriques = dossier.redaction
    .filter(({ rubrique }) => montrees.includes(rubrique?.valeur))
    .flatMap(({ texte }) => (texte?.valeur ?? '').split('\n'));
  return [...titres, ...rubriques.map((ligne) => ligne.replace(/^\s*- /, ''))].filter((texte) => texte !== '');
}

function legendesDe(chemin) {
  const xml = strFromU8(unzipSync(readFileSync(chemin))['word/document.xml']);
  return [...xml.matchAll(/<w:tblCaption w:val="([^"]+)"/g)]
    .map(([, nom]) => nom.replace(/&amp;/g, '&').replace(/&quot;/g, '"'))
    .filter((nom) => xml.includes(`>${nom}<`));
}

/** Les retours à la ligne, les espaces et les césures du PDF ne comptent pas. */
function compact(texte) {
  return texte
    .replace(/[\s\u00a0\u202f\u00ad\u2011-]/g, '')
    .replace(/[’']/g, "'")
    .normalize('NFKC');
}
