/**
 * `npm run licences`: writes docs/THIRD_PARTY.md from the lock file and what the bundle really holds. Fails on a licence that is
 * unknown or that does not go with ours. `--verifier` writes nothing, and fails when the file is not up to date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import assemblages from '../rolldown.config.js';

const racine = fileURLToPath(new URL('../', import.meta.url));
const sortie = `${racine}docs/THIRD_PARTY.md`;

/** Licences that let their code be shipped within ours; MPL only for what builds and tests. */
const embarquables = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
  'CC0-1.0',
]);
const outils = new Set([...embarquables, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0']);
/** What a package does not say in its lock entry, and where it was read. */
const lues = {
  buffers: ['MIT', 'absente de son package.json ; README du dépôt substack/node-buffers'],
  chainsaw: ['MIT', 'dite « MIT/X11 »'],
};

const installes = Object.keys(JSON.parse(readFileSync(`${racine}package.json`, 'utf8')).dependencies ?? {});
const paquets = readPaquets();
const embarques = await readEmbarques(paquets);
const lignes = paquets.map(describe);
const texte = write(lignes);

if (process.argv.includes('--verifier')) {
  if (!existsSync(sortie) || readFileSync(sortie, 'utf8') !== texte) {
    console.error('docs/THIRD_PARTY.md n’est pas à jour : npm run licences');
    process.exitCode = 1;
  }
} else {
  writeFileSync(sortie, texte);
  console.log(`${lignes.length} paquets, dont ${embarques.size} embarqués : docs/THIRD_PARTY.md`);
}

/** Every package of the lock file, by where it stands. */
function readPaquets() {
  const { packages } = JSON.parse(readFileSync(`${racine}package-lock.json`, 'utf8'));
  return Object.entries(packages)
    .filter(([chemin]) => chemin !== '')
    .map(([chemin, { version, license, os, cpu }]) => ({
      chemin,
      nom: chemin.split('node_modules/').at(-1),
      version,
      licence: license,
      binaire: Boolean(os || cpu),
    }));
}

/** The packages of which some code ends in `dist`: those whose modules the bundler keeps. */
async function readEmbarques(connus) {
  const ids = (await Promise.all(assemblages.map(modulesDe))).flat();
  const chemins = ids.flatMap((id) => /node_modules\/.*/.exec(id.replaceAll('\\', '/'))?.[0] ?? []);
  const dossiers = connus.map(({ chemin }) => chemin).sort((a, b) => b.length - a.length);
  return new Set(chemins.flatMap((id) => dossiers.find((dossier) => id.startsWith(`${dossier}/`)) ?? []));
}

/** The modules that an assembly holds. */
async function modulesDe(config) {
  const construction = await rolldown({ ...config, logLevel: 'silent' });
  const { output } = await construction.generate(config.output);
  await construction.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

function describe({ chemin, nom, version, licence, binaire }) {
  const [dite, raison] = lues[nom] ?? [licence, ''];
  const place = embarques.has(chemin)
    ? 'embarqué'
    : installes.some((installe) => chemin === `node_modules/${installe}`)
      ? 'installé'
      : 'outil';
  if (!isAccepted(dite, place === 'outil' ? outils : embarquables))
    throw new Error(`${nom} ${version} : licence « ${dite ?? 'inconnue'} » à examiner avant de s’en servir.`);
  return {
    nom,
    version,
    texte: place === 'embarqué' ? readTexte(chemin) : '',
    licence: raison ? `${dite} (${raison})` : dite,
    adresse: adresseOf(chemin, nom, binaire),
    place,
  };
}

/** « (MIT OR GPL-3.0-or-later) »: one of them is enough; « (MIT AND Zlib) »: all are needed. */
function isAccepted(expression = '', admises) {
  const choix = expression.replace(/[()]/g, '').split(/ OR /);
  return choix.some((une) => une.split(/ AND /).every((licence) => admises.has(licence.trim())));
}

/** Where its sources stand; its page on the registry when it does not say, or may not be installed on this system. */
function adresseOf(chemin, nom, binaire) {
  const page = `https://www.npmjs.com/package/${nom}`;
  const fichier = `${racine}${chemin}/package.json`;
  if (binaire || !existsSync(fichier)) return page;
  const { repository } = JSON.parse(readFileSync(fichier, 'utf8'));
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const depot = url
    .replace(/^git\+|\.git$|#.*$/g, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');
  if (/^[\w.-]+\/[\w.-]+$/.test(depot)) return `https://github.com/${depot}`;
  return depot.startsWith('https://') ? depot : page;
}

function write(tous) {
  const [dedans, avec, dehors] = ['embarqué', 'installé', 'outil'].map((place) =>
    tous.filter((paquet) => paquet.place === place),
  );
  return `# Logiciels tiers

Écrit par \`npm run licences\`, à partir du fichier de verrou et de ce que la construction embarque vraiment.

## Embarqués dans la commande

Leur code, en tout ou en partie, est dans \`dist/\`.

${table(dedans)}

## Données embarquées

\`data/communes\` : communes, EPCI et populations (Insee, DGCL), d’après @etalab/decoupage-administratif 6.0.0. Licence Ouverte (données) ; code du paquet, dont rien
n’est repris : MIT. Ce qui est pris, son année et sa source : [data/communes/README.md](../data/communes/README.md).

## Installés avec la commande

${avec.length > 0 ? table(avec) : 'Aucun : la commande n’installe rien d’autre qu’elle.'}

## Pour construire et éprouver

Rien d’eux n’est dans \`dist/\` ; ils ne sont pas installés avec la commande.

${table(dehors)}

## Textes des licences de ce qui est embarqué

${textes(dedans)}
`;
}

/** Each text once, under the packages that it is of: their authors ask that it goes with their code. */
function textes(paquets) {
  const parTexte = groupByTexte(paquets);
  return [...parTexte]
    .filter(([texte]) => texte !== '')
    .map(
      ([texte, siens]) =>
        `### ${siens.map(({ nom, version }) => `${nom} ${version}`).join(', ')}\n\n\`\`\`text\n${texte}\n\`\`\``,
    )
    .join('\n\n');
}

function groupByTexte(paquets) {
  const groupes = new Map();
  for (const paquet of paquets) groupes.set(paquet.texte, [...(groupes.get(paquet.texte) ?? []), paquet]);
  return groupes;
}

/** The text of its licence, as the package ships it. */
function readTexte(chemin) {
  const dossier = `${racine}${chemin}`;
  const nom = readdirSync(dossier).find((fichier) => /^licen[cs]e(?:\.|-|$)/i.test(fichier));
  return nom ? readFileSync(`${dossier}/${nom}`, 'utf8').replace(/\r\n?/g, '\n').replaceAll('```', '').trim() : '';
}

function table(paquets) {
  const rangees = new Set(
    paquets
      .sort((a, b) => (a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : a.version < b.version ? -1 : 1))
      .map(({ nom, version, licence, adresse }) => `| ${nom} | ${version} | ${licence} | ${adresse} |`),
  );
  return ['| paquet | version | licence | sources |', '|---|---|---|---|', ...rangees].join('\n');
}
