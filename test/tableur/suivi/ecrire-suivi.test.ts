import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import { contenuDeDepart, parseRenseignements } from '../../../src/lecture/depart.js';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { contenuOfDossier } from '../../../src/tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../../../src/tableur/suivi/ecrire-suivi.js';
import { lireActions } from '../fabrique.js';

const date = '2026-11-24';
const exemples = ['suivi-exemple', 'suivi-exemple-2027', 'suivi-exemple-2030'];

async function lire(octets: Uint8Array) {
  return readDossier(await readClasseur(octets));
}

/** A Dossier's values without the cells they come from: a row moves when its sheet gets a row of helps. */
function valeursDe(dossier: Dossier) {
  const nues = (ligne: object) =>
    Object.fromEntries(
      Object.entries(ligne).flatMap(([cle, contenu]: [string, unknown]) => {
        if (cle === 'origine') return [];
        if (cle === 'sansObjet') return [[cle, Object.keys(contenu as object)]];
        if (cle === 'autres') return [[cle, valeurs(contenu as object)]];
        if (cle === 'illisibles') return [[cle, valeurs(contenu as object)]];
        return [[cle, (contenu as { valeur: unknown }).valeur]];
      }),
    );
  const valeurs = (objet: object) =>
    Object.fromEntries(Object.entries(objet).map(([cle, { valeur }]) => [cle, valeur]));
  return Object.fromEntries(
    Object.keys(feuilles).map((cle) => {
      const lignes = dossier[cle as keyof typeof feuilles];
      return [cle, Array.isArray(lignes) ? lignes.map(nues) : lignes === null ? null : nues(lignes)];
    }),
  );
}

describe('le tableau de suivi vierge', () => {
  it('a toutes les feuilles, se lit sans remarque de lecture et ne contient rien', async () => {
    const { dossier, constats } = await lire(await writeSuivi({ lignes: {}, axes: [] }, date));
    expect(Object.keys(dossier.feuilles)).toEqual(Object.keys(feuilles));
    expect(dossier.feuillesInconnues).toEqual(['Lisez-moi', 'Listes']);
    expect(constats).toEqual([]);
    expect(dossier.actions).toEqual([]);
    expect(dossier.redaction.every((ligne) => ligne.texte === undefined)).toBe(true);
    for (const [cle, { colonnes }] of Object.entries(feuilles))
      expect(Object.keys(dossier.feuilles[cle as keyof typeof feuilles]?.colonnes ?? {}).sort()).toEqual(
        Object.keys(colonnes).sort(),
      );
  });

  it('donne une aide à chaque colonne, une liste à chaque choix, et verrouille les titres seulement', async () => {
    const classeur = new exceljs.Workbook();
    await classeur.xlsx.load((await writeSuivi({ lignes: {}, axes: ['Axe 1'] }, date)) as never);
    const actions = classeur.getWorksheet('Actions');
    const validations = (actions as unknown as { dataValidations: { model: Record<string, Record<string, unknown>> } })
      .dataValidations.model;
    const colonnes = Object.entries(feuilles.actions.colonnes);
    for (const [rang, [, { libelle, aide }]] of colonnes.entries()) {
      const cellule = `${actions?.getCell(3, rang + 1).address}`;
      expect(actions?.getCell(1, rang + 1).value).toBe(libelle);
      expect(String(actions?.getCell(2, rang + 1).value)).toContain(aide);
      expect(validations[cellule], cellule).toMatchObject({ showInputMessage: true, promptTitle: expect.any(String) });
      expect(actions?.getCell(1, rang + 1).protection?.locked ?? true).toBe(true);
      expect(actions?.getCell(3, rang + 1).protection).toMatchObject({ locked: false });
    }
    const celluleDe = (cle: string) => actions?.getCell(3, colonnes.findIndex(([autre]) => autre === cle) + 1).address;
    for (const cle of ['statut', 'champs', 'axe', 'communes', 'zone', 'exigences', 'ajustement', 'priorite'])
      expect(validations[celluleDe(cle) ?? ''], cle).toMatchObject({ type: 'list' });
    expect(validations[celluleDe('statut') ?? '']).toMatchObject({ errorStyle: 'stop', showErrorMessage: true });
    expect(actions?.getColumn(1).numFmt).toBe('@');
    expect(actions?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 1 });
  });

  it('aucune liste déroulante ne pointe hors du classeur, et celles de la feuille Listes ont leurs valeurs', async () => {
    const octets = await writeSuivi({ lignes: {}, axes: ['Axe 1'] }, date);
    const classeur = new exceljs.Workbook();
    await classeur.xlsx.load(octets as never);
    const formules = Object.entries(unzipSync(octets))
      .filter(([nom]) => nom.startsWith('xl/worksheets/sheet'))
      .flatMap(([, part]) => [...strFromU8(part).matchAll(/type="list".*?<formula1>(.*?)<\/formula1>/g)])
      .map(([, formule = '']) => formule.replaceAll('&apos;', "'"));
    expect(formules.length).toBeGreaterThan(20);
    for (const formule of formules) {
      const [, nom = '', lettre = ''] = /'?([\p{L} ]+)'?!\$([A-Z]+)\$3/u.exec(formule) ?? [];
      const feuille = classeur.getWorksheet(nom);
      expect(feuille, formule).toBeDefined();
      expect(feuille?.getCell(`${lettre}1`).value, formule).toBeTruthy();
      if (!formule.startsWith('OFFSET')) expect(feuille?.getCell(`${lettre}3`).value, formule).toBeTruthy();
    }
  });

  it('rend deux fois les mêmes octets', async () => {
    const contenu = { lignes: {}, axes: ['Axe 1'] };
    expect(await writeSuivi(contenu, date)).toEqual(await writeSuivi(contenu, date));
  });
});

describe('un Dossier écrit dans notre tableau de suivi se relit le même', () => {
  it.each(exemples)('%s', async (nom) => {
    const avant = await lire(new Uint8Array(readFileSync(`data/exemple/${nom}.xlsx`)));
    const apres = await lire(await writeSuivi(contenuOfDossier(avant.dossier), date));
    const attendues = valeursDe(avant.dossier);
    const relues = valeursDe(apres.dossier);
    // Every rubric of a bilan gets its row, those without a text included, and every point of the schéma.
    const ecrites = (lignes: unknown) => (lignes as { texte?: string }[]).filter(({ texte }) => texte !== undefined);
    const repondus = (lignes: unknown) =>
      (lignes as { reponse?: string }[]).filter(({ reponse }) => reponse !== undefined);
    expect({
      ...relues,
      redaction: ecrites(relues['redaction']),
      schema: repondus(relues['schema']),
    }).toEqual({
      ...attendues,
      redaction: ecrites(attendues['redaction']),
    });
  });

  it('garde telle quelle une cellule illisible, « sans objet » et une colonne qui n’est pas des nôtres', async () => {
    const avant = await lireActions(
      ['N°', 'Intitulé', 'Statut', 'Début', 'Budget prévu', 'Couleur du dossier'],
      ['1.10', '=1+1', 'on verra', 'bientôt', 'sans objet', 'bleu _x0041_'],
    );
    const apres = await lire(await writeSuivi(contenuOfDossier(avant.dossier), date));
    const [action] = apres.dossier.actions;
    expect(action?.numero?.valeur).toBe('1.10');
    expect(action?.intitule?.valeur).toBe('=1+1');
    expect(Object.keys(action?.sansObjet ?? {})).toEqual(['budgetPrevu']);
    expect(action?.autres['Couleur du dossier']?.valeur).toBe(
      avant.dossier.actions[0]?.autres['Couleur du dossier']?.valeur,
    );
    expect(action?.illisibles.statut?.valeur).toEqual({ genre: 'texte', texte: 'on verra' });
    const regles = ({ constats }: typeof avant) => constats.map(({ regle }) => regle).sort();
    expect(regles(apres)).toEqual(regles(avant));
  });
});

describe('ce que les épreuves ont trouvé', () => {
  const texte = (valeur: string) => ({ genre: 'texte', texte: valeur }) as const;
  const relire = async (cellules: Readonly<Record<string, string>>) => {
    const contenus = Object.fromEntries(Object.entries(cellules).map(([colonne, valeur]) => [colonne, texte(valeur)]));
    const lignes = { actions: [{ cellules: { intitule: texte('A'), ...contenus }, autres: { Note: '\uffff' } }] };
    return (await lire(await writeSuivi({ lignes, axes: [] }, date))).dossier.actions[0];
  };

  it.each([
    ['un non-caractère', 'a\ufffeb\uffffc'],
    ['un demi-emoji', 'a\ud83d b \udc00'],
    ['un caractère de contrôle', 'a\u0001\u000b\u001fb'],
    ['ce qu’Excel prendrait pour un code', '_x0041_ _xFFFF_ _x0041_x0042_ _x005F_ _x00e9_'],
  ])('%s se relit tel quel', async (_nom, description) => {
    expect((await relire({ description }))?.description?.valeur).toBe(description);
  });

  it('une liste faite de séparateurs seuls est montrée telle quelle, et se relit', async () => {
    const lue = await relire({ partenaires: ' ; ; ' });
    expect(lue?.partenaires?.valeur).toEqual(['; ;']);
  });
});

describe('ce qu’on sait déjà de la convention', () => {
  const texte = [
    '# données fictives',
    'Territoire : Val de Test',
    'Signataires : Caf de l’Ain ; Commune de Belleroche ; Ville du Moulin ; Commune d’Aubry ; Communauté de communes du Val',
    'Début : 1er janvier 2026',
    'Date de fin : 31/12/2030',
    'Axes : Petite enfance ; Parentalité',
  ].join('\r\n');

  it('remplit la convention, les communes et les axes', async () => {
    const { dossier } = await lire(await writeSuivi(contenuDeDepart(parseRenseignements(texte, 'c.txt')), date));
    expect(dossier.convention).toMatchObject({
      territoire: { valeur: 'Val de Test' },
      debut: { valeur: '2026-01-01' },
      fin: { valeur: '2030-12-31' },
    });
    expect(dossier.communes.map(({ nom }) => nom?.valeur)).toEqual(['Belleroche', 'Le Moulin', 'Aubry']);
  });

  it.each([
    ['Teritoire : x', /« Teritoire » \(ligne 1 de c\.txt\).*Vouliez-vous dire « Territoire »/],
    ['sans deux-points', /« sans deux-points » \(ligne 1 de c\.txt\) n’est pas de la forme/],
    ['\nDébut : hier', /« hier » n’est pas une date.*\(ligne 2 de c\.txt\)/],
    ['Début : 2030\nFin : 2026', /La date de fin de la convention est avant sa date de début/],
  ])('refuse « %s » en disant où', (contenu, message) => {
    expect(() => contenuDeDepart(parseRenseignements(contenu, 'c.txt'))).toThrow(message);
  });
});
