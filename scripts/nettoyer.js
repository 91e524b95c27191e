// Vide dist/ avant un assemblage, sauf la page, que « npm run page » refait à part.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const noms = await readdir(dist).catch(() => []);
for (const nom of noms.filter((nom) => nom !== 'bilan-ctg.html')) await rm(join(dist, nom), { recursive: true });
