import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { recoller } from '../../src/convention/coupures.js';
import { openDocument } from '../../src/convention/formats/ouvrir.js';
import { nomDePartie, planOf } from '../../src/convention/plan.js';

test('x', async () => {
  for (const f of (process.env.F ?? '').split(',')) {
    const d = await openDocument(new Uint8Array(readFileSync(f)), f);
    const p = planOf(recoller(d.blocs));
    console.log(
      p.blocs
        .map(
          ({ bloc, partie, titres }) =>
            `${nomDePartie(partie)} | ${bloc.genre} ${titres.length} p${bloc.page} | ${
              bloc.genre === 'tableau'
                ? bloc.cellules
                    .map(
                      (c) =>
                        `${c.ligne},${c.colonne}${c.hauteur > 1 || c.largeur > 1 ? `(${c.hauteur}x${c.largeur})` : ''}=${c.texte}`,
                    )
                    .join(' ¦ ')
                    .slice(0, 800)
                : JSON.stringify(bloc.texte.slice(0, 110))
            }`,
        )
        .join('\n'),
    );
  }
});
