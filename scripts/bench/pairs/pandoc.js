// Usage : node pandoc.js classeur.xlsx gabarit.docx sortie.docx [cœur] : du Markdown, que pandoc met en Word ; le gabarit donne les styles.
import { spawnSync } from 'node:child_process';
import { lire } from './contenu.js';

const [classeur, gabarit, sortie, coeur] = process.argv.slice(2);
const { feuilles } = await lire(classeur, coeur);
const markdown = feuilles
  .map(({ nom, fiches }) => `# ${protect(nom)}\n\n${fiches.map(renderFiche).join('\n')}`)
  .join('\n\n');
const { status, stderr } = spawnSync(
  'pandoc',
  ['--from', 'markdown', '--to', 'docx', '--reference-doc', gabarit, '--output', sortie],
  { input: markdown, encoding: 'utf8', maxBuffer: 1 << 28 },
);
if (status !== 0) throw new Error(stderr);

function renderFiche({ titre, champs }) {
  const lignes = champs.map(({ colonne, valeur }) => `| ${cell(colonne)} | ${cell(valeur)} |`);
  return `## ${protect(titre)}\n\n| | |\n|---|------|\n${lignes.join('\n')}\n`;
}

function cell(texte) {
  return protect(texte).replace(/\s*\n\s*/g, ' ');
}

function protect(texte) {
  return texte.replace(/[\\`*_{}[\]<>#|$~^"'@]/g, '\\$&');
}
