import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { aller, ouvrir, ouvrirExemple, page } from './navigateur.js';

/** Rien n’est demandé au réseau, ni ne peut l’être. */
export async function reseau(navigateur, verifier) {
  const { onglet, contexte, requetes, plaintes } = await ouvrir(navigateur);
  await ouvrirExemple(onglet);
  await aller(onglet, 'Le schéma');
  await aller(onglet, 'Les documents');
  await onglet.locator('iframe').waitFor();
  const apercu = onglet.frameLocator('iframe');
  const entree = apercu.locator('.sommaire a').nth(5);
  await entree.click();
  const titre = apercu.locator(await entree.getAttribute('href'));
  await onglet.waitForTimeout(500);
  const haut = await titre.boundingBox();
  const cadre = await onglet.locator('iframe').boundingBox();
  verifier(
    Math.abs((haut?.y ?? 0) - cadre.y) < 60,
    'le sommaire de l’aperçu mène à ses titres',
    `${haut?.y} ${cadre.y}`,
  );
  await onglet.goto(`${onglet.url().split('#')[0]}#aide`);
  await onglet.getByRole('heading', { name: 'D’où vient le droit cité' }).waitFor();
  const parties = requetes.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'));
  verifier(requetes.length > 0 && parties.length === 0, 'depuis le disque : aucune requête', parties.join(' '));
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));

  const atteint = [];
  const serveur = createServer((requete, reponse) => {
    atteint.push(requete.url);
    reponse.end();
  });
  await new Promise((pret) => serveur.listen(0, pret));
  const essais = await onglet.evaluate(async (cible) => {
    const evalue = () => {
      try {
        return new Function('return 1')() === 1;
      } catch {
        return false;
      }
    };
    const image = await new Promise((fini) => {
      const element = new Image();
      element.onload = () => fini(true);
      element.onerror = () => fini(false);
      element.src = `${cible}image.png`;
    });
    const envoi = await fetch(cible, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    return { evalue: evalue(), image, envoi };
  }, `http://127.0.0.1:${serveur.address().port}/`);
  serveur.close();
  verifier(!essais.evalue, 'du code fait d’un texte est refusé');
  verifier(!essais.image && !essais.envoi, 'une image et un envoi sont refusés');
  verifier(atteint.length === 0, 'et n’atteignent aucun serveur', atteint.join(' '));
  const csp = await onglet.locator('meta[http-equiv]').getAttribute('content');
  verifier(
    /default-src 'none'/.test(csp) && /connect-src 'none'/.test(csp) && !/unsafe-(eval|inline)/.test(csp),
    'la règle de sécurité est stricte',
    csp,
  );
  const restes = await onglet.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join(' '));
  verifier(restes.trim() === '0 0', 'ni cookie, ni mémoire', restes);
  await contexte.close();
  await parServeur(navigateur, verifier);
}

/** La même, d’un serveur sans HTTPS : un intranet. */
async function parServeur(navigateur, verifier) {
  const demandes = [];
  const serveur = createServer((requete, reponse) => {
    demandes.push(requete.url);
    reponse.setHeader('content-type', 'text/html').end(readFileSync(page));
  });
  await new Promise((pret) => serveur.listen(0, pret));
  const adresse = `http://intranet.test:${serveur.address().port}/`;
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, {}, adresse);
  const sure = await onglet.evaluate(() => isSecureContext);
  await ouvrirExemple(onglet);
  verifier(!sure && demandes.length === 1, 'd’un serveur sans HTTPS : une seule requête, la page', demandes.join(' '));
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await aller(onglet, 'Les documents');
  await onglet.getByRole('radio', { name: /CDSF/ }).check();
  const [arrivee] = await Promise.all([
    onglet.waitForEvent('download', { timeout: 90_000 }),
    onglet.getByRole('button', { name: 'Télécharger le dossier' }).click(),
  ]);
  verifier(arrivee.suggestedFilename() === 'cdsf-intermediaire-2028-06-30.zip', 'le dossier du CDSF s’y écrit aussi');
  await contexte.close();
  serveur.close();
}
