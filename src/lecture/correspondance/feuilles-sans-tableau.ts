import { lettresDe } from '../../dossier/origine.js';
import { adresse, type Classeur } from '../../tableur/classeur.js';
import { isOngletMuet } from '../noms-de-feuilles.js';
import type { FichierCorrespondance } from './correspondance.js';

type FeuilleDuClasseur = Classeur['feuilles'][number];

/** A header stands in the first rows. */
const rangsRegardes = 50;

/**
 * The mapping, with the tabs where no table was seen: each with the row that looks most like titles, so that a person only
 * has to say what the tab and its columns are.
 */
export function withFeuillesSansTableau(
  correspondance: FichierCorrespondance,
  { feuilles }: Classeur,
): FichierCorrespondance {
  const vues = new Set(correspondance.feuilles.map(({ feuille }) => feuille));
  const autres = feuilles.filter(({ nom, lignes }) => lignes.size > 0 && !vues.has(nom) && !isOngletMuet(nom));
  return { ...correspondance, feuilles: [...correspondance.feuilles, ...autres.map(describe)] };
}

function describe({ nom, lignes }: FeuilleDuClasseur): FichierCorrespondance['feuilles'][number] {
  const rangs = [...lignes.keys()].sort((a, b) => a - b).slice(0, rangsRegardes);
  const textes = (rang: number) =>
    [...(lignes.get(rang) ?? [])].flatMap(([colonne, contenu]) =>
      contenu.genre === 'texte' && contenu.texte.trim() !== '' ? [{ colonne, titre: contenu.texte.trim() }] : [],
    );
  const entete = rangs.reduce<number | undefined>(
    (meilleur, rang) =>
      textes(rang).length > (meilleur === undefined ? 0 : textes(meilleur).length) ? rang : meilleur,
    undefined,
  );
  if (entete === undefined) return { feuille: nom, devient: null, colonnes: [] };
  return {
    feuille: nom,
    devient: null,
    entete,
    colonnes: textes(entete).map(({ colonne, titre }) => ({
      colonne: lettresDe(adresse({ ligne: 1, colonne })),
      titre,
      devient: null,
    })),
  };
}
