// La page construite, ouverte dans Chromium : réseau observé, erreurs de console relevées.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const racine = fileURLToPath(new URL('..', import.meta.url));
export const page = join(racine, 'dist', 'bilan-ctg.html');
export const adresse = pathToFileURL(page).href;
export const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-page-'));

/** @returns {Promise<import('playwright-core').Browser>} */
export function lancer() {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

/** Une page neuve, et ce qu’elle a demandé au réseau ou écrit dans sa console. */
export async function ouvrir(navigateur, options = {}, url = adresse) {
  const contexte = await navigateur.newContext({ acceptDownloads: true, locale: 'fr-FR', ...options });
  const requetes = [];
  const plaintes = [];
  contexte.on('request', (requete) => requetes.push(requete.url()));
  const onglet = await contexte.newPage();
  onglet.on('console', (message) => ['error', 'warning'].includes(message.type()) && plaintes.push(message.text()));
  onglet.on('pageerror', (erreur) => plaintes.push(String(erreur)));
  await onglet.goto(url);
  return { contexte, onglet, requetes, plaintes };
}
