import { parseAdresse } from '../../classeur.js';
import { type Retouche, replaceAll } from '../../retouche/cellules.js';
import { type CelluleAEcrire, celluleXml } from './cellule-ods.js';
import { type CelluleOds, findLigneOds, type LigneOds, type TableOds } from './table-xml.js';

type ParColonne = ReadonlyMap<number, CelluleAEcrire>;

/** The XML of a content with these cells in one of its sheets; every other character of it stays as it is. */
export function writeCellulesOds(
  xml: string,
  table: TableOds,
  cellules: readonly (CelluleAEcrire & { readonly cellule: string })[],
): string {
  const parLigne = new Map<number, Map<number, CelluleAEcrire>>();
  for (const { cellule, ...ecrite } of cellules) {
    const { ligne, colonne } = parseAdresse(cellule);
    parLigne.set(ligne, (parLigne.get(ligne) ?? new Map()).set(colonne, ecrite));
  }
  const parElement = new Map<LigneOds, Map<number, ParColonne>>();
  const dessous: (readonly [number, ParColonne])[] = [];
  for (const [numero, colonnes] of [...parLigne].sort(([a], [b]) => a - b)) {
    const ligne = findLigneOds(table.lignes, numero);
    if (ligne) parElement.set(ligne, (parElement.get(ligne) ?? new Map()).set(numero, colonnes));
    else dessous.push([numero, colonnes]);
  }
  const retouches: Retouche[] = [...parElement].map(([ligne, numeros]) => ({
    debut: ligne.debut,
    fin: ligne.fin,
    par: splitLigne(xml, ligne, numeros),
  }));
  const derniere = table.lignes.at(-1);
  const nouvelles = lignesNouvelles(dessous, derniere ? derniere.numero + derniere.repetee : 1);
  if (nouvelles !== '') retouches.push({ debut: table.finDesLignes, fin: table.finDesLignes, par: nouvelles });
  return joinFin(xml, retouches, table.finDesLignes);
}

/** Rows added just after the last one come after it, even when it is rewritten. */
function joinFin(xml: string, retouches: readonly Retouche[], fin: number): string {
  const ajout = retouches.find(({ debut, fin: sienne }) => debut === fin && sienne === fin);
  const derniere = ajout && retouches.find((autre) => autre !== ajout && autre.fin === fin);
  if (!ajout || !derniere) return replaceAll(xml, retouches);
  const jointe = { ...derniere, par: derniere.par + ajout.par };
  return replaceAll(xml, [...retouches.filter((autre) => autre !== ajout && autre !== derniere), jointe]);
}

/** A row that stands for several, with some of them written: those before and after stay as they were. */
function splitLigne(xml: string, ligne: LigneOds, numeros: ReadonlyMap<number, ParColonne>): string {
  const morceaux: string[] = [];
  let suivant = ligne.numero;
  for (const [numero, colonnes] of [...numeros].sort(([a], [b]) => a - b)) {
    if (numero > suivant) morceaux.push(repeatLigne(xml, ligne, numero - suivant));
    morceaux.push(
      withRepetition(xml.slice(ligne.debut, ligne.interieur.debut), 'table:number-rows-repeated', 1).replace(
        /\/>$/,
        '>',
      ) +
        contenuDeLigne(xml, ligne.cellules, colonnes) +
        '</table:table-row>',
    );
    suivant = numero + 1;
  }
  const reste = ligne.numero + ligne.repetee - suivant;
  if (reste > 0) morceaux.push(repeatLigne(xml, ligne, reste));
  return morceaux.join('');
}

function repeatLigne(xml: string, ligne: LigneOds, fois: number): string {
  const balise = xml.slice(ligne.debut, ligne.interieur.debut);
  return withRepetition(balise, 'table:number-rows-repeated', fois) + xml.slice(ligne.interieur.debut, ligne.fin);
}

function contenuDeLigne(xml: string, cellules: readonly CelluleOds[], colonnes: ParColonne): string {
  const morceaux: string[] = [];
  let suivante = 1;
  for (const cellule of cellules) {
    const fin = cellule.colonne + cellule.repetee;
    const siennes = [...colonnes]
      .filter(([colonne]) => colonne >= cellule.colonne && colonne < fin)
      .sort(([a], [b]) => a - b);
    let depuis = cellule.colonne;
    for (const [colonne, ecrite] of siennes) {
      if (colonne > depuis) morceaux.push(repeatCellule(xml, cellule, colonne - depuis));
      const interieur = xml.slice(cellule.interieur.debut, cellule.interieur.fin);
      morceaux.push(celluleXml(ecrite, { attributs: cellule.attributs, interieur }));
      depuis = colonne + 1;
    }
    if (depuis === cellule.colonne) morceaux.push(xml.slice(cellule.debut, cellule.fin));
    else if (depuis < fin) morceaux.push(repeatCellule(xml, cellule, fin - depuis));
    suivante = fin;
  }
  return morceaux.join('') + cellulesNouvelles(colonnes, suivante);
}

function repeatCellule(xml: string, cellule: CelluleOds, fois: number): string {
  const balise = xml.slice(cellule.debut, cellule.interieur.debut);
  return (
    withRepetition(balise, 'table:number-columns-repeated', fois) + xml.slice(cellule.interieur.debut, cellule.fin)
  );
}

/** Cells after the last one of a row. */
function cellulesNouvelles(colonnes: ParColonne, premiere: number): string {
  const morceaux: string[] = [];
  let suivante = premiere;
  for (const [colonne, ecrite] of [...colonnes].sort(([a], [b]) => a - b)) {
    if (colonne < suivante) continue;
    if (colonne > suivante) morceaux.push(`<table:table-cell table:number-columns-repeated="${colonne - suivante}"/>`);
    morceaux.push(celluleXml(ecrite, null));
    suivante = colonne + 1;
  }
  return morceaux.join('');
}

/** Rows after the last one of a sheet. */
function lignesNouvelles(lignes: readonly (readonly [number, ParColonne])[], premiere: number): string {
  const morceaux: string[] = [];
  let suivante = premiere;
  for (const [numero, colonnes] of lignes) {
    if (numero > suivante)
      morceaux.push(
        `<table:table-row table:number-rows-repeated="${numero - suivante}"><table:table-cell/></table:table-row>`,
      );
    morceaux.push(`<table:table-row>${cellulesNouvelles(colonnes, 1)}</table:table-row>`);
    suivante = numero + 1;
  }
  return morceaux.join('');
}

/** A start tag that says that it stands for so many. */
function withRepetition(balise: string, attribut: string, fois: number): string {
  const place = balise.indexOf(` ${attribut}=`);
  const fin = place < 0 ? place : balise.indexOf('"', place + attribut.length + 3);
  const sans = place < 0 ? balise : balise.slice(0, place) + balise.slice(fin + 1);
  if (fois === 1) return sans;
  const avant = sans.endsWith('/>') ? sans.length - 2 : sans.length - 1;
  return `${sans.slice(0, avant)} ${attribut}="${fois}"${sans.slice(avant)}`;
}
