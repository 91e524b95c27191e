/** A process that reads damaged files, one after the other, and says what came of each. Its memory is bounded by its parent. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCas, readSources } from './cas.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const importer = (nom) => import(pathToFileURL(join(racine, 'dist', nom)).href);
const { gabaritsCompiles } = await importer('gabarits.js');
const {
  annexes,
  annoter,
  bilan,
  ErreurUtilisateur,
  ouvrir,
  ouvrirPlanOuSuivi,
  ouvrirTelQuel,
  readApparence,
  reprendre,
  signer,
  verifier,
} = await importer('index.mjs');
const { readImage } = await importer('interne/images.mjs');
const date = '2028-06-30';
const templates = join(racine, 'templates');
const gabarits = Object.fromEntries(
  readdirSync(templates, { recursive: true })
    .filter((nom) => nom.endsWith('.hbs'))
    .map((nom) => [
      relative(templates, join(templates, nom))
        .replaceAll('\\', '/')
        .replace(/\.hbs$/, ''),
      readFileSync(join(templates, nom), 'utf8'),
    ]),
);

const octetsTemoin = new Uint8Array(readFileSync(join(racine, 'test/fixtures/suivis-recus/tableau-excel.xlsx')));
const temoin = { nom: 'tableau-excel.xlsx', octets: octetsTemoin };
const suiviTemoin = await verifier(await ouvrir(temoin), date);
const textes = { gabarits, gabaritsCompiles, definitif: false };
const [document] = (await bilan(suiviTemoin, { ...textes, type: 'intermediaire' })).fichiers;
const sources = readSources([{ nom: 'bilan.docx', genre: 'document', octets: document.octets }]);

/** What the command does with each kind of file, from reading to writing. */
const lectures = {
  async classeur({ octets, source, hasard }) {
    const suivi = await verifier(await ouvrirTelQuel({ nom: source.nom, octets }), date);
    if (hasard.chance(0.15))
      for (const { nom, octets: annotes } of annoter(suivi).fichiers) await ouvrirTelQuel({ nom, octets: annotes });
    if (hasard.chance(0.15)) await bilan(suivi, { ...textes, type: hasard.parmi(['etape', 'intermediaire', 'final']) });
  },
  async charte({ octets, source, hasard }) {
    const apparence = readApparence({ nom: source.nom, octets }, null);
    if (hasard.chance(0.1)) await bilan(suiviTemoin, { ...textes, type: 'etape', apparence });
  },
  async document({ octets, source }) {
    await reprendre({ nom: source.nom, octets }, temoin);
  },
  async plan({ octets, source, hasard }) {
    const planSigne = { nom: source.nom, octets };
    await verifier(await ouvrir(temoin, { planSigne }), date);
    if (hasard.chance(0.05)) await annexes(await ouvrirPlanOuSuivi(planSigne), { ...textes, date });
  },
  async correspondance({ octets, source }) {
    signer(await ouvrir(temoin, { correspondance: { nom: source.nom, octets } }));
  },
  async image({ octets, source }) {
    readImage(octets, source.nom);
  },
};

/** A whole sentence in French, that ends: nothing of a library, no stack. */
const phrase = /^(?:[A-ZÀÉÊ]|«)[\s\S]*(?:[.!]|\.json\S*)$/;
const anglais = /\b(?:undefined|null|NaN|TypeError|Cannot|cannot|Error|is not|invalid|unexpected|expected)\b/;

async function essayer(cas) {
  try {
    await lectures[cas.source.genre](cas);
    return { issue: 'accepté' };
  } catch (erreur) {
    if (!(erreur instanceof ErreurUtilisateur))
      return { issue: 'échec', raison: erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur) };
    if (erreur.code !== 2) return { issue: 'échec', raison: `code ${erreur.code} : ${erreur.message}` };
    if (!phrase.test(erreur.message) || anglais.test(erreur.message.replace(/«[^»]*»/g, '')))
      return { issue: 'échec', raison: `ce n’est pas une phrase : ${erreur.message}` };
    return { issue: 'refusé', raison: erreur.message };
  }
}

process.on('message', async ({ numero, dossier }) => {
  const cas = createCas(numero, sources);
  process.send({ debut: numero, source: cas.source.nom, mutation: cas.mutation });
  const [avant, horloge] = [process.cpuUsage(), Date.now()];
  const resultat = await essayer(cas);
  const { user, system } = process.cpuUsage(avant);
  if (dossier) {
    mkdirSync(dossier, { recursive: true });
    writeFileSync(join(dossier, `${numero}-${cas.source.nom}`), cas.octets);
  }
  process.send({
    numero,
    ...resultat,
    cpu: Math.round((user + system) / 1000),
    duree: Date.now() - horloge,
    memoire: Math.round(process.resourceUsage().maxRSS / 1024),
  });
});
process.on('disconnect', () => process.exit());
process.send({ pret: true });
