import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Ouvre dans LibreOffice les classeurs que l’outil écrit, les lui fait enregistrer, et compte ce qu’il y a vu : remarques,
 * marques, graphique et tableau croisé d’une copie annotée ; listes et règles du tableau vierge. Rend le nombre de pertes.
 */
export function ouvrirClasseurs({ racine, travail, profil, bilan }) {
  const annote = join(travail, 'complet-annote.xlsm');
  const vierge = join(travail, 'vierge.xlsx');
  try {
    bilan([
      'annoter',
      join(racine, 'test/fixtures/annotation/complet.xlsm'),
      '--date',
      '2028-06-30',
      '--forcer',
      '--sortie',
      annote,
    ]);
  } catch (erreur) {
    // Ce classeur a des points bloquants : la copie est écrite, et le code est 1.
    if (erreur.status !== 1) throw erreur;
  }
  bilan(['modele', vierge, '--complet', '--date', '2028-06-30', '--forcer']);
  const relus = join(travail, 'relus');
  execFileSync(
    'soffice',
    [profil, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', relus, annote, vierge],
    {
      stdio: 'ignore',
    },
  );
  const avant = partsDe(annote);
  const apres = partsDe(join(relus, 'complet-annote.xlsx'));
  const modele = partsDe(join(relus, 'vierge.xlsx'));
  const attentes = [
    ['remarques', compte(apres, /comments/, /<comment /g), compte(avant, /comments/, /<comment /g)],
    ['marques', compte(apres, /sheet1/, /LEN\((?:"|&quot;)bilan-ctg/g) > 0 ? 1 : 0, 1],
    ['graphique', compte(apres, /charts\/chart/, /<c:barChart>/g), 1],
    ['tableau croisé', compte(apres, /pivotTables\/pivotTable/, /<pivotTableDefinition/g), 1],
    ['liens', compte(apres, /sheet4/, /<hyperlink /g), compte(avant, /sheet4/, /<hyperlink /g)],
    ['listes du modèle', compte(modele, /worksheets\/sheet/, /type="list"/g) > 20 ? 1 : 0, 1],
    ['règles du modèle', compte(modele, /sheet4/, /<cfRule /g) >= 17 ? 1 : 0, 1],
  ];
  const perdus = attentes.filter(([, vu, attendu]) => vu !== attendu);
  for (const [quoi, vu, attendu] of perdus) console.error(`classeurs : ${quoi}, ${vu} au lieu de ${attendu}`);
  console.log(
    `classeurs : copie annotée et tableau vierge ouverts, ${attentes.length - perdus.length} points vus sur ${attentes.length}`,
  );
  return perdus.length;
}

function partsDe(chemin) {
  return Object.entries(unzipSync(new Uint8Array(readFileSync(chemin)))).map(([nom, octets]) => [
    nom,
    strFromU8(octets),
  ]);
}

function compte(parts, nom, motif) {
  return parts
    .filter(([autre]) => nom.test(autre))
    .reduce((somme, [, texte]) => somme + (texte.match(motif)?.length ?? 0), 0);
}
