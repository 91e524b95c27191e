import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { completer, type FichierLu, fichier, relire } from './lire.js';

const commune = { feuille: 'communes', cellules: { nom: 'Testville', population: '5 432' } } as const;

/** An OpenDocument spreadsheet of one sheet, from the XML of its rows. */
function ods(lignes: string, avant = '', apres = ''): FichierLu {
  const espaces = ['office', 'table', 'text', 'style']
    .map((nom) => `xmlns:${nom}="urn:oasis:names:tc:opendocument:xmlns:${nom}:1.0"`)
    .join(' ');
  return {
    nom: 'suivi.ods',
    octets: zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${espaces} office:version="1.2"><office:automatic-styles/><office:body><office:spreadsheet>${avant}<table:table table:name="Suivi"><table:table-column table:number-columns-repeated="1024"/>${lignes}</table:table>${apres}</office:spreadsheet></office:body></office:document-content>`,
      ),
      'Pictures/logo.png': new Uint8Array([137, 80, 78, 71]),
      'META-INF/manifest.xml': strToU8('<manifest/>'),
    }),
  };
}

const texte = (...cellules: readonly string[]) =>
  cellules
    .map((dit) => `<table:table-cell office:value-type="string"><text:p>${dit}</text:p></table:table-cell>`)
    .join('');
const ligne = (contenu: string, attributs = '') => `<table:table-row${attributs}>${contenu}</table:table-row>`;
const vides = (nombre: number) => `<table:table-cell table:number-columns-repeated="${nombre}"/>`;
const tableau = [
  ligne(texte('N°', 'Action', 'Pilote', 'Statut') + vides(1020)),
  ligne(texte('1', 'Ouvrir un lieu') + vides(1022)),
  ligne(texte('2', 'Former les assistants') + vides(1022)),
  ligne(vides(1024), ' table:number-rows-repeated="1048573"'),
].join('');

describe('un classeur OpenDocument', () => {
  test('une cellule répétée mille fois, une ligne répétée un million de fois : seule celle qu’il faut est écrite', async () => {
    const source = ods(tableau);
    const { copie, dossier, remarques } = await completer(
      source,
      { rang: 2, cellules: { statut: 'En cours', miseAJour: '15/03/2027' } },
      { cellules: { numero: '3', intitule: 'Ouvrir une crèche', statut: 'Non démarrée' } },
    );
    expect(remarques).toEqual([]);
    expect(
      dossier.actions.map(({ numero, statut, miseAJour }) => [numero?.valeur, statut?.valeur, miseAJour?.valeur]),
    ).toEqual([
      ['1', 'en-cours', '2027-03-15'],
      ['2', undefined, undefined],
      ['3', 'non-demarree', undefined],
    ]);
    const contenu = strFromU8(unzipSync(copie.octets)['content.xml'] ?? new Uint8Array());
    expect(contenu).toContain('table:number-rows-repeated="1048572"');
    expect(contenu).toContain('<table:table-cell table:number-columns-repeated="1019"/>');
    expect(contenu.match(/<table:table-row/g)).toHaveLength(5);
  });

  test('toutes les autres parties octet par octet ; le type en tête, sans compression', async () => {
    const source = ods(tableau);
    const { copie } = await completer(source, commune);
    const [avant, apres] = [unzipSync(source.octets), unzipSync(copie.octets)];
    expect(Object.keys(apres)).toEqual(Object.keys(avant));
    for (const nom of Object.keys(avant).filter((autre) => autre !== 'content.xml'))
      expect(apres[nom], nom).toEqual(avant[nom]);
    expect(strFromU8(copie.octets.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });

  test('la feuille ajoutée vient après les autres, avec ses listes avant elles', async () => {
    const { copie, remarques } = await completer(ods(tableau, '', '<table:named-expressions/>'), {
      feuille: 'offre',
      cellules: { nom: 'Les Lilas', type: 'EAJE PSU' },
    });
    expect(remarques).toEqual(['Une feuille « Offre » a été ajoutée à la fin du classeur.']);
    const contenu = strFromU8(unzipSync(copie.octets)['content.xml'] ?? new Uint8Array());
    const places = [
      '<table:content-validations>',
      'table:name="Suivi"',
      'table:name="Offre"',
      '<table:named-expressions/>',
    ];
    const rangs = places.map((dit) => contenu.indexOf(dit));
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
    expect(rangs).not.toContain(-1);
  });

  test('une formule et une cellule recouverte restent', async () => {
    const formule =
      '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>';
    const fusion = `<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Ville</text:p></table:table-cell>`;
    const source = ods(
      ligne(texte('N°', 'Action', 'Budget prévu', 'Pilote')) +
        ligne(texte('1', 'Ouvrir un lieu') + formule + fusion) +
        ligne(`${texte('2', 'Former', '12')}<table:covered-table-cell/>`),
    );
    const { remarques } = await completer(
      source,
      { rang: 2, cellules: { budgetPrevu: '12 000' } },
      { rang: 3, cellules: { pilote: 'CCAS' } },
    );
    expect(remarques).toEqual([
      'Onglet « Suivi », C2 : la cellule n’a pas été complétée, elle contient une formule, qui a été laissée. Écrivez-y vous-même « 12000 ».',
      'Onglet « Suivi », D3 : la cellule n’a pas été complétée, elle est cachée sous des cellules fusionnées. Écrivez-y vous-même « CCAS ».',
    ]);
  });

  test('un .fods reste un .fods', async () => {
    const source = fichier('test/fixtures/formats/cellules.fods');
    const { copie, dossier } = await completer(source, commune);
    expect(copie.nom).toBe('cellules.fods');
    expect(dossier.communes.map(({ nom, population }) => [nom?.valeur, population?.valeur])).toEqual([
      ['Testville', 5432],
    ]);
    const avant = strFromU8(source.octets);
    expect(strFromU8(copie.octets)).toContain(
      avant.slice(avant.indexOf('<table:table '), avant.lastIndexOf('</table:table>')),
    );
  });
});

describe('un .csv', () => {
  test('donne un .xlsx, et c’est dit : chaque cellule à sa place, dates et nombres vrais', async () => {
    const source = fichier('test/fixtures/suivis-recus/petit-suivi.csv');
    const { copie, remarques, avant } = await completer(source, commune);
    expect(copie.nom).toBe('petit-suivi.xlsx');
    expect(remarques[0]).toBe(
      'Un fichier .csv ne garde qu’une feuille, sans listes ni couleurs : la copie complétée est un classeur Excel (.xlsx).',
    );
    const apres = await relire(copie);
    expect(apres.dossier.communes[0]?.population?.valeur).toBe(5432);
    expect(apres.dossier.actions.length).toBe(avant.dossier.actions.length);
  });
});
