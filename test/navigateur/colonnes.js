import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titresInconnus, tresGrand } from './classeurs-colonnes.js';
import { dossierNeuf } from './commande.js';
import { aller, attendreConstats, choisir, ouvrir, plat, telecharger } from './navigateur.js';

/** Un suivi que l’outil seul ne lit pas mène à un bilan, par clics et par frappes ; ses choix se gardent et reviennent. */
export async function colonnes(navigateur, verifier) {
  const dossier = dossierNeuf('colonnes');
  const suivi = join(dossier, 'titres-inconnus.xlsx');
  writeFileSync(suivi, await titresInconnus());
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { viewport: { width: 1280, height: 900 } });
  const annonce = async () => plat(await onglet.locator('#annonce').textContent());
  await choisir(onglet, [suivi]);
  await onglet.getByText('Aucune action n’a été trouvée dans ce tableau.').waitFor({ timeout: 30_000 });
  verifier(true, 'un suivi sans action s’ouvre sur cet écran');
  verifier((await onglet.locator('.grille img').count()) === 0, 'le texte d’une cellule reste du texte');

  await onglet.getByRole('button', { name: /Ces lignes sont les actions/ }).click();
  await onglet.locator('.tete').first().waitFor({ timeout: 30_000 });
  verifier(/ligne 3/.test(await annonce()), 'ces lignes sont les actions : c’est annoncé', await annonce());

  await dire(onglet, 'Truc', 'Intit');
  verifier(
    (await onglet.evaluate(() => document.activeElement.id)) === 'colonne-0-B3',
    'le focus reste sur la colonne',
    await onglet.evaluate(() => document.activeElement.outerHTML.slice(0, 200)),
  );
  verifier(
    /« Truc » est maintenant lue comme « Intitulé »/.test(await annonce()),
    'ce qui a changé est dit',
    await annonce(),
  );
  await dire(onglet, 'Machin', 'N°');
  await dire(onglet, 'Zig', 'pilote');
  await dire(onglet, 'Zag', 'statut');
  await dire(onglet, 'Bric', 'debut');
  await dire(onglet, 'Brac', 'fin');
  const phrase = plat(await onglet.locator('.chapo').textContent());
  verifier(/4 actions, 6 colonnes reconnues, 0 à confirmer/.test(phrase), 'tout est lu', phrase);
  await dire(onglet, 'Zag', 'pilote');
  verifier(
    /« Zig » l’était jusque-là/.test(await annonce()),
    'deux colonnes pour une : l’autre est dite',
    await annonce(),
  );
  verifier(
    !/^Pilote/.test(await lectureDe(onglet, 'Zig')),
    'elle n’est plus lue ainsi',
    await lectureDe(onglet, 'Zig'),
  );
  await dire(onglet, 'Zag', 'statut');
  await dire(onglet, 'Zig', 'pilote');

  const garde = await telecharger(onglet, 'Télécharger mes choix de colonnes');
  const choix = JSON.parse(garde.octets.toString('utf8'));
  verifier(
    choix.feuilles[0].devient === 'Actions' && choix.feuilles[0].colonnes.length === 6,
    'les choix se téléchargent',
    garde.octets.toString('utf8'),
  );
  await aller(onglet, 'Les documents');
  const bilan = await telecharger(onglet, 'Télécharger le bilan');
  verifier(/\.docx$/.test(bilan.nom) && bilan.octets.length > 10_000, 'et le bilan s’écrit', bilan.nom);
  verifier(plaintes.length === 0, 'aucune erreur', plaintes.join('\n'));
  await contexte.close();

  await retour(navigateur, verifier, { suivi, garde, dossier });
  await reglages(navigateur, verifier, suivi);
  await grand(navigateur, verifier, dossier);
}

/** Déposés avec le suivi, les choix reviennent ; faits pour un autre, une phrase, et la lecture reste. */
async function retour(navigateur, verifier, { suivi, garde, dossier }) {
  const { onglet, contexte } = await ouvrir(navigateur);
  const choix = join(dossier, garde.nom);
  writeFileSync(choix, garde.octets);
  await choisir(onglet, [suivi, choix]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les colonnes');
  await onglet.locator('.tete').first().waitFor();
  verifier(/^Intitulé.*votre choix/.test(await lectureDe(onglet, 'Truc')), 'déposés avec le suivi, ils reviennent');
  const autre = join(dossier, 'autre.json');
  writeFileSync(autre, JSON.stringify({ version: 1, feuilles: [{ feuille: 'Ailleurs', devient: 'Actions' }] }));
  await onglet.evaluate(() => {
    location.hash = '#accueil';
  });
  await choisir(onglet, [autre]);
  const alerte = plat(await onglet.getByRole('alert').textContent({ timeout: 30_000 }));
  verifier(/« Ailleurs », que le classeur n’a pas/.test(alerte), 'faits pour un autre classeur : une phrase', alerte);
  await aller(onglet, 'Les colonnes');
  verifier(/^Intitulé/.test(await lectureDe(onglet, 'Truc')), 'et la lecture d’avant reste');
  await onglet.getByRole('button', { name: 'Revenir à la lecture de l’outil, partout' }).click();
  await onglet.getByText('Aucune action n’a été trouvée dans ce tableau.').waitFor({ timeout: 30_000 });
  verifier(true, 'revenir à la lecture de l’outil');
  await contexte.close();
}

/** Au clavier seul : la ligne des titres, la fin du tableau, la liste des choix. */
async function reglages(navigateur, verifier, suivi) {
  const { onglet, contexte } = await ouvrir(navigateur, { viewport: { width: 360, height: 740 } });
  await choisir(onglet, [suivi]);
  await onglet.getByRole('button', { name: 'Ligne 3 : ce sont les titres' }).waitFor({ timeout: 30_000 });
  await onglet.getByRole('button', { name: 'Ligne 3 : ce sont les titres' }).focus();
  await onglet.keyboard.press('Enter');
  await onglet.locator('.tete').first().waitFor({ timeout: 30_000 });
  await onglet.getByRole('button', { name: 'Ligne 5', exact: true }).focus();
  await onglet.keyboard.press('Enter');
  await onglet.getByRole('button', { name: 'Le tableau s’arrête à cette ligne' }).focus();
  await onglet.keyboard.press('Enter');
  await onglet.getByText('Lu : Plan d’actions, 2 lignes.').first().waitFor({ timeout: 30_000 });
  verifier(true, 'la dernière ligne se dit au clavier');
  await onglet.locator('#colonne-0-B3').focus();
  await onglet.keyboard.press('Enter');
  await onglet.locator('dialog').waitFor();
  await onglet.keyboard.press('ArrowDown');
  const active = await onglet.evaluate(() =>
    document
      .getElementById(document.activeElement.getAttribute('aria-activedescendant'))
      ?.getAttribute('aria-selected'),
  );
  verifier(active === 'true', 'les flèches parcourent la liste, sans quitter le champ', String(active));
  await onglet.keyboard.press('Escape');
  verifier(
    (await onglet.evaluate(() => document.activeElement.id)) === 'colonne-0-B3',
    'Échap la ferme, le focus revient',
  );
  const deborde = await onglet.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  verifier(!deborde, 'rien ne déborde à 360 px');
  await contexte.close();
}

/** Quarante feuilles, soixante colonnes, deux mille lignes : les premières, et c’est dit ; les titres restent visibles. */
async function grand(navigateur, verifier, dossier) {
  const chemin = join(dossier, 'grand.xlsx');
  writeFileSync(chemin, await tresGrand());
  const { onglet, contexte } = await ouvrir(navigateur, { viewport: { width: 1280, height: 900 } });
  await choisir(onglet, [chemin]);
  await onglet.locator('main h1', { hasText: /Ce qui manque|Rien à corriger/ }).waitFor({ timeout: 90_000 });
  await aller(onglet, 'Les colonnes');
  await onglet.locator('.tete').first().waitFor({ timeout: 60_000 });
  const dit = plat(await onglet.locator('.colonnes-tableau').textContent());
  verifier(/Les 30 premières lignes sur 2001/.test(dit), 'seules les premières lignes, et c’est dit', dit.slice(-300));
  verifier((await onglet.locator('.colonnes-feuille').count()) === 40, 'les quarante feuilles');
  const haut = await onglet.locator('.grille-cadre').evaluate((cadre) => {
    cadre.scrollTop = 400;
    cadre.scrollLeft = 900;
    return cadre.querySelector('thead th').getBoundingClientRect().top - cadre.getBoundingClientRect().top;
  });
  verifier(Math.abs(haut) < 3, 'l’en-tête reste visible', String(haut));
  await contexte.close();
}

/** Ouvre le choix d’une colonne par son titre, tape, et prend la première réponse. */
async function dire(onglet, titre, frappe) {
  const avant = await lectureDe(onglet, titre);
  await bouton(onglet, titre).click();
  await onglet.locator('#choix-champ').fill(frappe);
  await onglet.keyboard.press('Enter');
  await onglet.waitForFunction(
    ([nom, lu]) =>
      [...document.querySelectorAll('.tete')].some(
        (tete) => tete.textContent.includes(nom) && tete.querySelector('.lecture').textContent !== lu,
      ),
    [titre, avant],
    { timeout: 30_000 },
  );
}

function bouton(onglet, titre) {
  return onglet.getByRole('button', { name: new RegExp(`^${titre} :.*Changer$`) });
}

async function lectureDe(onglet, titre) {
  return plat(await onglet.locator('.tete', { hasText: titre }).locator('.lecture').textContent());
}
