import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { aller, choisir, ouvrir, ouvrirExemple, travail } from './navigateur.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const regles = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe ne trouve rien, à chaque étape, en clair et en sombre ; rien ne déborde à 320 pixels ni à 200 %. */
export async function accessibilite(navigateur, verifier) {
  for (const colorScheme of ['light', 'dark']) {
    const { onglet, contexte } = await ouvrir(navigateur, { viewport: { width: 1280, height: 900 }, colorScheme });
    await parcourir(onglet, async (etape) => {
      // axe est posé par le protocole du navigateur : la règle de sécurité de la page reste entière.
      await onglet.evaluate(axe);
      const { violations } = await onglet.evaluate(
        (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false }),
        regles,
      );
      const dites = violations.map(
        ({ id, nodes }) =>
          `${id} : ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 140))
            .join(' | ')}`,
      );
      verifier(
        violations.length === 0,
        `axe, ${colorScheme === 'dark' ? 'sombre' : 'clair'}, ${etape}`,
        dites.join('\n      '),
      );
    });
    await contexte.close();
  }
  for (const [nom, options] of Object.entries({
    '320 pixels': { viewport: { width: 320, height: 700 } },
    'zoom à 200 %': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  })) {
    const { onglet, contexte } = await ouvrir(navigateur, options);
    await parcourir(onglet, async (etape) => {
      const trop = await onglet.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      verifier(trop <= 0, `${nom} : rien ne déborde, ${etape}`, `${trop} pixels`);
    });
    await contexte.close();
  }
  const { onglet, contexte } = await ouvrir(navigateur, { reducedMotion: 'reduce' });
  const duree = await onglet.evaluate(() => getComputedStyle(document.querySelector('.bouton')).transitionDuration);
  verifier(/^0s/.test(duree), 'mouvement réduit : aucune transition', duree);
  await contexte.close();
}

/** Chaque écran, et ce qui s’y ouvre. */
export async function parcourir(onglet, regarder) {
  await regarder('accueil');
  const faux = join(travail, 'faux.xlsx');
  writeFileSync(faux, 'rien');
  await choisir(onglet, [faux]);
  await onglet.getByRole('alert').waitFor();
  await regarder('fichier refusé');
  await ouvrirExemple(onglet);
  await regarder('constats');
  await onglet
    .getByRole('button', { name: /Voir la ligne/ })
    .first()
    .click();
  await onglet.locator('dialog').waitFor();
  await regarder('ligne');
  await onglet.keyboard.press('Escape');
  await onglet
    .getByRole('button', { name: /Pourquoi/ })
    .first()
    .click();
  await onglet.locator('dialog').waitFor();
  await regarder('explication');
  await onglet.keyboard.press('Escape');
  await aller(onglet, 'Le schéma');
  await onglet.locator('details.point').nth(9).locator('summary').first().click();
  await regarder('schéma');
  await aller(onglet, 'Les documents');
  await onglet.locator('iframe').waitFor({ timeout: 30_000 });
  await onglet.waitForTimeout(600);
  await onglet.getByText('Papier à en-tête, logos et textes').click();
  await regarder('documents');
  await onglet.getByRole('radio', { name: 'Avenant' }).check();
  await onglet.getByRole('button', { name: 'Prendre le plan signé' }).click();
  await onglet.getByText('Ce que cela change pour le schéma').waitFor({ timeout: 30_000 });
  await regarder('avenant');
  for (const document of ['diaporama', 'cdsf', 'plan-signe', 'annexes', 'echeances', 'suivi-repris']) {
    await onglet.locator(`input[name=document][value=${document}]`).check();
    await onglet.locator('.apercu-zone:not([aria-busy])').waitFor({ timeout: 30_000 });
    await regarder(document);
  }
  await onglet.getByRole('link', { name: 'Reportez-les' }).click();
  await onglet.getByRole('heading', { name: 'Ce qui revient' }).waitFor();
  await regarder('reprendre');
  for (const ecran of ['modele', 'aide']) {
    await onglet.evaluate((nom) => {
      location.hash = `#${nom}`;
    }, ecran);
    await onglet.waitForTimeout(400);
    await regarder(ecran);
  }
}
