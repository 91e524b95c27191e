import { join } from 'node:path';
import { aller, attendreConstats, choisir, mettreDate, ouvrir, plat, racine, telecharger } from './navigateur.js';

const suivi = join(racine, 'test/fixtures/suivis-vus/w01-annees-croix.xlsx');
const convention = join(racine, 'test/fixtures/convention/pays-de-valbrune/convention.docx');
const suite = /^(Confirmer ce qui est affiché et continuer|Continuer)$/;

/** D’un suivi où tout manque et de sa convention, jusqu’à un bilan définitif : clics et frappes. */
export async function completer(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { viewport: { width: 1280, height: 900 } });
  await choisir(onglet, [suivi, convention]);
  await titre(onglet, 'Les parties et la période');
  const source = plat(await onglet.locator('.provenance', { hasText: 'article 10' }).first().textContent());
  verifier(/article 10 : « Fait à Valbrune/.test(source), 'une proposition dit son article et sa phrase', source);
  verifier((await compte(onglet)) === '0 question sur 11', 'rien n’est répondu avant d’être confirmé');
  await continuer(onglet, 'Les communes signataires');
  verifier((await compte(onglet)) === '1 question sur 11', 'confirmée, la question est répondue');
  verifier(await quitteDemande(onglet), 'quitter la page demande');

  await taper(onglet, 'Valbrune, Code Insee', '01999');
  await taper(onglet, 'Valbrune, Population', '4200');
  await taper(onglet, 'Corméry-le-Haut, Population', '900');
  await taper(onglet, 'Saint-Lupien, Population', 'beaucoup');
  await onglet.keyboard.press('Tab');
  const refus = onglet.getByRole('textbox', { name: 'Saint-Lupien, Population', exact: true });
  await onglet.locator('.refus', { hasText: 'beaucoup' }).waitFor();
  verifier(
    (await refus.getAttribute('aria-invalid')) === 'true',
    'une réponse qui n’en est pas une est dite à sa case',
  );
  await taper(onglet, 'Saint-Lupien, Population', '700');
  await onglet.locator('#ajout-communes').fill('Zorglub');
  await onglet.keyboard.press('Enter');
  await onglet.locator('.doute', { hasText: 'Zorglub' }).waitFor();
  verifier(true, 'un nom hors de la liste officielle est un doute, dit à sa ligne');
  verifier(
    (await onglet.evaluate(() => document.activeElement.id)) === 'ajout-communes',
    'le focus reste où l’on ajoute',
  );
  await onglet.getByRole('button', { name: 'Retirer Zorglub' }).click();
  await continuer(onglet, 'Qui exerce la compétence');

  await onglet.getByLabel('Valbrune, Exerce la compétence d’AO').selectOption('Oui');
  await onglet.getByRole('button', { name: /^Exerce la compétence d’AO : même réponse/ }).click();
  const troisieme = onglet.getByLabel('Saint-Lupien, Exerce la compétence d’AO');
  verifier((await troisieme.inputValue()) === 'Oui', '« même réponse partout » remplit les lignes vides');
  await continuer(onglet, 'L’offre d’accueil');
  await continuer(onglet, 'Les besoins des jeunes enfants');

  await aller(onglet, 'Ce qui manque');
  await attendreConstats(onglet);
  await aller(onglet, 'Compléter');
  await titre(onglet, 'Les besoins des jeunes enfants');
  verifier((await compte(onglet)) === '4 questions sur 11', 'les réponses survivent à un changement d’écran');
  for (const ou of ['Valbrune', 'Corméry-le-Haut', 'Saint-Lupien']) await taper(onglet, `${ou}, Source`, 'Caf');
  await continuer(onglet, 'Les zones');
  await onglet.getByRole('radio', { name: 'Sans objet' }).check();
  await onglet.getByLabel('Pourquoi ?').fill('Aucune zone en tension.');
  await continuer(onglet, 'Les besoins en emplois');
  await onglet.getByRole('button', { name: 'Passer cette question' }).click();
  await titre(onglet, 'Les projets d’investissement');
  await onglet.locator('#aller-recapitulatif').click();
  await onglet.locator('.completer-question li', { hasText: /Les zones.*sans.objet/ }).waitFor();
  const rappel = plat(await onglet.locator('.completer-question').textContent());
  verifier(!/à confirmer/.test(rappel), 'tout a été confirmé : rien n’est à confirmer', rappel);
  const gardees = await telecharger(onglet, /Garder mes réponses/);
  verifier(gardees.nom === 'w01-annees-croix-reponses.json', 'les réponses se gardent en fichier', gardees.nom);
  await onglet.getByRole('button', { name: 'Écrire ces réponses dans mon classeur' }).click();
  await onglet.getByRole('heading', { name: 'C’est écrit dans votre classeur' }).waitFor({ timeout: 60_000 });
  const change = plat(await onglet.locator('.changements').textContent());
  verifier(/Le point 3° : déclaré sans objet/.test(change), 'ce que cela change est dit', change);
  const annuler = onglet.getByRole('button', { name: /^Annuler : Compléter : 6 réponses/ });
  verifier((await annuler.count()) === 1, 'l’écriture s’annule par son nom');

  await aller(onglet, 'Les documents');
  await mettreDate(onglet, '2028-06-30');
  await onglet.getByRole('radio', { name: /^Définitif/ }).check();
  const bilan = await telecharger(onglet, /Télécharger le bilan/);
  verifier(bilan.nom === 'bilan-intermediaire-2028-06-30.docx', 'le bilan définitif s’écrit', bilan.nom);

  await annuler.click();
  await aller(onglet, 'Compléter');
  await onglet.locator('.completer-compte').waitFor();
  verifier(
    (await compte(onglet)) === '7 questions sur 11',
    'l’écriture annulée rend les réponses',
    await compte(onglet),
  );
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
  await sourcesRefusees(navigateur, verifier, gardees);
}

/** D’un autre territoire, illisible, ou les réponses d’un autre jour : une phrase à sa place, et le reste continue. */
async function sourcesRefusees(navigateur, verifier, gardees) {
  const { onglet, contexte } = await ouvrir(navigateur, { viewport: { width: 360, height: 800 } });
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  await aller(onglet, 'Compléter');
  await titre(onglet, 'Les parties et la période');
  const abime = { name: 'ctg.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 rien') };
  await onglet.locator('#completer-convention').setInputFiles([abime]);
  await onglet.locator('.completer-sources .refus', { hasText: /\p{L}/u }).waitFor();
  await onglet.locator('#completer-titre').waitFor();
  verifier(true, 'une convention illisible est dite, les questions restent');
  const reponses = { name: gardees.nom, mimeType: '', buffer: gardees.octets };
  await onglet.locator('#completer-reponses').setInputFiles([reponses]);
  await onglet.getByText(/questions y ont une réponse/).waitFor();
  verifier(/^[67] questions/.test(await compte(onglet)), 'les réponses gardées sont reprises', await compte(onglet));
  await choisirAilleurs(onglet, join(racine, 'data/exemple/suivi-exemple.xlsx'));
  await onglet.getByRole('button', { name: 'Abandonner les changements' }).click();
  await attendreConstats(onglet);
  await aller(onglet, 'Compléter');
  await onglet.getByText('Votre classeur a déjà tout').waitFor();
  await onglet.locator('#completer-convention').setInputFiles([convention]);
  await onglet.getByRole('button', { name: 'Oui, s’en servir' }).click();
  await onglet.getByRole('button', { name: 'Oui, s’en servir' }).waitFor({ state: 'detached' });
  verifier(true, 'une convention d’un autre territoire attend un oui');
  const deborde = await onglet.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  verifier(deborde <= 0, 'à 360 pixels, rien ne déborde', String(deborde));
  await contexte.close();
}

async function choisirAilleurs(onglet, chemin) {
  await onglet.getByRole('link', { name: 'Autre fichier' }).click();
  await choisir(onglet, [chemin]);
}

async function titre(onglet, texte) {
  await onglet.locator('#completer-titre', { hasText: texte }).waitFor({ timeout: 60_000 });
}

async function continuer(onglet, suivante) {
  await onglet.getByRole('button', { name: suite }).click();
  await titre(onglet, suivante);
  // Ce que la réponse change arrive ensuite.
  await onglet.waitForTimeout(1500);
}

async function taper(onglet, nom, texte) {
  await onglet.getByRole('textbox', { name: nom, exact: true }).fill(texte);
  await onglet.keyboard.press('Tab');
}

async function compte(onglet) {
  return plat(await onglet.locator('.completer-compte strong').textContent());
}

function quitteDemande(onglet) {
  return onglet.evaluate(() => {
    const depart = new Event('beforeunload', { cancelable: true });
    dispatchEvent(depart);
    return depart.defaultPrevented;
  });
}
