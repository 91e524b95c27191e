// Fabrique test/fixtures/suivis-etrangers : des suivis comme les mairies en tiennent, loin de notre modèle.
// Territoire, chiffres et textes sont inventés. Usage : node scripts/exemple/suivis-etrangers.js [dossier]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { fabriquerComplet } from './classeur-complet.js';
import { figer } from './figer.js';
import { remplirOnglets } from './suivis-etrangers/onglets-par-thematique.js';
import { remplirParAnnee } from './suivis-etrangers/suivi-par-annee.js';
import { remplirUneFeuille } from './suivis-etrangers/une-seule-feuille.js';

const suivis = {
  'une-seule-feuille.xlsx': remplirUneFeuille,
  'onglets-par-thematique.xlsx': remplirOnglets,
  'suivi-par-annee.xlsx': remplirParAnnee,
};

const dossier = process.argv[2] ?? fileURLToPath(new URL('../../test/fixtures/suivis-etrangers/', import.meta.url));
await mkdir(dossier, { recursive: true });
for (const [nom, remplir] of Object.entries(suivis)) {
  const classeur = new exceljs.Workbook();
  classeur.creator = 'Mairie (fictive)';
  classeur.created = classeur.modified = new Date(Date.UTC(2026, 2, 31));
  remplir(classeur);
  await writeFile(join(dossier, nom), figer(new Uint8Array(await classeur.xlsx.writeBuffer())));
}

const annotation = fileURLToPath(new URL('../../test/fixtures/annotation/', import.meta.url));
if (process.argv[2] === undefined) {
  await mkdir(annotation, { recursive: true });
  await writeFile(join(annotation, 'complet.xlsm'), await fabriquerComplet());
}
