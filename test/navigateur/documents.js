import { join } from 'node:path';
import { exemples, planSigne, suivi } from './commande.js';
import { ouvrir } from './navigateur.js';
import { aller, attendreConstats, choisir, plat } from './parcours.js';

const charte = join(exemples, 'charte-exemple.docx');
const plusAncien = 'suivi-exemple-2027.xlsx';
const apparence = { texte: 'Papier à en-tête, logos et textes' };

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

const prendre = (onglet, cle) => onglet.cliquer(`input[name=document][value=${cle}]`);
const choisi = (onglet) => onglet.valeurDe('input[name=document]:checked');
/** L’aperçu demandé est arrivé : il attend un instant avant de se préparer. */
const vu = (onglet) => onglet.attendre('.apercu-zone:not([aria-busy])', 60_000);

/** 30/06/2028, tapé chiffre par chiffre. */
async function dateAuClavier(onglet, verifier) {
  await vu(onglet);
  await onglet.evaluer(() => {
    document.querySelector('#date').dataset.temoin = 'le même';
  });
  await onglet.cliquer('#date', { decalage: { x: 10, y: 10 } });
  await onglet.taper('30062028');
  const valeur = await onglet.valeurDe('#date');
  verifier(valeur === '2028-06-30', 'la date tapée est celle qui est lue', valeur);
  await onglet.touche('Enter');
  await onglet.attendre({ texte: 'contrôlé au 30/06/2028' });
  const temoin = await onglet.attribut('#date', 'data-temoin');
  verifier(
    (await onglet.estActif('#date')) && temoin === 'le même',
    'le focus reste, le champ n’est pas redessiné',
    temoin,
  );
  await vu(onglet);
  const cadre = await onglet.cadre();
  await cadre.attendre({ texte: 'Projet au 30 juin 2028' });
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
    const montre = await onglet.compter(apercu);
    const boutons = await onglet.compter({ role: 'button', nom: bouton });
    verifier(montre > 0 && boutons === 1, `${cle} : son aperçu, son bouton`, `${montre} ${boutons}`);
  }
  for (const [cle, voulu] of [
    ['plan-signe', 'plan-signe.json'],
    ['echeances', 'ctg.ics'],
    ['suivi-repris', 'suivi-exemple-suivi.xlsx'],
    ['diaporama', 'diaporama-intermediaire-2028-06-30.pptx'],
  ]) {
    await prendre(onglet, cle);
    const { nom } = await onglet.recevoir(() => onglet.cliquer('.envoi .principal'));
    verifier(nom === voulu, `${cle} : ${voulu} arrive`, nom);
  }
}

/** L’aperçu de l’un n’arrive pas sous l’autre, même demandé juste avant. */
async function rienDePerime(onglet, verifier) {
  await prendre(onglet, 'annexes');
  await prendre(onglet, 'cdsf');
  await prendre(onglet, 'echeances');
  await vu(onglet);
  await onglet.pause(2500);
  verifier(
    (await onglet.compter('.apercu iframe')) === 0 && (await onglet.compter('.apercu .echeances')) > 0,
    'un aperçu tardif ne se montre pas sous un autre document',
  );
  await prendre(onglet, 'annexes');
  await aller(onglet, 'Le schéma');
  await onglet.pause(1500);
  verifier((await onglet.compter('.apercu')) === 0, 'ni sur un autre écran');
  await aller(onglet, 'Les documents');
  await vu(onglet);
  verifier((await choisi(onglet)) === 'annexes', 'le document choisi y est encore');
}

/** Le tableau plus ancien est à celui qui l’a demandé. */
async function choixDunSeul(onglet, verifier) {
  await prendre(onglet, 'etape');
  await onglet.cliquer({ texte: 'Autres choix pour ce document' });
  await onglet.choisirFichiers('#reference', join(exemples, plusAncien));
  await onglet.attendre({ texte: plusAncien });
  await prendre(onglet, 'intermediaire');
  verifier(
    (await onglet.compter({ texte: plusAncien })) === 0,
    'le tableau plus ancien d’un document ne sert pas à un autre',
  );
  await prendre(onglet, 'etape');
  verifier((await onglet.compter({ texte: plusAncien })) > 0, 'revenu au premier, il se voit');
  await onglet.cliquer({ role: 'button', nom: 'Retirer' });
  await onglet.attendreAbsence({ texte: plusAncien });
}

/** Le papier à en-tête est à tous, et se voit partout. */
async function apparenceCommune(onglet, verifier) {
  await onglet.cliquer(apparence);
  await onglet.choisirFichiers('#modele', charte);
  await onglet.attendre('.papier');
  const bord = plat(await onglet.texteDe('.papier-bord'));
  verifier(bord.includes('Mairie d’Exemple'), 'l’aperçu a l’en-tête du papier', bord);
  const cadre = await onglet.cadre();
  await cadre.attendre('h1');
  const police = await (await cadre.prendre('h1')).evaluate(
    (titre) => getComputedStyle(titre.querySelector('font')).color,
  );
  verifier(police === 'rgb(122, 31, 61)', 'et la couleur de ses titres', police);
  await prendre(onglet, 'annexes');
  await onglet.attendre('.papier');
  verifier(
    (await onglet.compter({ texte: 'Pour tous les documents : charte-exemple.docx' })) > 0,
    'un autre document le dit aussi',
  );
  await onglet.cliquer(apparence);
  await onglet.cliquer({ role: 'button', nom: 'Retirer' });
  await vu(onglet);
  await onglet.attendreAbsence('.papier');
  await prendre(onglet, 'etape');
  await vu(onglet);
  verifier((await onglet.compter('.papier')) === 0, 'retiré, il l’est pour tous');
}

/** Deux clics, un seul fichier. */
async function unSeulFichier(onglet, verifier) {
  await prendre(onglet, 'cdsf');
  await vu(onglet);
  const bouton = { role: 'button', nom: 'Télécharger le dossier' };
  let occupe = null;
  await onglet.recevoir(async () => {
    await onglet.doubleCliquer(bouton);
    occupe = await onglet.attribut(bouton, 'aria-busy');
  });
  verifier(occupe === 'true', 'le bouton dit qu’il travaille', occupe);
  await onglet.attendre('.livraison');
  await onglet.pause(1500);
  const encore = onglet.arrives();
  verifier(
    encore.length === 0 && (await onglet.attribut(bouton, 'aria-busy')) === null,
    'deux clics, un seul fichier',
    encore.join(),
  );
}

/** Le fichier corrigé, déposé de nouveau : le document choisi reste. L’avenant attend son plan. */
async function documentGarde(onglet, verifier) {
  await prendre(onglet, 'avenant');
  await onglet.attendre({ texte: 'Choisissez d’abord le plan signé' });
  await onglet.choisirFichiers('#avant', planSigne);
  await onglet.attendre({ texte: 'Ce que cela change pour le schéma' });
  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [suivi]);
  await onglet.attendre({ texte: 'contrôlé au' });
  await aller(onglet, 'Les documents');
  await onglet.attendre('.apercu');
  verifier((await choisi(onglet)) === 'avenant', 'le même fichier relu : le document choisi reste');
  verifier((await onglet.compter({ texte: 'plan-signe-avenant-1.json' })) > 0, 'et son plan de départ');
}
