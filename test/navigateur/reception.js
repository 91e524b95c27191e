import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf } from './commande.js';
import { ouvrir, racine } from './navigateur.js';
import { aller, attendreConstats, choisir, ouvrirExemple, plat } from './parcours.js';

const entete = 'N°;Intitulé;Pilote;Statut;Début;Fin\n';
const nord = `${entete}1;Ouvrir la crèche du nord;Mairie;En cours;01/01/2026;bientôt\n`;
const sud = `${entete}1;Ouvrir la crèche du sud;Mairie;En cours;01/01/2026;31/12/2030\n`;
const donnee = (nom) => join(racine, 'data', 'exemple', nom);

/** Ce que l’on donne à la page est rangé à sa place, et rien n’y est ignoré sans un mot. */
export async function reception(navigateur, verifier) {
  const dossier = dossierNeuf(`reception-${navigateur.nom}`);
  const chemins = { nord: join(dossier, 'nord.csv'), sud: join(dossier, 'sud.csv'), film: join(dossier, 'fete.mp4') };
  writeFileSync(chemins.nord, nord);
  writeFileSync(chemins.sud, sud);
  writeFileSync(chemins.film, 'film');
  const suivi = join(dossier, 'suivi-exemple.xlsx');
  copyFileSync(donnee('suivi-exemple.xlsx'), suivi);
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  const avis = async (contient) => plat(await onglet.texteDe({ css: '.avis', contient }));
  const fichier = async () => plat(await onglet.texteDe('.fichier-nom'));

  await choisir(onglet, [donnee('plan-signe-avenant-1.json')]);
  const plan = await avis('plan-signe-avenant-1.json');
  verifier(/est un plan signé, que la page garde/.test(plan), 'un plan signé seul n’est pas un tableau', plan);
  await choisir(onglet, [donnee('charte-exemple.docx')]);
  const charte = await avis('charte-exemple.docx');
  verifier(/est un papier à en-tête/.test(charte), 'un papier à en-tête seul non plus', charte);
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  verifier(
    /avec plan-signe-avenant-1\.json/.test(await fichier()),
    'le plan gardé va avec le tableau qui suit',
    await fichier(),
  );
  await onglet.cliquer({ role: 'button', nom: 'Retirer le plan signé' });
  await onglet.attendreQue(async () => !/avec plan-signe/.test(await fichier()), 'le plan signé reste');
  verifier(true, 'un plan signé donné par erreur se retire');

  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [chemins.nord, chemins.sud]);
  await onglet.attendre({ texte: 'Quel tableau de suivi ouvrir ?' });
  await onglet.cliquer({ role: 'button', nom: 'sud.csv' });
  await onglet.attendre({ css: '.fichier-nom', contient: 'sud.csv' });
  verifier(true, 'de deux tableaux, on choisit');

  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [chemins.nord, chemins.film]);
  await onglet.attendre({ css: '.fichier-nom', contient: 'nord.csv' });
  const film = await avis('fete.mp4');
  verifier(/laissé de côté/.test(film), 'un film est laissé de côté, et c’est dit', film);

  await onglet.touche('F5');
  await onglet.attendre({ css: 'h2', contient: 'Depuis la dernière lecture' });
  verifier(/nord\.csv/.test(await fichier()), 'F5 relit le tableau, et ne l’oublie pas');
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
  await dates(navigateur, verifier, chemins.nord);
  await etroit(navigateur, verifier, chemins.sud);
  await lot(navigateur, verifier, dossier);
  await ancien(navigateur, verifier);
}

/** La date se tape comme ailleurs ; celle de l’exemple ne reste pas sur le fichier suivant. */
async function dates(navigateur, verifier, chemin) {
  const { onglet, contexte } = await ouvrir(navigateur);
  await ouvrirExemple(onglet);
  await onglet.attendre({ css: '.fichier-nom', contient: 'contrôlé au 30/06/2028' });
  await aller(onglet, 'Les documents');
  await onglet.attendre('#date');
  await onglet.evaluer(() => {
    document.querySelector('#date').dataset.meme = 'oui';
  });
  const ecrite = await onglet.ecrireDate('#date', '2029-03-31');
  verifier(ecrite === '2029-03-31', 'une date tapée est la date prise', ecrite);
  await onglet.attendre({ css: '.fichier-nom', contient: 'contrôlé au 31/03/2029' });
  verifier(
    await onglet.evaluer(() => document.querySelector('#date').dataset.meme === 'oui'),
    'le champ n’est pas redessiné sous la main',
  );
  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [chemin]);
  await onglet.attendre({ css: '.fichier-nom', contient: 'nord.csv' });
  const jour = await onglet.evaluer(() => new Date().toLocaleDateString('fr-FR'));
  const dite = plat(await onglet.texteDe('.fichier-nom'));
  verifier(dite.includes(`contrôlé au ${jour}`), 'la date de l’exemple n’est pas celle de son propre tableau', dite);
  await contexte.close();
}

/** Sur un téléphone, les étapes se lisent toutes : chacune sur une ligne, en rangs réguliers, sans en sortir. */
async function etroit(navigateur, verifier, chemin) {
  const { onglet, contexte } = await ouvrir(navigateur, { largeur: 360 });
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  const etapes = await onglet.evaluer(() =>
    [...document.querySelectorAll('.onglets a')].map((lien) => {
      const { top, left, right, height } = lien.getBoundingClientRect();
      return { nom: lien.textContent, top, dedans: left >= 0 && right <= innerWidth, height };
    }),
  );
  const rangs = new Set(etapes.map(({ top }) => Math.round(top)));
  verifier(
    etapes.length === 5 && rangs.size === 2 && etapes.every(({ dedans, height }) => dedans && height < 40),
    'à 360 pixels, cinq étapes sur deux rangs',
    JSON.stringify(etapes),
  );
  await aller(onglet, 'Les documents');
  await onglet.attendre({ css: 'h1', contient: 'Les documents' });
  await contexte.close();
}

/** Un dossier : chaque tableau est traité, celui qui est abîmé est dit, et tout repart en une archive. */
async function lot(navigateur, verifier, dossier) {
  writeFileSync(join(dossier, 'abime.xlsx'), 'PK rien de bon');
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await onglet.deposer('.depot', dossier);
  await onglet.attendre({ css: 'h2', contient: '4 tableaux trouvés' });
  await onglet.cliquer({ role: 'button', nom: 'Traiter les 4 tableaux' });
  await onglet.attendre({ texte: '3 tableaux traités, 1 laissé de côté' }, 120_000);
  verifier((await onglet.compter({ css: '.sort-laisse', contient: 'abime.xlsx' })) === 1, 'le tableau abîmé est dit');
  const { nom, octets } = await onglet.recevoir(() =>
    onglet.cliquer({ role: 'button', nom: 'Télécharger tout (.zip)' }),
  );
  const texte = Buffer.from(octets).toString('latin1');
  verifier(/^lot-\d{4}-\d\d-\d\d\.zip$/.test(nom), 'l’archive arrive', nom);
  verifier(
    ['rapport-departement.docx', 'consolidation.xlsx', 'suivi-exemple/', 'sud/'].every((dedans) =>
      texte.includes(dedans),
    ),
    'le rapport, le classeur, et un dossier par tableau',
  );
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

/** Un navigateur trop ancien reçoit une phrase, et non un défaut. */
async function ancien(navigateur, verifier) {
  const { onglet, contexte } = await ouvrir(navigateur, { sans: ['DecompressionStream'] });
  const phrase = plat(await onglet.texteDe({ role: 'alert' }));
  verifier(/trop ancien/.test(phrase) && !/défaut/.test(phrase), 'un navigateur trop ancien : une phrase', phrase);
  await contexte.close();
}
