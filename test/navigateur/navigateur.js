// La page construite, ouverte dans Chromium ou dans Firefox : réseau observé, erreurs de console relevées.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createOnglet } from './onglet.js';

export const racine = fileURLToPath(new URL('../..', import.meta.url));
export const page = join(racine, 'dist', 'bilan-ctg.html');
export const adresse = pathToFileURL(page).href;
export const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-page-'));
export const noms = ['chromium', 'firefox'];

const lancements = { chromium: lancerChromium, firefox: lancerFirefox };

/** Un navigateur en français. Firefox ne change de thème que relancé : chaque apparence demandée est une instance, gardée. */
export async function lancer(nom) {
  const telechargements = join(travail, `recus-${nom}`);
  mkdirSync(telechargements, { recursive: true });
  const instances = new Map();
  const instance = (apparence = { sombre: false, mouvementReduit: false }) => {
    const cle = nom === 'firefox' ? JSON.stringify(apparence) : '';
    if (!instances.has(cle)) instances.set(cle, lancements[nom](telechargements, apparence));
    return instances.get(cle);
  };
  await instance();
  return {
    nom,
    telechargements,
    instance,
    fermer: async () => {
      for (const lancee of instances.values()) await (await lancee).close();
    },
  };
}

/**
 * Une page neuve, et ce qu’elle a demandé au réseau ou écrit dans sa console.
 * @param options { largeur, hauteur, densite, sombre, mouvementReduit, sans : ce que le navigateur n’aurait pas }
 */
export async function ouvrir(navigateur, options = {}, url = adresse) {
  const { largeur = 1280, hauteur = 800, densite = 1, sombre = false, mouvementReduit = false, sans = [] } = options;
  const lance = await navigateur.instance({ sombre, mouvementReduit });
  const downloadBehavior = { policy: 'allow', downloadPath: navigateur.telechargements };
  const contexte = await lance.createBrowserContext(navigateur.nom === 'chromium' ? { downloadBehavior } : {});
  const feuille = await contexte.newPage();
  await feuille.setViewport({ width: largeur, height: hauteur, deviceScaleFactor: densite });
  if (navigateur.nom === 'chromium') await habiller(feuille, { sombre, mouvementReduit });
  const requetes = [];
  const plaintes = [];
  feuille.on('request', (requete) => requetes.push(requete.url()));
  feuille.on('console', (message) => ['error', 'warn'].includes(message.type()) && plaintes.push(message.text()));
  feuille.on('pageerror', (erreur) => plaintes.push(String(erreur)));
  // Firefox ne dit pas au pilote ce que la règle de sécurité a refusé : la page le dit elle-même.
  await feuille.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`règle de sécurité : ${violatedDirective} a refusé ${blockedURI}`),
    );
  });
  if (sans.length > 0)
    await feuille.evaluateOnNewDocument((noms) => {
      for (const nom of noms) delete globalThis[nom];
    }, sans);
  await feuille.goto(url);
  await feuille.bringToFront();
  return { onglet: createOnglet(feuille, navigateur), contexte, requetes, plaintes };
}

function habiller(feuille, { sombre, mouvementReduit }) {
  return feuille.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: sombre ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: mouvementReduit ? 'reduce' : 'no-preference' },
  ]);
}

function lancerChromium() {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // Les champs date suivent la langue du programme, pas celle de la page.
    env: { ...process.env, LANGUAGE: 'fr' },
    args: [
      '--lang=fr',
      '--no-sandbox',
      '--disable-gpu',
      '--lang=fr',
      '--accept-lang=fr-FR',
      // Un nom qui n’est pas localhost : le navigateur n’y donne pas les droits d’une page sûre.
      '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

function lancerFirefox(telechargements, { sombre, mouvementReduit }) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      'intl.locale.requested': 'fr',
      'intl.accept_languages': 'fr-FR, fr',
      'network.dns.localDomains': 'intranet.test',
      'browser.download.folderList': 2,
      'browser.download.dir': telechargements,
      'browser.download.alwaysOpenPanel': false,
      'layout.css.prefers-color-scheme.content-override': sombre ? 0 : 1,
      'ui.prefersReducedMotion': mouvementReduit ? 1 : 0,
    },
  });
}
