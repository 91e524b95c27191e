import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderGabarit } from '../../src/documents/gabarits.js';
import { viewProchainesEcheances } from '../../src/documents/prochaines-echeances.js';
import { unDossier } from '../dossiers.js';

const plain = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

describe('les prochaines échéances de la synthèse', () => {
  test('sont trois au plus, les retards d’abord, un repère dit comme tel', () => {
    const dossier = unDossier({
      convention: { debut: '2026-01-01', fin: '2030-12-31', copil: '2028-07-05' },
      communes: [{ nom: 'Grande', population: 20_000, deliberation: '2027-12-17' }],
      instances: ['2026-03-01', '2027-03-01', '2028-03-01'].map((date) => ({ date, type: 'copil' as const })),
    });
    const vues = viewProchainesEcheances(dossier, '2028-06-30');
    expect(vues.map(({ date, source }) => [plain(date), plain(source)])).toEqual([
      ['En retard (17 janvier 2028)', 'Article L. 214-2, II, 1er alinéa du CASF'],
      ['5 juillet 2028', 'Article 9 de la convention'],
      ['D’ici au 31 décembre 2029', 'Article 9 de la convention'],
    ]);
  });

  test('ne disent rien sans les dates de la convention', () => {
    expect(viewProchainesEcheances(unDossier({ actions: [{ intitule: 'A' }] }), '2028-06-30')).toEqual([]);
  });

  test('n’ont pas de tableau quand il n’y en a aucune', async () => {
    const nom = 'partiels/prochaines-echeances';
    const gabarits = { [nom]: readFileSync(new URL(`../../templates/${nom}.hbs`, import.meta.url), 'utf8') };
    const rendre = (echeances: readonly object[]) => renderGabarit(nom, { echeances }, gabarits);
    expect((await rendre([])).trim()).toBe('');
    const tableau = await rendre([{ date: '5 juillet 2028', titre: 'Bilan <1>', source: 'Article 9' }]);
    expect(tableau).toContain('<td>5 juillet 2028</td><td>Bilan &lt;1&gt;</td><td>Article 9</td>');
  });
});
