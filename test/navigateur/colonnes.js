import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titresInconnus, tresGrand } from './classeurs-colonnes.js';
import { dossierNeuf } from './commande.js';
import { ouvrir } from './navigateur.js';
import { alerteDe, aller, allerA, attendreConstats, choisir, plat, telecharger } from './parcours.js';

const aucune = { texte: 'Aucune action n’a été trouvée dans ce tableau.' };

/** Un suivi que l’outil seul ne lit pas mène à un bilan, par clics et par frappes ; ses choix se gardent et reviennent. */
export async function colonnes(navigateur, verifier) {
  const dossier = dossierNeuf('colonnes');
  const suivi = join(dossier, 'titres-inconnus.xlsx');
  writeFileSync(suivi, await titresInconnus());
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { hauteur: 900 });
  const annonce = async () => plat(await onglet.texteDe('#annonce'));
  await choisir(onglet, [suivi]);
  await onglet.attendre(aucune);
  verifier(true, 'un suivi sans action s’ouvre sur cet écran');
  verifier((await onglet.compter('.grille img')) === 0, 'le texte d’une cellule reste du texte');

  await onglet.cliquer({ role: 'button', nom: 'Ces lignes sont les actions' });
  await onglet.attendre('.tete');
  verifier(/ligne 3/.test(await annonce()), 'ces lignes sont les actions : c’est annoncé', await annonce());

  await dire(onglet, 'Truc', 'Intit');
  verifier(
    await onglet.estActif('#colonne-0-B3'),
    'le focus reste sur la colonne',
    await onglet.evaluer(() => document.activeElement.outerHTML.slice(0, 200)),
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
  const phrase = plat(await onglet.texteDe('.chapo'));
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
  await choisir(onglet, [suivi, garde.chemin]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les colonnes');
  await onglet.attendre('.tete');
  verifier(/^Intitulé.*votre choix/.test(await lectureDe(onglet, 'Truc')), 'déposés avec le suivi, ils reviennent');
  const autre = join(dossier, 'autre.json');
  writeFileSync(autre, JSON.stringify({ version: 1, feuilles: [{ feuille: 'Ailleurs', devient: 'Actions' }] }));
  await allerA(onglet, 'accueil');
  await choisir(onglet, [autre]);
  const alerte = await alerteDe(onglet);
  verifier(/« Ailleurs », que le classeur n’a pas/.test(alerte), 'faits pour un autre classeur : une phrase', alerte);
  await aller(onglet, 'Les colonnes');
  verifier(/^Intitulé/.test(await lectureDe(onglet, 'Truc')), 'et la lecture d’avant reste');
  await onglet.cliquer({ role: 'button', nom: 'Revenir à la lecture de l’outil, partout' });
  await onglet.attendre(aucune);
  verifier(true, 'revenir à la lecture de l’outil');
  await contexte.close();
}

/** Au clavier seul : la ligne des titres, la fin du tableau, la liste des choix. */
async function reglages(navigateur, verifier, suivi) {
  const { onglet, contexte } = await ouvrir(navigateur, { largeur: 360, hauteur: 740 });
  const entrer = async (cible) => {
    await onglet.attendre(cible);
    await onglet.tabulerJusqua(cible);
    await onglet.touche('Enter');
  };
  await choisir(onglet, [suivi]);
  await entrer({ role: 'button', nom: 'Ligne 3 : ce sont les titres' });
  await onglet.attendre('.tete');
  await entrer({ role: 'button', nom: /^Ligne 5$/ });
  await entrer({ role: 'button', nom: 'Le tableau s’arrête à cette ligne' });
  await onglet.attendre({ texte: 'Lu : Plan d’actions, 2 lignes.' });
  verifier(true, 'la dernière ligne se dit au clavier');
  await entrer('#colonne-0-B3');
  await onglet.attendre('dialog');
  await onglet.touche('ArrowDown');
  const active = await onglet.evaluer(() =>
    document
      .getElementById(document.activeElement.getAttribute('aria-activedescendant'))
      ?.getAttribute('aria-selected'),
  );
  verifier(active === 'true', 'les flèches parcourent la liste, sans quitter le champ', String(active));
  await onglet.touche('Escape');
  verifier(await onglet.estActif('#colonne-0-B3'), 'Échap la ferme, le focus revient');
  const deborde = await onglet.evaluer(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  verifier(!deborde, 'rien ne déborde à 360 px');
  await contexte.close();
}

/** Quarante feuilles, soixante colonnes, deux mille lignes : les premières, et c’est dit ; les titres restent visibles. */
async function grand(navigateur, verifier, dossier) {
  const chemin = join(dossier, 'grand.xlsx');
  writeFileSync(chemin, await tresGrand());
  const { onglet, contexte } = await ouvrir(navigateur, { hauteur: 900 });
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet, 90_000);
  await aller(onglet, 'Les colonnes');
  await onglet.attendre('.tete', 60_000);
  const dit = plat(await onglet.texteDe('.colonnes-tableau'));
  verifier(/Les 30 premières lignes sur 2001/.test(dit), 'seules les premières lignes, et c’est dit', dit.slice(-300));
  verifier((await onglet.compter('.colonnes-feuille')) === 40, 'les quarante feuilles');
  await onglet.rouler('.grille-cadre', 900, 300);
  await onglet.attendreQue(
    () => onglet.evaluer(() => document.querySelector('.grille-cadre').scrollTop > 100),
    'le tableau ne descend pas',
  );
  const haut = await onglet.evaluer(() => {
    const cadre = document.querySelector('.grille-cadre');
    return cadre.querySelector('thead th').getBoundingClientRect().top - cadre.getBoundingClientRect().top;
  });
  verifier(Math.abs(haut) < 3, 'l’en-tête reste visible', String(haut));
  await contexte.close();
}

/** Ouvre le choix d’une colonne par son titre, tape, et prend la première réponse. */
async function dire(onglet, titre, frappe) {
  const avant = await lectureDe(onglet, titre);
  await onglet.cliquer({ role: 'button', nom: new RegExp(`^${titre} :.*Changer$`) });
  await onglet.attendreQue(() => onglet.estActif('#choix-champ'), 'le focus n’est pas dans le champ du choix');
  await onglet.taper(frappe);
  await onglet.touche('Enter');
  await onglet.attendreQue(
    async () => (await lectureDe(onglet, titre)) !== avant,
    `« ${titre} » est lue comme avant : ${avant}`,
  );
}

async function lectureDe(onglet, titre) {
  return plat(await onglet.texteDe({ css: '.lecture', dans: { css: '.tete', contient: titre } }));
}
