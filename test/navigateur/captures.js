import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parcourir } from './ecrans.js';
import { ouvrir, travail } from './navigateur.js';

/** Chaque écran, à regarder : 1280 et 360 pixels, clair et sombre. */
export async function captures(navigateur, verifier) {
  const dossier = join(travail, 'captures', navigateur.nom);
  mkdirSync(dossier, { recursive: true });
  for (const largeur of [1280, 360])
    for (const sombre of [false, true]) {
      const { onglet, contexte } = await ouvrir(navigateur, { largeur, hauteur: 900, sombre });
      let rang = 0;
      await parcourir(onglet, async (etape) => {
        rang += 1;
        const nom = [largeur, sombre ? 'sombre' : 'clair', String(rang).padStart(2, '0'), ...etape.split(' ')].join(
          '-',
        );
        // Une fenêtre se regarde où elle est : elle n’a pas de place dans la page entière.
        const entiere = (await onglet.compter('dialog[open]')) === 0;
        await onglet.page.screenshot({ path: join(dossier, `${nom}.png`), fullPage: entiere });
      });
      await contexte.close();
    }
  verifier(true, `captures dans ${dossier}`);
}
