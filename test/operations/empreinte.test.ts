import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlanSigne } from '../../src/avenant/fichier-plan.js';
import { annexes } from '../../src/operations/annexes.js';
import { comparerEmpreinte } from '../../src/operations/comparer.js';
import { ouvrirPlanOuSuivi } from '../../src/operations/plans.js';
import { signer } from '../../src/operations/signer.js';
import { ouvrir } from '../../src/operations/suivi.js';
import { openDocx } from '../../src/paquet/docx.js';
import { gabarits } from '../documents/gabarits-du-depot.js';

const lire = (nom: string, chemin: string) => ({ nom, octets: new Uint8Array(readFileSync(chemin)) });
const suivi = lire('suivi.xlsx', 'data/exemple/suivi-exemple-2026.xlsx');

/** What a reader finds at the end of an annex. */
function lireEmpreinte(docx: Uint8Array): string {
  const { 'word/document.xml': partie } = openDocx(docx, {
    quoi: 'Le document',
    garde: (nom) => nom === 'word/document.xml',
    maxXml: () => 50_000_000,
    max: 50_000_000,
  });
  const texte = new TextDecoder()
    .decode(partie)
    .replace(/<[^>]*>/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');
  return /toutes annexes réunies : ([0-9a-f\s]+)\./.exec(texte)?.[1] ?? 'aucune';
}

const enPlan = (texte: string) =>
  ouvrirPlanOuSuivi({ nom: 'plan-signe.json', octets: new TextEncoder().encode(texte) });

describe('l’annexe signée prouve le fichier', async () => {
  const { signe } = signer(await ouvrir(suivi));
  const plan = await enPlan(formatPlanSigne(signe));
  const tirees = await annexes(plan, { date: '2026-01-05', definitif: false, gabarits });
  const papier = lireEmpreinte(tirees.fichiers[0]?.octets ?? new Uint8Array());

  test('le plan figé, le tableau dont il vient et chaque annexe ont la même empreinte', async () => {
    expect(papier.replace(/\s/g, '')).toMatch(/^[0-9a-f]{64}$/);
    for (const { octets } of tirees.fichiers) expect(lireEmpreinte(octets)).toBe(papier);
    expect(await comparerEmpreinte(plan, papier)).toEqual({
      phrase: '« plan-signe.json » contient exactement ce que dit le papier, la convention telle que signée.',
      code: 0,
    });
    const tableau = await ouvrirPlanOuSuivi(suivi);
    expect((await comparerEmpreinte(tableau, papier.slice(0, 20))).code).toBe(0);
  });

  test('après un avenant, le papier d’avant et celui d’après disent chacun leur version', async () => {
    const apres = await ouvrirPlanOuSuivi(lire('plan.json', 'data/exemple/plan-signe.json'));
    expect((await comparerEmpreinte(apres, papier)).code).toBe(0);
    const { fichiers } = await annexes(apres, { date: '2028-06-30', definitif: false, gabarits });
    const { phrase } = await comparerEmpreinte(apres, lireEmpreinte(fichiers[0]?.octets ?? new Uint8Array()));
    expect(phrase).toContain('contient exactement');
  });

  test('un plan retouché dont l’empreinte a été refaite se lit, et le papier le dément', async () => {
    const retouche = await ouvrirPlanOuSuivi(lire('plan-rehash.json', 'test/fixtures/plan-signe-retouche.json'));
    const { phrase, code } = await comparerEmpreinte(retouche, papier);
    expect(code).toBe(1);
    expect(phrase).toContain('n’est celle d’aucune version');
  });

  test('n’importe quelle cellule retouchée change l’empreinte', async () => {
    const lignes = signe.plan.actions?.lignes ?? [];
    await fc.assert(
      fc.asyncProperty(fc.nat(lignes.length - 1), fc.string({ minLength: 1 }), async (rang, ajout) => {
        const change = lignes.map((ligne, autre) =>
          autre === rang
            ? {
                ...ligne,
                cellules: {
                  ...ligne.cellules,
                  intitule: { contenu: { genre: 'texte' as const, texte: `Autre ${ajout}` }, origine: ligne.origine },
                },
              }
            : ligne,
        );
        const { actions } = signe.plan;
        const faux = { ...signe, plan: { ...signe.plan, actions: { nom: actions?.nom ?? '', lignes: change } } };
        expect((await comparerEmpreinte(await enPlan(formatPlanSigne(faux)), papier)).code).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  test('ce qui n’est pas une empreinte, ou trop court pour prouver, est refusé par une phrase', async () => {
    for (const faux of ['', 'zzzz', papier.slice(0, 10)])
      await expect(comparerEmpreinte(plan, faux)).rejects.toThrow(/recopiez au moins les seize premiers signes/);
  });
});
