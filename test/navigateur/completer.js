import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf, suivi as exemple } from './commande.js';
import { ouvrir, racine } from './navigateur.js';
import { aller, attendreConstats, choisir, mettreDate, plat, telecharger } from './parcours.js';

const suivi = join(racine, 'test/fixtures/suivis-vus/w01-annees-croix.xlsx');
const convention = join(racine, 'test/fixtures/convention/pays-de-valbrune/convention.docx');
const suite = /^(Confirmer ce qui est affiché et continuer|Continuer)$/;

/** D’un suivi où tout manque et de sa convention, jusqu’à un bilan définitif : clics et frappes. */
export async function completer(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { hauteur: 900 });
  await choisir(onglet, [suivi, convention]);
  await titre(onglet, 'Les parties et la période');
  const source = plat(await onglet.texteDe({ css: '.provenance', contient: 'article 10' }));
  verifier(/article 10 : « Fait à Valbrune/.test(source), 'une proposition dit son article et sa phrase', source);
  verifier((await compte(onglet)) === '0 question sur 11', 'rien n’est répondu avant d’être confirmé');
  await continuer(onglet, 'Les communes signataires');
  verifier((await compte(onglet)) === '1 question sur 11', 'confirmée, la question est répondue');
  verifier(await quitteDemande(onglet), 'quitter la page demande');
  await communes(onglet, verifier);

  await onglet.choisirDans({ champ: 'Valbrune, Exerce la compétence d’AO' }, 'Oui');
  await onglet.cliquer({ role: 'button', nom: /^Exerce la compétence d’AO : même réponse/ });
  verifier(
    (await onglet.valeurDe({ champ: 'Saint-Lupien, Exerce la compétence d’AO' })) === 'Oui',
    '« même réponse partout » remplit les lignes vides',
  );
  await continuer(onglet, 'L’offre d’accueil');
  await continuer(onglet, 'Les besoins des jeunes enfants');

  await aller(onglet, 'Ce qui manque');
  await attendreConstats(onglet);
  await aller(onglet, 'Compléter');
  await titre(onglet, 'Les besoins des jeunes enfants');
  verifier((await compte(onglet)) === '4 questions sur 11', 'les réponses survivent à un changement d’écran');
  for (const ou of ['Valbrune', 'Corméry-le-Haut', 'Saint-Lupien']) await taper(onglet, `${ou}, Source`, 'Caf');
  await continuer(onglet, 'Les zones');
  await onglet.cliquer({ role: 'radio', nom: 'Sans objet' });
  await onglet.ecrire({ champ: 'Pourquoi ?' }, 'Aucune zone en tension.');
  await continuer(onglet, 'Les besoins en emplois');
  await onglet.cliquer({ role: 'button', nom: 'Passer cette question' });
  await titre(onglet, 'Les projets d’investissement');
  const gardees = await jusquAuBilan(onglet, verifier);
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
  await sourcesRefusees(navigateur, verifier, gardees);
}

/** Une case par commune ; une réponse qui n’en est pas une se dit à sa case, un nom douteux à sa ligne. */
async function communes(onglet, verifier) {
  await taper(onglet, 'Valbrune, Code Insee', '01999');
  await taper(onglet, 'Valbrune, Population', '4200');
  await taper(onglet, 'Corméry-le-Haut, Population', '900');
  await taper(onglet, 'Saint-Lupien, Population', 'beaucoup');
  await onglet.touche('Tab');
  await onglet.attendre({ css: '.refus', contient: 'beaucoup' });
  verifier(
    (await onglet.attribut({ champ: /^Saint-Lupien, Population$/ }, 'aria-invalid')) === 'true',
    'une réponse qui n’en est pas une est dite à sa case',
  );
  await taper(onglet, 'Saint-Lupien, Population', '700');
  await onglet.ecrire('#ajout-communes', 'Zorglub');
  await onglet.touche('Enter');
  await onglet.attendre({ css: '.doute', contient: 'Zorglub' });
  verifier(true, 'un nom hors de la liste officielle est un doute, dit à sa ligne');
  verifier(await onglet.estActif('#ajout-communes'), 'le focus reste où l’on ajoute');
  await onglet.cliquer({ role: 'button', nom: 'Retirer Zorglub' });
  await continuer(onglet, 'Qui exerce la compétence');
}

/** Les réponses se gardent, s’écrivent dans le classeur, mènent à un bilan définitif, et s’annulent. */
async function jusquAuBilan(onglet, verifier) {
  await onglet.cliquer('#aller-recapitulatif');
  await onglet.attendre({ css: '.completer-question li', contient: /Les zones.*sans.objet/ });
  const rappel = plat(await onglet.texteDe('.completer-question'));
  verifier(!/à confirmer/.test(rappel), 'tout a été confirmé : rien n’est à confirmer', rappel);
  const gardees = await telecharger(onglet, 'Garder mes réponses');
  verifier(gardees.nom === 'w01-annees-croix-reponses.json', 'les réponses se gardent en fichier', gardees.nom);
  await onglet.cliquer({ role: 'button', nom: 'Écrire ces réponses dans mon classeur' });
  await onglet.attendre({ role: 'heading', nom: 'C’est écrit dans votre classeur' }, 60_000);
  const change = plat(await onglet.texteDe('.changements'));
  verifier(/Le point 3° : déclaré sans objet/.test(change), 'ce que cela change est dit', change);
  const annuler = { role: 'button', nom: /^Annuler : Compléter : 6 réponses/ };
  verifier((await onglet.compter(annuler)) === 1, 'l’écriture s’annule par son nom');

  await aller(onglet, 'Les documents');
  await mettreDate(onglet, '2028-06-30');
  await onglet.cliquer({ role: 'radio', nom: /^Définitif/ });
  const bilan = await telecharger(onglet, 'Télécharger le bilan');
  verifier(bilan.nom === 'bilan-intermediaire-2028-06-30.docx', 'le bilan définitif s’écrit', bilan.nom);

  await onglet.cliquer(annuler);
  await aller(onglet, 'Compléter');
  await onglet.attendre('.completer-compte');
  verifier(
    (await compte(onglet)) === '7 questions sur 11',
    'l’écriture annulée rend les réponses',
    await compte(onglet),
  );
  return gardees;
}

/** D’un autre territoire, illisible, ou les réponses d’un autre jour : une phrase à sa place, et le reste continue. */
async function sourcesRefusees(navigateur, verifier, gardees) {
  const { onglet, contexte } = await ouvrir(navigateur, { largeur: 360 });
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  await aller(onglet, 'Compléter');
  await titre(onglet, 'Les parties et la période');
  const abime = join(dossierNeuf('completer'), 'ctg.docx');
  writeFileSync(abime, 'PK\u0003\u0004 rien');
  await onglet.choisirFichiers('#completer-convention', abime);
  await onglet.attendre({ css: '.completer-sources .refus', contient: /\p{L}/u });
  await onglet.attendre('#completer-titre');
  verifier(true, 'une convention illisible est dite, les questions restent');
  await onglet.choisirFichiers('#completer-reponses', gardees.chemin);
  await onglet.attendre({ texte: 'questions y ont une réponse' });
  verifier(/^[67] questions/.test(await compte(onglet)), 'les réponses gardées sont reprises', await compte(onglet));
  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [exemple]);
  await onglet.cliquer({ role: 'button', nom: 'Abandonner les changements' });
  await attendreConstats(onglet);
  await aller(onglet, 'Compléter');
  await onglet.attendre({ texte: 'Votre classeur a déjà tout' });
  await onglet.choisirFichiers('#completer-convention', convention);
  const oui = { role: 'button', nom: 'Oui, s’en servir' };
  await onglet.cliquer(oui);
  await onglet.attendreAbsence(oui);
  verifier(true, 'une convention d’un autre territoire attend un oui');
  const deborde = await onglet.evaluer(() => document.documentElement.scrollWidth - innerWidth);
  verifier(deborde <= 0, 'à 360 pixels, rien ne déborde', String(deborde));
  await contexte.close();
}

function titre(onglet, contient) {
  return onglet.attendre({ css: '#completer-titre', contient }, 60_000);
}

async function continuer(onglet, suivante) {
  await onglet.cliquer({ role: 'button', nom: suite });
  await titre(onglet, suivante);
  // Ce que la réponse change arrive ensuite.
  await onglet.pause(1500);
}

async function taper(onglet, nom, texte) {
  await onglet.ecrire({ role: 'textbox', nom: new RegExp(`^${nom}$`) }, texte);
  await onglet.touche('Tab');
}

async function compte(onglet) {
  return plat(await onglet.texteDe('.completer-compte strong'));
}

function quitteDemande(onglet) {
  return onglet.evaluer(() => {
    const depart = new Event('beforeunload', { cancelable: true });
    dispatchEvent(depart);
    return depart.defaultPrevented;
  });
}
