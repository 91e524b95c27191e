/** A process that reads damaged files, one after the other, and says what came of each. Its memory is bounded by its parent. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCas, readSources } from './cas.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const coeur = await import(pathToFileURL(join(racine, 'dist', 'index.mjs')).href);
const { gabaritsCompiles } = await import(pathToFileURL(join(racine, 'dist', 'gabarits.js')).href);
const {
  annoterSuivi,
  ErreurUtilisateur,
  figer,
  garder,
  classementParDefaut,
  parseCorrespondance,
  parsePlanSigne,
  planEnVigueur,
} = coeur;
const {
  readClasseur,
  readDossier,
  readImage,
  readImages,
  readModele,
  renderAnnexes,
  annexesParDefaut,
  renderBilan,
  reprendre,
  verifier,
} = coeur;
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

const temoin = new Uint8Array(readFileSync(join(racine, 'test/fixtures/suivis-recus/tableau-excel.xlsx')));
const { dossier: dossierTemoin } = readDossier(await readClasseur(temoin));
const sources = readSources([
  { nom: 'bilan.docx', genre: 'document', octets: await renderBilan(entree(dossierTemoin, { type: 'intermediaire' })) },
]);

function entree(dossier, plus = {}) {
  return {
    dossier,
    date,
    etat: 'projet',
    verification: verifier(dossier, { date }),
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    gabarits,
    gabaritsCompiles,
    ...plus,
  };
}

/** What the command does with each kind of file, from reading to writing. */
const lectures = {
  async classeur({ octets, source, hasard }) {
    const { dossier, constats } = readDossier(await readClasseur(octets, source.nom));
    const verification = verifier(dossier, { date, constatsDeLecture: constats });
    const convention = dossier.feuilles.convention?.nom;
    if (convention) for (const image of readImages(octets, convention)) readImage(image.octets, 'logo');
    if (hasard.chance(0.15))
      await readClasseur(annoterSuivi(octets, { constats: verification.constats, nom: source.nom, date }).octets);
    if (hasard.chance(0.08))
      await renderBilan(entree(dossier, { verification, type: hasard.parmi(['etape', 'intermediaire', 'final']) }));
  },
  async charte({ octets, hasard }) {
    const modele = readModele(octets);
    if (hasard.chance(0.1)) await renderBilan(entree(dossierTemoin, { modele, type: 'etape' }));
  },
  async document({ octets }) {
    await reprendre({ document: octets, classeur: temoin, sha256: 'a'.repeat(64), vider: false });
  },
  async plan({ octets, source, hasard }) {
    const signe = parsePlanSigne(new TextDecoder().decode(octets), source.nom);
    const plan = planEnVigueur(signe);
    garder(dossierTemoin, 'suivi.xlsx', { signe, nom: source.nom }, { classement: classementParDefaut, date });
    if (hasard.chance(0.05))
      await renderAnnexes({
        ...entree(dossierTemoin),
        annexes: annexesParDefaut,
        plan,
        fictif: false,
        version: '',
        modifications: null,
      });
  },
  async correspondance({ octets, source }) {
    const correspondance = parseCorrespondance(new TextDecoder().decode(octets), source.nom);
    readDossier(await readClasseur(temoin), correspondance);
    figer(dossierTemoin);
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
