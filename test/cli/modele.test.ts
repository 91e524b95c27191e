import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lire } from '../tableur/fabrique.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2026-11-24'];

describe('bilan-ctg modele', () => {
  test('écrit un tableau de suivi vierge, deux fois les mêmes octets, et n’écrase rien', () => {
    const [un, deux] = [join(dossierVide(), 'suivi.xlsx'), join(dossierVide(), 'suivi.xlsx')];
    const { code, erreurs } = lancer('modele', un, ...date);
    expect(code).toBe(0);
    expect(erreurs).toContain(`Tableau de suivi écrit : ${un}`);
    lancer('modele', deux, ...date);
    expect(readFileSync(deux)).toEqual(readFileSync(un));
    const encore = lancer('modele', un, ...date);
    expect(encore.code).toBe(2);
    expect(encore.erreurs).toMatch(/existe déjà et n’a pas été touché : choisissez un autre nom, ou ajoutez --forcer/);
  });

  test('reprend la convention, les communes et les axes d’un tableau existant ; la ligne de commande l’emporte', async () => {
    const chemin = join(dossierVide(), 'suivi.xlsx');
    expect(lancer('modele', chemin, '--depuis', exemple, '--fin', '31/12/2035', ...date).code).toBe(0);
    const { dossier } = await lire(new Uint8Array(readFileSync(chemin)));
    expect(dossier.communes.map(({ nom }) => nom?.valeur)).toEqual(['Le Cendre', 'Cournon-d’Auvergne']);
    expect(dossier.convention?.debut?.valeur).toBe('2026-01-01');
    expect(dossier.convention?.fin?.valeur).toBe('2035-12-31');
    expect(dossier.actions).toEqual([]);
  });

  test.each([
    [['suivi.xls'], /donnez-lui un nom qui finit par \.xlsx/],
    [['suivi.xlsx', '--debut', 'hier'], /« hier » n’est pas une date.*\(l’option --debut\)/],
    [['absent/suivi.xlsx'], /Le dossier « .*absent » n’existe pas : créez-le/],
  ])('%s : une phrase, code 2, rien d’écrit', ([nom = '', ...options], message) => {
    const chemin = join(dossierVide(), nom);
    const { code, erreurs } = lancer('modele', chemin, ...options, ...date);
    expect(code).toBe(2);
    expect(erreurs).toMatch(message);
    expect(existsSync(chemin)).toBe(false);
  });

  test('un fichier de renseignements', async () => {
    const dossier = dossierVide();
    const depuis = join(dossier, 'convention.txt');
    writeFileSync(depuis, 'Territoire : Val de Test (données fictives)\nAxes : A ; B\n');
    const chemin = join(dossier, 'suivi.xlsx');
    expect(lancer('modele', chemin, '--depuis', depuis, ...date).code).toBe(0);
    expect((await lire(new Uint8Array(readFileSync(chemin)))).dossier.convention?.territoire?.valeur).toContain(
      'Val de Test',
    );
  });

  const convention = (nom: string) => `test/fixtures/convention/${nom}`;
  const verite = JSON.parse(readFileSync(convention('grand-tableau/verite.json'), 'utf8'));

  test.each(['docx', 'odt', 'pdf', 'txt'])(
    'une convention .%s : ce qu’elle dit y est, chaque valeur à confirmer',
    async (format) => {
      const chemin = join(dossierVide(), 'suivi.xlsx');
      const { code, erreurs } = lancer(
        'modele',
        chemin,
        '--depuis',
        convention(`grand-tableau/convention.${format}`),
        ...date,
      );
      expect(code).toBe(0);
      const octets = new Uint8Array(readFileSync(chemin));
      const { dossier, lecture } = await lire(octets);
      expect(
        dossier.actions.map(({ numero, intitule, debut }) => [numero?.valeur, intitule?.valeur, debut?.valeur]),
      ).toEqual(verite.actions.map(({ numero, intitule, debut }: Record<string, string>) => [numero, intitule, debut]));
      expect([dossier.convention?.debut?.valeur, dossier.convention?.fin?.valeur]).toEqual([verite.debut, verite.fin]);
      expect(dossier.communes.map(({ nom }) => nom?.valeur)).toEqual(
        verite.communes.map(({ nom }: { nom: string }) => nom),
      );
      expect(dossier.offre.length).toBeGreaterThan(0);
      expect(lecture.refus).toBeNull();
      const [, nombre] = /^(\d+) valeurs lues dans la convention y sont à confirmer/m.exec(erreurs) ?? [];
      const parts = Object.entries(unzipSync(octets)).map(([nom, brut]) => [nom, strFromU8(brut)] as const);
      const notes = parts.flatMap(([nom, xml]) => (/comments/.test(nom) ? (xml.match(/À confirmer : /g) ?? []) : []));
      expect([notes.length, notes.length > 100]).toEqual([Number(nombre), true]);
    },
  );

  test('ce que dit la ligne de commande l’emporte sur la convention, et n’est pas à confirmer', async () => {
    const [sans, avec] = [join(dossierVide(), 'suivi.xlsx'), join(dossierVide(), 'suivi.xlsx')];
    const depuis = ['--depuis', convention('convention-le-cendre-cournon.txt'), ...date];
    expect(lancer('modele', sans, ...depuis).erreurs).toContain('19 valeurs lues');
    expect(lancer('modele', avec, '--fin', '31/12/2035', ...depuis).erreurs).toContain('18 valeurs lues');
    const { dossier } = await lire(new Uint8Array(readFileSync(avec)));
    expect([dossier.convention?.debut?.valeur, dossier.convention?.fin?.valeur]).toEqual(['2026-01-01', '2035-12-31']);
  });

  test('une convention en texte où beaucoup de lignes ont un « : » en reste une', () => {
    const chemin = join(dossierVide(), 'suivi.xlsx');
    const depuis = convention('titres-et-listes/convention.txt');
    expect(lancer('modele', chemin, '--depuis', depuis, ...date).erreurs).toContain('à confirmer');
  });
});
