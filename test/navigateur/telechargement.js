import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Ce que les navigateurs écrivent avant le fichier entier. */
const provisoire = /^\.|\.(crdownload|part|tmp)$/;

/**
 * Fait un geste, attend le fichier entier dans le dossier des téléchargements, et l’en retire : le suivant peut avoir le même nom.
 * @returns { nom, octets, chemin }
 */
export async function recevoir(dossier, geste, delai) {
  mkdirSync(dossier, { recursive: true });
  const avant = readdirSync(dossier);
  if (avant.length > 0) throw new Error(`déjà dans les téléchargements : ${avant.join(', ')}`);
  await geste();
  const fin = Date.now() + delai;
  for (;;) {
    const noms = readdirSync(dossier);
    const [nom] = noms;
    if (noms.length === 1 && !provisoire.test(nom) && statSync(join(dossier, nom)).size > 0)
      return ranger(dossier, nom);
    if (Date.now() > fin) throw new Error(`aucun fichier n’est arrivé en ${delai / 1000} s (${noms.join(', ')})`);
    await new Promise((fini) => setTimeout(fini, 20));
  }
}

/** Les noms de ce qui est arrivé, et que rien n’a reçu. */
export function arrives(dossier) {
  return readdirSync(dossier);
}

function ranger(dossier, nom) {
  const chemin = join(mkdtempSync(`${dossier}-`), nom);
  renameSync(join(dossier, nom), chemin);
  return { nom, octets: readFileSync(chemin), chemin };
}
