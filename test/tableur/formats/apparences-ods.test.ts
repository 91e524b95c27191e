import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Classeur, FeuilleClasseur } from '../../../src/tableur/classeur.js';
import { readClasseur } from '../../../src/tableur/lire.js';

/** A `.fods` of these sheets and styles: an OpenDocument spreadsheet in one XML file. */
function lire({
  styles = '',
  communs = '',
  reglages = '',
  corps,
}: {
  readonly styles?: string;
  readonly communs?: string;
  readonly reglages?: string;
  readonly corps: string;
}): Promise<Classeur> {
  const xml = `<?xml version="1.0"?><office:document><office:settings>${reglages}</office:settings><office:styles>${communs}</office:styles><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${corps}</office:spreadsheet></office:body></office:document>`;
  return readClasseur(new TextEncoder().encode(xml), 'suivi.fods');
}

const p = (texte: string) => `<text:p>${texte}</text:p>`;
const cellule = (style: string, texte = 'x', autres = '') =>
  `<table:table-cell${style ? ` table:style-name="${style}"` : ''} ${autres}>${texte === '' ? '' : p(texte)}</table:table-cell>`;
const feuille = (lignes: string, autres = '') => `<table:table table:name="Actions" ${autres}>${lignes}</table:table>`;
const ligne = (cellules: string, autres = '') => `<table:table-row ${autres}>${cellules}</table:table-row>`;
const style = (nom: string, contenu: string, autres = '') =>
  `<style:style style:name="${nom}" style:family="table-cell" ${autres}>${contenu}</style:style>`;
const proprietes = (attributs: string) => `<style:table-cell-properties ${attributs}/>`;

async function premiere(source: Parameters<typeof lire>[0]): Promise<FeuilleClasseur> {
  const [lue] = (await lire(source)).feuilles;
  if (!lue) throw new Error('aucune feuille');
  return lue;
}

describe('l’apparence d’une cellule .ods', () => {
  it.each<[string, string, object | undefined]>([
    ['un fond', style('c', proprietes('fo:background-color="#ffcc00"')), { fond: 'FFCC00' }],
    ['un fond blanc', style('c', proprietes('fo:background-color="#ffffff"')), undefined],
    ['un fond transparent', style('c', proprietes('fo:background-color="transparent"')), undefined],
    ['du gras', style('c', '<style:text-properties fo:font-weight="bold"/>'), { gras: true }],
    ['du gras, en chiffres', style('c', '<style:text-properties fo:font-weight="700"/>'), { gras: true }],
    ['une bordure tout autour', style('c', proprietes('fo:border="0.74pt solid #000000"')), { bordure: true }],
    [
      'une bordure en bas',
      style('c', proprietes('fo:border-bottom="1pt double #000" fo:border-top="none"')),
      { bordure: true },
    ],
    ['une bordure à gauche', style('c', proprietes('fo:border-left="1pt solid #000"')), undefined],
    [
      'le fond de son parent, sans sa bordure',
      style('p', proprietes('fo:background-color="#00ff00" fo:border="1pt solid #000"')) +
        style('c', proprietes('fo:border="none"'), 'style:parent-style-name="p"'),
      { fond: '00FF00' },
    ],
    [
      'un style qui descend de lui-même',
      style('c', proprietes('fo:border="none"'), 'style:parent-style-name="c"'),
      undefined,
    ],
    [
      'des euros',
      '<number:currency-style style:name="N1"><number:number/><number:currency-symbol>€</number:currency-symbol></number:currency-style>' +
        style('c', '', 'style:data-style-name="N1"'),
      { monnaie: true },
    ],
    [
      'des euros écrits à la main',
      '<number:number-style style:name="N1"><number:number/><number:text> k€</number:text></number:number-style>' +
        style('c', '', 'style:data-style-name="N1"'),
      { monnaie: true },
    ],
    [
      'des euros pour les seuls nombres positifs',
      '<number:currency-style style:name="N1P0"><number:currency-symbol/></number:currency-style><number:text-style style:name="N1"><number:text-content/><style:map style:condition="value()&gt;0" style:apply-style-name="N1P0"/></number:text-style>' +
        style('c', '', 'style:data-style-name="N1"'),
      { monnaie: true },
    ],
  ])('%s', async (_nom, styles, attendu) => {
    const lue = await premiere({ styles, corps: feuille(ligne(cellule('c'))) });
    expect(lue.apparences?.get(1)?.get(1)).toEqual(attendu);
  });

  const rouge = style('rouge', proprietes('fo:background-color="#ff0000"'));

  it('vient de sa colonne, de sa ligne, ou d’elle-même', async () => {
    const colonnes =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="rouge"/>';
    const vert = style('vert', proprietes('fo:background-color="#00ff00"'));
    const lue = await premiere({
      styles: rouge + vert,
      corps: feuille(
        colonnes +
          ligne(cellule('') + cellule('vert') + cellule('')) +
          ligne(cellule('') + cellule('', ''), 'table:default-cell-style-name="vert"'),
      ),
    });
    expect(lue.apparences).toEqual(
      new Map([
        [
          1,
          new Map([
            [2, { fond: '00FF00' }],
            [3, { fond: 'FF0000' }],
          ]),
        ],
        [2, new Map([[1, { fond: '00FF00' }]])],
      ]),
    );
  });

  it('celle des vides colorées compte dans une ligne qui contient quelque chose, si elles ne vont pas jusqu’au bord', async () => {
    const lue = await premiere({
      styles: rouge,
      corps: feuille(
        ligne(cellule('') + cellule('rouge', '', 'table:number-columns-repeated="2"')) +
          ligne(cellule('rouge', ''), 'table:number-rows-repeated="1000000"') +
          ligne(cellule('') + cellule('rouge', '', 'table:number-columns-repeated="16383"')),
      ),
    });
    expect(lue.apparences).toEqual(
      new Map([
        [
          1,
          new Map([
            [2, { fond: 'FF0000' }],
            [3, { fond: 'FF0000' }],
          ]),
        ],
      ]),
    );
  });
});

describe('ce qui est masqué, les repères, les commentaires', () => {
  it('feuilles, lignes et colonnes masquées ; la copie cachée d’un autre classeur n’est pas une feuille', async () => {
    const styles =
      '<style:style style:name="cache" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const { feuilles } = await lire({
      styles,
      corps:
        feuille(
          `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16000"/>${ligne(cellule('') + cellule(''))}${ligne(cellule(''), 'table:visibility="filter"')}${ligne('<table:table-cell/>', 'table:visibility="collapse" table:number-rows-repeated="1000000"')}`,
        ) +
        feuille(ligne(cellule('')), 'table:style-name="cache"') +
        feuille(`<table:table-source xlink:href="autre.ods"/>${ligne(cellule(''))}`, 'table:style-name="cache"') +
        feuille(`<table:table-source xlink:href="autre.ods"/>${ligne(cellule(''))}`),
    });
    expect(feuilles.map(({ masquee }) => masquee)).toEqual([undefined, true, undefined]);
    expect(feuilles[0]?.lignesMasquees).toEqual(new Set([2]));
    expect(feuilles[0]?.colonnesMasquees).toEqual(new Set([2]));
  });

  it('plages de base de données, filtre, zones d’impression, lignes figées', async () => {
    const reglages =
      '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="L\'été. 2027"><config:config-item config:name="VerticalSplitMode">2</config:config-item><config:config-item config:name="VerticalSplitPosition">3</config:config-item></config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>';
    const corps = `<table:table table:name="L'été. 2027" table:print-ranges="$'L''été. 2027'.$A$1:.$F$9 $'L''été. 2027'.H1:'L''été. 2027'.J20">${ligne(cellule(''))}</table:table><table:database-ranges><table:database-range table:name="Suivi" table:target-range-address="'L''été. 2027'.B3:'L''été. 2027'.F20"/><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="'L''été. 2027'.A3:'L''été. 2027'.G20" table:display-filter-buttons="true"/><table:database-range table:name="Ailleurs" table:target-range-address="Autre.A1:Autre.B2"/></table:database-ranges>`;
    expect((await premiere({ reglages, corps })).reperes).toEqual({
      tableaux: [{ haut: 3, bas: 20, gauche: 2, droite: 6 }],
      filtre: { haut: 3, bas: 20, gauche: 1, droite: 7 },
      lignesFigees: 3,
      impression: { haut: 1, bas: 20, gauche: 1, droite: 10 },
    });
  });

  it('le texte d’un commentaire, ni son auteur ni sa date', async () => {
    const note = `<office:annotation><dc:creator>Agnès</dc:creator><dc:date>2027-01-01</dc:date>${p('À voir')}${p('avec la<text:s text:c="2"/>Caf')}</office:annotation>`;
    const lue = await premiere({
      corps: feuille(
        ligne(`<table:table-cell>${note}${p('Texte')}</table:table-cell><table:table-cell>${note}</table:table-cell>`),
      ),
    });
    expect(lue.commentaires).toEqual(
      new Map([
        [
          1,
          new Map([
            [1, 'À voir\navec la  Caf'],
            [2, 'À voir\navec la  Caf'],
          ]),
        ],
      ]),
    );
    expect(lue.lignes).toEqual(new Map([[1, new Map([[1, { genre: 'texte', texte: 'Texte' }]])]]));
  });
});

describe('.ods et .xlsx', () => {
  it('du même tableau ont les mêmes apparences et le même masqué', async () => {
    const [xlsx, ods] = await Promise.all(
      ['data/exemple/suivi-exemple.xlsx', 'test/fixtures/formats/suivi-exemple.ods'].map((chemin) =>
        readClasseur(new Uint8Array(readFileSync(chemin))),
      ),
    );
    const vu = (classeur: Classeur | undefined) =>
      classeur?.feuilles.map(({ nom, apparences, masquee, commentaires }) => ({
        nom,
        apparences,
        masquee,
        commentaires,
      }));
    expect(vu(ods)?.some(({ apparences }) => apparences)).toBe(true);
    expect(vu(ods)).toEqual(vu(xlsx));
  });
});
