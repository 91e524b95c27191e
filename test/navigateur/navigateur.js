// La page construite, ouverte dans Chromium : réseau observé, erreurs de console relevées.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const racine = fileURLToPath(new URL('../..', import.meta.url));
export const page = join(racine, 'dist', 'bilan-ctg.html');
export const adresse = pathToFileURL(page).href;
export const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-page-'));

/** @returns {Promise<import('playwright-core').Browser>} */
export function lancer() {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // Les champs date suivent la langue du programme, pas celle de la page.
    env: { ...process.env, LANGUAGE: 'fr' },
    args: [
      '--lang=fr',
      '--no-sandbox',
      '--disable-gpu',
      // Un nom qui n’est pas localhost : le navigateur n’y donne pas les droits d’une page sûre.
      '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
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

/** Ouvre l’exemple, et attend ses constats. */
export async function ouvrirExemple(onglet) {
  await onglet.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await attendreConstats(onglet);
}

/** Choisit des fichiers par le champ de la page. */
export async function choisir(onglet, chemins) {
  await onglet.locator('#choix-fichier').setInputFiles(chemins);
}

export async function attendreConstats(onglet) {
  await onglet.locator('main h1', { hasText: /Ce qui manque|Rien à corriger/ }).waitFor({ timeout: 30_000 });
}

/** Va à un écran du fichier ouvert. */
export async function aller(onglet, nom) {
  await onglet.getByRole('navigation', { name: 'Étapes' }).getByRole('link', { name: nom }).click();
}

/** Met la page à une date, et attend que le contrôle soit refait. */
export async function mettreDate(onglet, date) {
  await onglet.locator('#date').fill(date);
  await onglet.locator('#date').blur();
  await onglet.getByText(`contrôlé au ${date.split('-').reverse().join('/')}`).waitFor();
}

/** Clique et rend les octets du fichier qui arrive, avec son nom. */
export async function telecharger(onglet, bouton) {
  const [arrivee] = await Promise.all([
    onglet.waitForEvent('download', { timeout: 90_000 }),
    onglet.getByRole('button', { name: bouton }).click(),
  ]);
  const { readFile } = await import('node:fs/promises');
  return { nom: arrivee.suggestedFilename(), octets: await readFile(await arrivee.path()) };
}

/** Les espaces insécables en espaces ordinaires : la page les pose, la commande non. */
export function plat(texte) {
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}

/** La phrase que la page vient de dire. */
export async function alerteDe(onglet) {
  return plat(await onglet.getByRole('alert').textContent({ timeout: 60_000 }));
}
