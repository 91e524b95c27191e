import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Feuille } from '../../dossier/feuille.js';
import { attenduRubrique, libelleRubrique, rubriquesConnues } from '../../dossier/valeurs/rubriques.js';
import { zipClasseur } from '../zip-classeur.js';
import { addAutresInformations } from './autres-informations.js';
import type { ContenuSuivi, LigneSuivi } from './contenu-suivi.js';
import { addFeuilleCles } from './feuille-cles.js';
import { addFeuilleLignes } from './feuille-lignes.js';
import { withLignesPretes } from './lignes-pretes.js';
import { addLisezMoi } from './lisez-moi.js';
import { addListes, createListes, type LieuxDesListes, lieuDansNotre, nomDesListes, sourceDe } from './listes.js';

/** What of our tableau de suivi is written. */
export interface EtendueDuSuivi {
  /** Its sheets, in our order. */
  readonly feuilles: readonly CleFeuille[];
  /** Only the columns that these documents need are open; those that others need are in closed groups. Null: all are open. */
  readonly ouvertes: ColonnesOuvertes | null;
  /** Sheets that go into another workbook: no « Lisez-moi », names that are free there, lists where that workbook has them. */
  readonly greffe: GreffeDuSuivi | null;
}

/** Whether a column of a sheet stays open. */
export type ColonnesOuvertes = (feuille: CleFeuille, colonne: string) => boolean;

export interface GreffeDuSuivi {
  readonly nomDe: (nom: string) => string;
  /** Where the workbook has the values of « communes.nom », when this sheet is not among those written. */
  readonly lieuDe: LieuxDesListes['lieuDe'];
}

/** Everything, and all of it open. */
export const suiviEntier: EtendueDuSuivi = {
  feuilles: Object.keys(feuilles) as CleFeuille[],
  ouvertes: null,
  greffe: null,
};

/**
 * Writes our tableau de suivi, blank or filled in: its sheets, drop-down lists, a help on each column.
 * @param date of the file, `AAAA-MM-JJ`
 * @returns the bytes of a `.xlsx`, the same for the same content and date
 */
export async function writeSuivi(
  { lignes, axes, autres = [] }: ContenuSuivi,
  date: string,
  { feuilles: ecrites, ouvertes, greffe }: EtendueDuSuivi = suiviEntier,
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const classeur = new exceljs.Workbook();
  classeur.creator = 'bilan-ctg';
  classeur.title = 'Tableau de suivi de la convention territoriale globale';
  classeur.created = new Date(`${date}T00:00:00Z`);
  classeur.modified = classeur.created;
  const nomDe = greffe?.nomDe ?? ((nom: string) => nom);
  if (!greffe) await addLisezMoi(classeur, ecrites, { avecAutres: autres.length > 0, replie: ouvertes !== null });
  const listes = createListes(axes);
  const source = sourceDe(listes, {
    listes: nomDe(nomDesListes),
    lieuDe: (renvoi) => {
      const lieu = lieuDansNotre(renvoi);
      return ecrites.some((cle) => feuilles[cle].nom === lieu.feuille)
        ? { ...lieu, feuille: nomDe(lieu.feuille) }
        : (greffe?.lieuDe(renvoi) ?? null);
    },
  });
  for (const cle of ecrites) {
    const feuille: Feuille = { ...feuilles[cle], nom: nomDe(feuilles[cle].nom) };
    const contenu = withLignesPretes(cle, lignes[cle] ?? []);
    if (feuille.disposition === 'cles') await addFeuilleCles(classeur, feuille, contenu[0], source);
    else
      await addFeuilleLignes(classeur, feuille, contenu, {
        source,
        attendu: cle === 'redaction' ? attenduOf : null,
        isOuverte: (colonne) => ouvertes?.(cle, colonne) ?? true,
      });
  }
  if (autres.length > 0) await addAutresInformations(classeur, autres);
  await addListes(classeur, listes, nomDe(nomDesListes));
  return zipClasseur(classeur, date, greffe ? 0 : 6);
}

/** What the convention or the law expects in the text of a rubric: the input message of its row. */
function attenduOf({ cellules: { rubrique } }: LigneSuivi): { readonly cle: string; readonly texte: string } | null {
  const id = rubriquesConnues.find(
    (connue) => rubrique?.genre === 'texte' && libelleRubrique(connue) === rubrique.texte,
  );
  return id === undefined ? null : { cle: 'texte', texte: `Attendu : ${attenduRubrique(id)}` };
}
