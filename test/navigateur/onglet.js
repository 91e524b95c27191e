// Un onglet, mené comme par une personne : la souris et le clavier du pilote, jamais une valeur posée.

import { cliquer as cliquerSur } from './clic.js';
import { interroger } from './dans-la-page.js';
import { deposer } from './depot.js';
import { imprimer } from './impression.js';
import { createSaisie } from './saisie.js';
import { arrives, recevoir } from './telechargement.js';

const pause = (ms) => new Promise((fini) => setTimeout(fini, ms));

/** Les gestes d’un onglet. @param cible voir dans-la-page.js ; un texte seul est un sélecteur CSS */
export function createOnglet(page, { nom, telechargements }) {
  const clavier = {
    /** 'Tab', 'Escape', 'Control+a'… */
    async touche(touches) {
      const [derniere, ...tenues] = touches.split('+').reverse();
      for (const tenue of tenues) await page.keyboard.down(tenue);
      await page.keyboard.press(derniere);
      for (const tenue of tenues) await page.keyboard.up(tenue);
    },
    taper: (texte) => page.keyboard.type(texte),
  };
  return {
    page,
    navigateur: nom,
    ...clavier,
    ...gestes(page, () => page.mainFrame(), clavier),
    /** Ce que montre un cadre de la page, avec les mêmes gestes. */
    async cadre(selecteur = 'iframe') {
      const element = await page.waitForSelector(selecteur, { timeout: 30_000 });
      const interieur = await element.contentFrame();
      return gestes(page, () => interieur, clavier);
    },
    /** Dépose des fichiers, ou un dossier, sur un élément. */
    deposer: (selecteur, chemins) => deposer(page, nom, selecteur, chemins),
    /** Fait un geste, et rend le fichier qui arrive : { nom, octets }. */
    recevoir: (geste, delai = 90_000) => recevoir(telechargements, geste, delai),
    /** Les noms de ce qui est arrivé et que rien n’a reçu. */
    arrives: () => arrives(telechargements),
    /** Ce que la page donne sur le papier : le texte de chaque feuille. */
    imprimer: () => imprimer(page),
    evaluer: (...args) => page.evaluate(...args),
    /** Attend que ce que rien de visible ne nomme soit vrai. */
    attendreQue: (question, plainte, delai = 30_000) => jusqua(async () => question(), delai, plainte),
    pause,
  };
}

function gestes(page, cadre, { touche, taper }) {
  const demander = (cible, quoi) => cadre().evaluate(interroger, passer(cible), quoi);
  const prendre = async (cible, quoi = 'element') => {
    const poignee = await cadre().evaluateHandle(interroger, passer(cible), quoi);
    return poignee.asElement();
  };
  const compter = (cible) => demander(cible, 'compter');
  const attendre = (cible, delai = 30_000) =>
    jusqua(() => demander(cible, 'visibles'), delai, `${dire(cible)} n’est pas venu`);
  /** @param facon `fois` : 2 pour un double clic ; `decalage` : où cliquer dans l’élément */
  const cliquer = async (cible, facon) => {
    const viser = async () => {
      const vise = await prendre(cible, 'clic');
      return vise !== null && cliquerSur(page, vise, facon);
    };
    await jusqua(viser, 30_000, `${dire(cible)} ne se laisse pas cliquer`);
  };
  const texteDe = async (cible, delai) => {
    await jusqua(() => compter(cible), delai ?? 30_000, `${dire(cible)} n’est pas venu`);
    return demander(cible, 'texte');
  };
  return {
    compter,
    attendre,
    cliquer,
    texteDe,
    prendre,
    attendreAbsence: (cible, delai = 30_000) =>
      jusqua(async () => (await demander(cible, 'visibles')) === 0, delai, `${dire(cible)} reste`),
    async attribut(cible, attribut) {
      const element = await prendre(cible);
      return element.evaluate((e, lequel) => e.getAttribute(lequel), attribut);
    },
    valeurDe: (cible) => demander(cible, 'valeur'),
    estActif: (cible) => demander(cible, 'actif'),
    ...createSaisie({ page, touche, taper, cliquer, prendre, attendre, demander, dire }),
    /** Donne des fichiers à un champ, comme la fenêtre du système les donne. */
    async choisirFichiers(cible, chemins) {
      await jusqua(() => compter(cible), 30_000, `${dire(cible)} n’est pas venu`);
      const champ = await prendre(cible);
      await champ.uploadFile(...[chemins].flat());
    },
    placeDe: async (cible) => (await prendre(cible))?.boundingBox() ?? null,
  };
}

/** Repose la question jusqu’à une réponse ; une page que l’on recharge n’en donne aucune. */
async function jusqua(question, delai, plainte) {
  const fin = Date.now() + delai;
  let dernier = '';
  for (;;) {
    const reponse = await question().catch((erreur) => {
      dernier = ` (${erreur.message})`;
      return null;
    });
    if (reponse) return reponse;
    if (Date.now() > fin) throw new Error(`${plainte} en ${delai / 1000} s${dernier}`);
    await pause(50);
  }
}

/** Une cible telle qu’elle passe au navigateur : une expression n’y passe pas. */
function passer(cible) {
  if (typeof cible === 'string') return { css: cible };
  return Object.fromEntries(
    Object.entries(cible).map(([cle, valeur]) => {
      if (valeur instanceof RegExp) return [cle, { source: valeur.source, flags: valeur.flags }];
      return [cle, cle === 'dans' ? passer(valeur) : valeur];
    }),
  );
}

function dire(cible) {
  if (typeof cible === 'string') return cible;
  return Object.entries(cible)
    .map(([cle, valeur]) => `${cle} ${cle === 'dans' ? `(${dire(valeur)})` : valeur}`)
    .join(', ');
}
