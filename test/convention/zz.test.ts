import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';
import { noter } from './noter.js';

test('x', async () => {
  const d = 'test/fixtures/convention/';
  const noms = (process.env.N ?? '').split(',').filter(Boolean);
  for (const nom of noms.length
    ? noms
    : readdirSync(d, { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name))
    for (const f of (process.env.FMT ?? 'docx,odt,pdf,txt').split(',')) {
      const t0 = performance.now();
      try {
        const c = await lireConvention(new Uint8Array(readFileSync(`${d}${nom}/convention.${f}`)), f);
        const n = noter(c, JSON.parse(readFileSync(`${d}${nom}/verite.json`, 'utf8')));
        console.log(
          nom,
          f,
          `${n.justes}/${n.attendues}`,
          'inventees',
          n.inventees.length,
          Math.round(performance.now() - t0) + 'ms',
        );
        if (process.env.V)
          console.log(
            'MANQUE',
            n.manquees.slice(0, +process.env.V).join('\n  '),
            '\nINVENTE',
            n.inventees.slice(0, +process.env.V).join('\n  '),
            '\n',
            c.remarques,
            c.annexes,
          );
      } catch (e) {
        console.log(nom, f, e);
      }
    }
});
