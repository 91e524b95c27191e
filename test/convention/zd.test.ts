import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readPages } from '../../src/convention/formats/pdf/moteur.js';
import { lirePage } from '../../src/convention/formats/pdf/blocs.js';
import { quadrillagesOf } from '../../src/convention/formats/pdf/quadrillage.js';
test('x', async () => {
  const { pages } = await readPages(new Uint8Array(readFileSync(process.env.F!)), 10);
  for (const p of pages) { console.log(p.numero, p.largeur, p.hauteur, p.morceaux.length, p.traits.length, p.morceaux.slice(0,3), p.traits.slice(0,1)); console.log(quadrillagesOf(p.traits).map(q=>[q.xs,q.ys,q.cellules.length])); 
   console.log(lirePage(p).tableaux.length); }
});
