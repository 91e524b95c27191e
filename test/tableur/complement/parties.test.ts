import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fabriquerActions } from '../fabrique.js';
import { completer, type FichierLu, fichier } from './lire.js';

const partiesDe = ({ octets }: FichierLu) =>
  Object.fromEntries(
    Object.entries(unzipSync(octets))
      .filter(([nom]) => !nom.endsWith('/'))
      .map(([nom, part]) => [nom, strFromU8(part)]),
  );

/** The cells of a sheet as they stand in its XML. */
const cellulesDe = (xml: string) =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([ecrite, adresse = '']): [string, string] => [
      adresse,
      ecrite,
    ]),
  );

const riche = fichier('test/fixtures/complement/suivi-riche.xlsx');
const complet = fichier('test/fixtures/annotation/complet.xlsm');

describe('un classeur complété garde tout le reste', () => {
  test.each([
    ['graphique, image, noms, fusions (openpyxl)', riche, 4],
    ['graphique, tableau croisé, macro, discussion (Excel)', complet, 3],
  ])('%s : chaque partie ancienne est la même, octet par octet', async (_quoi, source, rang) => {
    const { copie } = await completer(
      source,
      { feuille: 'communes', cellules: { nom: 'Testville', population: '5 432' } },
      { rang, cellules: { publicSpecifique: 'Familles monoparentales' }, aConfirmer: {} },
    );
    expect(copie.nom).toBe(source.nom);
    const [avant, apres] = [partiesDe(source), partiesDe(copie)];
    const changees = Object.keys(avant).filter((nom) => apres[nom] !== avant[nom]);
    // Its sheet, and what lists the sheets, the styles and the parts.
    expect(changees.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(Object.keys(apres).filter((nom) => avant[nom] === undefined).length).toBe(2);
    for (const nom of ['vbaProject.bin', 'chart1.xml', 'pivotTable1.xml', 'media/image1.png'])
      for (const chemin of Object.keys(avant).filter((autre) => autre.endsWith(nom)))
        expect(unzipSync(copie.octets)[chemin], chemin).toEqual(unzipSync(source.octets)[chemin]);
    const [vieilles, neuves] = [avant, apres].map((parts) => cellulesDe(parts['xl/worksheets/sheet1.xml'] ?? ''));
    for (const [adresse, ecrite] of vieilles ?? []) expect(neuves?.get(adresse), adresse).toBe(ecrite);
    expect((neuves?.size ?? 0) - (vieilles?.size ?? 0)).toBe(2);
    // The sheets, fonts and names that stood there are all there.
    for (const [nom, motif] of [
      ['xl/workbook.xml', /<sheet [^>]*>/g],
      ['xl/workbook.xml', /<definedName [^>]*>[^<]*/g],
      ['xl/styles.xml', /<font>.*?<\/font>/gs],
    ] as const)
      for (const [ecrit] of (avant[nom] ?? '').matchAll(motif)) expect(apres[nom]).toContain(ecrit);
  });

  test('aucune formule n’est écrite : un texte qui commence comme une formule reste un texte', async () => {
    const textes = ['=1+1', '+33', '-5 places', '@SOMME(A1)', '=cmd|’/c calc’!A1'];
    const { copie, dossier } = await completer(
      riche,
      ...textes.map((texte, rang) => ({
        feuille: 'zones' as const,
        cellules: { nom: `Zone ${rang}`, constat: texte },
      })),
      { rang: 4, cellules: { description: '=HYPERLINK("http://exemple.fr")' } },
    );
    expect(dossier.zones.map(({ constat }) => constat?.valeur)).toEqual(textes);
    expect(dossier.actions[0]?.description?.valeur).toBe('=HYPERLINK("http://exemple.fr")');
    const formules = (source: FichierLu) =>
      Object.values(partiesDe(source))
        .join('')
        .match(/<f[ >]/g)?.length;
    expect(formules(copie)).toBe(formules(riche));
  });

  test('une date et un nombre en sont de vrais, qu’Excel trie', async () => {
    const { copie, dossier } = await completer(riche, {
      rang: 5,
      cellules: { miseAJour: '15/03/2027', placesVisees: '12', avancement: '40 %', budgetRealise: '1 250,50 €' },
    });
    const ligne = cellulesDe(partiesDe(copie)['xl/worksheets/sheet1.xml'] ?? '');
    expect(
      [...ligne].filter(([adresse]) => /^[I-L]5$/.test(adresse)).map(([, ecrite]) => ecrite.replace(/ s="\d+"/, '')),
    ).toEqual([
      '<c r="I5"><v>0.4</v></c>',
      '<c r="J5"><v>12</v></c>',
      '<c r="K5"><v>1250.5</v></c>',
      '<c r="L5"><v>46461</v></c>',
    ]);
    expect(dossier.actions[1]).toMatchObject({
      miseAJour: { valeur: '2027-03-15' },
      placesVisees: { valeur: 12 },
      avancement: { valeur: 0.4 },
      budgetRealise: { valeur: 1250.5 },
    });
  });
});

describe('ce qui n’est pas écrit, et où l’écrire', () => {
  test('une formule et une cellule fusionnée restent ; le reste de la ligne est complété', async () => {
    const calcule: FichierLu = {
      nom: 'suivi.xlsx',
      octets: await fabriquerActions((feuille) => {
        feuille.addRows([
          ['N°', 'Intitulé', 'Budget prévu', 'Statut'],
          ['1', 'Ouvrir un lieu', null, 'En cours'],
        ]);
        feuille.getCell('C2').value = { formula: '10+2', result: 12 };
      }),
    };
    const formule = await completer(calcule, { rang: 2, cellules: { budgetPrevu: '15 000 €', statut: 'Réalisée' } });
    expect(formule.remarques).toEqual([
      'Onglet « Actions », C2 : la cellule n’a pas été complétée, elle contient une formule, qui a été laissée. Écrivez-y vous-même « 15000 ».',
    ]);
    expect(formule.dossier.actions[0]).toMatchObject({ budgetPrevu: { valeur: 12 }, statut: { valeur: 'realisee' } });
    expect(partiesDe(formule.copie)['xl/worksheets/sheet1.xml']).toContain('<f>10+2</f>');
    const fusion = await completer(riche, { rang: 6, cellules: { pilote: 'CCAS', statut: 'En cours' } });
    expect(fusion.remarques).toEqual([
      'Onglet « Suivi R&D », C6 : la cellule n’a pas été complétée, elle est cachée sous des cellules fusionnées. Écrivez-y vous-même « CCAS ».',
    ]);
    expect(fusion.dossier.actions[2]?.statut?.valeur).toBe('en-cours');
    expect(fusion.dossier.actions[2]?.pilote?.valeur).toBe(fusion.avant.dossier.actions[2]?.pilote?.valeur);
  });

  test('jamais sur un total ni sur une note : la ligne qui n’a pas de place est dite', async () => {
    const une = { cellules: { numero: '4', intitule: 'Ouvrir une crèche', statut: 'En cours' } };
    const place = await completer(riche, une);
    expect(place.remarques).toEqual([]);
    expect(place.dossier.actions[3]).toMatchObject({
      intitule: { valeur: 'Ouvrir une crèche', origine: { cellule: 'B7' } },
    });
    const deux = await completer(riche, une, { cellules: { numero: '5', intitule: 'Ouvrir un RPE' } });
    expect(deux.dossier.actions).toHaveLength(3);
    expect(deux.remarques[0]).toContain(
      'où il n’y a pas de place sûre sous la dernière ligne : écrivez-la vous-même (N° : 4',
    );
  });
});
