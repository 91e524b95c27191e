import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { ouvrir, page } from './navigateur.js';
import { aller, allerA, ouvrirExemple, telecharger } from './parcours.js';

/** Rien n’est demandé au réseau, ni ne peut l’être. */
export async function reseau(navigateur, verifier) {
  const { onglet, contexte, requetes, plaintes } = await ouvrir(navigateur);
  await ouvrirExemple(onglet);
  await aller(onglet, 'Le schéma');
  await aller(onglet, 'Les documents');
  const apercu = await onglet.cadre();
  const entree = { css: '.sommaire a', rang: 5 };
  await apercu.cliquer(entree);
  await onglet.pause(500);
  const haut = await apercu.placeDe(await apercu.attribut(entree, 'href'));
  const cadre = await onglet.placeDe('iframe');
  verifier(
    Math.abs((haut?.y ?? 0) - cadre.y) < 60,
    'le sommaire de l’aperçu mène à ses titres',
    `${haut?.y} ${cadre.y}`,
  );
  await allerA(onglet, 'aide');
  await onglet.attendre({ role: 'heading', nom: 'D’où vient le droit cité' });
  const parties = requetes.filter((url) => !/^(file|blob|data):/.test(url));
  verifier(requetes.length > 0 && parties.length === 0, 'depuis le disque : aucune requête', parties.join(' '));
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));

  const atteint = [];
  const serveur = createServer((requete, reponse) => {
    atteint.push(requete.url);
    reponse.end();
  });
  await new Promise((pret) => serveur.listen(0, pret));
  const essais = await onglet.evaluer(async (cible) => {
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
    const script = await new Promise((fini) => {
      const element = document.createElement('script');
      element.onload = () => fini(true);
      element.onerror = () => fini(false);
      element.src = `${cible}script.js`;
      document.head.append(element);
    });
    const envoi = await fetch(cible, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    return { evalue: evalue(), image, script, envoi };
  }, `http://127.0.0.1:${serveur.address().port}/`);
  serveur.close();
  verifier(!essais.evalue, 'du code fait d’un texte est refusé');
  verifier(!essais.image && !essais.script && !essais.envoi, 'une image, un script et un envoi sont refusés');
  verifier(atteint.length === 0, 'et n’atteignent aucun serveur', atteint.join(' '));
  await regleDeSecurite(onglet, verifier);
  const restes = await onglet.evaluer(() => [document.cookie, localStorage.length, sessionStorage.length].join(' '));
  verifier(restes.trim() === '0 0', 'ni cookie, ni mémoire', restes);
  await contexte.close();
  await parServeur(navigateur, verifier);
}

/** Ce que la règle permet, mot pour mot ; le reste est interdit. Les empreintes sont celles de ce que la page contient. */
const permis = {
  'default-src': "'none'",
  // Le script de la page, et ceux qu’elle déplie de ses propres données : les modules qu’elle tient à part.
  'script-src': 'empreinte blob:',
  'worker-src': 'blob:',
  // Son style, celui de l’aperçu, et les attributs de style des documents qu’il montre.
  'style-src': "empreinte 'unsafe-hashes'",
  'img-src': 'data: blob:',
  'connect-src': "'none'",
  'form-action': "'none'",
  // Celle de l’aperçu : son propre sommaire.
  'base-uri': 'about:',
};

async function regleDeSecurite(onglet, verifier) {
  const csp = await onglet.attribut('meta[http-equiv]', 'content');
  const dite = Object.fromEntries(
    csp.split(';').map((directive) => {
      const [nom, ...sources] = directive.trim().split(' ');
      return [nom, [...new Set(sources.map((source) => source.replace(/^'sha256-.*'$/, 'empreinte')))].join(' ')];
    }),
  );
  verifier(JSON.stringify(dite) === JSON.stringify(permis), 'la règle de sécurité : cela, et rien d’autre', csp);
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
  const { onglet, contexte, requetes, plaintes } = await ouvrir(navigateur, {}, adresse);
  const sure = await onglet.evaluer(() => isSecureContext);
  await ouvrirExemple(onglet);
  verifier(!sure && demandes.length === 1, 'd’un serveur sans HTTPS : une seule requête, la page', demandes.join(' '));
  verifier(requetes.includes(adresse), 'et le pilote la voit passer', requetes.join(' '));
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await aller(onglet, 'Les documents');
  await onglet.cliquer({ role: 'radio', nom: /CDSF/ });
  const { nom } = await telecharger(onglet, 'Télécharger le dossier');
  verifier(nom === 'cdsf-intermediaire-2028-06-30.zip', 'le dossier du CDSF s’y écrit aussi', nom);
  await contexte.close();
  serveur.close();
}
