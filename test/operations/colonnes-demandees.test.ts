import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { createContexte } from '../../src/controles/contexte.js';
import type { Controle, ControleCouverture } from '../../src/controles/controle.js';
import type { Signalement } from '../../src/dossier/constat.js';
import { type Dossier, feuilles } from '../../src/dossier/dossier.js';
import type { Colonnes } from '../../src/dossier/feuille.js';
import { demandeDe } from '../../src/operations/constats/colonnes-demandees.js';
import { createRangees } from '../../src/operations/constats/rangees.js';

interface Exemple {
  readonly controle: Controle | ControleCouverture;
  readonly dossier: Dossier;
  readonly date: string;
}

const exemples = vi.hoisted(() => [] as Exemple[]);
const recueillir = vi.hoisted(
  () =>
    (controle: Exemple['controle'], cas: readonly { readonly dossier: Dossier; readonly date?: string }[]): void => {
      for (const { dossier, date = '2028-06-30' } of cas) exemples.push({ controle, dossier, date });
    },
);

// The tables of cases of the rules are read, and not run again: every rule has one (regles-eprouvees.test.ts).
vi.mock('../controles/coherence/cas.js', async (original) => ({
  ...(await original<object>()),
  describeControle: recueillir,
}));
vi.mock('../controles/couverture/describe-controle.js', () => ({ describeControle: recueillir }));
for (const famille of ['coherence', 'couverture']) {
  const dossier = fileURLToPath(new URL(`../controles/${famille}/`, import.meta.url));
  for (const nom of readdirSync(dossier))
    if (/^describeControle\(/m.test(readFileSync(join(dossier, nom), 'utf8'))) await import(join(dossier, nom));
}

/** What names a row, by sheet. */
const identites = ['numero', 'intitule', 'nom', 'libelle', 'metier', 'territoire', 'instance', 'indicateur', 'point'];

/** They are about the very name or number on which they stand. */
const surLeNom = [
  'action-inconnue',
  'commune-hors-liste',
  'commune-inconnue',
  'mesure-sans-indicateur',
  'numero-en-double',
  'point-inconnu',
];

function signalementsDe({ controle, dossier, date }: Exemple): readonly Signalement[] {
  const dits = controle.check(createContexte(dossier, date));
  return 'manques' in dits ? [...dits.manques, ...(dits.conseils ?? [])] : (dits as readonly Signalement[]);
}

const constats = exemples.flatMap((exemple) =>
  signalementsDe(exemple).flatMap((signalement) => {
    const { feuille, cellule } = signalement;
    const rangee = feuille !== null && cellule !== null ? createRangees(exemple.dossier)({ feuille, cellule }) : null;
    if (!rangee) return [];
    const constat = { gravite: 'info', exigence: null, ...signalement, regle: exemple.controle.regle } as const;
    return { constat, ...rangee };
  }),
);

describe('ce que demande un constat montré sur une autre cellule', () => {
  test('les exemples des règles sont là', () => {
    expect(new Set(exemples.map(({ controle }) => controle.regle)).size).toBeGreaterThan(60);
    expect(constats.length).toBeGreaterThan(100);
  });

  test('aucune règle ne montre sur le nom de la ligne un constat dont on ne sait pas quelle colonne il demande', () => {
    const muettes = constats.filter(({ constat, ligne }) => {
      const valeurs = ligne as unknown as Readonly<Record<string, { readonly origine?: { readonly cellule: string } }>>;
      const surNom =
        constat.cellule === ligne.origine.cellule ||
        identites.some((cle) => valeurs[cle]?.origine?.cellule === constat.cellule);
      return surNom && demandeDe(constat, ligne) === null && !surLeNom.includes(constat.regle);
    });
    expect([...new Set(muettes.map(({ constat: { regle, message } }) => `${regle} : ${message}`))]).toEqual([]);
  });

  test('chaque colonne demandée est de la feuille', () => {
    const inconnues = constats.flatMap(({ constat, cle, ligne }) => {
      const colonnes: Colonnes = feuilles[cle].colonnes;
      return (demandeDe(constat, ligne) ?? []).flat().filter((colonne) => colonnes[colonne] === undefined);
    });
    expect(inconnues).toEqual([]);
  });
});
