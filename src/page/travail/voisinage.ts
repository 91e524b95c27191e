import type { Contenu } from '../../dossier/contenu.js';
import { lettresDe, ligneDe } from '../../dossier/origine.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { type Cible, cibleDe } from '../../operations/constats/attentes.js';
import { caseARemplir, createCorrigeables } from '../../operations/constats/case-a-remplir.js';
import { tableauDe } from '../../operations/constats/place.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import { findContenu } from '../../tableur/chercher.js';
import { adresse, parseAdresse } from '../../tableur/classeur.js';
import type { CelluleVisee, ControleDeCellule, VueVoisinage } from '../protocole.js';
import { type Atelier, suiviLu } from './atelier.js';
import { dire } from './dire.js';
import { direContenu, titresDe, viewCellule } from './ligne.js';
import { createMasque } from './masques.js';
import { suggererPour } from './suggestions.js';

/** Rows shown above and below. */
const autour = 2;

/** A cell with the rows around it, and how it is typed. One that a merge hides is the one that the merge shows. */
export function voisinage(atelier: Atelier, { feuille, cellule: demandee }: CelluleVisee): VueVoisinage {
  const suivi = suiviLu(atelier);
  const source = suivi.classeur.feuilles.find(({ nom }) => nom === feuille);
  const voulue = parseAdresse(demandee);
  const visee = source?.fusions.get(voulue.ligne)?.get(voulue.colonne) ?? voulue;
  const cellule = adresse(visee);
  const isMasquee = createMasque(atelier, { feuille, cellule });
  const titres = titresDe(suivi, feuille, cellule);
  const premiere = (tableauDe(suivi.rapprochements, feuille, cellule)?.entete ?? 0) + 1;
  const derniere = Math.max(visee.ligne, ...(source?.lignes.keys() ?? []));
  const numeros = Array.from({ length: 2 * autour + 1 }, (_, rang) => visee.ligne - autour + rang).filter(
    (numero) => numero === visee.ligne || (numero >= premiere && numero <= derniere),
  );
  const pleines = numeros.flatMap((numero) => [...(source?.lignes.get(numero)?.keys() ?? [])]);
  const colonnes = [...new Set([...titres.keys(), ...pleines, visee.colonne])].sort((a, b) => a - b);
  const cible = cibleDe(suivi.rapprochements, { feuille, cellule });
  const contenu = findContenu(suivi.classeur, { feuille, cellule });
  return {
    feuille,
    cellule,
    titre: titres.get(visee.colonne) ?? cible?.titre ?? '',
    aide: dire(cible?.colonne.aide ?? ''),
    controle: controleDe(cible),
    valeurs: isMasquee(cellule) ? null : valeursDe(contenu, cible),
    suggestions: suggererPour(suivi, { feuille, cellule }, cible)
      .filter(({ cellule: autre }) => autre === null || !isMasquee(autre))
      .map(({ texte }) => texte),
    ajoutee: false,
    fusionnee: isFusionnee(suivi, feuille, cellule),
    colonnes: colonnes.map((colonne) => ({
      lettres: lettresDe(adresse({ ligne: 1, colonne })),
      titre: titres.get(colonne) ?? '',
    })),
    lignes: numeros.map((numero) => ({
      numero,
      cellules: colonnes.map((colonne) => viewCellule(suivi, feuille, adresse({ ligne: numero, colonne }), isMasquee)),
    })),
  };
}

/**
 * What a finding asks to correct: its cell, the one of its row that its rule asks for, or a column that the table does not
 * have yet; null when nothing that could be typed there answers it.
 * @param cle of the finding, as it was shown
 */
export function pointACorriger(atelier: Atelier, { cle }: { readonly cle: number }): VueVoisinage | null {
  const constat = atelier.constats?.[cle];
  if (!constat || constat.feuille === null || constat.cellule === null) return null;
  const suivi = suiviLu(atelier);
  const visee = caseARemplir(suivi, constat);
  if (visee === null)
    return createCorrigeables(suivi)(constat)
      ? voisinage(atelier, { feuille: constat.feuille, cellule: constat.cellule })
      : null;
  if (visee.cellule !== null) return voisinage(atelier, { feuille: visee.onglet, cellule: visee.cellule });
  const { libelle, aide } = visee.colonne;
  return {
    ...voisinage(atelier, { feuille: constat.feuille, cellule: constat.cellule }),
    titre: libelle,
    aide: dire(aide),
    controle: controleDe(visee),
    valeurs: [],
    suggestions: [],
    fusionnee: false,
    ajoutee: true,
  };
}

function controleDe(cible: Pick<Cible, 'colonne'> | null): ControleDeCellule {
  const saisie = cible?.colonne.saisie;
  if (!cible || !saisie) return { genre: 'texte' };
  if (saisie.genre === 'date') return { genre: 'date', souple: 'valeur' in cible.colonne.lire(contenuTexte('2028')) };
  if (saisie.genre === 'nombre') return { genre: 'nombre' };
  return saisie;
}

/** The values of a list one by one, in the words of the list where they are of it; anything else as it stands. */
function valeursDe(contenu: Contenu | null, cible: Cible | null): readonly string[] {
  if (contenu === null) return [];
  const tel = contenu.genre === 'formule-sans-valeur' ? '' : direContenu(contenu);
  const saisie = cible?.colonne.saisie;
  if (!cible || saisie?.genre !== 'liste') return [tel];
  const { colonne } = cible;
  const lireEntier = (texte: string) => {
    const lu = colonne.lire(contenuTexte(texte));
    return 'valeur' in lu ? JSON.stringify([lu.valeur].flat()) : null;
  };
  const parValeur = new Map(saisie.libelles.map((libelle) => [lireEntier(libelle), libelle] as const));
  const lu = colonne.lire(contenu);
  if (!('valeur' in lu)) return [tel];
  return [lu.valeur].flat().map((valeur) => parValeur.get(JSON.stringify([valeur])) ?? ecrire(cible, valeur, tel));
}

function ecrire({ colonne }: Cible, valeur: unknown, tel: string): string {
  if (colonne.saisie.genre !== 'liste' || !colonne.saisie.plusieurs) return tel;
  return direContenu(colonne.ecrire([valeur]));
}

function isFusionnee({ classeur }: SuiviOuvert, feuille: string, cellule: string): boolean {
  const source = classeur.feuilles.find(({ nom }) => nom === feuille);
  const { ligne, colonne } = parseAdresse(cellule);
  // A merge is few rows long: those below its first cell tell.
  return [...(source?.fusions ?? [])].some(
    ([numero, places]) =>
      numero >= ligneDe(cellule) &&
      [...places.values()].some((place) => place.ligne === ligne && place.colonne === colonne),
  );
}
