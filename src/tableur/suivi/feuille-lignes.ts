import type { Workbook, Worksheet } from 'exceljs';
import type { CleFeuille } from '../../dossier/dossier.js';
import { aideAutreColonne, type Colonne, type Feuille } from '../../dossier/feuille.js';
import { lettresDe } from '../../dossier/origine.js';
import { adresse } from '../classeur.js';
import { encodeTexte } from '../texte-excel.js';
import { formatDeDate, writeContenu } from './cellules.js';
import type { LigneSuivi } from './contenu-suivi.js';
import { largeurDe } from './largeurs.js';
import type { SourceDeListe } from './listes.js';
import { highlightActions } from './mises-en-valeur.js';
import { fitRow, impressionDe, piedDePage, protect, styleAide, styleRow, styleTexte, styleTitre } from './styles.js';
import { direUsages } from './usages.js';
import { validationDeTitre, validationOf } from './validations.js';

/** Rows that are ready to be typed in, beyond those already filled. */
const lignesPretes = 500;
const premiereLigne = 3;

/** Adds a sheet in rows: titles, a help under each, then the rows, with what helps to fill them in. */
export async function addFeuilleLignes(
  classeur: Workbook,
  feuille: Feuille,
  lignes: readonly LigneSuivi[],
  { source, attendu, isOuverte }: OptionsFeuille,
): Promise<void> {
  const colonnes = Object.entries<Colonne>(feuille.colonnes);
  const onglet = classeur.addWorksheet(feuille.nom, {
    views: [{ state: 'frozen', xSplit: figees[feuille.cle] ?? 1, ySplit: premiereLigne - 1 }],
    pageSetup: impressionDe(
      colonnes.filter(([cle]) => isOuverte(cle)).map(([cle, colonne]) => largeurDe(cle, colonne)),
    ),
    headerFooter: piedDePage,
  });
  const autres = [...new Set(lignes.flatMap((ligne) => Object.keys(ligne.autres)))];
  const derniere = premiereLigne + lignes.length + lignesPretes - 1;
  onglet.columns = [
    ...colonnes.map(([cle, colonne]) => ({
      width: largeurDe(cle, colonne),
      style: { ...styleTexte, ...formatDe(cle, colonne) },
      ...(!isOuverte(cle) && { outlineLevel: 1, hidden: true }),
    })),
    ...autres.map(() => ({ width: 26, style: styleTexte })),
  ];
  onglet.addRow([...colonnes.map(([, { libelle }]) => libelle), ...autres.map(encodeTexte)]);
  onglet.addRow([
    ...colonnes.map(
      ([cle, { aide }], rang) => `${rang === 0 ? 'Aide : ' : ''}${aide}\n${direUsages(feuille.cle as CleFeuille, cle)}`,
    ),
    ...autres.map(() => aideAutreColonne),
  ]);
  for (const [rang, ligne] of lignes.entries()) writeLigne(onglet, premiereLigne + rang, ligne, colonnes, autres);
  mergePartages(onglet, lignes, colonnes);
  dress(onglet, colonnes.length + autres.length);
  for (const [rang, [cle, colonne]] of colonnes.entries()) {
    const lettre = lettreDe(rang);
    const debut = colonnes.findIndex(([autre]) => autre === 'debut');
    const apres = cle === 'fin' && debut >= 0 ? `${lettreDe(debut)}${premiereLigne}` : null;
    // The library's types forget this property, which its own documentation gives for ranges of cells.
    for (const { de, a, aide } of plagesOf(cle, lignes, derniere, attendu))
      (onglet as unknown as AvecValidations).dataValidations.add(
        `${lettre}${de}:${lettre}${a}`,
        validationOf(
          cle,
          { ...colonne, ...(aide && { aide }) },
          { cellule: `${lettre}${de}`, lettre, derniere, apres },
          source,
        ),
      );
  }
  if (feuille.cle === 'actions')
    highlightActions(onglet, (cle) => lettreDe(colonnes.findIndex(([autre]) => autre === cle)), derniere);
  // Excel opens no group of columns in a protected sheet: there, each title is only guarded against what would be typed over it.
  if (colonnes.every(([cle]) => isOuverte(cle))) await protect(onglet);
  else
    guardTitres(
      onglet,
      colonnes.map(([, { libelle }]) => libelle),
    );
}

function guardTitres(onglet: Worksheet, titres: readonly string[]): void {
  for (const [rang, titre] of titres.entries()) {
    const cellule = `${lettreDe(rang)}1`;
    (onglet as unknown as AvecValidations).dataValidations.add(cellule, validationDeTitre(cellule, titre));
  }
}

/** The ranges of a column that share one input message: the whole column, or each row that has its own and what is left. */
function plagesOf(
  cle: string,
  lignes: readonly LigneSuivi[],
  derniere: number,
  attendu: OptionsFeuille['attendu'],
): readonly { readonly de: number; readonly a: number; readonly aide?: string | undefined }[] {
  const propres = lignes.map((ligne) => attendu?.(ligne)).map((aide) => (aide?.cle === cle ? aide.texte : undefined));
  if (propres.every((aide) => aide === undefined)) return [{ de: premiereLigne, a: derniere }];
  return [
    ...propres.map((aide, rang) => ({ de: premiereLigne + rang, a: premiereLigne + rang, aide })),
    { de: premiereLigne + lignes.length, a: derniere },
  ];
}

interface OptionsFeuille {
  readonly source: SourceDeListe;
  /** Whether a column stays open; the others are in closed groups. */
  readonly isOuverte: (colonne: string) => boolean;
  /** What a row expects in one of its cells, when it says more than the column's help. */
  readonly attendu: ((ligne: LigneSuivi) => { readonly cle: string; readonly texte: string } | null) | null;
}

interface AvecValidations {
  readonly dataValidations: { add(plage: string, validation: ReturnType<typeof validationOf>): void };
}

/** The columns that stay in sight when one scrolls to the right. */
const figees: Readonly<Record<string, number | undefined>> = { actions: 1, redaction: 1, schema: 1 };

function writeLigne(
  onglet: Worksheet,
  rang: number,
  { cellules, autres }: LigneSuivi,
  colonnes: readonly (readonly [string, Colonne])[],
  entetes: readonly string[],
): void {
  const ligne = onglet.getRow(rang);
  for (const [place, [cle]] of colonnes.entries()) {
    const contenu = cellules[cle];
    if (contenu) writeContenu(ligne.getCell(place + 1), contenu);
  }
  for (const [place, entete] of entetes.entries()) {
    const texte = autres[entete];
    if (texte) writeContenu(ligne.getCell(colonnes.length + place + 1), { genre: 'texte', texte });
  }
  fitRow(onglet, ligne);
}

/** A quantity that rows in a row share stays one merged cell: it counts once when the tracker is read again. */
function mergePartages(
  onglet: Worksheet,
  lignes: readonly LigneSuivi[],
  colonnes: readonly (readonly [string, Colonne])[],
): void {
  for (const [place, [cle]] of colonnes.entries())
    for (let debut = 0; debut < lignes.length; ) {
      const partage = lignes[debut]?.partages?.[cle];
      let fin = debut + 1;
      // The first of them bears the quantity: rows that share one which stands elsewhere are not merged over nothing.
      if (partage !== undefined && lignes[debut]?.cellules[cle])
        while (lignes[fin]?.partages?.[cle] === partage && !lignes[fin]?.cellules[cle]) fin += 1;
      if (fin - debut > 1) onglet.mergeCells(premiereLigne + debut, place + 1, premiereLigne + fin - 1, place + 1);
      debut = fin;
    }
}

function dress(onglet: Worksheet, nombre: number): void {
  styleRow(onglet.getRow(1), styleTitre);
  styleRow(onglet.getRow(2), styleAide);
  onglet.getRow(1).height = 33;
  fitRow(onglet, onglet.getRow(2), true);
  // The filter stands on the row of helps: it and a sort leave titles and helps where they are.
  onglet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2, column: nombre } };
}

function lettreDe(rang: number): string {
  return lettresDe(adresse({ ligne: 1, colonne: rang + 1 }));
}

function formatDe(cle: string, { saisie }: Colonne): { readonly numFmt?: string } {
  if (saisie.genre === 'date') return { numFmt: formatDeDate };
  if (saisie.genre === 'nombre') return { numFmt: saisie.format };
  // A number of action is text: « 1.10 » would become 1.1, and « 1.2 » a date.
  return cle === 'numero' || cle === 'action' || cle === 'codeInsee' ? { numFmt: '@' } : {};
}
