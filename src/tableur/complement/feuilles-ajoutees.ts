import { unzipSync } from 'fflate';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import { lettresDe, ligneDe } from '../../dossier/origine.js';
import type { Paquet } from '../../paquet/parties.js';
import type { Commentaire } from '../annotation/commentaires.js';
import { adresse, type Classeur } from '../classeur.js';
import { grefferFeuilles } from '../retouche/greffer-feuilles.js';
import type { ContenuSuivi } from '../suivi/contenu-suivi.js';
import { writeSuivi } from '../suivi/ecrire-suivi.js';
import { createListes, nomDesListes } from '../suivi/listes.js';
import type { LigneAAjouter } from './plan.js';

/** The sheets of ours that a workbook gets, and what is known of that workbook. */
export interface FeuillesAAjouter {
  readonly lignes: ReadonlyMap<CleFeuille, readonly LigneAAjouter[]>;
  readonly dossier: Dossier;
  readonly classeur: Classeur;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
}

/**
 * Adds sheets of ours to a workbook, as `modele` writes them, with rows.
 * @returns the notes of their cells, by the path of their part
 */
export async function addFeuilles(
  parts: Paquet,
  { lignes, dossier, classeur, date }: FeuillesAAjouter,
): Promise<{ readonly remarques: readonly string[]; readonly notes: ReadonlyMap<string, readonly Commentaire[]> }> {
  const ecrites = (Object.keys(feuilles) as CleFeuille[]).filter((cle) => lignes.has(cle));
  if (ecrites.length === 0) return { remarques: [], notes: new Map() };
  const aListes = hasNosListes(classeur);
  const nomDe = createNoms(classeur, aListes);
  const octets = await writeSuivi(contenuDe(lignes, dossier), date, {
    feuilles: ecrites,
    ouvertes: null,
    greffe: { nomDe, lieuDe: (renvoi) => lieuDansClasseur(dossier, renvoi) },
  });
  const noms = [...ecrites.map((cle) => nomDe(feuilles[cle].nom)), ...(aListes ? [] : [nomDe(nomDesListes)])];
  const chemins = grefferFeuilles(parts, unzipSync(octets), noms);
  const notes = ecrites.map((cle): readonly [string, readonly Commentaire[]] => [
    chemins.get(nomDe(feuilles[cle].nom)) ?? '',
    (lignes.get(cle) ?? []).flatMap((ligne, rang) => notesDe(cle, ligne, rang)),
  ]);
  return {
    remarques: ecrites.map((cle) => direFeuille(feuilles[cle].nom, nomDe(feuilles[cle].nom))),
    notes: new Map(notes.filter(([chemin, siennes]) => chemin !== '' && siennes.length > 0)),
  };
}

/** What a person is told of a sheet that was added. */
export function direFeuille(nom: string, ajoutee: string): string {
  return nom === ajoutee
    ? `Une feuille « ${nom} » a été ajoutée à la fin du classeur.`
    : `Une feuille « ${ajoutee} » a été ajoutée à la fin du classeur : la vôtre garde sa forme, et les lignes ajoutées sont dans celle-là.`;
}

function contenuDe(lignes: FeuillesAAjouter['lignes'], dossier: Dossier): ContenuSuivi {
  return {
    axes: [...new Set(dossier.actions.flatMap(({ axe }) => axe?.valeur ?? []))],
    lignes: Object.fromEntries(
      [...lignes].map(([cle, siennes]) => [cle, siennes.map(({ cellules }) => ({ cellules, autres: {} }))]),
    ),
  };
}

/** The first row under the titles and the helps. */
const premiereLigne = 3;

/** Where a value of a sheet of ours stands in it. */
export function celluleDansNotre(cle: CleFeuille, colonne: string, rang: number): string {
  const place = Object.keys(feuilles[cle].colonnes).indexOf(colonne);
  return feuilles[cle].disposition === 'cles'
    ? adresse({ ligne: place + 2, colonne: 2 })
    : adresse({ ligne: premiereLigne + rang, colonne: place + 1 });
}

function notesDe(cle: CleFeuille, { notes, cellules }: LigneAAjouter, rang: number): readonly Commentaire[] {
  return Object.entries(notes).flatMap(([colonne, texte]) =>
    cellules[colonne] ? [{ cellule: celluleDansNotre(cle, colonne, rang), texte }] : [],
  );
}

/** A name that no sheet of the workbook has, whatever its letters. */
export function createNoms(classeur: Classeur, aListes: boolean): (nom: string) => string {
  const pris = new Set(classeur.feuilles.map(({ nom }) => nom.toLowerCase()));
  return (nom) => {
    if (nom === nomDesListes && aListes) return nom;
    for (let rang = 1; ; rang += 1) {
      const essai = rang === 1 ? nom : `${nom} (bilan-ctg${rang > 2 ? ` ${rang - 1}` : ''})`;
      if (!pris.has(essai.toLowerCase())) return essai;
    }
  };
}

/** Whether the workbook has our own lists, each in its place. */
function hasNosListes(classeur: Classeur): boolean {
  const feuille = classeur.feuilles.find(({ nom }) => nom === nomDesListes);
  const titres = feuille?.lignes.get(1);
  return createListes([]).every(({ titre }, rang) => {
    const contenu = titres?.get(rang + 1);
    return contenu?.genre === 'texte' && contenu.texte === titre;
  });
}

/** Where the workbook has the values of « communes.nom »; null when none of its tables has that column. */
function lieuDansClasseur(dossier: Dossier, renvoi: string) {
  const [cle = '', colonne = ''] = renvoi.split('.');
  const lue = dossier.feuilles[cle as CleFeuille];
  const tableau = lue?.tableaux?.find(({ transpose, colonnes }) => !transpose && colonnes[colonne] !== undefined);
  const titre = tableau?.colonnes[colonne];
  if (!tableau || titre === undefined) return null;
  const lignes = dossier[cle as 'communes'].flatMap(({ origine }) =>
    origine.feuille === tableau.nom ? [ligneDe(origine.cellule)] : [],
  );
  return {
    feuille: tableau.nom,
    lettre: lettresDe(titre),
    ligne: lignes.length > 0 ? Math.min(...lignes) : ligneDe(titre) + 1,
  };
}
