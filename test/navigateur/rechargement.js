import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf } from './commande.js';
import { alerteDe, attendreConstats, choisir, ouvrir } from './navigateur.js';

const entete = 'N°;Intitulé;Pilote;Statut;Début;Fin\n';
const fautif = `${entete}1;Ouvrir la crèche;Mairie;En cours;01/01/2026;bientôt\n1;Soutenir le relais;Mairie;En cours;01/01/2026;31/12/2030\n`;
const corrige = `${entete}1;Ouvrir la crèche;Mairie;En cours;01/01/2026;31/12/2030\n2;Soutenir le relais;;En cours;01/01/2026;31/12/2030\n`;

/** « Recharger » relit le fichier corrigé, et dit ce que la correction a réglé. */
export async function rechargement(navigateur, verifier) {
  const chemin = join(dossierNeuf('rechargement'), 'suivi.csv');
  writeFileSync(chemin, fautif);
  const { onglet, contexte } = await ouvrir(navigateur);
  await deposer(onglet, chemin);
  await attendreConstats(onglet);
  const numero = onglet.locator('.constat', { hasText: 'Le numéro 1 est aussi celui d’une autre action' });
  verifier((await numero.count()) > 0, 'un fichier déposé : ses constats');
  writeFileSync(chemin, corrige);
  await onglet.getByRole('button', { name: 'Recharger' }).click();
  const changements = onglet.locator('.changements');
  await changements.waitFor({ timeout: 30_000 });
  const texte = await changements.textContent();
  verifier(/points? corrigés?/.test(texte), 'relu sans le choisir de nouveau : ce qui est réglé', texte);
  verifier(/nouveaux?/.test(await onglet.locator('.changements h2').textContent()), 'et ce qui est apparu', texte);
  verifier((await numero.count()) === 0 && (await onglet.locator('.nouveau').count()) > 0, 'la liste suit');
  verifier(/envoi|corriger/.test(await onglet.locator('#annonce').textContent()), 'le résultat est annoncé');

  await onglet.getByRole('link', { name: 'Autre fichier' }).click();
  writeFileSync(chemin, fautif);
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  await new Promise((fini) => setTimeout(fini, 1100));
  writeFileSync(chemin, corrige);
  await onglet.getByRole('button', { name: 'Recharger' }).click();
  const alerte = await alerteDe(onglet);
  verifier(/choisissez-le de nouveau/.test(alerte), 'un fichier que le navigateur ne relit pas : une phrase', alerte);
  verifier((await onglet.locator('.constat').count()) > 0, 'et les constats restent');
  await contexte.close();
}

/** Un vrai dépôt, comme la souris le fait : le navigateur y donne une poignée qui se relit. */
async function deposer(onglet, chemin) {
  const session = await onglet.context().newCDPSession(onglet);
  const { x, y, width, height } = await onglet.locator('.depot').boundingBox();
  const data = { items: [], files: [chemin], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
}
