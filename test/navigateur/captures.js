import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parcourir } from './accessibilite.js';
import { ouvrir, travail } from './navigateur.js';

/** Chaque écran, à regarder : 1280 et 360 pixels, clair et sombre. */
export async function captures(navigateur, verifier) {
  const dossier = join(travail, 'captures');
  mkdirSync(dossier, { recursive: true });
  for (const width of [1280, 360])
    for (const colorScheme of ['light', 'dark']) {
      const { onglet, contexte } = await ouvrir(navigateur, { viewport: { width, height: 900 }, colorScheme });
      let rang = 0;
      await parcourir(onglet, async (etape) => {
        rang += 1;
        const nom = `${width}-${colorScheme}-${String(rang).padStart(2, '0')}-${etape.replaceAll(' ', '-')}.png`;
        const entiere = !['ligne', 'explication'].includes(etape);
        await onglet.screenshot({ path: join(dossier, nom), fullPage: entiere });
      });
      await contexte.close();
    }
  verifier(true, `captures dans ${dossier}`);
}
