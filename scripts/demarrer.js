// npm start : le bilan d’exemple, dans out/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('..', import.meta.url));
const cli = join(racine, 'dist', 'cli.js');
const sortie = join(racine, 'out', 'bilan-intermediaire-exemple.docx');

if (!existsSync(cli)) spawnSync('npm', ['run', 'build'], { cwd: racine, stdio: 'inherit', shell: true });
mkdirSync(join(racine, 'out'), { recursive: true });

const bilan = spawnSync(
  process.execPath,
  [
    cli,
    'bilan',
    join(racine, 'data', 'exemple', 'suivi-exemple.xlsx'),
    '--type',
    'intermediaire',
    '--date',
    '2028-06-30',
    '--sortie',
    sortie,
    '--forcer',
  ],
  { stdio: 'inherit' },
);
if (bilan.status === 0)
  console.log('C’est le bilan de l’exemple (données fictives) : ouvrez-le avec Word ou LibreOffice.');
process.exitCode = bilan.status ?? 2;
