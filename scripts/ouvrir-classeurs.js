import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Ouvre dans LibreOffice les classeurs que l’outil écrit, les lui fait enregistrer, et compte ce qu’il y a vu : remarques,
 * marques, graphique et tableau croisé d’une copie annotée ; listes et règles du tableau vierge ; feuilles, notes et dates d’une
 * copie complétée, en .xlsx et en .ods. Rend le nombre de pertes.
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
  const completes = completer({ racine, travail, profil, bilan });
  const relus = join(travail, 'relus');
  execFileSync(
    'soffice',
    [
      ...[profil, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', relus, annote, vierge],
      ...completes.map(({ chemin }) => chemin),
    ],
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
    ...completes.flatMap(({ chemin, format }) => {
      const complete = partsDe(join(relus, basename(chemin).replace(/\.ods$/, '.xlsx')));
      return [
        [`notes de la copie complétée (.${format})`, compte(complete, /comments/, /À confirmer/g) > 10 ? 1 : 0, 1],
        [`feuille ajoutée (.${format})`, compte(complete, /workbook\.xml$/, /<sheet name="Communes"/g), 1],
        [
          `dates ajoutées (.${format})`,
          compte(complete, /styles\.xml/, /formatCode="dd\\?\/mm\\?\/yyyy/gi) > 0 ? 1 : 0,
          1,
        ],
      ];
    }),
  ];
  const perdus = attentes.filter(([, vu, attendu]) => vu !== attendu);
  for (const [quoi, vu, attendu] of perdus) console.error(`classeurs : ${quoi}, ${vu} au lieu de ${attendu}`);
  console.log(
    `classeurs : copie annotée, tableau vierge et copies complétées ouverts, ${attentes.length - perdus.length} points vus sur ${attentes.length}`,
  );
  return perdus.length;
}

/** Deux tableaux, complétés de ce que dit une convention : chaque format garde le sien. */
function completer({ racine, travail, profil, bilan }) {
  const convention = join(racine, 'test/fixtures/convention/pays-de-valbrune/convention.pdf');
  const suivi = join(racine, 'test/fixtures/suivis-vus/w01-annees-croix.xlsx');
  const enOds = join(travail, 'en-ods');
  execFileSync('soffice', [profil, '--headless', '--convert-to', 'ods', '--outdir', enOds, suivi], {
    stdio: 'ignore',
  });
  return [
    ['xlsx', suivi],
    ['ods', join(enOds, 'w01-annees-croix.ods')],
  ].map(([format, source]) => {
    const chemin = join(travail, `complete-${format}.${format}`);
    bilan(['completer', source, '--convention', convention, '--sortie', chemin, '--date', '2028-06-30', '--forcer']);
    return { format, chemin };
  });
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
