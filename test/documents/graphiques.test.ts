import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { viewCalendrierActions } from '../../src/documents/graphiques/calendrier.js';
import { viewCourbes } from '../../src/documents/graphiques/courbes.js';
import { viewOffreParCommune } from '../../src/documents/graphiques/offre.js';
import { renderWord } from '../../src/word/rendre.js';
import { unDossier, type Valeurs } from '../dossiers.js';
import { openDocument } from '../word/ouvrir.js';
import { openGraphiques, unPartiel } from './un-partiel.js';

const date = '2028-06-30';
const convention = { debut: '2026-01-01', fin: '2030-12-31' };

/** Day number as Excel counts them. */
const serie = (iso: string) => (Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000;

/** The sheet that Word opens to edit the first chart of a page. */
async function openClasseur(page: string) {
  const paquet = unzipSync(await renderWord(page, { date }));
  const nom = Object.keys(paquet).find((chemin) => chemin.endsWith('.xlsx')) ?? '';
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.load((paquet[nom] ?? new Uint8Array()).slice().buffer);
  return classeur.worksheets[0];
}

describe('le calendrier des actions', () => {
  const calendrier = (actions: readonly Valeurs<'actions'>[], jour = date, plus: object = { convention }) => {
    const dossier = unDossier({ ...plus, actions });
    return viewCalendrierActions(dossier.actions, dossier, jour, 'essai');
  };
  const trois = [
    { numero: '1', intitule: 'Entamée', debut: '2026-01-01', fin: '2026-12-31', avancement: 0.4 },
    { numero: '2', intitule: 'Faite', debut: '2027-01-01', fin: '2027-01-10', statut: 'realisee' as const },
    { numero: '3', intitule: 'Un jour', debut: '2028-03-01', fin: '2028-03-01' },
  ];
  const dessiner = async (...args: Parameters<typeof calendrier>) =>
    openGraphiques(await unPartiel('graphique-calendrier', calendrier(...args) ?? {}));

  test('des barres natives : rien jusqu’au début, puis les jours faits, puis ceux qui restent', async () => {
    const [graphique] = await dessiner(trois);
    expect(graphique?.series.map(({ nom, valeurs }) => [nom, valeurs])).toEqual([
      ['Début', [serie('2026-01-01'), serie('2027-01-01'), serie('2028-03-01')]],
      ['Jours faits', [146, 10, 0]],
      ['Jours restants', [219, 0, 1]],
    ]);
    expect(graphique?.series[0]?.xml).toContain('<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>');
    expect(graphique?.series[0]?.xml).not.toContain('<a:solidFill>');
    expect(graphique?.xml).not.toContain('<c:legend>');
    expect(graphique?.xml).toContain('<c:grouping val="stacked"/>');
  });

  test('l’axe suit la convention, une graduation par an : chaque année y est nommée une fois', async () => {
    const [{ xml } = { xml: '' }] = await dessiner(trois);
    const nombre = (balise: string) => Number(new RegExp(`<c:${balise} val="([\\d.]+)"`).exec(xml)?.[1]);
    expect(nombre('min')).toBe(serie('2026-01-01'));
    expect(xml).toContain('<c:numFmt formatCode="mm/yyyy" sourceLinked="0"/>');
    const graduations = Array.from({ length: 6 }, (_, rang) => nombre('min') + rang * nombre('majorUnit'));
    expect(graduations.at(-1)).toBe(nombre('max'));
    expect(graduations.map((jour) => new Date((jour - 25_569) * 86_400_000).toISOString().slice(0, 7))).toEqual([
      '2026-01',
      '2027-01',
      '2028-01',
      '2029-01',
      '2030-01',
      '2031-01',
    ]);
  });

  test('un trait marque la date du bilan quand elle tombe dans la convention, et la légende le dit', async () => {
    const [pendant] = await dessiner(trois);
    expect(pendant?.xml).toContain(`<c:crossesAt val="${serie(date)}"/>`);
    expect(pendant?.xml).toContain('<c:tickLblPos val="low"/>');
    expect(await unPartiel('graphique-calendrier', calendrier(trois) ?? {})).toMatch(/tirets\s: 30\s+juin\s+2028\)/);
    const [apres] = await dessiner(trois, '2031-03-31');
    expect(apres?.xml).not.toContain('<c:crossesAt');
    expect(await unPartiel('graphique-calendrier', calendrier(trois, '2031-03-31') ?? {})).not.toContain('tirets');
  });

  test('sans les dates de la convention, l’axe prend les années des actions', async () => {
    const [{ xml } = { xml: '' }] = await dessiner(trois, date, {});
    expect(xml).toContain(`<c:min val="${serie('2026-01-01')}"/>`);
  });

  test('« Modifier les données » montre des dates, pas des nombres de jours', async () => {
    const classeur = await openClasseur(await unPartiel('graphique-calendrier', calendrier(trois) ?? {}));
    expect(classeur?.getCell('B2').value).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(classeur?.getCell('C2').value).toBe(146);
  });

  test('ce qui ne peut pas être dessiné est nommé sous la figure', async () => {
    const page = await unPartiel(
      'graphique-calendrier',
      calendrier([
        ...trois,
        { numero: '4', debut: '2027-01-01' },
        { numero: '5', debut: '2028-01-01', fin: '2027-01-01' },
        { numero: '6', debut: '2020-01-01', fin: '2021-01-01' },
      ]) ?? {},
    );
    expect(page).toMatch(/Sans date de début et de fin[^<]*: 4 et 5\./);
    expect(page).toMatch(/Datées hors de la période de la convention[^<]*: 6\./);
    expect(page.match(/<tr><th scope="row">/g)).toHaveLength(3);
  });

  test('au plus 25 barres par figure, réparties également', async () => {
    const trente = Array.from({ length: 30 }, (_, rang) => ({ ...trois[0], numero: `${rang + 1}` }));
    const graphiques = await dessiner(trente);
    expect(graphiques.map(({ categories }) => categories.length)).toEqual([15, 15]);
    expect(graphiques[0]?.texte).toContain(
      '15 actions, du 01/01/2026 au 31/12/2026 : 0 faites en entier, 15 en partie, 0 pas encore commencées',
    );
  });

  test('le texte de remplacement d’un calendrier court dit chaque barre', async () => {
    const [graphique] = await dessiner(trois);
    expect(graphique?.texte).toContain('1 – Entamée : du 01/01/2026 au 31/12/2026, fait à 40 %');
  });

  test('une action abandonnée le dit, même quand son intitulé est coupé', () => {
    const vue = calendrier([...trois, { ...trois[0], intitule: 'Très '.repeat(20), statut: 'abandonnee' }]);
    expect(vue?.figures[0]?.lignes.at(-1)?.libelle).toMatch(/^1 – Très .*… \(abandonnée\)$/);
  });

  test('un intitulé se lit sur deux lignes, et les barres lui laissent la place', async () => {
    const intitule = 'Réserver des places aux familles en insertion ou en recherche d’emploi';
    const html = await unPartiel('graphique-calendrier', calendrier([...trois, { ...trois[0], intitule }]) ?? {});
    const [long] = await openGraphiques(html);
    expect(long?.categories.at(-1)).toBe('1 – Réserver des places aux familles en\ninsertion ou en recherche d’emploi');
    expect(long?.xml).toContain('<c:layoutTarget val="inner"/>');
    expect(long?.xml).toContain('<c:tickLblSkip val="1"/>');
    expect(long?.texte).toContain(`1 – ${intitule} : du`);
    const hauteurs = await Promise.all(
      [html, await unPartiel('graphique-calendrier', calendrier([...trois, trois[0] ?? {}]) ?? {})].map(
        async (page) => {
          const xml = openDocument(await renderWord(page, { date }));
          return Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1]);
        },
      ),
    );
    expect(hauteurs[0]).toBeGreaterThan(hauteurs[1] ?? 0);
  });

  test('trop peu à dessiner, ou bien trop : pas de figure', () => {
    expect(calendrier(trois.slice(0, 2))).toBeNull();
    expect(calendrier(Array.from({ length: 101 }, () => trois[0] ?? {}))).toBeNull();
  });
});

describe('l’offre par commune', () => {
  const offreDe = (...offre: Valeurs<'offre'>[]) => viewOffreParCommune(unDossier({ offre }).offre);
  const creche = (commune: string, debut: number, aujourdhui: number, prevues?: number): Valeurs<'offre'> => ({
    commune,
    type: 'eaje-psu',
    placesDebut: debut,
    placesAujourdhui: aujourdhui,
    ...(prevues !== undefined && { placesPrevues: prevues }),
  });

  test('additionne les places des modes d’accueil, commune par commune', async () => {
    const vue = offreDe(creche('Alpha', 10, 12, 20), creche('ALPHA', 5, 5, 5), creche('Bêta', 1200, 1300, 1250));
    const [graphique] = await openGraphiques(await unPartiel('graphique-offre', vue ?? {}));
    expect(graphique?.categories).toEqual(['Alpha', 'Bêta']);
    expect(graphique?.series.map(({ nom, valeurs }) => [nom, valeurs])).toEqual([
      ['Au début de la convention', [15, 1200]],
      ['Ce jour', [17, 1300]],
      ['Prévues en fin de convention', [25, 1250]],
    ]);
    expect(graphique?.texte).toContain('Bêta : Au début de la convention 1200, Ce jour 1300');
  });

  test('en noir et blanc, chaque barre a son bord, son fond et son chiffre', async () => {
    const [graphique] = await openGraphiques(await unPartiel('graphique-offre', offreDe(creche('A', 1, 2, 3)) ?? {}));
    const fonds = graphique?.series.map(({ xml }) => /<c:spPr>(.*?)<\/c:spPr>/s.exec(xml)?.[1] ?? '') ?? [];
    expect(new Set(fonds).size).toBe(3);
    for (const fond of fonds) expect(fond).toContain('<a:ln w="6350"><a:solidFill>');
    for (const { xml } of graphique?.series ?? []) expect(xml).toContain('<c:showVal val="1"/>');
  });

  test('ni école ni service ; une commune sans chiffres reste dehors', () => {
    const vue = offreDe(
      creche('Alpha', 10, 12, 20),
      { ...creche('Alpha', 50, 50, 50), type: 'ecole' },
      { ...creche('Gamma', 8, 8, 8), type: 'rpe' },
      { commune: 'Delta', type: 'eaje-psu', placesDebut: 4 },
      creche('Epsilon', 0, 0, 0),
    );
    expect(vue?.lignes.map(({ commune, debut }) => [commune, debut])).toEqual([['Alpha', '10']]);
  });

  test('un seul équipement sans prévision, et la somme prévue de sa commune manque, plutôt que de paraître une perte', async () => {
    const vue = offreDe(creche('Alpha', 10, 10, 10), creche('Alpha', 10, 10), creche('Bêta', 5, 5, 9));
    const [graphique] = await openGraphiques(await unPartiel('graphique-offre', vue ?? {}));
    expect(graphique?.series[2]?.valeurs).toEqual([null, 9]);
    const sans = offreDe(creche('Alpha', 10, 10));
    expect((await openGraphiques(await unPartiel('graphique-offre', sans ?? {})))[0]?.series).toHaveLength(2);
  });

  test('au-delà de douze communes, les plus petites sont réunies', () => {
    const vue = offreDe(...Array.from({ length: 20 }, (_, rang) => creche(`Commune ${rang}`, rang + 1, rang + 1)));
    expect(vue?.lignes).toHaveLength(12);
    expect(vue?.lignes.at(-1)).toMatchObject({ commune: 'Autres communes (9)', aujourdhui: '45' });
  });

  test('rien à dessiner : pas de figure', async () => {
    expect(offreDe({ commune: 'Delta' })).toBeNull();
    expect(await openGraphiques(await unPartiel('graphique-offre', { lignes: [] }))).toEqual([]);
  });
});

describe('les courbes d’indicateurs', () => {
  const courbes = (
    indicateurs: readonly Valeurs<'indicateurs'>[],
    mesures: readonly Valeurs<'mesures'>[],
    plus: object = {},
  ) => {
    const dossier = unDossier({ ...plus, indicateurs, mesures });
    return viewCourbes(dossier.indicateurs, dossier, date);
  };
  const indicateur = (numero: string, plus: Valeurs<'indicateurs'> = {}): Valeurs<'indicateurs'> => ({
    numero,
    libelle: `Libellé ${numero}`,
    unite: 'enfants',
    depart: 10,
    dateDepart: '2025-12-31',
    cible: 40,
    dateCible: '2030-12-31',
    ...plus,
  });
  const mesure = (numero: string, jour: string, valeur: number) => ({ indicateur: numero, date: jour, valeur });
  const dessiner = async (figure: object | undefined) =>
    (await openGraphiques(await unPartiel('graphique-courbes', figure ?? {})))[0];

  test('le chemin va en tirets du départ à la cible, absent de la légende ; les mesures se suivent d’un trait', async () => {
    const figures = courbes(
      [indicateur('I1'), indicateur('I2', { depart: 12.5 })],
      [
        mesure('I1', '2026-12-31', 15),
        mesure('I1', '2027-12-31', 25),
        mesure('I2', '2027-12-31', 20),
        mesure('I2', '2029-12-31', 999),
      ],
    );
    expect(figures).toHaveLength(1);
    const graphique = await dessiner(figures[0]);
    expect(graphique?.series.map(({ nom, valeurs }) => [nom, valeurs])).toEqual([
      ['Chemin vers la cible : I1 – Libellé I1', [10, null, null, 40]],
      ['Chemin vers la cible : I2 – Libellé I2', [12.5, null, null, 40]],
      ['I1 – Libellé I1', [10, 15, 25, null]],
      ['I2 – Libellé I2', [12.5, null, 20, null]],
    ]);
    expect(graphique?.xml).toContain('<c:dispBlanksAs val="span"/>');
    for (const rang of [0, 1]) {
      expect(graphique?.series[rang]?.xml).toContain('<a:prstDash val="dash"/>');
      expect(graphique?.xml).toContain(`<c:legendEntry><c:idx val="${rang}"/><c:delete val="1"/>`);
    }
    const marques = graphique?.series.map(({ xml }) => /<c:symbol val="(\w+)"/.exec(xml)?.[1]);
    expect(marques).toEqual(['circle', 'square', 'circle', 'square']);
    expect(graphique?.texte).toContain('I2 – Libellé I2 : 12,5 (31/12/2025), 20 (31/12/2027), cible 40 (31/12/2030)');
  });

  test('l’axe est celui des jours : une mesure de mai n’est pas à un an de celle de décembre', async () => {
    const mesures = [mesure('I1', '2027-12-31', 20), mesure('I1', '2028-05-31', 25)];
    const page = await unPartiel('graphique-courbes', courbes([indicateur('I1')], mesures)[0] ?? {});
    const [graphique] = await openGraphiques(page);
    const jours = ['2025-12-31', '2027-12-31', '2028-05-31', '2030-12-31'].map(serie);
    expect(graphique?.categories).toEqual(jours.map(String));
    expect(graphique?.xml).toContain(
      '<c:baseTimeUnit val="days"/><c:majorUnit val="12"/><c:majorTimeUnit val="months"/>',
    );
    expect(graphique?.xml).toMatch(new RegExp(`<c:dateAx>.*<c:min val="${serie('2025-01-01')}"/>`));
    expect(graphique?.xml).not.toContain('<c:catAx>');
    const classeur = await openClasseur(page);
    expect(['A2', 'A3', 'A5'].map((cellule) => classeur?.getCell(cellule).value)).toEqual(
      ['2025-12-31', '2027-12-31', '2030-12-31'].map((jour) => new Date(`${jour}T00:00:00Z`)),
    );
  });

  test('l’axe vertical part de zéro, ou la légende dit où il commence', async () => {
    const legende = async (depart: number, cible: number) => {
      const [figure] = courbes([indicateur('I1', { depart, cible })], [mesure('I1', '2027-12-31', depart + 1)]);
      const page = await unPartiel('graphique-courbes', figure ?? {});
      const [graphique] = await openGraphiques(page);
      const min = /<c:valAx>.*?<c:min val="([\d.-]+)"/s.exec(graphique?.xml ?? '')?.[1];
      return [min, /l’axe vertical [^<]*/.exec(page)?.[0] ?? ''];
    };
    expect(await legende(10, 40)).toEqual(['0', '']);
    expect(await legende(242, 290)).toEqual(['200', 'l’axe vertical commence à 200, non à zéro']);
    expect(await legende(-20, 10)).toEqual(['-20', '']);
  });

  test('les nombres ont leur virgule, quelle que soit la langue du logiciel', async () => {
    const [figure] = courbes([indicateur('I1', { depart: 0.2, cible: 0.9 })], [mesure('I1', '2027-12-31', 0.55)]);
    const graphique = await dessiner(figure);
    const formats = [...(graphique?.xml ?? '').matchAll(/<c:numFmt formatCode="([^"]*)"/g)].map(([, format]) => format);
    expect(new Set(formats)).toEqual(new Set(['[$-40C]#,##0.00', '[$-40C]#,##0.0', 'mm/yyyy']));
  });

  test('une mesure sous le chemin a son chiffre dessous, les autres dessus', async () => {
    const [figure] = courbes([indicateur('I1')], [mesure('I1', '2026-12-31', 12), mesure('I1', '2027-12-31', 30)]);
    const graphique = await dessiner(figure);
    const places = (rang: number) =>
      [...(graphique?.series[rang]?.xml ?? '').matchAll(/<c:dLblPos val="(\w+)"/g)].map(([, place]) => place);
    expect(places(1)).toEqual(['t', 'b', 't']);
    expect(places(0)).toEqual(['r']);
  });

  test('sans ses dates, le chemin est celui de la convention ; sans départ, la cible est dans le nom', () => {
    const [figure] = courbes(
      [{ numero: 'I1', libelle: 'Libellé', depart: 10, cible: 40 }],
      [mesure('I1', '2027-12-31', 20)],
      { convention },
    );
    expect(figure?.lignes.map(({ date: jour }) => jour)).toEqual(['01/01/2026', '31/12/2027', '31/12/2030']);
    const [seule] = courbes(
      [{ numero: 'I2', libelle: 'Libellé', cible: 40 }],
      [mesure('I2', '2026-12-31', 20), mesure('I2', '2027-12-31', 25)],
      { convention },
    );
    expect(seule?.sujet).toBe('I2 – Libellé, cible : 40');
    expect(seule?.avecCible).toBe(false);
  });

  test('ensemble, les indicateurs de même unité et de même ordre de grandeur ; les autres à part', () => {
    const figures = courbes(
      [
        indicateur('I1'),
        indicateur('I2', { depart: 900, cible: 1000 }),
        indicateur('I3', { unite: '%' }),
        indicateur('I4'),
      ],
      ['I1', 'I2', 'I3', 'I4'].map((numero) => mesure(numero, '2027-12-31', numero === 'I2' ? 950 : 20)),
    );
    expect(figures.map(({ sujet }) => sujet)).toEqual([
      'Indicateurs en enfants',
      'I2 – Libellé I2 (en enfants)',
      'I3 – Libellé I3 (en %)',
    ]);
    expect(figures[0]?.series.filter(({ cible }) => !cible)).toHaveLength(2);
  });

  test('au plus trois courbes par figure et quatre figures', () => {
    const numeros = Array.from({ length: 30 }, (_, rang) => `I${rang + 1}`);
    const figures = courbes(
      numeros.map((numero) => indicateur(numero)),
      numeros.map((numero) => mesure(numero, '2027-12-31', 20)),
    );
    expect(figures.map(({ series }) => series.filter(({ cible }) => !cible).length)).toEqual([3, 3, 3, 3]);
  });

  test('il faut deux points datés', async () => {
    expect(courbes([indicateur('I1')], [mesure('I1', '2029-12-31', 20)])).toEqual([]);
    expect(await openGraphiques(await unPartiel('graphique-courbes', { lignes: [] }))).toEqual([]);
  });
});

test('l’avancement sans action ne dessine rien', async () => {
  expect(await openGraphiques(await unPartiel('graphique-avancement', { lignes: [] }))).toEqual([]);
});

test('le texte des graphiques est en français, en Arial, lisible', async () => {
  const lignes = [{ libelle: 'Petite enfance', realisees: 3, engagees: 2, nonDemarrees: 0, autres: 1 }];
  const [{ xml } = { xml: '' }] = await openGraphiques(await unPartiel('graphique-avancement', { lignes }));
  expect(xml).not.toContain('en-US');
  expect(xml).toContain('<c:lang val="fr-FR"/>');
  for (const [, police] of xml.matchAll(/<a:latin typeface="([^"]*)"/g)) expect(police).toBe('Arial');
  for (const [, taille] of xml.matchAll(/ sz="(\d+)"/g)) expect(Number(taille)).toBeGreaterThanOrEqual(800);
  expect(xml).toContain('<a:pattFill prst="wdUpDiag">');
});
