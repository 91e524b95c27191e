import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

test('x', async () => {
  for (const f of (process.env.F ?? '').split(',')) {
    const t0 = performance.now();
    const c = await lireConvention(new Uint8Array(readFileSync(f)), f);
    console.log(
      f,
      Math.round(performance.now() - t0),
      c.annexes,
      c.remarques,
      c.parties.map(({ nom, nature, qualite }) => [nom, nature, qualite].join(' · ')),
    );
    console.log(
      c.propositions
        .map(
          ({ feuille, colonne, ligne, valeur, phrase, ou }) =>
            `${feuille}.${colonne}[${ligne}] = ${valeur.replaceAll('\n', ' // ')}  <- ${ou}: ${phrase.slice(0, 70)}`,
        )
        .join('\n'),
    );
    console.log(c.enonces.map(({ genre, texte, ou }) => `${genre}: ${texte} (${ou})`).join('\n'));
  }
});
