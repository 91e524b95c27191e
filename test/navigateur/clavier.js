import { ouvrir } from './navigateur.js';

/** Tout le chemin au clavier seul, le focus toujours visible. */
export async function clavier(navigateur, verifier) {
  const { onglet, contexte } = await ouvrir(navigateur, { viewport: { width: 1280, height: 900 } });
  const invisibles = [];
  const jusqua = async (nom, touche = 'Enter') => {
    for (let pas = 0; pas < 80; pas += 1) {
      await onglet.keyboard.press('Tab');
      const ou = await onglet.evaluate(() => {
        const element = document.activeElement;
        const porteur = element.matches('.hors-ecran') ? (element.closest('label') ?? element) : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(porteur);
        const nommes = [element.getAttribute('aria-label'), element.textContent, element.closest('label')?.textContent];
        return {
          noms: nommes.filter(Boolean),
          visible: outlineStyle !== 'none' && outlineWidth !== '0px',
          balise: `${element.tagName} ${element.id}`,
        };
      });
      if (!ou.visible && !/^(BODY|IFRAME)/.test(ou.balise)) invisibles.push(ou.noms[0] ?? ou.balise);
      if (ou.noms.some((texte) => texte.trim().startsWith(nom))) {
        if (touche) await onglet.keyboard.press(touche);
        return true;
      }
    }
    return false;
  };
  verifier(await jusqua('Aller au contenu', null), 'le premier arrêt mène au contenu');
  verifier(await jusqua('Essayer avec un exemple'), 'l’exemple');
  await onglet.locator('h1', { hasText: 'Ce qui manque' }).waitFor({ timeout: 30_000 });
  const titre = await onglet.evaluate(() => document.activeElement.tagName);
  verifier(titre === 'H1', 'le focus va au titre du nouvel écran', titre);
  verifier(await jusqua('Corriger'), 'la ligne d’un constat');
  await onglet.locator('dialog').waitFor();
  verifier(
    await onglet.evaluate(() => document.activeElement.closest('dialog') !== null),
    'le focus entre dans la fenêtre',
  );
  await onglet.keyboard.press('Escape');
  verifier(
    await onglet.evaluate(() => document.activeElement.textContent === 'Corriger'),
    'Échap la ferme, le focus revient',
  );
  await onglet.evaluate(() => document.querySelector('h1').focus());
  await onglet.evaluate(() => document.querySelector('.evitement').focus());
  verifier(await jusqua('Le schéma'), 'le schéma');
  await onglet.locator('h1', { hasText: 'point par point' }).waitFor();
  await onglet.evaluate(() => document.querySelector('.evitement').focus());
  verifier(await jusqua('Les documents'), 'les documents');
  await onglet.locator('h1', { hasText: 'Les documents' }).waitFor();
  const arrivee = onglet.waitForEvent('download', { timeout: 60_000 });
  verifier(await jusqua('Télécharger le bilan'), 'le téléchargement');
  verifier((await arrivee).suggestedFilename() === 'bilan-intermediaire-2028-06-30.docx', 'le fichier arrive');
  verifier(invisibles.length === 0, 'le focus est toujours visible', invisibles.join(', '));
  await contexte.close();
}
