import { join } from 'node:path';
import { exemples, planSigne, suivi } from './commande.js';
import { aller, attendreConstats, choisir, ouvrir, plat } from './navigateur.js';

const charte = join(exemples, 'charte-exemple.docx');

/** Chaque document se choisit, se regarde, se télécharge ; rien de ce qu’on a choisi pour l’un ne sert à l’autre sans se voir. */
export async function documents(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les documents');
  await dateAuClavier(onglet, verifier);
  await tousLesDocuments(onglet, verifier);
  await rienDePerime(onglet, verifier);
  await choixDunSeul(onglet, verifier);
  await apparenceCommune(onglet, verifier);
  await unSeulFichier(onglet, verifier);
  await documentGarde(onglet, verifier);
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

const prendre = (onglet, cle) => onglet.locator(`input[name=document][value=${cle}]`).check();
const vu = (onglet) => onglet.locator('.apercu-zone:not([aria-busy])').waitFor({ timeout: 60_000 });

/** 30/06/2028, tapé chiffre par chiffre. */
async function dateAuClavier(onglet, verifier) {
  await vu(onglet);
  await onglet.locator('#date').evaluate((champ) => {
    champ.dataset.temoin = 'le même';
  });
  await onglet.locator('#date').click({ position: { x: 10, y: 10 } });
  for (const chiffre of '30062028') await onglet.keyboard.press(chiffre);
  const valeur = await onglet.locator('#date').inputValue();
  verifier(valeur === '2028-06-30', 'la date tapée est celle qui est lue', valeur);
  await onglet.keyboard.press('Enter');
  await onglet.getByText('contrôlé au 30/06/2028').waitFor({ timeout: 30_000 });
  const apres = await onglet.evaluate(() => ({
    focus: document.activeElement?.id,
    temoin: document.querySelector('#date').dataset.temoin,
  }));
  verifier(
    apres.focus === 'date' && apres.temoin === 'le même',
    'le focus reste, le champ n’est pas redessiné',
    JSON.stringify(apres),
  );
  await vu(onglet);
  await onglet.frameLocator('iframe').getByText('Projet au 30 juin 2028').first().waitFor({ timeout: 30_000 });
  verifier(true, 'l’aperçu suit la date');
}

const attendus = {
  etape: ['iframe', 'Télécharger le point d’étape'],
  final: ['iframe', 'Télécharger le bilan'],
  diaporama: ['.diapos li', 'Télécharger le diaporama'],
  cdsf: ['iframe', 'Télécharger le dossier'],
  'plan-signe': ['.empreinte', 'Télécharger le plan signé'],
  annexes: ['iframe', 'Télécharger les annexes'],
  echeances: ['.echeances dt', 'Télécharger l’agenda'],
  'suivi-repris': ['.apercu-zone li', 'Télécharger le tableau'],
};

async function tousLesDocuments(onglet, verifier) {
  for (const [cle, [apercu, bouton]] of Object.entries(attendus)) {
    await prendre(onglet, cle);
    await vu(onglet);
    const montre = await onglet.locator(apercu).count();
    verifier(
      montre > 0 && (await onglet.getByRole('button', { name: bouton }).count()) === 1,
      `${cle} : son aperçu, son bouton`,
    );
  }
  for (const [cle, nom] of [
    ['plan-signe', 'plan-signe.json'],
    ['echeances', 'ctg.ics'],
    ['suivi-repris', 'suivi-exemple-suivi.xlsx'],
    ['diaporama', 'diaporama-intermediaire-2028-06-30.pptx'],
  ]) {
    await prendre(onglet, cle);
    const [arrivee] = await Promise.all([
      onglet.waitForEvent('download', { timeout: 60_000 }),
      onglet.locator('.envoi .principal').click(),
    ]);
    verifier(arrivee.suggestedFilename() === nom, `${cle} : ${nom} arrive`, arrivee.suggestedFilename());
  }
}

/** L’aperçu de l’un n’arrive pas sous l’autre, même demandé juste avant. */
async function rienDePerime(onglet, verifier) {
  await prendre(onglet, 'annexes');
  await prendre(onglet, 'cdsf');
  await prendre(onglet, 'echeances');
  await vu(onglet);
  await onglet.waitForTimeout(2500);
  const reste = await onglet.locator('.apercu iframe').count();
  verifier(
    reste === 0 && (await onglet.locator('.apercu .echeances').count()) > 0,
    'un aperçu tardif ne se montre pas sous un autre document',
  );
  await prendre(onglet, 'annexes');
  await aller(onglet, 'Le schéma');
  await onglet.waitForTimeout(1500);
  verifier((await onglet.locator('.apercu').count()) === 0, 'ni sur un autre écran');
  await aller(onglet, 'Les documents');
  await vu(onglet);
  verifier(
    (await onglet.locator('input[name=document]:checked').inputValue()) === 'annexes',
    'le document choisi y est encore',
  );
}

/** Le tableau plus ancien est à celui qui l’a demandé. */
async function choixDunSeul(onglet, verifier) {
  await prendre(onglet, 'etape');
  await onglet.getByText('Autres choix pour ce document').click();
  await onglet.locator('#reference').setInputFiles(join(exemples, 'suivi-exemple-2027.xlsx'));
  await onglet.getByText('suivi-exemple-2027.xlsx').waitFor();
  await prendre(onglet, 'intermediaire');
  verifier(
    (await onglet.getByText('suivi-exemple-2027.xlsx').count()) === 0,
    'le tableau plus ancien d’un document ne sert pas à un autre',
  );
  await prendre(onglet, 'etape');
  verifier(await onglet.getByText('suivi-exemple-2027.xlsx').isVisible(), 'revenu au premier, il se voit');
  await onglet.getByRole('button', { name: 'Retirer' }).click();
}

/** Le papier à en-tête est à tous, et se voit partout. */
async function apparenceCommune(onglet, verifier) {
  await onglet.getByText('Papier à en-tête, logos et textes').click();
  await onglet.locator('#modele').setInputFiles(charte);
  await onglet.locator('.papier').waitFor({ timeout: 30_000 });
  const bord = plat(await onglet.locator('.papier-bord').first().textContent());
  verifier(bord.includes('Mairie d’Exemple'), 'l’aperçu a l’en-tête du papier', bord);
  const police = await onglet
    .frameLocator('iframe')
    .locator('h1')
    .first()
    .evaluate((titre) => getComputedStyle(titre.querySelector('font')).color);
  verifier(police === 'rgb(122, 31, 61)', 'et la couleur de ses titres', police);
  await prendre(onglet, 'annexes');
  await onglet.locator('.papier').waitFor({ timeout: 30_000 });
  verifier(
    await onglet.getByText('Pour tous les documents : charte-exemple.docx').isVisible(),
    'un autre document le dit aussi',
  );
  await onglet.getByText('Papier à en-tête, logos et textes').click();
  await onglet.getByRole('button', { name: 'Retirer' }).click();
  await vu(onglet);
  await onglet.locator('.papier').waitFor({ state: 'detached', timeout: 30_000 });
  await prendre(onglet, 'etape');
  await vu(onglet);
  verifier((await onglet.locator('.papier').count()) === 0, 'retiré, il l’est pour tous');
}

/** Deux clics, un seul fichier. */
async function unSeulFichier(onglet, verifier) {
  await prendre(onglet, 'cdsf');
  await vu(onglet);
  const recus = [];
  onglet.on('download', (arrivee) => recus.push(arrivee.suggestedFilename()));
  const bouton = onglet.getByRole('button', { name: 'Télécharger le dossier' });
  await bouton.dblclick();
  verifier((await bouton.getAttribute('aria-busy')) === 'true', 'le bouton dit qu’il travaille');
  await onglet.locator('.livraison').waitFor({ timeout: 90_000 });
  await onglet.waitForTimeout(1500);
  verifier(
    recus.length === 1 && (await bouton.getAttribute('aria-busy')) === null,
    'deux clics, un seul fichier',
    recus.join(),
  );
}

/** Le fichier corrigé, déposé de nouveau : le document choisi reste. L’avenant attend son plan. */
async function documentGarde(onglet, verifier) {
  await prendre(onglet, 'avenant');
  await onglet.getByText('Choisissez d’abord le plan signé').waitFor({ timeout: 30_000 });
  await onglet.locator('#avant').setInputFiles(planSigne);
  await onglet.getByText('Ce que cela change pour le schéma').waitFor({ timeout: 30_000 });
  await onglet.getByRole('link', { name: 'Autre fichier' }).click();
  await choisir(onglet, [suivi]);
  await onglet.getByText('contrôlé au').waitFor();
  await aller(onglet, 'Les documents');
  verifier(
    (await onglet.locator('input[name=document]:checked').inputValue()) === 'avenant',
    'le même fichier relu : le document choisi reste',
  );
  verifier(await onglet.getByText('plan-signe-avenant-1.json').first().isVisible(), 'et son plan de départ');
}
