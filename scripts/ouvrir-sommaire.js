// Compare les pages que donnent les sommaires aux pages où LibreOffice met les titres, sans charte et avec chacune des chartes.
// LibreOffice n’a pas les polices de Word : les chartes sont mises en Arial, dont il a les largeurs, pour que seule leur mise en page
// compte. Un sommaire à plus d’une page près est une faute.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const sortie = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

/** @returns le nombre d’entrées à plus d’une page de la leur */
export function ouvrirSommaires({ exemple, fixture, travail, profil, bilan }) {
  const dossier = join(travail, 'sommaires');
  mkdirSync(dossier, { recursive: true });
  const chartes = [
    ['sans', []],
    ['exemple', ['--modele', enArial(exemple('charte-exemple.docx'), join(dossier, 'charte-exemple.docx'))]],
    ['word', ['--modele', enArial(fixture('word-francais.docx'), join(dossier, 'charte-word.docx'))]],
  ];
  const documents = chartes.map(([nom, options]) => {
    const chemin = join(dossier, `sommaire-${nom}.docx`);
    bilan([
      ...[
        'bilan',
        exemple('suivi-exemple.xlsx'),
        '--date',
        '2028-06-30',
        '--definitif',
        '--forcer',
        '--sortie',
        chemin,
      ],
      ...options,
    ]);
    return { nom, chemin };
  });
  execFileSync(
    'soffice',
    [profil, '--headless', '--convert-to', sortie, '--outdir', dossier, ...documents.map(({ chemin }) => chemin)],
    { stdio: 'ignore' },
  );
  return documents.reduce((fautes, { nom, chemin }) => fautes + comparer(nom, chemin), 0);
}

function comparer(nom, chemin) {
  const reelles = pagesDe(chemin.replace(/docx$/, 'pdf'));
  const ecarts = entreesDe(chemin).map(({ signet, titre, page }) => ({
    titre,
    ecart: Number(page) - reelles.get(signet),
  }));
  const justes = ecarts.filter(({ ecart }) => ecart === 0).length;
  const fausses = ecarts.filter(({ ecart }) => !(Math.abs(ecart) <= 1));
  console.log(`Sommaire, charte ${nom} : ${justes} pages justes sur ${ecarts.length}`);
  for (const { titre, ecart } of fausses) console.error(`Sommaire, charte ${nom} : « ${titre} » à ${ecart} pages`);
  return fausses.length;
}

/** Les entrées du sommaire, telles qu’il est écrit. */
function entreesDe(chemin) {
  const xml = strFromU8(unzipSync(readFileSync(chemin))['word/document.xml']);
  return [
    ...xml.matchAll(
      /<w:hyperlink w:anchor="([^"]+)" w:history="1"><w:r><w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r><w:r><w:tab\/>.*?separate"\/><\/w:r><w:r><w:t>([^<]*)</g,
    ),
  ].map(([, signet, titre, page]) => ({ signet, titre, page }));
}

/** La page de chaque signet, par son nom : LibreOffice y écrit en hexadécimal ce qui n’est ni lettre ni chiffre. */
function pagesDe(pdf) {
  const lues = execFileSync('pdfinfo', ['-dests', pdf], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = new Map([...lues.matchAll(/^\s*(\d+) .*"(.*)"$/gm)].map(([, page, nom]) => [nom, Number(page)]));
  const enHexadecimal = (lettre) => lettre.charCodeAt(0).toString(16).toUpperCase();
  return { get: (signet) => pages.get(signet.replace(/[^A-Za-z0-9]/g, enHexadecimal)) ?? Number.NaN };
}

function enArial(charte, copie) {
  const parts = unzipSync(readFileSync(charte));
  const arial = (xml) =>
    xml
      .replace(/(w:(?:ascii|hAnsi|cs|eastAsia)=")[^"]*"/g, '$1Arial"')
      .replace(/ w:(?:ascii|hAnsi|eastAsia)Theme="[^"]*"| w:cstheme="[^"]*"/g, '');
  const xml = Object.entries(parts).filter(([nom]) => nom.endsWith('.xml'));
  const changees = Object.fromEntries(xml.map(([nom, octets]) => [nom, strToU8(arial(strFromU8(octets)))]));
  writeFileSync(copie, zipSync({ ...parts, ...changees }));
  return copie;
}
