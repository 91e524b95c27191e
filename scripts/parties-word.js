// Fait, avec docx, les parties d’un document Word qui ne dépendent d’aucun tableau (data/word) : styles, réglages, une partie par
// sorte de graphique. À refaire quand docx, un style ou une couleur change ; un test dit quand. Usage : npm run parties
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate } from './page/empaqueter.js';

const racine = fileURLToPath(new URL('..', import.meta.url));
const dossier = join(racine, 'data', 'word');
const { createParties } = await evaluate(join(racine, 'scripts', 'parties-word', 'parties.ts'));
await mkdir(dossier, { recursive: true });
for (const [nom, texte] of Object.entries(await createParties())) await writeFile(join(dossier, nom), texte);
