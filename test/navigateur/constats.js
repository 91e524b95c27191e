import { join } from 'node:path';
import { attendreConstats, choisir, ouvrir, plat, racine, telecharger } from './navigateur.js';

const fiches = (nom) => join(racine, 'test', 'fixtures', 'fiches', nom);

/** Les constats se filtrent, se parcourent, se copient, se partagent, s’impriment ; une feuille absente s’ajoute. */
export async function constats(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { viewport: { width: 1280, height: 900 } });
  await choisir(onglet, [fiches('trois-onglets.xlsx')]);
  await attendreConstats(onglet);
  const cartes = onglet.locator('.constat');
  const tous = await cartes.count();

  await onglet.getByLabel('Chercher', { exact: true }).click();
  await onglet.keyboard.type('petite echeance 31/13');
  await onglet.getByText(/1 constat affiché sur/).waitFor();
  verifier((await cartes.count()) === 1 && tous > 10, 'des mots, sans accent', `${await cartes.count()} sur ${tous}`);
  await onglet.getByRole('button', { name: 'Corriger : Petite enfance, cellule F7' }).click();
  const fenetre = onglet.locator('dialog');
  await fenetre.locator('#cellule-tapee').fill('2028-12-31');
  await fenetre.getByRole('button', { name: 'Corriger', exact: true }).click();
  await fenetre.locator('.resultat').waitFor();
  await fenetre.getByRole('button', { name: 'Revenir aux constats' }).click();
  verifier(
    (await onglet.getByLabel('Chercher', { exact: true }).inputValue()) === 'petite echeance 31/13' &&
      (await cartes.count()) === 0,
    'les filtres restent après une correction',
  );
  await onglet.getByRole('button', { name: 'Tout montrer' }).click();
  verifier((await cartes.count()) >= tous - 1, 'tout montrer');
  await onglet.getByLabel('Feuille', { exact: true }).selectOption({ index: 2 });
  verifier((await onglet.locator('.feuille').count()) === 1, 'une feuille');
  await onglet.getByRole('button', { name: 'Tout montrer' }).click();

  await onglet.getByRole('navigation', { name: 'Feuilles' }).getByRole('link', { name: 'Jeunesse' }).click();
  const ou = await onglet.evaluate(() => [document.activeElement.textContent, location.hash]);
  verifier(/^Jeunesse/.test(ou[0]) && ou[1] === '#constats', 'la table des matières y mène', ou.join(' '));

  await onglet.getByText('Envoyer à chacun ce qui le concerne').click();
  const caf = onglet.locator('.parts li', { hasText: 'Pour la Caf' });
  await caf.getByRole('button', { name: /Copier/ }).click();
  await caf.getByText('Copié').waitFor();
  await onglet.getByLabel('Chercher', { exact: true }).click();
  await onglet.keyboard.press('Control+v');
  const colle = plat(await onglet.getByLabel('Chercher', { exact: true }).inputValue());
  verifier(/^Pour la Caf : \d+ points/.test(colle), 'la part d’un destinataire se colle', colle.slice(0, 80));
  await onglet.getByRole('button', { name: 'Tout montrer' }).click();
  const fiche = await telecharger(onglet, /^Fiche Word : Pour la Caf/);
  verifier(fiche.nom === 'fiche-caf.docx' && fiche.octets.length > 5_000, 'sa fiche Word', fiche.nom);
  const toutes = await telecharger(onglet, 'Fiche .csv : toutes les fiches');
  verifier(/^fiches-.*\.zip$/.test(toutes.nom), 'toutes les fiches dans une archive', toutes.nom);

  await onglet.getByRole('button', { name: 'Ajouter la feuille Zones' }).click();
  await onglet.getByText('Une feuille « Zones » a été ajoutée').waitFor();
  verifier(
    (await onglet.getByRole('button', { name: 'Ajouter la feuille Zones' }).count()) === 0,
    'une feuille absente s’ajoute',
  );
  verifier(
    (await onglet.getByRole('button', { name: 'Télécharger mon classeur annoté' }).count()) === 1,
    'annoté : offert pour un .xlsx',
  );

  await onglet.emulateMedia({ media: 'print' });
  await onglet.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const imprime = await onglet.evaluate(() => ({
    boutons: [...document.querySelectorAll('main button')].filter((bouton) => bouton.checkVisibility()).length,
    replies: document.querySelectorAll('.constat details:not([open])').length,
    coupes: [...document.querySelectorAll('.constat')].filter(
      (carte) => !carte.querySelector('details') && getComputedStyle(carte).breakInside !== 'avoid',
    ).length,
  }));
  verifier(
    Object.values(imprime).every((nombre) => nombre === 0),
    'imprimé : ni bouton, ni replié, ni carte coupée',
    JSON.stringify(imprime),
  );
  await onglet.emulateMedia({ media: 'screen' });
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();

  const ods = await ouvrir(navigateur);
  await choisir(ods.onglet, [fiches('trois-onglets.ods')]);
  await attendreConstats(ods.onglet);
  verifier(
    (await ods.onglet.getByRole('button', { name: /classeur annoté/ }).count()) === 0 &&
      (await ods.onglet.getByText(/Le classeur annoté n’existe que pour Excel/).count()) === 1,
    'un .ods : le classeur annoté n’est pas offert, et c’est dit',
  );
  await ods.contexte.close();
}
