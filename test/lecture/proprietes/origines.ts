import { cellulesOf } from '../../../src/dossier/cellules.js';
import type { Contenu } from '../../../src/dossier/contenu.js';
import { type CleFeuille, type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import type { Colonnes } from '../../../src/dossier/feuille.js';
import type { Origine } from '../../../src/dossier/origine.js';
import { lireChamps, proposeChamps } from '../../../src/dossier/valeurs/champs.js';
import { parseIntervalle } from '../../../src/dossier/valeurs/dates.js';
import { normalize } from '../../../src/dossier/valeurs/normalisation.js';
import { lireStatut } from '../../../src/dossier/valeurs/statuts.js';
import { textOf } from '../../../src/dossier/valeurs/textes.js';
import { findContenu } from '../../../src/tableur/chercher.js';
import type { Classeur } from '../../../src/tableur/classeur.js';

/** A value of the Dossier and the cell that it cites. */
export interface ValeurCitee {
  readonly feuille: CleFeuille;
  readonly colonne: string;
  /** As the written tracker would show it. */
  readonly texte: string;
  readonly origine: Origine;
}

/** Every value of a Dossier, its free columns too, with the cell that each one cites. */
export function valeursCitees(dossier: Dossier): readonly ValeurCitee[] {
  return (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => {
    const lue = dossier[cle];
    const lignes = lue === null ? [] : [lue].flat();
    return lignes.flatMap((ligne) => [
      ...Object.entries(cellulesOf(ligne, feuilles[cle].colonnes)).map(([colonne, { contenu, origine }]) => ({
        feuille: cle,
        colonne,
        texte: textOf(contenu),
        origine,
      })),
      ...Object.entries(ligne.autres).map(([colonne, { valeur, origine }]) => ({
        feuille: cle,
        colonne,
        texte: valeur,
        origine,
      })),
    ]);
  });
}

/** What a value owes to no cell of its own: a cross or a tick stands for its title, a sum for its parts. */
export type Excuse = (valeur: ValeurCitee) => boolean;

/**
 * The values whose cell does not show them, one sentence each. A text shows its own words, a date the same period, a status
 * a word of that status, a champ the words that name it.
 */
export function findSansSource(dossier: Dossier, classeur: Classeur, excuse: Excuse = () => false): readonly string[] {
  return valeursCitees(dossier).flatMap((valeur) => {
    const { feuille, colonne, texte, origine } = valeur;
    const contenu = findContenu(classeur, origine);
    const montre = contenu === null ? isDitParOnglet(valeur) : shows(contenu, valeur, feuilles[feuille].colonnes);
    if (montre || excuse(valeur)) return [];
    const dit = contenu === null ? 'vide' : `« ${textOfCellule(contenu)} »`;
    return [`${feuille}.${colonne} « ${texte} » cite ${origine.feuille}!${origine.cellule}, ${dit}`];
  });
}

/** A tab named « Axe 1 – Petite enfance » says the champ of its actions: its first cell stands for its name. */
function isDitParOnglet({ colonne, texte, origine }: ValeurCitee): boolean {
  return colonne === 'champs' && champsDe(origine.feuille).some((libelle) => texte.includes(libelle));
}

function shows(contenu: Contenu, { colonne, texte, origine }: ValeurCitee, colonnes: Colonnes): boolean {
  const cellule = textOfCellule(contenu);
  const dit = normalize(cellule);
  const saisie = colonnes[colonne]?.saisie;
  if (normalize(texte) === '' || dit.includes(normalize(texte))) return true;
  if (saisie?.genre === 'date') return hasDate(cellule, texte);
  if (saisie?.genre === 'nombre') return hasNombre(contenu, cellule, texte);
  if (colonne === 'statut') return statutDe(contenu) === statutDe({ genre: 'texte', texte });
  if (colonne === 'champs')
    return [...champsDe(cellule), ...champsDe(origine.feuille)].some((libelle) => texte.includes(libelle));
  // Cells that go on with each other are joined, one a line: the first one is cited.
  const morceaux = texte.split(/[\n;]/).map(normalize);
  return (
    morceaux.some((morceau) => morceau !== '' && dit.includes(morceau)) ||
    (dit !== '' && normalize(texte).includes(dit))
  );
}

function hasDate(cellule: string, texte: string): boolean {
  const lu = parseIntervalle(cellule);
  const voulu = parseIntervalle(texte);
  if (lu && voulu) return voulu.debut === lu.debut || voulu.fin === lu.fin;
  return cellule.includes(texte.slice(0, 4)) || cellule.includes(texte.slice(-4));
}

function hasNombre(contenu: Contenu, cellule: string, texte: string): boolean {
  const nombre = (brut: string) => Number(brut.replace(/[^\d,.-]/g, '').replace(',', '.'));
  if (contenu.genre === 'nombre')
    return [1, 100, 1_000].some((unite) => Math.abs(contenu.nombre * unite - nombre(texte)) < 0.006);
  return cellule.replace(/[^\d]/g, '').includes(texte.replace(/[^\d]/g, ''));
}

function statutDe(contenu: Contenu): string | null {
  if (contenu.genre === 'erreur' || contenu.genre === 'formule-sans-valeur') return null;
  const lu = lireStatut(contenu);
  return 'valeur' in lu ? lu.valeur : null;
}

function champsDe(cellule: string): readonly string[] {
  const lus = lireChamps({ genre: 'texte', texte: cellule });
  return [...('valeur' in lus ? lus.valeur : []), ...proposeChamps(cellule)].map(({ libelle }) => libelle);
}

function textOfCellule(contenu: Contenu): string {
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '' : textOf(contenu);
}
