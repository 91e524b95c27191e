import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import yargs from 'yargs';
import { aideInterne, aideTapee, skipAideDAvance } from '../../src/cli/yargs-interne.js';

function ligneDe(...args: readonly string[]) {
  return yargs([...args])
    .scriptName('essai')
    .command(
      'lire <fichier>',
      'Lit un fichier',
      (y) => y.option('lentement', { type: 'boolean' }),
      () => undefined,
    )
    .strict()
    .exitProcess(false);
}

/** How many times yargs lays out its help while it runs a command. */
async function aidesMisesEnPage(ligne: ReturnType<typeof ligneDe>): Promise<number> {
  const aide = aideInterne(ligne);
  const { help } = aide;
  let fois = 0;
  Object.assign(aide, {
    help() {
      fois++;
      return help?.call(aide) ?? '';
    },
  });
  await ligne.parseAsync();
  return fois;
}

describe('ce que la commande prend à l’intérieur de yargs', () => {
  test('getInternalMethods().getUsageInstance() : absent, chaque commande mettrait son aide en page avant de finir', () => {
    expect(Object.keys(aideInterne(ligneDe('lire', 'a.txt')))).toEqual(
      expect.arrayContaining(['help', 'cacheHelpMessage']),
    );
  });

  test('yargs met toujours en page l’aide d’une commande qui réussit : sinon, skipAideDAvance ne sert plus à rien', async () => {
    expect(await aidesMisesEnPage(ligneDe('lire', 'a.txt'))).toBe(1);
  });

  test('après skipAideDAvance, il ne le fait plus', async () => {
    const ligne = ligneDe('lire', 'a.txt');
    skipAideDAvance(ligne);
    expect(await aidesMisesEnPage(ligne)).toBe(0);
  });

  test('usage.help : absent, une option mal tapée n’aurait plus de voisine proposée', async () => {
    const aides: string[] = [];
    const ligne = ligneDe('lire', 'a.txt', '--lentment');
    skipAideDAvance(ligne);
    await ligne.fail((_message, _erreur, usage) => void aides.push(aideTapee(usage))).parseAsync();
    expect(aides[0]).toContain('--lentement');
  });

  test('un yargs qui a changé n’arrête pas la commande', () => {
    expect(() => skipAideDAvance({})).not.toThrow();
    expect([aideInterne({ getInternalMethods: () => ({}) }), aideTapee({})]).toEqual([{}, '']);
  });
});

test('rien d’autre dans src ne touche à l’intérieur de yargs', () => {
  const src = new URL('../../src/', import.meta.url);
  const fautifs = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.ts') && nom !== 'cli/yargs-interne.ts')
    .filter((nom) =>
      /getInternalMethods|getUsageInstance|cacheHelpMessage/.test(readFileSync(new URL(nom, src), 'utf8')),
    );
  expect(fautifs).toEqual([]);
});
