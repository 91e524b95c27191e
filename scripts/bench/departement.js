// Fabrique un département de N classeurs fictifs dans un dossier. Usage : node scripts/bench/departement.js N dossier
// Chacun est l’exemple, décompressé une fois, dont quelques textes et nombres changent : territoire, communes, EPCI, places.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const exemple = fileURLToPath(new URL('../../data/exemple/suivi-exemple.xlsx', import.meta.url));
const feuilles = {
  besoins: 'xl/worksheets/sheet6.xml',
  zones: 'xl/worksheets/sheet7.xml',
  operations: 'xl/worksheets/sheet8.xml',
  emplois: 'xl/worksheets/sheet9.xml',
};
const debuts = ['Val', 'Mont', 'Puy', 'Clair', 'Roche', 'Bois', 'Haute', 'Belle', 'Fon', 'Beau'];
const fins = ['lune', 'rive', 'combe', 'bourg', 'fort', 'grange', 'pré', 'source', 'plaine', 'mont'];

const [nombre = '10', dossier = 'departement'] = process.argv.slice(2);
await fabriquer(Number(nombre), dossier);

async function fabriquer(nombre, dossier) {
  const parts = unzipSync(new Uint8Array(await readFile(exemple)));
  await mkdir(dossier, { recursive: true });
  for (let rang = 0; rang < nombre; rang++) {
    const octets = zipSync({ ...parts, ...varier(parts, rang) }, { level: 1, mtime: new Date(1980, 0, 1) });
    await writeFile(join(dossier, `ctg-${String(rang + 1).padStart(4, '0')}.xlsx`), octets);
  }
}

/** Deux communes par CTG, quatre CTG par EPCI ; quelques classeurs perdent une feuille, tous n’ont pas autant d’enfants. */
function varier(parts, rang) {
  const varies = {};
  const change = (nom, changer) => {
    varies[nom] = strToU8(changer(strFromU8(varies[nom] ?? parts[nom])));
  };
  const [premiere, seconde] = [2 * rang, 2 * rang + 1].map(commune);
  change('xl/sharedStrings.xml', (textes) =>
    textes
      .replaceAll('Le Cendre – Cournon-d’Auvergne', `${premiere} – ${seconde}`)
      .replace('<t>Contact</t>', '<t>EPCI ou syndicat compétent</t>')
      .replace(
        /<t>Service petite enfance et coopération CTG[^<]*</,
        `<t>Communauté de communes de ${commune(8 * Math.floor(rang / 4))}<`,
      )
      .replaceAll('Cournon-d’Auvergne', seconde)
      .replaceAll('Commune du Cendre', `Commune de ${premiere}`)
      .replaceAll('Le Cendre', premiere)
      .replaceAll('63069', String(10000 + 2 * rang))
      .replaceAll('63124', String(10001 + 2 * rang)),
  );
  change(feuilles.besoins, (xml) =>
    xml.replace(
      /(<c r="C[2-9]"[^>]*><v>)(\d+)/g,
      (_, avant, enfants) => `${avant}${Math.round(enfants * (0.6 + (rang % 8) / 6))}`,
    ),
  );
  const vider = (nom) => change(nom, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>'));
  if (rang % 3 === 2) vider(feuilles.emplois);
  if (rang % 5 === 4) vider(feuilles.zones);
  if (rang % 7 === 6) vider(feuilles.operations);
  return varies;
}

function commune(rang) {
  const tour = Math.floor(rang / (debuts.length * fins.length));
  const nom = debuts[rang % debuts.length] + fins[Math.floor(rang / debuts.length) % fins.length];
  return tour === 0 ? nom : `${nom}-${tour + 1}`;
}
