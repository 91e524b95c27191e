/**
 * `node scripts/personnes.js [--ecarts]`: how well the guard of personal data tells a text that names somebody from one that
 * does not, on the texts of test/fixtures/rgpd (`textes-a-nous` written before the rules and then
 * used to mend them, `textes-a-l-aveugle` written after and used for nothing but the measure). Each text is a cell of a tracker, checked whole.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ouvrir, verifier } from '../dist/index.mjs';

const { values } = parseArgs({ options: { ecarts: { type: 'boolean', default: false } } });
const regles = new Set(['courriel', 'telephone', 'nir', 'nom-de-personne', 'numero-personnel', 'adresse-de-personne']);
const dossier = fileURLToPath(new URL('../test/fixtures/rgpd/', import.meta.url));

for (const jeu of ['textes-durs', 'textes-a-nous', 'textes-a-l-aveugle']) {
  const { personnelles, innocentes } = JSON.parse(readFileSync(`${dossier}${jeu}.json`, 'utf8'));
  const arretees = await arretees_(personnelles);
  const alertes = await arretees_(innocentes);
  const rappel = arretees.size / personnelles.length;
  const precision = arretees.size / (arretees.size + alertes.size);
  const pour100 = (part) => `${(part * 100).toFixed(1).replace('.', ',')} %`;
  console.log(
    `${jeu} : rappel ${pour100(rappel)} (${arretees.size} sur ${personnelles.length}), précision ${pour100(precision)} (${alertes.size} fausses alertes sur ${innocentes.length})`,
  );
  if (values.ecarts) {
    for (const [rang, texte] of personnelles.entries()) if (!arretees.has(rang)) console.log(`  passé   ${texte}`);
    for (const [rang, texte] of innocentes.entries()) if (alertes.has(rang)) console.log(`  à tort  ${texte}`);
  }
}

/** The ranks of the texts that one of the rules stops. */
async function arretees_(textes) {
  const quote = (texte) => `"${texte.replaceAll('"', '""')}"`;
  const csv = [
    'N°;Intitulé;Réalisations',
    ...textes.map((texte, rang) => `${rang + 1};Action ${rang + 1};${quote(texte)}`),
  ].join('\n');
  const suivi = await ouvrir({ nom: 'textes.csv', octets: new TextEncoder().encode(csv) });
  const { verification } = await verifier(suivi, '2028-06-30');
  return new Set(
    verification.constats.flatMap(({ regle, cellule }) =>
      regles.has(regle) ? [Number(/\d+$/.exec(cellule)[0]) - 2] : [],
    ),
  );
}
