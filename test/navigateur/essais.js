// npm run page:essais -- [--navigateur chromium|firefox] [essais…] : la page construite, menée de bout en bout dans les deux
// navigateurs, côte à côte. Chaque essai est un fichier.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { accessibilite } from './accessibilite.js';
import { annulation } from './annulation.js';
import { captures } from './captures.js';
import { clavier } from './clavier.js';
import { colonnes } from './colonnes.js';
import { completer } from './completer.js';
import { constats } from './constats.js';
import { conventionPdf } from './convention-pdf.js';
import { corriger } from './corriger.js';
import { documents } from './documents.js';
import { entreesHostiles } from './entrees-hostiles.js';
import { lancer, noms, page, travail } from './navigateur.js';
import { octets } from './octets.js';
import { reception } from './reception.js';
import { rechargement } from './rechargement.js';
import { reprendre } from './reprendre.js';
import { reseau } from './reseau.js';
import { textes } from './textes.js';
import { visite } from './visite.js';

if (!existsSync(page)) throw new Error(`${page} n’existe pas : npm run page`);
const essais = {
  visite,
  reseau,
  octets,
  textes,
  entreesHostiles,
  reception,
  rechargement,
  annulation,
  clavier,
  colonnes,
  constats,
  corriger,
  completer,
  conventionPdf,
  documents,
  reprendre,
  accessibilite,
  captures,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { navigateur: { type: 'string', multiple: true, default: noms } },
});
for (const [voulus, connus] of [
  [positionals, Object.keys(essais)],
  [values.navigateur, noms],
])
  for (const voulu of voulus)
    if (!connus.includes(voulu)) throw new Error(`« ${voulu} » n’est pas l’un de : ${connus.join(', ')}`);

const fautes = (await Promise.all(values.navigateur.map(mener))).reduce((somme, celles) => somme + celles, 0);
console.log(`\n${fautes === 0 ? 'Tout va bien.' : `${fautes} fautes.`} Captures et fichiers : ${travail}`);
process.exitCode = fautes === 0 ? 0 : 1;

/** Les essais voulus, l’un après l’autre, dans un navigateur ; chacun s’écrit d’un bloc. */
async function mener(nom) {
  const navigateur = await lancer(nom);
  let fautes = 0;
  for (const [titre, essai] of Object.entries(essais)) {
    if (positionals.length > 0 && !positionals.includes(titre)) continue;
    const debut = Date.now();
    const lignes = [];
    const verifier = (condition, quoi, detail = '') => {
      if (!condition) fautes += 1;
      lignes.push(`  ${condition ? '✓' : '✗'} ${quoi}${condition || detail === '' ? '' : `\n      ${detail}`}`);
    };
    try {
      await essai(navigateur, verifier);
    } catch (erreur) {
      verifier(false, 'l’essai va à son terme', erreur instanceof Error ? erreur.stack : String(erreur));
    }
    const duree = ((Date.now() - debut) / 1000).toFixed(1).replace('.', ',');
    console.log(`\n${titre}, ${nom} (${duree} s)\n${lignes.join('\n')}`);
  }
  await navigateur.fermer();
  return fautes;
}
