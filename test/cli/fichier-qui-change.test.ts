import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dossierVide } from './lancer.js';

/** What another program does while the file is read, each time that it is. */
let pendant: (chemin: string) => void;

/** The reading of the command, on a disk where something happens between the opening of a file and its bytes. */
async function lire(chemin: string): Promise<string> {
  vi.resetModules();
  vi.doMock('node:fs/promises', async (original) => {
    const vrai = await original<typeof import('node:fs/promises')>();
    return {
      ...vrai,
      open: async (nom: string, ...reste: []) => {
        const fichier = await vrai.open(nom, ...reste);
        const readFile = fichier.readFile.bind(fichier);
        fichier.readFile = (async () => {
          pendant(nom);
          return readFile();
        }) as typeof fichier.readFile;
        return fichier;
      },
    };
  });
  const { readOctets } = await import('../../src/cli/fichiers.js');
  return new TextDecoder().decode(await readOctets(chemin));
}

describe('un fichier qui change pendant qu’on le lit', () => {
  const chemin = join(dossierVide(), 'suivi.csv');
  let dit = '';
  beforeEach(() => {
    writeFileSync(chemin, 'N°;Intitulé\n');
    dit = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((texte) => {
      dit += texte;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.doUnmock('node:fs/promises');
    vi.resetModules();
  });

  test('une fois : il est relu, entier, et c’est dit', async () => {
    let fois = 0;
    pendant = (nom) => {
      if (fois++ === 0) appendFileSync(nom, '1;Ouvrir un relais\n');
    };
    expect(await lire(chemin)).toBe('N°;Intitulé\n1;Ouvrir un relais\n');
    expect(dit).toContain('suivi.csv » a changé pendant la lecture : il a été relu.');
  });

  test('sans cesse : il est refusé par une phrase', async () => {
    pendant = (nom) => appendFileSync(nom, 'encore\n');
    await expect(lire(chemin)).rejects.toThrow(/a changé pendant la lecture, deux fois de suite : attendez/);
  });

  test('de même taille, récrit sur place : il est relu', async () => {
    let fois = 0;
    pendant = (nom) => {
      if (fois++ === 0) writeFileSync(nom, 'N°;INTITULÉ\n');
    };
    expect(await lire(chemin)).toBe('N°;INTITULÉ\n');
  });

  test('remplacé d’un coup par un autre, comme Excel enregistre : ce qui était ouvert est lu entier, rien à dire', async () => {
    pendant = (nom) => {
      writeFileSync(`${nom}.neuf`, 'tout autre chose');
      renameSync(`${nom}.neuf`, nom);
    };
    expect(await lire(chemin)).toBe('N°;Intitulé\n');
    expect(readFileSync(chemin, 'utf8')).toBe('tout autre chose');
    expect(dit).toBe('');
  });
});
