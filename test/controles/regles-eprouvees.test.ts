import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { controlesDuPlan } from '../../src/avenant/garde/registre.js';
import { controlesCouverture } from '../../src/controles/couverture/registre.js';
import { controlesCoherence, controlesRgpd } from '../../src/controles/registre.js';
import { verdictsSansCas } from './verdicts.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));

/** Where the rules of each register stand, and where their tables of cases do. */
const familles = [
  { src: 'src/controles/coherence', essais: 'test/controles/coherence', regles: controlesCoherence },
  { src: 'src/controles/rgpd', essais: 'test/controles/rgpd', regles: controlesRgpd },
  { src: 'src/controles/couverture', essais: 'test/controles/couverture', regles: controlesCouverture },
  { src: 'src/avenant/garde', essais: 'test/avenant', regles: controlesDuPlan },
] as const;

/** The rules that a folder of src exports, by the name of their constant. */
async function reglesExportees(src: string): Promise<ReadonlyMap<string, object>> {
  const noms = readdirSync(join(racine, src)).filter((nom) => !['registre.ts', 'garde.ts'].includes(nom));
  const modules = await Promise.all(
    noms.map((nom) => import(join(racine, src, nom)) as Promise<Readonly<Record<string, unknown>>>),
  );
  return new Map(
    modules
      .flatMap((module) => Object.entries(module))
      .filter(
        (entree): entree is [string, object] =>
          typeof entree[1] === 'object' && entree[1] !== null && 'regle' in entree[1] && 'check' in entree[1],
      ),
  );
}

function lireEssais(dossier: string): readonly string[] {
  return readdirSync(join(racine, dossier))
    .filter((nom) => nom.endsWith('.test.ts'))
    .map((nom) => readFileSync(join(racine, dossier, nom), 'utf8'));
}

/** The rules that no table of cases is run on. A table checks by itself that it holds a case for each verdict (verdicts.ts). */
function sansTable(noms: readonly string[], essais: readonly string[]): readonly string[] {
  return noms.filter(
    (nom) =>
      !essais.some((code) => new RegExp(`^describe(?:Controle|RegleRgpd|ControleDuPlan)\\(${nom}, `, 'm').test(code)),
  );
}

describe.each(familles)('les règles de $src', ({ src, essais, regles }) => {
  test('sont toutes au registre', async () => {
    const exportees = await reglesExportees(src);
    const registre = new Set<object>(regles);
    expect([...exportees].filter(([, regle]) => !registre.has(regle)).map(([nom]) => nom)).toEqual([]);
    expect(exportees.size).toBe(regles.length);
  });

  test('ont toutes leur table de cas', async () => {
    expect(sansTable([...(await reglesExportees(src)).keys()], lireEssais(essais))).toEqual([]);
  });
});

describe('la garde elle-même', () => {
  test('voit une règle inventée que nul ne met en table, même citée en commentaire', () => {
    const essais = ['// describeControle(regleInventee, [\n', 'describeControle(numeroAbsent, [\n'];
    expect(sansTable(['regleInventee', 'numeroAbsent'], essais)).toEqual(['regleInventee']);
  });

  test.each([
    [['signale', 'signale'], ['se tait']],
    [['se tait'], ['signale']],
    [[], ['signale', 'se tait']],
    [['signale', 'se tait'], []],
  ])('d’une table qui dit %j, il manque %j', (vus, manquent) => {
    expect(verdictsSansCas(['signale', 'se tait'], vus)).toEqual(manquent);
  });
});
