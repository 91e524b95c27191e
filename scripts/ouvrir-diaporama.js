import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Écrit le diaporama de deux bilans, sans charte et avec, l’ouvre avec LibreOffice, et vérifie qu’il a ses diapositives, chacune avec son
 * titre et sa mention.
 * @returns le nombre de fautes
 */
export function ouvrirDiaporamas({ exemple, travail, profil, bilan }) {
  const demandes = [
    ['diaporama', 'suivi-exemple.xlsx', ['--date', '2028-06-30']],
    ['diaporama-charte', 'suivi-exemple.xlsx', ['--date', '2028-06-30', '--modele', exemple('charte-exemple.docx')]],
    ['diaporama-final', 'suivi-exemple-2030.xlsx', ['--type', 'final', '--date', '2030-11-30', '--definitif']],
  ];
  for (const [nom, classeur, options] of demandes)
    bilan(['diaporama', exemple(classeur), ...options, '--forcer', '--sortie', join(travail, `${nom}.pptx`)]);
  const chemins = demandes.map(([nom]) => join(travail, `${nom}.pptx`));
  execFileSync('soffice', [profil, '--headless', '--convert-to', 'pdf', '--outdir', travail, ...chemins], {
    stdio: 'ignore',
  });
  return demandes.map(([nom]) => checkDiaporama(nom, join(travail, `${nom}.pdf`))).reduce((a, b) => a + b, 0);
}

const titres = ['Où en sommes-nous', 'Ce qui a été fait', 'Les moyens', 'Les décisions demandées au Copil'];

function checkDiaporama(nom, pdf) {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  const absents = titres.filter((titre) => !pages.some((page) => page.includes(titre)));
  const sansMention = pages.filter((page) => !/données fictives/i.test(page)).length;
  for (const titre of absents) console.error(`${nom} : pas de diapositive « ${titre} »`);
  if (sansMention > 0) console.error(`${nom} : ${sansMention} diapositives sans la mention « données fictives »`);
  const nombre = pages.length >= 10 && pages.length <= 14 ? 0 : 1;
  if (nombre > 0) console.error(`${nom} : ${pages.length} diapositives, entre 10 et 14 attendues`);
  console.log(`${nom} : ${pages.length} diapositives`);
  return absents.length + sansMention + nombre;
}
