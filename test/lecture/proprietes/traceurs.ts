import { type CleFeuille, type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import type { Colonnes } from '../../../src/dossier/feuille.js';
import type { Origine } from '../../../src/dossier/origine.js';
import { champs, lireChamps } from '../../../src/dossier/valeurs/champs.js';
import { normalize } from '../../../src/dossier/valeurs/normalisation.js';
import type { LectureDossier } from '../../../src/lecture/lire-dossier.js';
import { adresse, type Classeur, type FeuilleClasseur } from '../../../src/tableur/classeur.js';
import { valeursCitees } from './origines.js';

/** A cell whose text was marked. */
export interface Traceur {
  readonly feuille: string;
  readonly cellule: string;
  readonly texte: string;
  readonly marque: string;
}

/** A mark that is found again wherever the text goes: the same number, written in one way or another. */
export type Encre = (numero: number) => string;

/** Letters that no word holds and that no comparison sees: what is read is what would be read without them. */
export const encreInvisible: Encre = (numero) =>
  [...String(numero).padStart(5, '0')].map((chiffre) => String.fromCharCode(0xe100 + Number(chiffre))).join('');

/** A word that nobody knows at the end of each text: titles, statuses and dates are no longer what they were. */
export const encreVisible: Encre = (numero) => ` zq${String(numero).padStart(5, '0')}z`;

/** A cross, a letter of the legend: it stands for its title, or for a word of the legend. */
const longueurDUneMarque = 3;

/** The same workbook, each of its texts marked; numbers and dates stay as they are. */
export function marquer(
  classeur: Classeur,
  encre: Encre,
): { readonly classeur: Classeur; readonly traceurs: readonly Traceur[] } {
  const traceurs: Traceur[] = [];
  const marquees = classeur.feuilles.map((feuille): FeuilleClasseur => {
    const lignes = [...feuille.lignes].map(([ligne, cellules]) => {
      const marquees = [...cellules].map(([colonne, contenu]) => {
        if (contenu.genre !== 'texte' || contenu.texte.trim().length <= longueurDUneMarque)
          return [colonne, contenu] as const;
        const marque = encre(traceurs.length);
        const cellule = adresse({ ligne, colonne });
        traceurs.push({ feuille: feuille.nom, cellule, texte: contenu.texte, marque });
        return [colonne, { ...contenu, texte: contenu.texte + marque }] as const;
      });
      return [ligne, new Map(marquees)] as const;
    });
    return { ...feuille, lignes: new Map(lignes) };
  });
  return { classeur: { ...classeur, feuilles: marquees }, traceurs };
}

/**
 * The marked cells that cannot be found after reading: in no value or free column of the Dossier, in nothing that is kept
 * aside, no title of a column, no cell of a finding. A status, a date or an amount that cites its cell stands for its words;
 * so does a champ, when they are its own.
 */
export function findPerdus(
  { dossier, lecture, rapprochements, constats }: LectureDossier,
  traceurs: readonly Traceur[],
) {
  const dits = [
    JSON.stringify(dossier),
    JSON.stringify(lecture.gardees),
    JSON.stringify(rapprochements.flatMap(({ colonnes }) => colonnes.map(({ titre }) => titre))),
  ].join('\n');
  const place = ({ feuille, cellule }: { readonly feuille: string | null; readonly cellule: string | null }) =>
    `${feuille}!${cellule}`;
  const cites = new Set(constats.map(place));
  for (const origine of sansObjet(dossier)) cites.add(place(origine));
  const champsCites = new Set<string>();
  for (const { feuille, colonne, origine } of valeursCitees(dossier)) {
    if (isCodee(feuille, colonne)) cites.add(place(origine));
    if (colonne === 'champs') champsCites.add(place(origine));
  }
  return traceurs.filter((traceur) => {
    const { texte, marque } = traceur;
    const entier = champsCites.has(place(traceur)) && isChampConnu(texte, texte + marque);
    return !dits.includes(marque.trim()) && !cites.has(place(traceur)) && !entier;
  });
}

/** The cells that say « sans objet » in one way or another. */
function sansObjet(dossier: Dossier): readonly Origine[] {
  return (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) =>
    [dossier[cle] ?? []].flat().flatMap((ligne) => Object.values<Origine>(ligne.sansObjet)),
  );
}

/** A champ's own words, and not one more that anybody could see. */
function isChampConnu(texte: string, marquee: string): boolean {
  const lu = lireChamps({ genre: 'texte', texte });
  return normalize(texte) === normalize(marquee) && 'valeur' in lu && lu.valeur.every(({ code }) => code !== null);
}

/** A value that is a code, a day or a number: it stands for the words of its cell. */
function isCodee(feuille: CleFeuille, colonne: string): boolean {
  const { [colonne]: type }: Colonnes = feuilles[feuille].colonnes;
  const saisie = type?.saisie;
  return (
    saisie?.genre === 'date' ||
    saisie?.genre === 'nombre' ||
    (saisie?.genre === 'liste' && saisie.libelles.length > 0 && type?.ecrire !== champs.ecrire)
  );
}
