import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/**
 * Dépose des fichiers ou des dossiers. Chromium reçoit un vrai dépôt, avec des poignées qui se relisent. Le protocole de Firefox
 * n’en a pas : ses fichiers, lus du disque, arrivent par un champ et repartent dans un événement que la page reçoit comme un dépôt.
 */
export async function deposer(page, nom, selecteur, chemins) {
  const liste = [chemins].flat();
  return nom === 'chromium' ? deposerPourDeVrai(page, selecteur, liste) : deposerParEvenement(page, selecteur, liste);
}

async function deposerPourDeVrai(page, selecteur, files) {
  const session = await page.createCDPSession();
  const { x, y, width, height } = await (await page.$(selecteur)).boundingBox();
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  await session.detach();
}

async function deposerParEvenement(page, selecteur, chemins) {
  const fichiers = (await Promise.all(chemins.map(etendre))).flat();
  const champ = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    return document.documentElement.appendChild(element);
  });
  await champ.asElement().uploadFile(...fichiers.map(({ chemin }) => chemin));
  await champ.evaluate(
    envoyer,
    selecteur,
    fichiers.map(({ place }) => place),
  );
}

/** Un fichier, ou ceux d’un dossier, avec leur place dans ce qui est déposé. */
async function etendre(chemin) {
  if (!statSync(chemin).isDirectory()) return [{ chemin, place: [basename(chemin)] }];
  const entrees = await readdir(chemin, { recursive: true, withFileTypes: true });
  return entrees
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name))
    .map((trouve) => ({ chemin: trouve, place: [basename(chemin), ...relative(chemin, trouve).split(sep)] }));
}

/** Dans la page : les entrées d’un dépôt, telles que webkitGetAsEntry les donne, autour de vrais fichiers. */
function envoyer(champ, selecteur, places) {
  const fichiers = [...champ.files];
  champ.remove();
  const entree = (nom, dedans, lieu = '') => {
    const fullPath = `${lieu}/${nom}`;
    const seul = dedans.find(({ place }) => place.length === 0);
    if (seul)
      return {
        name: nom,
        fullPath,
        isFile: true,
        isDirectory: false,
        file: (donner) => setTimeout(() => donner(seul.fichier)),
      };
    const suite = enfants(dedans, fullPath);
    return {
      name: nom,
      fullPath,
      isFile: false,
      isDirectory: true,
      createReader: () => ({ readEntries: (donner) => setTimeout(() => donner(suite.splice(0))) }),
    };
  };
  const enfants = (liste, lieu) => {
    const noms = [...new Set(liste.map(({ place }) => place[0]))];
    return noms.map((nom) =>
      entree(
        nom,
        liste.filter(({ place }) => place[0] === nom).map(({ fichier, place }) => ({ fichier, place: place.slice(1) })),
        lieu,
      ),
    );
  };
  const racines = enfants(places.map((place, rang) => ({ place, fichier: fichiers[rang] })));
  const parNom = new Map(places.map((place, rang) => [place.join('/'), fichiers[rang]]));
  const items = racines.map((racine) => ({
    kind: 'file',
    type: '',
    webkitGetAsEntry: () => racine,
    getAsFile: () => parNom.get(racine.name) ?? new File([], racine.name),
  }));
  const simples = items.map((item) => item.getAsFile());
  const cible = document.querySelector(selecteur);
  const { left, top, width, height } = cible.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const evenement = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, ...place });
    const dataTransfer = { items, files: simples, types: ['Files'], dropEffect: 'copy', effectAllowed: 'all' };
    Object.defineProperty(evenement, 'dataTransfer', { value: dataTransfer });
    cible.dispatchEvent(evenement);
  }
}
