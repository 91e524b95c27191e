// Ce qu’on prendrait à la place : des outils du domaine, avec le programme qu’il faudrait écrire autour (dossier pairs).
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { createGabarit } from './gabarits-pairs.js';

/**
 * Installe les outils dans un dossier à part, aux versions de leur fichier de verrou, sans lancer de script.
 * @returns {Promise<{noms: string[], commande: (nom: string, classeur: string, sortie: string) => string[], lire: Function}>}
 */
export async function installerPairs(travail) {
  const dossier = join(travail, 'pairs');
  cpSync(fileURLToPath(new URL('./pairs/', import.meta.url)), dossier, { recursive: true });
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--prefix', dossier]);
  const noms = ['docxtemplater', 'docx-templates', 'easy-template-x'];
  if (spawnSync('pandoc', ['--version']).status === 0) noms.push('pandoc');
  for (const nom of noms) writeFileSync(join(dossier, `${nom}.docx`), await createGabarit(nom));
  const { lireClasseur } = await import(pathToFileURL(join(dossier, 'lire.js')).href);
  return {
    noms,
    commande: (nom, classeur, sortie) => [join(dossier, `${nom}.js`), classeur, join(dossier, `${nom}.docx`), sortie],
    lire: lireClasseur,
  };
}

function run(commande, args) {
  const { status, stderr } = spawnSync(commande, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/**
 * Combien des textes des actions d’un classeur se retrouvent dans un document, et combien de mots il a. Un texte est une
 * ligne, ou un élément d’une liste, d’au moins dix lettres : les nombres et les dates sont mis en forme chacun à sa façon.
 */
export function countTextes(lecture, document) {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(document))['word/document.xml']);
  const brut = xml.replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ').replace(/<[^>]*>/g, '');
  const texte = normaliser(decode(brut));
  const actions = lecture.feuilles.find(({ nom }) => nom === 'Actions').fiches;
  const attendus = actions
    .flatMap(({ champs }) => champs.flatMap(({ valeur }) => valeur.split(/\n| ; /)))
    .map((ligne) => normaliser(ligne).replace(/^[-•–] /, ''))
    .filter((ligne) => (ligne.match(/\p{L}/gu) ?? []).length >= 10);
  const trouves = attendus.filter((ligne) => texte.includes(ligne));
  return {
    attendus: attendus.length,
    trouves: trouves.length,
    manquants: attendus.filter((ligne) => !texte.includes(ligne)),
    mots: texte.split(' ').length,
  };
}

function decode(xml) {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Les espaces insécables, les apostrophes et les césures ne comptent pas. */
function normaliser(texte) {
  return texte
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
