// npm run page : toute l’application dans un seul fichier, dist/bilan-ctg.html, qui ne charge rien.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { assemblePage } from './page/assembler.js';
import { bundle, bundleTravail, evaluate } from './page/empaqueter.js';
import { ressources } from './page/ressources.js';

const racine = fileURLToPath(new URL('..', import.meta.url));
const source = (nom) => join(racine, 'src', 'page', nom);
const [{ travail, aPart }, script, style, html, exemples, apercu] = await Promise.all([
  bundleTravail(source('travail/main.ts'), await ressources(racine), racine),
  bundle(source('main.ts')),
  readStyle(source('style')),
  readFile(source('index.html'), 'utf8'),
  Promise.all(
    ['suivi-exemple.xlsx', 'plan-signe-avenant-1.json', 'charte-exemple.docx'].map(async (nom) => ({
      nom,
      octets: await readFile(join(racine, 'data', 'exemple', nom)),
    })),
  ),
  evaluate(join(racine, 'src', 'documents', 'apercu', 'style.ts')),
]);

const page = await assemblePage({
  html,
  style,
  script,
  travail,
  aPart,
  exemples,
  stylesDeLApercu: [apercu.feuilleDeStyle],
  gabarits: join(racine, 'templates'),
});
await mkdir(join(racine, 'dist'), { recursive: true });
await writeFile(join(racine, 'dist', 'bilan-ctg.html'), page);
/** Les feuilles de style, dans l’ordre de leur nom, en une seule sans blanc ni commentaire. */
async function readStyle(dossier) {
  const noms = (await readdir(dossier)).sort();
  const feuilles = await Promise.all(noms.map((nom) => readFile(join(dossier, nom))));
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.concat(feuilles),
    minify: true,
    // Les navigateurs que la page demande (src/page/navigateur.ts) : rien n’est récrit au-delà de ce qu’ils savent lire.
    targets: { firefox: 115 << 16, chrome: 110 << 16 },
  });
  return code.toString();
}

const ko = (octets) => `${Math.round(octets / 1000)} ko`;
console.log(
  `dist/bilan-ctg.html : ${ko(Buffer.byteLength(page))}, ${ko(gzipSync(page, { level: 9 }).length)} compressé ` +
    `(cœur ${ko(travail.length)}, soit ${ko(gzipSync(travail, { level: 9 }).length)} compressé ; à part ${aPart.map(({ nom, code }) => `${nom} ${ko(gzipSync(code, { level: 9 }).length)}`).join(', ')} ; page ${ko(script.length)} ; style ${ko(style.length)})`,
);
