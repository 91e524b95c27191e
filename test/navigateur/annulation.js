import { aller, ouvrir, ouvrirExemple, telecharger } from './navigateur.js';

/** Un long travail : une barre, une page qui répond, un arrêt, et la suite. */
export async function annulation(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await ouvrirExemple(onglet);
  await aller(onglet, 'Les documents');
  await onglet.locator('iframe').waitFor({ timeout: 30_000 });
  await onglet.evaluate(() => {
    window.pauses = [];
    let avant = performance.now();
    const mesurer = (maintenant) => {
      window.pauses.push(maintenant - avant);
      avant = maintenant;
      requestAnimationFrame(mesurer);
    };
    requestAnimationFrame(mesurer);
  });
  await onglet.getByRole('radio', { name: 'CDSF' }).check();
  await onglet.getByRole('button', { name: 'Télécharger le dossier' }).click();
  const barre = onglet.getByRole('progressbar');
  await barre.waitFor();
  await onglet.locator('.progres-etape', { hasText: 'Étape 2 sur 3' }).waitFor();
  verifier(Number(await barre.getAttribute('value')) > 0, 'la barre dit où en est le travail');
  await new Promise((fini) => setTimeout(fini, 1500));
  const pire = await onglet.evaluate(() => Math.max(...window.pauses.slice(2)));
  verifier(pire < 500, `la page répond pendant ce temps (${Math.round(pire)} ms au pire)`);
  await onglet.getByRole('button', { name: 'Annuler' }).click();
  await barre.waitFor({ state: 'detached' });
  verifier((await onglet.locator('#annonce').textContent()) === 'Annulé.', 'l’arrêt est dit');
  verifier((await onglet.getByRole('alert').count()) === 0, 'et n’est pas une erreur');
  await onglet.getByRole('radio', { name: /^Point d’étape/ }).check();
  const { octets } = await telecharger(onglet, 'Télécharger le point');
  verifier(octets.length > 10_000, 'après l’arrêt, un document s’écrit');
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}
