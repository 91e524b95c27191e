import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { rolldown } from 'rolldown';

const racine = fileURLToPath(new URL('..', import.meta.url));
const macro = join(racine, 'scripts', 'revisions-libreoffice.py');

/**
 * Écrit les deux versions d’une annexe d’essai et celle qui porte les modifications suivies, les fait ouvrir, accepter et
 * refuser par LibreOffice. Rend le nombre de paragraphes qui ne sont pas ceux de la version attendue.
 */
export async function ouvrirRevisions(dossier) {
  mkdirSync(dossier, { recursive: true });
  const { renderRevisions, renderWord } = await construire(join(dossier, 'code'));
  const html = (nom) => readFileSync(join(racine, 'test/fixtures/revisions', `${nom}.html`), 'utf8');
  const options = { date: '2028-03-03', auteur: 'Communauté de communes & Caf' };
  const chemins = Object.fromEntries(['suivi', 'avant', 'apres'].map((nom) => [nom, join(dossier, `${nom}.docx`)]));
  writeFileSync(chemins.avant, await renderWord(html('avant'), options));
  writeFileSync(chemins.apres, await renderWord(html('apres'), options));
  writeFileSync(chemins.suivi, await renderRevisions(html('avant'), html('apres'), options));
  const ecarts = comparerParLibreOffice({ ...chemins, dossier });
  for (const { decision, attendu, lu } of ecarts)
    console.error(`modifications suivies, ${decision} : « ${lu ?? ''} » au lieu de « ${attendu ?? ''} »`);
  console.log(`modifications suivies : acceptées et refusées par LibreOffice, ${ecarts.length} paragraphes d’écart`);
  return ecarts.length;
}

/** LibreOffice en met un dans les lignes vides d’un tableau qu’il suit, et l’oublie en les retirant. */
const temoin = /\u200d/g;

/**
 * Compare, paragraphe par paragraphe, le document suivi dont LibreOffice a accepté (refusé) toutes les modifications à la
 * nouvelle (l’ancienne) version, que LibreOffice a ouverte et enregistrée aussi. Les paragraphes vides ne comptent pas :
 * LibreOffice garde celui dont il a vidé le texte devant un tableau. Ni le sommaire, que Word refait.
 * @param suivi, avant, apres chemins de trois .docx ; dossier où LibreOffice travaille
 * @returns les écarts : `{ decision, attendu, lu }`, l’un des deux textes manquant quand le paragraphe est seul
 */
export function comparerParLibreOffice({ suivi, avant, apres, dossier: parent }) {
  const dossier = join(parent, 'libreoffice');
  mkdirSync(dossier, { recursive: true });
  // Les deux versions d’une annexe ont souvent le même nom de fichier.
  const taches = [
    [suivi, 'accepter', join(dossier, 'acceptees.docx')],
    [suivi, 'refuser', join(dossier, 'refusees.docx')],
    [avant, 'garder', join(dossier, 'avant.docx')],
    [apres, 'garder', join(dossier, 'apres.docx')],
  ];
  const { status, error, stderr } = spawnSync(
    '/usr/bin/python3',
    [macro, join(dossier, 'profil-revisions'), ...taches.map((tache) => tache.join('|'))],
    { encoding: 'utf8' },
  );
  if (error || status !== 0 || stderr !== '') throw new Error(`LibreOffice : ${error?.message ?? stderr}`);
  return [
    ...ecartsDe('accepter', join(dossier, 'acceptees.docx'), join(dossier, 'apres.docx')),
    ...ecartsDe('refuser', join(dossier, 'refusees.docx'), join(dossier, 'avant.docx')),
  ];
}

/** Place par place, ce qui est commun au début et à la fin mis de côté. */
function ecartsDe(decision, lu, attendu) {
  const [lus, attendus] = [paragraphesDe(lu), paragraphesDe(attendu)];
  while (lus.length > 0 && lus[0] === attendus[0]) {
    lus.shift();
    attendus.shift();
  }
  while (lus.length > 0 && lus.at(-1) === attendus.at(-1)) {
    lus.pop();
    attendus.pop();
  }
  return Array.from({ length: Math.max(lus.length, attendus.length) }, (_, rang) => ({
    decision,
    attendu: attendus[rang],
    lu: lus[rang],
  })).filter((ecart) => ecart.lu !== ecart.attendu);
}

function paragraphesDe(chemin) {
  const xml = strFromU8(unzipSync(readFileSync(chemin))['word/document.xml']).replace(
    /<w:sdt>(?:(?!<\/w:sdt>).)*<w:docPartObj>.*?<\/w:sdt>/gs,
    '',
  );
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .filter(([paragraphe]) => !/<w:pStyle w:val="(?:TOC\d|TitreSommaire|Contents\d)"/.test(paragraphe))
    .map(([paragraphe]) =>
      [...paragraphe.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:(br|tab)\/>/g)]
        .map(([, texte, saut]) => (saut ? '\n' : texte))
        .join(''),
    )
    .filter((texte) => texte.replace(temoin, '').trim() !== '');
}

/** Le code du dépôt tel qu’il est, en un module. */
async function construire(dossier) {
  const lot = await rolldown({
    input: { word: join(racine, 'src/word/rendre.ts'), revisions: join(racine, 'src/word/revisions/rendre.ts') },
    platform: 'node',
  });
  await lot.write({ dir: dossier, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await lot.close();
  const [word, revisions] = await Promise.all(
    ['word', 'revisions'].map((nom) => import(pathToFileURL(join(dossier, `${nom}.mjs`)).href)),
  );
  return { ...word, ...revisions };
}
