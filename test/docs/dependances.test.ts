import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const lire = (nom: string) => readFileSync(join(racine, nom), 'utf8');

interface Paquet {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const paquet = JSON.parse(lire('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const verrou = (JSON.parse(lire('package-lock.json')) as { packages: Record<string, Paquet> }).packages;
const tiers = Object.entries(verrou).filter(([chemin]) => chemin !== '');

/** Packages that run a program when they are installed, each with its reason. None today. */
const scriptsAdmis: Readonly<Record<string, string>> = {};

describe('la chaîne d’approvisionnement', () => {
  test('la commande reste où npx l’a trouvée : il garde son lien, et répondrait « not found »', () => {
    expect(paquet['bin']).toEqual({ 'bilan-ctg': 'dist/cli.js' });
  });

  test('chaque version est exacte', () => {
    for (const genre of ['dependencies', 'devDependencies'])
      for (const [nom, version] of Object.entries(paquet[genre] ?? {}))
        expect([nom, version]).toEqual([nom, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)]);
  });

  test('aucune dépendance n’a de script d’installation sans raison écrite', () => {
    const avec = tiers.filter(([, { hasInstallScript }]) => hasInstallScript).map(([chemin]) => chemin);
    expect(avec.filter((chemin) => !scriptsAdmis[chemin])).toEqual([]);
  });

  test('chaque paquet du verrou a son empreinte, et ne vient que du registre', () => {
    for (const [chemin, { resolved, integrity }] of tiers) {
      if (resolved !== undefined)
        expect([chemin, resolved]).toEqual([chemin, expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//)]);
      expect([chemin, integrity]).toEqual([chemin, expect.stringMatching(/^sha512-/)]);
    }
  });

  test('la commande construite n’a besoin d’aucun autre paquet que ceux qu’elle installe', () => {
    const natifs = new Set([
      ...builtinModules,
      ...builtinModules.map((nom) => `node:${nom}`),
      ...Object.keys(paquet['dependencies'] ?? {}),
    ]);
    const fichiers = readdirSync(join(racine, 'dist'), { recursive: true, encoding: 'utf8' }).filter((nom) =>
      /\.m?js$/.test(nom),
    );
    for (const nom of fichiers) {
      const importes = [
        ...lire(join('dist', nom)).matchAll(
          /(?:^|[^\w.$])(?:(?:import|from)\s*\(?|require\()["'`]([@\w][\w@/.:-]*)["'`]/g,
        ),
      ];
      const inconnus = importes.flatMap(([, module = '']) =>
        natifs.has(module) || module.includes(':') || module.includes('=') ? [] : [module],
      );
      expect([nom, inconnus]).toEqual([nom, []]);
    }
  });

  test('ce qu’elle installe n’entraîne rien d’autre', () => {
    for (const nom of Object.keys(paquet['dependencies'] ?? {}))
      expect([nom, verrou[`node_modules/${nom}`]?.dependencies ?? {}]).toEqual([nom, {}]);
  });

  test('rien d’une ancienne bibliothèque de chiffrement n’est embarqué', () => {
    const tout = readdirSync(join(racine, 'dist', 'commun')).map((nom) => lire(join('dist', 'commun', nom)));
    expect(tout.filter((texte) => /elliptic|browserify-sign|secp256k1/.test(texte))).toEqual([]);
  });

  test('docs/THIRD_PARTY.md est à jour, chaque licence est connue', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(racine, 'scripts', 'licences.js'), '--verifier'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});
