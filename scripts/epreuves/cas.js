import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHasard } from './hasard.js';
import { mutationsJson, signAgain } from './json.js';
import { mutationsOctets } from './octets.js';
import { mutationsTexte } from './texte.js';
import { mutationsXml } from './xml.js';
import { mutationsZip, readZip, writeZip } from './zip.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const correspondance = JSON.stringify({
  version: 1,
  feuilles: [
    {
      feuille: 'Suivi',
      devient: 'Actions',
      colonnes: [
        { titre: 'Titre', colonne: 'B', devient: 'Intitulé' },
        { titre: 'Note', devient: null },
      ],
    },
    { feuille: 'Divers', devient: null, colonnes: [] },
  ],
});

const genres = {
  '.xlsx': 'classeur',
  '.xlsm': 'classeur',
  '.ods': 'classeur',
  '.fods': 'classeur',
  '.csv': 'classeur',
  '.docx': 'charte',
  '.json': 'plan',
  '.png': 'image',
  '.jpg': 'image',
  '.gif': 'image',
};

/**
 * The real files that are damaged: workbooks of every format, letterheads, signed plans, a mapping, pictures, and what is
 * given besides (a bilan).
 */
export function readSources(plus = []) {
  const dossiers = [
    'data/exemple',
    ...['annotation', 'chartes', 'formats', 'logos', 'suivis-etrangers', 'suivis-recus'].map(
      (nom) => `test/fixtures/${nom}`,
    ),
  ];
  const fichiers = dossiers.flatMap((dossier) =>
    readdirSync(join(racine, dossier))
      .filter((nom) => genres[extname(nom)] && !nom.endsWith('.dossier.json'))
      .map((nom) => ({
        nom: basename(nom),
        genre: genres[extname(nom)],
        octets: new Uint8Array(readFileSync(join(racine, dossier, nom))),
      })),
  );
  return [
    ...fichiers,
    { nom: 'correspondance.json', genre: 'correspondance', octets: new TextEncoder().encode(correspondance) },
    ...plus,
  ];
}

/** Most cases are on workbooks: they come from outside, and are the most complex. */
const parts = { classeur: 12, charte: 4, document: 2, plan: 2, correspondance: 1, image: 1 };

/**
 * Case number `numero`: always the same one for the same files.
 * @returns its source, what was done to it, the bytes to read
 */
export function createCas(numero, sources) {
  const hasard = createHasard(numero);
  const genre = hasard.parmi(Object.entries(parts).flatMap(([nom, part]) => Array.from({ length: part }, () => nom)));
  // The lighter of two: most defects show on a small file, and many more of them are read in the same time.
  const siennes = sources.filter((autre) => autre.genre === genre);
  const [a, b] = [hasard.parmi(siennes), hasard.parmi(siennes)];
  const source = a.octets.length < b.octets.length ? a : b;
  const { mutation, octets } = mutate(source, hasard);
  return { numero, source, mutation, octets, hasard };
}

function mutate({ nom, genre, octets }, hasard) {
  const niveau = hasard.reel();
  const zip = octets[0] === 0x50 && octets[1] === 0x4b;
  if (niveau < 0.25 || genre === 'image') return apply('octets', mutationsOctets, octets, hasard);
  if (zip) return niveau < 0.5 ? apply('zip', mutationsZip, readZip(octets), hasard) : mutatePart(octets, hasard);
  const texte = new TextDecoder().decode(octets);
  if (nom.endsWith('.fods')) return encode(apply('xml', mutationsXml, texte, hasard));
  if (nom.endsWith('.csv')) return encode(apply('texte', mutationsTexte, texte, hasard));
  const mute = apply('json', mutationsJson, JSON.parse(texte), hasard);
  return encode(genre === 'plan' && hasard.chance(0.8) ? { ...mute, octets: signAgain(mute.octets) } : mute);
}

/** One to three accidents in the XML of a part: a part that says something, most of the time. */
function mutatePart(octets, hasard) {
  const parties = readZip(octets);
  const xml = parties.map(({ nom }, rang) => ({ nom, rang })).filter(({ nom }) => /\.(?:xml|rels|vml)$/.test(nom));
  const dites = xml.filter(({ nom }) =>
    /sheet\d+\.xml$|sharedStrings|styles\.xml|content\.xml|document\.xml|header|footer|workbook/.test(nom),
  );
  const { nom, rang } = hasard.parmi(hasard.chance(0.85) && dites.length > 0 ? dites : xml);
  let texte = new TextDecoder().decode(parties[rang].octets);
  const faites = [];
  for (let fois = hasard.parmi([1, 1, 1, 2, 3]); fois > 0; fois -= 1) {
    const mute = apply('xml', mutationsXml, texte, hasard);
    texte = mute.octets;
    faites.push(mute.mutation);
  }
  return {
    mutation: `${faites.join(' + ')} (${nom})`,
    octets: writeZip(parties.with(rang, { nom, octets: new TextEncoder().encode(texte) })),
  };
}

function apply(niveau, mutations, valeur, hasard) {
  const [nom, mutation] = hasard.parmi(Object.entries(mutations));
  return { mutation: `${niveau} : ${nom}`, octets: mutation(valeur, hasard) };
}

function encode({ mutation, octets }) {
  return { mutation, octets: typeof octets === 'string' ? new TextEncoder().encode(octets) : octets };
}
