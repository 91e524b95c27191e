import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ouvrir, travail } from './navigateur.js';
import { aller, allerA, choisir, ouvrirExemple } from './parcours.js';

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
      await onglet.evaluer(axe);
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
  for (const [nom, options] of Object.entries({
    '320 pixels': { largeur: 320, hauteur: 700 },
    'zoom à 200 %': { largeur: 640, hauteur: 450, densite: 2 },
  })) {
    const { onglet, contexte } = await ouvrir(navigateur, options);
    await parcourir(onglet, async (etape) => {
      const trop = await onglet.evaluer(() => document.documentElement.scrollWidth - innerWidth);
      verifier(trop <= 0, `${nom} : rien ne déborde, ${etape}`, `${trop} pixels`);
    });
    await contexte.close();
  }
  const { onglet, contexte } = await ouvrir(navigateur, { mouvementReduit: true });
  const duree = await onglet.evaluer(() => getComputedStyle(document.querySelector('.bouton')).transitionDuration);
  verifier(/^0s/.test(duree), 'mouvement réduit : aucune transition', duree);
  await contexte.close();
}

/** Chaque écran, et ce qui s’y ouvre. */
export async function parcourir(onglet, regarder) {
  await regarder('accueil');
  const faux = join(travail, 'faux.xlsx');
  writeFileSync(faux, 'rien');
  await choisir(onglet, [faux]);
  await onglet.attendre({ role: 'alert' });
  await regarder('fichier refusé');
  await ouvrirExemple(onglet);
  await regarder('constats');
  await onglet.cliquer({ role: 'button', nom: /^Corriger/ });
  await onglet.attendre('dialog');
  await regarder('ligne');
  await onglet.touche('Escape');
  await onglet.cliquer({ role: 'button', nom: /Pourquoi/ });
  await onglet.attendre('dialog');
  await regarder('explication');
  await onglet.touche('Escape');
  await aller(onglet, 'Les colonnes');
  await onglet.attendre('.tete');
  await regarder('colonnes');
  await onglet.cliquer('.lecture-bouton');
  await onglet.attendre('dialog');
  await regarder('choix d’une colonne');
  await onglet.touche('Escape');
  await aller(onglet, 'Le schéma');
  await onglet.cliquer({ css: 'summary', dans: { css: 'details.point', rang: 9 } });
  await regarder('schéma');
  await aller(onglet, 'Les documents');
  await onglet.attendre('iframe');
  await onglet.pause(600);
  await onglet.cliquer({ texte: 'En-tête et logos' });
  await regarder('documents');
  await onglet.cliquer({ role: 'radio', nom: 'Avenant' });
  await onglet.cliquer({ role: 'button', nom: 'Prendre le plan signé' });
  await onglet.attendre({ texte: 'Ce que cela change pour le schéma' });
  await onglet.attendreAbsence({ role: 'progressbar' });
  await regarder('avenant');
  for (const ecran of ['modele', 'aide']) {
    await allerA(onglet, ecran);
    await onglet.pause(400);
    await regarder(ecran);
  }
}
