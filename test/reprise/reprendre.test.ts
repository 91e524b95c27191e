import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan } from '../../src/documents/bilan.js';
import { bringBack } from '../../src/reprise/reprendre.js';
import { canonicalize, isSame } from '../../src/reprise/texte-canonique.js';
import { retouche } from '../../src/tableur/retouche/retoucher.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { fabriquer, lire } from '../tableur/fabrique.js';
import { editDocument, retype, retypeInFiche, withoutControles } from './documents.js';

const sha = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

/** A tracker with what real ones hold: merges, a formula, a comment, a drop-down, colours, another sheet. */
const classeur = await fabriquer((excel) => {
  const convention = excel.addWorksheet('Convention');
  convention.addRows([
    ['Territoire', 'Pays d’Exemple'],
    ['Caf', 'Caf d’Exemple'],
    ['Date de début', '01/01/2026'],
    ['Date de fin', '31/12/2030'],
  ]);
  const actions = excel.addWorksheet('Actions');
  actions.addRows([
    ['Axe', 'N°', 'Intitulé', 'Champ', 'Statut', 'Réalisations', 'Difficultés', 'Budget', 'Effets'],
    [
      'Axe 1',
      '1.1',
      'Ouvrir une crèche',
      'Petite enfance',
      'En cours',
      'Le local est acquis.',
      'Peu de candidats.',
      1000,
    ],
    [null, '1.2', 'Tenir le relais', 'Petite enfance', 'En cours', null, 'Locaux étroits.', 500],
    [
      null,
      '1.3',
      'Former',
      'Petite enfance',
      'Réalisée',
      { formula: 'CONCATENATE("Trois ","sessions.")', result: 'Trois sessions.' },
      null,
      300,
    ],
  ]);
  actions.mergeCells('A2:A4');
  actions.getCell('F2').note = 'Vu avec la PMI';
  actions.getCell('F2').font = { bold: true, color: { argb: 'FFC00000' } };
  actions.getCell('E2').dataValidation = { type: 'list', formulae: ['"En cours,Réalisée"'] };
  actions.addConditionalFormatting({
    ref: 'H2:H4',
    rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [600], priority: 1, style: { font: { bold: true } } }],
  });
  excel.addWorksheet('Rédaction').addRows([
    ['Rubrique', 'Texte'],
    ['Synthèse', 'Le plan avance.\n- Une crèche\n- Un relais'],
    ['Difficultés', 'Le recrutement.'],
  ]);
  excel.addWorksheet('Mes calculs').addRow([1, 2, { formula: 'A1+B1', result: 3 }]);
}).then(withExtraParts);

/** Parts that the spreadsheet library would lose: a chart, macros' settings, a pivot cache. */
function withExtraParts(octets: Uint8Array): Uint8Array {
  return zipSync({
    ...unzipSync(octets),
    'xl/charts/chart1.xml': strToU8('<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
    'xl/pivotCache/pivotCacheDefinition1.xml': strToU8('<pivotCacheDefinition/>'),
  });
}

async function bilanDe(octets: Uint8Array): Promise<Uint8Array> {
  const { dossier } = await lire(octets);
  return renderBilan({
    type: 'intermediaire',
    dossier,
    verification: runControles(dossier, { date: '2028-06-30' }),
    date: '2028-06-30',
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: sha(octets) },
    optionsDuPlan: { fiches: 'toutes' },
    gabarits,
  });
}

const bilan = await bilanDe(classeur);
const reprise = (document: Uint8Array, octets = classeur, vider = false) =>
  bringBack({ document, classeur: octets, sha256: sha(octets), vider });
const textesDe = async (octets: Uint8Array) => {
  const { dossier } = await lire(octets);
  return {
    realisations: dossier.actions.map(({ realisations }) => realisations?.valeur ?? null),
    difficultes: dossier.actions.map(({ difficultes }) => difficultes?.valeur ?? null),
    redaction: Object.fromEntries(dossier.redaction.map(({ rubrique, texte }) => [rubrique?.valeur, texte?.valeur])),
  };
};

describe('ce qui a été corrigé dans Word revient dans une copie', () => {
  test('rien n’a changé : rien à écrire', async () => {
    const rien = { octets: null, corrections: [], conflits: [], aReporter: [], vides: [] };
    expect(await reprise(bilan)).toMatchObject(rien);
    expect(await reprise(withoutControles(bilan))).toMatchObject(rien);
  });

  test.each([
    ['par Word', (docx: Uint8Array) => docx],
    ['par LibreOffice, qui ne garde que les signets', withoutControles],
  ])('un texte d’action et une rubrique, %s', async (_nom, enregistrer) => {
    const corrige = enregistrer(
      retype(
        retype(bilan, 'Le local est acquis.', 'Le local est acquis &amp; hors d’eau.'),
        'Une crèche',
        'Deux crèches',
      ),
    );
    const { octets, corrections, conflits } = await reprise(corrige);
    expect(conflits).toEqual([]);
    expect(corrections.map(({ place }) => `${place.origine?.feuille}!${place.origine?.cellule}`).sort()).toEqual([
      'Actions!F2',
      'Rédaction!B2',
    ]);
    const textes = await textesDe(octets ?? new Uint8Array());
    expect(textes.realisations[0]).toBe('Le local est acquis & hors d’eau.');
    expect(textes.redaction['synthese']).toBe('Le plan avance.\n- Deux crèches\n- Un relais');
    // Made again from the copy, the document says what was typed.
    expect(await reprise(corrige, octets ?? classeur)).toMatchObject({ octets: null, conflits: [] });
  });

  test('tout le reste du classeur est gardé octet par octet', async () => {
    const { octets } = await reprise(retype(bilan, 'Le local est acquis.', 'Corrigé.'));
    const [avant, apres] = [unzipSync(classeur), unzipSync(octets ?? new Uint8Array())];
    expect(Object.keys(apres).sort()).toEqual(Object.keys(avant).sort());
    const differentes = Object.keys(avant).filter(
      (part) => !Buffer.from(avant[part] ?? []).equals(Buffer.from(apres[part] ?? [])),
    );
    expect(differentes).toEqual(['xl/worksheets/sheet2.xml']);
    // And in that sheet, nothing but the cell: its style, the merges, the formula and the drop-down are there.
    const sans = (xml: string) => xml.replace(/<c r="F2".*?<\/c>/s, '');
    const [feuilleAvant, feuilleApres] = [avant, apres].map((parts) =>
      strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array()),
    ) as [string, string];
    expect(sans(feuilleApres)).toBe(sans(feuilleAvant));
    const style = /<c r="F2" s="(\d+)"/.exec(feuilleAvant)?.[1];
    expect(style).toBeDefined();
    expect(feuilleApres).toContain(`<c r="F2" s="${style}" t="inlineStr">`);
  });

  test('une rubrique « À compléter » remplie dans Word : une ligne s’ajoute à la feuille Rédaction', async () => {
    const rempli = editDocument(bilan, (xml) =>
      xml.replace(
        /(<w:tag w:val="ctg\.redaction\.methode\.[^>]*>.*?)<w:showingPlcHdr\/>(.*?<w:sdtContent>).*?(<\/w:sdtContent>)/s,
        '$1$2<w:p><w:r><w:t>Relu en comité </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>technique.</w:t></w:r></w:p>$3',
      ),
    );
    const { octets, corrections } = await reprise(rempli);
    expect(corrections).toHaveLength(1);
    expect((await textesDe(octets ?? new Uint8Array())).redaction).toMatchObject({
      methode: 'Relu en comité technique.',
      difficultes: 'Le recrutement.',
    });
  });

  test('sans feuille Rédaction : elle est créée', async () => {
    const seul = await fabriquer((excel) =>
      excel.addWorksheet('Actions').addRows([
        ['N°', 'Intitulé', 'Statut'],
        ['1', 'Ouvrir', 'En cours'],
      ]),
    );
    const document = editDocument(await bilanDe(seul), (xml) =>
      xml.replace(
        /(<w:tag w:val="ctg\.redaction\.synthese\.[^>]*>.*?)<w:showingPlcHdr\/>(.*?<w:sdtContent>).*?(<\/w:sdtContent>)/s,
        '$1$2<w:p><w:r><w:t>Tout va bien.</w:t></w:r></w:p>$3',
      ),
    );
    const { octets } = await reprise(document, seul);
    expect((await textesDe(octets ?? new Uint8Array())).redaction).toEqual({ synthese: 'Tout va bien.' });
  });

  test('des modifications suivies se lisent comme acceptées, et le rapport le dit', async () => {
    const suivi = editDocument(bilan, (xml) =>
      xml.replace(
        '<w:t>Le local est acquis.</w:t></w:r>',
        '<w:t xml:space="preserve">Le local est </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>acquis</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>loué.</w:t></w:r></w:ins>',
      ),
    );
    const { corrections, revise } = await reprise(suivi);
    expect(corrections.map(({ apres }) => apres)).toEqual(['Le local est loué.']);
    expect(revise).toBe(true);
  });
});

describe('Word, classeur, Word : rien ne se perd', () => {
  const controle = (xml: string) =>
    /(<w:tag w:val="ctg\.actions\.1\.1\.realisations\.[^>]*>.*?<w:sdtContent>)(.*?)(<\/w:sdtContent>)/s.exec(xml);
  const contenuDe = (docx: Uint8Array) =>
    controle(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()))?.[2] ?? '';

  test('tout texte tapé dans un contrôle arrive dans la cellule, et revient dans le document refait', async () => {
    const ligne = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '- point',
        '  - sous-point',
        '• puce',
        '</w:p>',
        '{{x}}',
        '=1+1',
        '_x0041_',
        'a\tb',
        'مرحبا',
        '👩‍👧',
        '5 % : «\u00a0oui\u00a0»',
      ),
    );
    const texte = fc
      .array(ligne, { minLength: 1, maxLength: 6 })
      .map((lignes) => canonicalize(lignes.join('\n')))
      .filter((t) => t.trim() !== '' && !isSame(t, 'Le local est acquis.'));
    await fc.assert(
      fc.asyncProperty(texte, async (tape) => {
        // What Word holds once the text is typed: the content of a document made with it, under the mark of the first.
        const ecrit = retouche(classeur, {
          cellules: [{ feuille: 'Actions', cellule: 'F2', texte: tape }],
          lignes: [],
          feuilles: [],
        }).octets;
        const contenu = contenuDe(await bilanDe(ecrit));
        const corrige = editDocument(bilan, (xml) => xml.replace(controle(xml)?.[2] ?? '', () => contenu));
        const { octets, conflits } = await reprise(corrige);
        expect(conflits).toEqual([]);
        expect((await textesDe(octets ?? new Uint8Array())).realisations[0]).toBe(tape.trim());
        expect(contenuDe(await bilanDe(octets ?? new Uint8Array()))).toBe(contenu);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('ce qui ne se décide pas tout seul est rendu à une personne', () => {
  const autre = (avant: string, apres: string) => {
    const parts = unzipSync(classeur);
    const change = (xml: string) => xml.replaceAll(avant, apres);
    return zipSync({
      ...parts,
      'xl/sharedStrings.xml': strToU8(change(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()))),
    });
  };

  test('modifié des deux côtés : un conflit, avec les deux rédactions et la cellule ; le reste est repris', async () => {
    const plusRecent = autre('Le local est acquis.', 'Le local est loué.');
    const corrige = retype(
      retype(bilan, 'Le local est acquis.', 'Le local est acheté.'),
      'Locaux étroits.',
      'Locaux vétustes.',
    );
    const { octets, conflits, corrections } = await reprise(corrige, plusRecent);
    expect(conflits).toHaveLength(1);
    expect(conflits[0]).toMatchObject({
      origine: { feuille: 'Actions', cellule: 'F2' },
      document: 'Le local est acheté.',
      classeur: 'Le local est loué.',
    });
    expect(corrections.map(({ apres }) => apres)).toEqual(['Locaux vétustes.']);
    expect(await textesDe(octets ?? new Uint8Array())).toMatchObject({
      realisations: ['Le local est loué.', null, 'Trois sessions.'],
      difficultes: ['Peu de candidats.', 'Locaux vétustes.', null],
    });
  });

  test('modifié de la même façon des deux côtés : rien à faire', async () => {
    const { conflits, corrections } = await reprise(
      retype(bilan, 'Le local est acquis.', 'Le local est loué.'),
      autre('Le local est acquis.', 'Le local est loué.'),
    );
    expect([conflits, corrections]).toEqual([[], []]);
  });

  test('modifié dans le classeur seul : le classeur a raison, sans bruit', async () => {
    expect(await reprise(bilan, autre('Peu de candidats.', 'Deux candidats.'))).toMatchObject({
      octets: null,
      conflits: [],
      corrections: [],
    });
  });

  test('vidé dans Word : gardé, sauf avec --vider', async () => {
    const vide = retypeInFiche(bilan, 'Peu de candidats.', '');
    const garde = await reprise(vide);
    expect(garde).toMatchObject({ octets: null, vides: [{ origine: { feuille: 'Actions', cellule: 'G2' } }] });
    const { octets } = await reprise(vide, classeur, true);
    expect((await textesDe(octets ?? new Uint8Array())).difficultes).toEqual([null, 'Locaux étroits.', null]);
  });

  test('une cellule à formule n’est jamais remplacée', async () => {
    const { octets, conflits } = await reprise(retype(bilan, 'Trois sessions.', 'Quatre sessions.'));
    expect(octets).toBeNull();
    expect(conflits).toMatchObject([
      { origine: { cellule: 'F4' }, raison: expect.stringMatching(/contient une formule/) },
    ]);
  });

  test('une colonne que la feuille n’a pas, un texte trop long, un texte en double', async () => {
    const sansColonne = await fabriquer((excel) =>
      excel.addWorksheet('Actions').addRows([
        ['N°', 'Intitulé', 'Statut'],
        ['1', 'Ouvrir', 'En cours'],
      ]),
    );
    const rempli = editDocument(await bilanDe(sansColonne), (xml) =>
      xml.replace('À compléter : ce qui a été fait.', 'Fait.'),
    );
    const { conflits } = await reprise(withoutControles(rempli), sansColonne);
    expect(conflits).toMatchObject([{ raison: expect.stringMatching(/n’a pas de colonne « Réalisations »/) }]);

    const long = await reprise(retype(bilan, 'Le local est acquis.', 'é'.repeat(33_000)));
    expect(long.conflits).toMatchObject([{ raison: expect.stringMatching(/dépasse ce qu’une cellule peut contenir/) }]);

    const copie = editDocument(bilan, (xml) => {
      const controle =
        /<w:sdt><w:sdtPr><w:alias[^>]*><w:tag w:val="ctg\.redaction\.difficultes\..*?<\/w:sdt>/s.exec(xml)?.[0] ?? '';
      return xml.replace(controle, controle + controle.replace('Le recrutement.', 'Autre chose.'));
    });
    expect((await reprise(copie)).conflits).toMatchObject([
      { raison: expect.stringMatching(/deux fois dans le document/) },
    ]);
  });
});

describe('un texte supprimé avec son cadre', () => {
  const sansSynthese = (docx: Uint8Array) =>
    editDocument(docx, (xml) =>
      xml
        .replace(/<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*ctg\.redaction\.synthese\..*?<\/w:sdt>/s, '')
        .replace(/<w:bookmarkStart [^>]*w:name="_ctg_[^>]*>(?=[^<]*<w:r><w:t[^>]*>Le plan avance)/, ''),
    );

  test('est signalé avec sa cellule, et gardé, même avec --vider', async () => {
    const document = sansSynthese(bilan);
    for (const vider of [false, true]) {
      const { octets, vides, conflits } = await bringBack({ document, classeur, sha256: sha(classeur), vider });
      expect([octets, conflits]).toEqual([null, []]);
      expect(vides).toMatchObject([
        { origine: { feuille: 'Rédaction', cellule: 'B2' }, raison: expect.stringMatching(/supprimé du document/) },
      ]);
    }
  });

  test('rien n’est signalé d’un document entier, même repassé par LibreOffice', async () => {
    expect((await reprise(bilan)).vides).toEqual([]);
    expect((await reprise(withoutControles(bilan))).vides).toEqual([]);
  });
});

describe('à qui revient un texte ne se devine pas', () => {
  const suivi = (lignes: readonly (readonly unknown[])[], convention = true) =>
    fabriquer((excel) => {
      excel
        .addWorksheet('Actions')
        .addRows([
          ['N°', 'Intitulé', 'Champ', 'Statut', 'Réalisations'],
          ...lignes.map(([numero, intitule, texte]) => [numero, intitule, 'Petite enfance', 'En cours', texte]),
        ]);
      if (convention)
        excel.addWorksheet('Convention').addRows([
          ['Territoire', 'Pays d’Exemple'],
          ['Caf', 'Caf d’Exemple'],
        ]);
    });
  const remplir = (docx: Uint8Array, texte: string) =>
    editDocument(retype(docx, 'À compléter : ce qui a été fait.', texte), (xml) =>
      xml.replaceAll('<w:showingPlcHdr/>', ''),
    );

  test.each([
    ['par Word', (docx: Uint8Array) => docx],
    ['par LibreOffice', withoutControles],
  ])('actions sans numéro, une ligne insérée au-dessus : jamais à la voisine, %s', async (_nom, enregistrer) => {
    const document = enregistrer(
      remplir(
        await bilanDe(
          await suivi([
            [null, 'Ouvrir', null],
            [null, 'Fermer', 'Fait.'],
          ]),
        ),
        'Ouvert.',
      ),
    );
    const apres = await suivi([
      [null, 'Neuve', null],
      [null, 'Ouvrir', null],
      [null, 'Fermer', 'Fait.'],
    ]);
    const { corrections, conflits } = await reprise(document, apres);
    const reprises = corrections.map(({ place, apres: texte }) => [place.origine?.cellule, texte]);
    // Its tag says the action's name; its bookmark only knows the row, and then a person is told.
    if (enregistrer === withoutControles)
      expect([reprises, conflits.map(({ document: texte }) => texte)]).toEqual([[], ['Ouvert.']]);
    else expect([reprises, conflits]).toEqual([[['E3', 'Ouvert.']], []]);
  });

  test('deux actions qui portent le même nom, dans un classeur modifié depuis : rendues à une personne', async () => {
    const lignes = [
      [null, 'Ouvrir', null],
      [null, 'Ouvrir', 'Fait.'],
      ['3', 'Autre', 'Commencé.'],
    ];
    const avant = await suivi(lignes);
    const document = remplir(await bilanDe(avant), 'Ouvert.');
    expect((await reprise(document, avant)).corrections.map(({ place }) => place.origine?.cellule)).toEqual(['E2']);
    const { corrections, conflits } = await reprise(document, await suivi([[null, 'Ouvrir', null], ...lignes]));
    expect(corrections).toEqual([]);
    expect(conflits.map(({ document: texte }) => texte)).toContain('Ouvert.');
  });

  test('sans feuille Convention, deux classeurs aux mêmes numéros ne se confondent pas', async () => {
    const document = remplir(
      await bilanDe(
        await suivi(
          [
            ['1', 'Ouvrir', null],
            ['2', 'Fermer', 'Fait à Cournon.'],
          ],
          false,
        ),
      ),
      'Ouvert.',
    );
    const voisin = await suivi(
      [
        ['1', 'Peindre', null],
        ['2', 'Laver', 'Fait à Billom.'],
      ],
      false,
    );
    await expect(reprise(document, voisin)).rejects.toMatchObject({ code: 2 });
  });

  test('vidé dans Word, qui y met son invite : l’invite n’est pas un texte', async () => {
    const vide = editDocument(
      retype(bilan, 'Peu de candidats.', 'Cliquez ou appuyez ici pour entrer du texte.'),
      (xml) => xml.replace(/(<w:tag w:val="ctg\.actions\.1\.1\.difficultes[^>]*><w:id[^>]*>)/, '$1<w:showingPlcHdr/>'),
    );
    expect(await reprise(vide)).toMatchObject({ octets: null, conflits: [], vides: [{ origine: { cellule: 'G2' } }] });
  });

  test('un texte tapé sur « À compléter » compte, même si le logiciel a gardé la marque de l’invite', async () => {
    const tape = retype(bilan, 'À compléter : ce qui a été fait.', 'Le relais est ouvert.');
    expect((await reprise(tape)).corrections.map(({ apres }) => apres)).toEqual(['Le relais est ouvert.']);
  });
});

test.each(['-1', '99999999999', 'trois'])(
  'une puce d’un niveau impossible (« %s ») : son texte se lit',
  async (niveau) => {
    const abime = editDocument(retypeInFiche(bilan, 'Peu de candidats.', 'Aucun candidat.'), (xml) =>
      xml.replace(
        /(<w:p>(?:<w:pPr>(?:(?!<\/w:p>).)*<\/w:pPr>)?)((?:(?!<\/w:p>).)*Aucun candidat\.)/s,
        (_, __, suite: string) =>
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="${niveau}"/><w:numId w:val="1"/></w:numPr></w:pPr>${suite}`,
      ),
    );
    expect((await reprise(abime)).corrections.map(({ apres }) => apres)).toEqual([
      expect.stringMatching(/^ *- Aucun candidat\.$/),
    ]);
  },
);

describe('ce qui ne va pas ensemble est refusé', () => {
  test('un bilan d’un autre classeur', async () => {
    const ailleurs = await fabriquer((excel) => {
      excel.addWorksheet('Convention').addRows([
        ['Territoire', 'Autre pays'],
        ['Caf', 'Autre Caf'],
      ]);
      excel.addWorksheet('Actions').addRows([
        ['N°', 'Intitulé', 'Réalisations'],
        ['1.1', 'X', 'Y'],
      ]);
    });
    await expect(reprise(bilan, ailleurs)).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/autre tableau de suivi \(« suivi\.xlsx »\)/),
    });
  });

  test.each([
    ['ctg.redaction.methode.', 'ctg.redaction.inventee.', /rubrique inconnue, « inventee »/],
    ['.realisations.', '.inventee.', /rubrique inconnue, « inventee » de l’action 1\.1/],
  ])('une balise inconnue : %s', async (avant, apres, message) => {
    const faux = editDocument(bilan, (xml) => xml.replace(`${avant}`, apres));
    await expect(reprise(faux)).rejects.toMatchObject({ code: 2, message: expect.stringMatching(message) });
  });

  test('un document qui n’est pas un bilan', async () => {
    const vierge = editDocument(withoutControles(bilan), (xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''));
    await expect(reprise(vierge)).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/aucune rubrique à reprendre/),
    });
    await expect(reprise(classeur)).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/est un classeur Excel/),
    });
  });
});
