import type { Constat } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { findAnnonce } from './nom-de-personne.js';
import { isPrenomSansDoute } from './prenoms.js';

export const regleDuNomDeFichier = 'nom-de-fichier';

/**
 * Convention, articles 7 and 14: the documents say which file they were made from, so that its name leaves with them. A
 * file name has neither capitals nor accents: « suivi_ctg_sophie_durand.xlsx ».
 */
export function checkNomDeFichier(nom: string, { communes }: Pick<Dossier, 'communes'>): Constat | null {
  const lieux = new Set(communes.flatMap((commune) => normalize(commune.nom?.valeur ?? '').split(' ')));
  const mots = nom
    .replace(/\.[a-z]{3,4}$/i, '')
    .split(/[\s_\-.()]+/)
    .filter((mot) => !lieux.has(normalize(mot)));
  const nomme = mots.some((mot) => isPrenomSansDoute(`${mot.charAt(0).toUpperCase()}${mot.slice(1)}`));
  if (!nomme && !findAnnonce(mots.join(' '))) return null;
  return {
    regle: regleDuNomDeFichier,
    gravite: 'empeche-envoi',
    message:
      'Le nom du fichier semble contenir le nom d’une personne, et chaque document dit de quel fichier il vient : renommez le fichier, par exemple « suivi-ctg.xlsx ».',
    feuille: null,
    cellule: null,
    exigence: null,
  };
}
