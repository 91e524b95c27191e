// Fabrique test/fixtures/suivis-recus : des suivis de toutes mains (exceljs, texte, LibreOffice, openpyxl), données fictives.
// Les faits attendus (.dossier.json) sont écrits à la main, jamais par ce script.
// Usage : node scripts/exemple/suivis-recus.js (LibreOffice et python3-openpyxl installés)
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { figer } from './figer.js';
import { calendrierEnCroix } from './suivis-recus/calendrier-en-croix.js';
import { remplirFiches } from './suivis-recus/fiches-action.js';
import { remplirFusions } from './suivis-recus/fusions-et-feux.js';
import { remplirAnnees } from './suivis-recus/onglets-par-annee.js';
import { remplirCommunes } from './suivis-recus/onglets-par-commune.js';
import { petitSuivi } from './suivis-recus/petit-suivi.js';
import { remplirPlateforme } from './suivis-recus/plateforme-publique.js';
import { remplirTableau } from './suivis-recus/tableau-excel.js';

const dossier = fileURLToPath(new URL('../../test/fixtures/suivis-recus/', import.meta.url));
const ici = fileURLToPath(new URL('./suivis-recus/', import.meta.url));
await mkdir(dossier, { recursive: true });

const parExceljs = {
  'plateforme-publique': remplirPlateforme,
  'fusions-et-feux': remplirFusions,
  'tableau-excel': remplirTableau,
  'onglets-par-annee': remplirAnnees,
};
for (const [nom, remplir] of Object.entries(parExceljs))
  await writeFile(join(dossier, `${nom}.xlsx`), await octetsDe(remplir));

await writeFile(join(dossier, 'calendrier-en-croix.csv'), windows1252(calendrierEnCroix));
await writeFile(join(dossier, 'petit-suivi.csv'), Buffer.from(`\uFEFF${petitSuivi}`, 'utf16le'));

const travail = await mkdtemp(join(tmpdir(), 'suivis-recus-'));
await convertir('onglets-par-commune', remplirCommunes, 'xlsx:Calc MS Excel 2007 XML');
await convertir('fiches-action', remplirFiches, 'ods');
execFileSync('/usr/bin/python3', [join(ici, 'export-grist.py'), join(dossier, 'export-grist.xlsx')]);

async function octetsDe(remplir) {
  const classeur = new exceljs.Workbook();
  classeur.creator = 'Mairie (fictive)';
  classeur.created = classeur.modified = new Date(Date.UTC(2026, 2, 31));
  remplir(classeur);
  return figer(new Uint8Array(await classeur.xlsx.writeBuffer()));
}

/** Fait réécrire par LibreOffice ce qu’exceljs a fait. */
async function convertir(nom, remplir, format) {
  const source = join(travail, `${nom}.xlsx`);
  await writeFile(source, await octetsDe(remplir));
  execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', dossier, source], { stdio: 'ignore' });
}

function windows1252(texte) {
  return Uint8Array.from(
    [...texte].map((lettre) => ({ '’': 0x92, '€': 0x80, œ: 0x9c, '–': 0x96 })[lettre] ?? lettre.charCodeAt(0)),
  );
}
