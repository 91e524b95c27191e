import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parcourir } from './ecrans.js';
import { ouvrir } from './navigateur.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const regles = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe ne trouve rien, à chaque étape, en clair et en sombre ; rien ne déborde à 320 pixels ni à 200 %. */
export async function accessibilite(navigateur, verifier) {
  for (const sombre of [false, true]) {
    const { onglet, contexte } = await ouvrir(navigateur, { hauteur: 900, sombre });
    const theme = await onglet.evaluer(() => matchMedia('(prefers-color-scheme: dark)').matches);
    verifier(theme === sombre, `le thème est ${sombre ? 'sombre' : 'clair'}`);
    await parcourir(onglet, async (etape) => {
      // axe est posé par le protocole du navigateur : la règle de sécurité de la page reste entière.
      if (!(await onglet.evaluer(() => 'axe' in window))) await onglet.evaluer(axe);
      const { violations } = await onglet.evaluer(
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
      verifier(violations.length === 0, `axe, ${sombre ? 'sombre' : 'clair'}, ${etape}`, dites.join('\n      '));
    });
    await contexte.close();
  }
  await etroit(navigateur, verifier);
  const { onglet, contexte } = await ouvrir(navigateur, { mouvementReduit: true });
  const duree = await onglet.evaluer(() => getComputedStyle(document.querySelector('.bouton')).transitionDuration);
  verifier(/^0s/.test(duree), 'mouvement réduit : aucune transition', duree);
  await contexte.close();
}

/** Rien ne déborde, ni à 320 pixels, ni à ce qu’un écran montre à 200 %. */
async function etroit(navigateur, verifier) {
  const { onglet, contexte } = await ouvrir(navigateur, { largeur: 320, hauteur: 700 });
  const largeurs = [
    ['zoom à 200 %', { width: 640, height: 450, deviceScaleFactor: 2 }],
    ['320 pixels', { width: 320, height: 700, deviceScaleFactor: 1 }],
  ];
  await parcourir(onglet, async (etape) => {
    for (const [nom, largeur] of largeurs) {
      await onglet.page.setViewport(largeur);
      const { trop, vue } = await onglet.evaluer(() => ({
        trop: document.documentElement.scrollWidth - innerWidth,
        vue: innerWidth,
      }));
      verifier(trop <= 0 && vue === largeur.width, `${nom} : rien ne déborde, ${etape}`, `${trop} pixels sur ${vue}`);
    }
  });
  await contexte.close();
}
