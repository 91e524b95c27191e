// Fabrique data/exemple/charte-exemple.docx et les papiers à en-tête des tests (données fictives). Usage : node scripts/exemple/chartes.js
// Le second papier des tests vient de LibreOffice lui-même : il n’est refait que si « soffice » est là.
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { charte } from './chartes/charte.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const tests = `${racine}test/fixtures/chartes`;
await mkdir(tests, { recursive: true });

await writeFile(
  `${racine}data/exemple/charte-exemple.docx`,
  await charte({
    commune: 'Mairie d’Exemple',
    adresse: '1, place de la Mairie – 00000 Exemple · données fictives',
    rouge: 122,
    vert: 31,
    bleu: 61,
    police: 'Calibri',
    policeTitres: 'Calibri',
    titre2: '3B3B3B',
    margeGauche: 1418,
    numerote: true,
  }),
);
await writeFile(
  `${tests}/word-francais.docx`,
  await charte({
    commune: 'Mairie de Fictive-sur-Loire',
    adresse: '2, rue des Écoles – 00000 Fictive-sur-Loire · données fictives',
    rouge: 29,
    vert: 92,
    bleu: 58,
    police: 'Georgia',
    policeTitres: 'Georgia',
    titre2: '5A4632',
    margeGauche: 2552,
    numerote: false,
  }),
);
spawnSync(
  'soffice',
  [
    '--headless',
    '--convert-to',
    'docx',
    '--outdir',
    tests,
    fileURLToPath(new URL('chartes/charte-libreoffice.fodt', import.meta.url)),
  ],
  { stdio: 'ignore' },
);
