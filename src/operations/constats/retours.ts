import { isRepondable } from '../../controles/verification.js';
import type { Constat } from '../../dossier/constat.js';
import type { Contenu } from '../../dossier/contenu.js';
import { feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import { formatJour } from '../../dossier/jours.js';
import type { Valeur } from '../../dossier/origine.js';
import { reponse as colonneReponse } from '../../dossier/valeurs/reponses.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { isSansObjet } from '../../dossier/valeurs-de-ligne.js';
import type { Retour } from '../../fiches/fiche.js';
import { isInchange } from '../../fiches/repere.js';
import { findContenu } from '../../tableur/chercher.js';
import type { Complement } from '../../tableur/complement/complement.js';
import type { SuiviVerifie } from '../suivi.js';
import { attendValeur, type Cible, cibleDe } from './attentes.js';
import { caseARemplir } from './case-a-remplir.js';
import { isPersonnelle } from './place.js';
import { direTout } from './points.js';
import { createRangees, type Rangee } from './rangees.js';

/** A text for a cell, the column that says what it is, and the rules whose points it answers. */
export interface CelluleRepondue {
  readonly feuille: string;
  readonly cellule: string;
  readonly texte: string;
  readonly cible: Cible | null;
  readonly regles: readonly string[];
  /** Where the points stand: in that cell, or in the one that names its row. */
  readonly constatee: string;
}

/** What answers come to: cells to write, rows for the sheet Réponses, and what is left to a person, a sentence each. */
export interface ReportDeRetours {
  readonly cellules: readonly CelluleRepondue[];
  readonly complements: readonly Complement[];
  readonly laisses: readonly string[];
  /** How many answers the tracker has already. */
  readonly dejaDites: number;
}

type Issue =
  | { readonly genre: 'cellule'; readonly cellule: string; readonly texte: string; readonly cible: Cible | null }
  | { readonly genre: 'deja' }
  | { readonly genre: 'reponse'; readonly complement: Complement }
  | { readonly genre: 'laisse'; readonly raison: string };

/**
 * Decides what becomes of each answer. One whose cell has changed since it was asked, that is of the wrong kind, or that does not
 * say what the cell should hold, is left to a person and said; the others go on.
 * @param date the day of the answers, `AAAA-MM-JJ`
 */
export function reporterRetours(suivi: SuiviVerifie, retours: readonly Retour[], date: string): ReportDeRetours {
  const cellules = new Map<string, CelluleRepondue>();
  const complements = new Map<string, Complement>();
  const laisses: string[] = [];
  let dejaDites = 0;
  const rangeeDe = createRangees(suivi.dossier);
  for (const retour of retours) {
    const issue = issueDe(suivi, retour, rangeeDe, date);
    const cle = `${retour.feuille}!${issue.genre === 'cellule' ? issue.cellule : retour.cellule}`;
    if (issue.genre === 'laisse') laisses.push(`${direPlace(retour)} : ${issue.raison}`);
    else if (issue.genre === 'deja') dejaDites += 1;
    else if (issue.genre === 'reponse') complements.set(`${cle} ${retour.regle}`, issue.complement);
    else {
      const connue = cellules.get(cle);
      if (connue && connue.texte !== issue.texte)
        laisses.push(
          `${direPlace(retour)} : deux réponses différentes y ont été données, la première est gardée. Choisissez.`,
        );
      else
        cellules.set(cle, {
          feuille: retour.feuille,
          cellule: issue.cellule,
          constatee: connue?.constatee ?? retour.cellule,
          texte: issue.texte,
          cible: issue.cible,
          regles: [...(connue?.regles ?? []), retour.regle],
        });
    }
  }
  return { cellules: [...cellules.values()], complements: [...complements.values()], laisses, dejaDites };
}

/** « Actions!F12 (date-illisible) ». */
export function direPlace({ feuille, cellule, regle }: Pick<Retour, 'feuille' | 'cellule' | 'regle'>): string {
  return `${cellule === '' ? feuille || 'Classeur' : `${feuille}!${cellule}`} (${regle})`;
}

type RangeeDe = ReturnType<typeof createRangees>;

function issueDe(suivi: SuiviVerifie, retour: Retour, rangeeDe: RangeeDe, date: string): Issue {
  const { classeur, rapprochements, verification } = suivi;
  const { feuille, cellule, regle, reponse, repere } = retour;
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cellule))
    return laisse('ce point ne porte pas sur une cellule : complétez le tableau d’après la réponse.');
  if (!classeur.feuilles.some(({ nom }) => nom === feuille))
    return laisse('cette feuille n’est pas dans le tableau : choisissez le tableau d’où vient la fiche.');
  const contenu = findContenu(classeur, { feuille, cellule });
  const avant = direTout(contenu);
  const cible = cibleDe(rapprochements, { feuille, cellule });
  const colonne = cible?.colonne ?? null;
  const code = isValeurDeListe(colonne, reponse) ? null : codeDe(reponse);
  const constat = verification.constats.find(
    (autre) => autre.regle === regle && autre.feuille === feuille && autre.cellule === cellule,
  );
  if (!constat && isDejaDite(suivi, retour, code, colonne, contenu)) return { genre: 'deja' };
  if (repere === '' ? !isMontre(avant, retour.contenu) : !isInchange(avant, repere))
    return laisse('la cellule a changé depuis que la question a été posée : la réponse n’a pas été écrite.');
  if (!constat && isDansLaLigne(rangeeDe({ feuille, cellule }), reponse)) return { genre: 'deja' };
  if (!constat) return laisse('ce point n’est plus demandé : la réponse n’a pas été écrite.');
  if (code !== null) {
    return isRepondable(constat)
      ? { genre: 'reponse', complement: reponseDe(retour, code, avant, date) }
      : laisse('ce point se corrige, il ne se lève pas par une réponse : donnez ce que la cellule doit contenir.');
  }
  const visee = celluleVisee(suivi, constat, rangeeDe);
  if (visee) {
    const refus = refusDe(visee.cible.colonne, null, reponse);
    return refus === null ? { genre: 'cellule', ...visee, texte: reponse } : laisse(refus);
  }
  if (!attendValeur(constat, contenu, colonne))
    return laisse('la réponse ne dit pas ce que cette cellule doit contenir : reportez-la à la main, à sa place.');
  const refus = isPersonnelle(constat) ? null : refusDe(colonne, contenu, reponse);
  return refus === null ? { genre: 'cellule', cellule, texte: reponse, cible } : laisse(refus);
}

/** The empty cell that a point is about, when it stands in the one that names its row; null when it may be any of several. */
function celluleVisee(
  suivi: SuiviVerifie,
  constat: Constat,
  rangeeDe: RangeeDe,
): { readonly cellule: string; readonly cible: Cible } | null {
  const visee = constat.champ === undefined ? null : caseARemplir(suivi, constat, rangeeDe);
  if (!visee || visee.cellule === null) return null;
  const place = { feuille: visee.onglet, cellule: visee.cellule };
  if (findContenu(suivi.classeur, place) !== null) return null;
  const cible = cibleDe(suivi.rapprochements, place);
  return cible?.feuille === visee.feuille && cible.cle === visee.champ ? { cellule: visee.cellule, cible } : null;
}

/** Whether the row of a point that is no longer asked says what is answered. */
function isDansLaLigne(rangee: Rangee | null, reponse: string): boolean {
  if (!rangee) return false;
  const colonnes: Colonnes = feuilles[rangee.cle].colonnes;
  const dite = contenuTexte(reponse);
  return Object.entries(colonnes).some(([cle, colonne]) => {
    // « Oui » in one column is no sign that another one was answered.
    if (colonne.saisie.genre === 'liste') return false;
    const tenue = (rangee.ligne as unknown as Readonly<Record<string, Valeur<unknown> | undefined>>)[cle];
    const lue = tenue && colonne.lire(dite);
    return lue && 'valeur' in lue && JSON.stringify(lue.valeur) === JSON.stringify(tenue.valeur);
  });
}

/** Whether the tracker has an answer already: in its cell, or in the sheet Réponses. */
function isDejaDite(
  { dossier }: Pick<SuiviVerifie, 'dossier'>,
  { regle, feuille, cellule, reponse }: Retour,
  code: string | null,
  colonne: Colonne | null,
  contenu: Contenu | null,
): boolean {
  if (code !== null)
    return dossier.reponses.some(
      (ligne) =>
        ligne.regle?.valeur === regle &&
        ligne.feuille?.valeur === feuille &&
        ligne.cellule?.valeur === cellule &&
        ligne.reponse !== undefined &&
        textOf(colonneReponse.ecrire(ligne.reponse.valeur)) === code,
    );
  if (contenu === null) return false;
  const [tenue, dite] = [contenu, contenuTexte(reponse)].map((quoi) => colonne?.lire(quoi));
  if (tenue && dite && 'valeur' in tenue && 'valeur' in dite)
    return JSON.stringify(tenue.valeur) === JSON.stringify(dite.valeur);
  return isMemeTexte(direTout(contenu), reponse);
}

function isMemeTexte(un: string, autre: string): boolean {
  const propre = (texte: string) => texte.replace(/\s+/g, ' ').trim();
  return propre(un) === propre(autre);
}

function laisse(raison: string): Issue {
  return { genre: 'laisse', raison };
}

/** Without its mark, a point is held to what the fiche showed of the cell. */
function isMontre(avant: string, montre: string): boolean {
  return montre !== '' && isMemeTexte(avant, montre);
}

/** « Oui » is a value where the column offers it. */
function isValeurDeListe(colonne: Colonne | null, reponse: string): boolean {
  return colonne !== null && colonne.saisie.genre !== 'texte' && 'valeur' in colonne.lire(contenuTexte(reponse));
}

function codeDe(reponse: string): string | null {
  const lu = colonneReponse.lire(contenuTexte(reponse));
  if (!('valeur' in lu)) return null;
  const ecrit = colonneReponse.ecrire(lu.valeur);
  return ecrit.genre === 'texte' ? ecrit.texte : null;
}

/** Why a text cannot be the value of a column; null when it can. */
function refusDe(colonne: Colonne | null, contenu: Contenu | null, reponse: string): string | null {
  if (!colonne || isSansObjet(reponse)) return null;
  const lu = colonne.lire(contenuTexte(reponse));
  if ('refus' in lu) return `la réponse n’a pas été écrite. ${lu.refus.message}`;
  const avant = contenu ? colonne.lire(contenu) : null;
  const nombre = (quoi: unknown) => (Array.isArray(quoi) ? quoi.length : 1);
  if (avant && 'valeur' in avant && nombre(lu.valeur) < nombre(avant.valeur))
    return 'la cellule donne plusieurs noms et la réponse en donne moins : reportez-la à la main, à côté des autres.';
  return null;
}

function reponseDe({ regle, feuille, cellule }: Retour, code: string, avant: string, date: string): Complement {
  const cellules = { regle, feuille, cellule, concerne: avant, reponse: code, date: formatJour(date) };
  return { feuille: 'reponses', rang: null, cellules, aConfirmer: {} };
}
