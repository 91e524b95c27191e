import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Feuille } from '../../dossier/feuille.js';
import { libellePoint, pointsDuSchema } from '../../dossier/valeurs/points-du-schema.js';
import { attenduRubrique, libelleRubrique, rubriquesConnues } from '../../dossier/valeurs/rubriques.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { zipClasseur } from '../zip-classeur.js';
import { addAutresInformations } from './autres-informations.js';
import type { ContenuSuivi, LigneSuivi } from './contenu-suivi.js';
import { addFeuilleCles } from './feuille-cles.js';
import { addFeuilleLignes } from './feuille-lignes.js';
import { addLisezMoi } from './lisez-moi.js';
import { addListes, createListes, sourceDe } from './listes.js';

/**
 * Writes our tableau de suivi, blank or filled in: every sheet, drop-down lists, a help on each column.
 * @param date of the file, `AAAA-MM-JJ`
 * @returns the bytes of a `.xlsx`, the same for the same content and date
 */
export async function writeSuivi({ lignes, axes, autres = [] }: ContenuSuivi, date: string): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const classeur = new exceljs.Workbook();
  classeur.creator = 'bilan-ctg';
  classeur.title = 'Tableau de suivi de la convention territoriale globale';
  classeur.created = new Date(`${date}T00:00:00Z`);
  classeur.modified = classeur.created;
  await addLisezMoi(classeur, autres.length > 0);
  const listes = createListes(axes);
  const source = sourceDe(listes);
  for (const cle of Object.keys(feuilles) as CleFeuille[]) {
    const feuille: Feuille = feuilles[cle];
    const contenu = withLignesPretes(cle, lignes[cle] ?? []);
    if (feuille.disposition === 'cles') await addFeuilleCles(classeur, feuille, contenu[0], source);
    else
      await addFeuilleLignes(classeur, feuille, contenu, { source, attendu: cle === 'redaction' ? attenduOf : null });
  }
  if (autres.length > 0) await addAutresInformations(classeur, autres);
  await addListes(classeur, listes);
  return zipClasseur(classeur, date);
}

/** The sheets whose rows are known beforehand: every rubric that a bilan knows, every point of the schéma. */
const lignesPretes: Readonly<
  Partial<Record<CleFeuille, { readonly cle: string; readonly libelles: readonly string[] }>>
> = {
  redaction: { cle: 'rubrique', libelles: rubriquesConnues.map(libelleRubrique) },
  schema: { cle: 'point', libelles: pointsDuSchema.map(libellePoint) },
};

/** Those already written first, then a row ready for each that is missing. */
function withLignesPretes(feuille: CleFeuille, ecrites: readonly LigneSuivi[]): readonly LigneSuivi[] {
  const pretes = lignesPretes[feuille];
  if (!pretes) return ecrites;
  const { cle, libelles } = pretes;
  const presentes = new Set(
    ecrites.map(({ cellules }) => cellules[cle]).map((contenu) => (contenu?.genre === 'texte' ? contenu.texte : '')),
  );
  return [
    ...ecrites,
    ...libelles
      .filter((libelle) => !presentes.has(libelle))
      .map((libelle) => ({ cellules: { [cle]: contenuTexte(libelle) }, autres: {} })),
  ];
}

/** What the convention or the law expects in the text of a rubric: the input message of its row. */
function attenduOf({ cellules: { rubrique } }: LigneSuivi): { readonly cle: string; readonly texte: string } | null {
  const id = rubriquesConnues.find(
    (connue) => rubrique?.genre === 'texte' && libelleRubrique(connue) === rubrique.texte,
  );
  return id === undefined ? null : { cle: 'texte', texte: `Attendu : ${attenduRubrique(id)}` };
}
