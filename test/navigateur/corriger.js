import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf } from './commande.js';
import { attendreConstats, choisir, ouvrir, plat, telecharger } from './navigateur.js';

const entete = 'N°;Intitulé;Pilote;Statut;Début;Fin\n';
const fautif = `${entete}1;Ouvrir la crèche;Mairie;En cours;01/01/2026;bientôt\n2;Soutenir le relais;Mairie;abandonnée ?;01/01/2026;plus tard\n`;

/** Un constat se corrige sur place : la valeur refusée laisse le champ ouvert, la bonne règle le point, et s’annule. */
export async function corriger(navigateur, verifier) {
  const chemin = join(dossierNeuf('corriger'), 'suivi.csv');
  writeFileSync(chemin, fautif);
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  const fenetre = onglet.locator('dialog');
  const valider = fenetre.getByRole('button', { name: 'Corriger', exact: true });
  await onglet.getByRole('button', { name: 'Corriger : suivi, cellule F2' }).first().click();
  await fenetre.waitFor();
  const tableau = plat(await fenetre.locator('.voisinage').textContent());
  verifier(
    /Pilote/.test(tableau) && /Soutenir le relais/.test(tableau),
    'la ligne, ses voisines, leurs titres',
    tableau,
  );
  verifier(await estActif(onglet, 'cellule-tapee'), 'le focus est dans le champ');

  await fenetre.getByRole('button', { name: /Écrire une période/ }).click();
  await onglet.keyboard.press('Control+a');
  await onglet.keyboard.type('un jour');
  await onglet.keyboard.press('Enter');
  const refus = plat(await fenetre.getByRole('alert').textContent());
  verifier(/« un jour » n’est pas une date/.test(refus), 'une date qui ne se lira pas : pourquoi', refus);
  verifier((await fenetre.locator('#cellule-tapee').inputValue()) === 'un jour', 'et le champ reste ouvert');

  await onglet.keyboard.press('Control+a');
  await onglet.keyboard.type('T3 2027');
  await onglet.keyboard.press('Enter');
  await fenetre.locator('.resultat').waitFor();
  const dit = plat(await fenetre.textContent());
  verifier(
    /Corrigé : suivi, F2/.test(dit) && /Réglé/.test(dit) && /bientôt/.test(dit),
    'ce qui est réglé est dit',
    dit,
  );
  verifier(/classeur Excel \(\.xlsx\)/.test(dit), 'la copie d’un .csv est un .xlsx : c’est dit', dit);
  verifier(/1 changement/.test(plat(await onglet.locator('#fichier').textContent())), 'la barre compte le changement');

  await fenetre.getByRole('button', { name: 'Point suivant' }).click();
  await fenetre.locator('.voisinage').waitFor();
  await onglet.keyboard.press('Escape');
  await fenetre.waitFor({ state: 'detached' });
  const retour = await onglet.evaluate(() => document.activeElement.id || document.activeElement.tagName);
  verifier(/^corriger-/.test(retour), 'Échap ferme, et le focus est au point suivant', retour);

  await onglet.getByRole('button', { name: 'Corriger : suivi, cellule D3' }).first().click();
  await fenetre.waitFor();
  await fenetre.locator('select').selectOption('Abandonnée');
  await valider.click();
  await fenetre.locator('.resultat').waitFor();
  await fenetre.getByRole('button', { name: 'Annuler cette correction' }).click();
  await onglet.getByRole('button', { name: /Rétablir : suivi D3/ }).waitFor();
  verifier((await onglet.locator('.constat', { hasText: 'abandonnée' }).count()) > 0, 'annulée, le point revient');
  await onglet.getByRole('button', { name: /Rétablir : suivi D3/ }).click();
  await onglet.getByText('2 changements').waitFor();
  const { nom, octets } = await telecharger(onglet, 'Télécharger le classeur corrigé');
  verifier(nom === 'suivi-corrige.xlsx' && octets.length > 1_000, 'la copie corrigée se télécharge', nom);
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

function estActif(onglet, id) {
  return onglet.evaluate((voulu) => document.activeElement.id === voulu, id);
}
