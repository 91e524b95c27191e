import { join } from 'node:path';
import { ouvrir, racine } from './navigateur.js';
import { attendreConstats, choisir, plat, telecharger } from './parcours.js';

const fiches = (nom) => join(racine, 'test', 'fixtures', 'fiches', nom);
const carte = { css: '.constat' };
const chercher = { champ: /^Chercher$/ };
const toutMontrer = { role: 'button', nom: 'Tout montrer' };

/** Les constats se filtrent, se parcourent, se copient, se partagent, s’impriment ; une feuille absente s’ajoute. */
export async function constats(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { hauteur: 900 });
  await choisir(onglet, [fiches('trois-onglets.xlsx')]);
  await attendreConstats(onglet);
  const tous = await onglet.compter(carte);

  await onglet.cliquer(chercher);
  await onglet.taper('petite echeance 31/13');
  await onglet.attendre({ texte: /1 constat affiché sur/ });
  const trouves = await onglet.compter(carte);
  verifier(trouves === 1 && tous > 10, 'des mots, sans accent', `${trouves} sur ${tous}`);
  await onglet.cliquer({ role: 'button', nom: 'Corriger : Petite enfance, cellule F7' });
  await onglet.ecrireDate({ css: '#cellule-tapee', dans: 'dialog' }, '2028-12-31');
  await onglet.cliquer({ role: 'button', nom: /^Corriger$/, dans: 'dialog' });
  await onglet.attendre('dialog .resultat');
  await onglet.cliquer({ role: 'button', nom: 'Revenir aux constats', dans: 'dialog' });
  await onglet.attendreAbsence('dialog');
  verifier(
    (await onglet.valeurDe(chercher)) === 'petite echeance 31/13' && (await onglet.compter(carte)) === 0,
    'les filtres restent après une correction',
  );
  await onglet.cliquer(toutMontrer);
  verifier((await onglet.compter(carte)) >= tous - 1, 'tout montrer');
  await onglet.choisirDans({ champ: /^Feuille$/ }, 'Jeunesse');
  await onglet.attendreQue(async () => (await onglet.compter('.feuille')) === 1, 'il reste plusieurs feuilles');
  verifier(/^Jeunesse/.test(await onglet.texteDe('.feuille h2')), 'une feuille, celle que l’on a choisie');
  await onglet.cliquer(toutMontrer);

  await onglet.cliquer({ role: 'link', nom: 'Jeunesse', dans: { role: 'navigation', nom: 'Feuilles' } });
  const ou = await onglet.evaluer(() => [document.activeElement.textContent, location.hash]);
  verifier(/^Jeunesse/.test(ou[0]) && ou[1] === '#constats', 'la table des matières y mène', ou.join(' '));

  await onglet.cliquer({ texte: 'Envoyer à chacun ce qui le concerne' });
  const caf = { css: '.parts li', contient: 'Pour la Caf' };
  await onglet.cliquer({ role: 'button', nom: 'Copier', dans: caf });
  await onglet.attendre({ texte: 'Copié', dans: caf });
  await onglet.cliquer(chercher);
  await onglet.touche('Control+v');
  const colle = plat(await onglet.valeurDe(chercher));
  verifier(/^Pour la Caf : \d+ points/.test(colle), 'la part d’un destinataire se colle', colle.slice(0, 80));
  await onglet.cliquer(toutMontrer);
  const fiche = await telecharger(onglet, /^Fiche Word : Pour la Caf/);
  verifier(fiche.nom === 'fiche-caf.docx' && fiche.octets.length > 5_000, 'sa fiche Word', fiche.nom);
  const toutes = await telecharger(onglet, 'Fiche .csv : toutes les fiches');
  verifier(/^fiches-.*\.zip$/.test(toutes.nom), 'toutes les fiches dans une archive', toutes.nom);

  const ajouter = { role: 'button', nom: 'Ajouter la feuille Zones' };
  await onglet.cliquer(ajouter);
  await onglet.attendre({ texte: 'Une feuille « Zones » a été ajoutée' });
  verifier((await onglet.compter(ajouter)) === 0, 'une feuille absente s’ajoute');
  verifier(
    (await onglet.compter({ role: 'button', nom: 'Télécharger mon classeur annoté' })) === 1,
    'annoté : offert pour un .xlsx',
  );
  await surPapier(onglet, verifier);
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
  await calc(navigateur, verifier);
}

/** Imprimés, les constats y sont tous, dépliés, chacun d’un bloc ; les boutons n’y sont pas. */
async function surPapier(onglet, verifier) {
  const { blocs, boutons } = await onglet.evaluer(() => {
    const serrer = ({ textContent }) => textContent.replace(/\s+/g, '');
    // Un groupe peut tenir plus d’une feuille : ce sont les lignes qu’il replie qui ne se coupent pas.
    const entiers = [...document.querySelectorAll('.constat')].flatMap((carte) =>
      carte.querySelector('details')
        ? [...carte.querySelectorAll('details:not([open]) li')].map((ligne) => [...ligne.childNodes])
        : [[...carte.querySelectorAll('p')]],
    );
    const nus = entiers.map((morceaux) =>
      morceaux.filter((un) => !un.querySelector?.('button') && !un.matches?.('button')),
    );
    return {
      blocs: nus.map((morceaux) => morceaux.map(serrer).filter(Boolean)),
      boutons: [...document.querySelectorAll('main button')].filter((bouton) => bouton.checkVisibility()).map(serrer),
    };
  });
  const feuilles = await onglet.imprimer();
  const manquent = blocs.filter((bloc) => !feuilles.some((feuille) => bloc.every((texte) => feuille.includes(texte))));
  verifier(blocs.length > 40 && feuilles.length > 3, 'imprimé', `${blocs.length} blocs, ${feuilles.length} feuilles`);
  verifier(manquent.length === 0, 'chaque constat y est, d’un bloc', JSON.stringify(manquent.slice(0, 4)));
  // « Corriger » et « Imprimer » sont aussi des mots du texte : seuls les libellés longs disent un bouton.
  const longs = [...new Set(boutons)].filter((nom) => nom.length > 9);
  const imprimes = longs.filter((nom) => feuilles.some((feuille) => feuille.includes(nom)));
  verifier(longs.length > 3 && imprimes.length === 0, 'aucun bouton n’y est', imprimes.join());
}

async function calc(navigateur, verifier) {
  const { onglet, contexte } = await ouvrir(navigateur);
  await choisir(onglet, [fiches('trois-onglets.ods')]);
  await attendreConstats(onglet);
  verifier(
    (await onglet.compter({ role: 'button', nom: 'classeur annoté' })) === 0 &&
      (await onglet.compter({ texte: 'Le classeur annoté n’existe que pour Excel' })) === 1,
    'un .ods : le classeur annoté n’est pas offert, et c’est dit',
  );
  await contexte.close();
}
