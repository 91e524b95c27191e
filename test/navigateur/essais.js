// npm run page:essais : la page construite, menée de bout en bout dans Chromium. Chaque essai est un fichier.
import { existsSync } from 'node:fs';
import { accessibilite } from './accessibilite.js';
import { annulation } from './annulation.js';
import { captures } from './captures.js';
import { clavier } from './clavier.js';
import { documents } from './documents.js';
import { entreesHostiles } from './entrees-hostiles.js';
import { lancer, page, travail } from './navigateur.js';
import { octets } from './octets.js';
import { rechargement } from './rechargement.js';
import { reprendre } from './reprendre.js';
import { reseau } from './reseau.js';

if (!existsSync(page)) throw new Error(`${page} n’existe pas : npm run page`);
const essais = {
  reseau,
  octets,
  documents,
  reprendre,
  entreesHostiles,
  rechargement,
  annulation,
  clavier,
  accessibilite,
  captures,
};
const voulus = process.argv.slice(2);
const navigateur = await lancer();
let fautes = 0;
for (const [nom, essai] of Object.entries(essais)) {
  if (voulus.length > 0 && !voulus.includes(nom)) continue;
  const debut = Date.now();
  console.log(`\n${nom}`);
  const verifier = (condition, quoi, detail = '') => {
    if (!condition) fautes += 1;
    console.log(`  ${condition ? '✓' : '✗'} ${quoi}${condition || detail === '' ? '' : `\n      ${detail}`}`);
  };
  try {
    await essai(navigateur, verifier);
  } catch (erreur) {
    verifier(false, 'l’essai va à son terme', erreur instanceof Error ? erreur.stack : String(erreur));
  }
  console.log(`  (${((Date.now() - debut) / 1000).toFixed(1)} s)`);
}
await navigateur.close();
console.log(`\n${fautes === 0 ? 'Tout va bien.' : `${fautes} fautes.`} Captures et fichiers : ${travail}`);
process.exitCode = fautes === 0 ? 0 : 1;
