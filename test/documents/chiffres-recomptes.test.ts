import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { entreeDe } from '../epreuves/entree.js';
import { lire } from '../tableur/fabrique.js';
import { type Document, readDocument } from './lire-document.js';

/*
 * The figures of the example's bilans, counted again: the cells are read by exceljs, which no document goes through, and
 * counted here. Nothing of src counts anything in this file: it only makes the documents in which the figures are looked for.
 */

const chemin = fileURLToPath(new URL('../../data/exemple/suivi-exemple.xlsx', import.meta.url));
const date = '2028-06-30';

type Cellules = Readonly<Record<string, string | number | Date | null>>;

const documents: Record<'intermediaire' | 'final', Document | null> = { intermediaire: null, final: null };
let actions: readonly Cellules[] = [];
let offre: readonly Cellules[] = [];
let besoins: readonly Cellules[] = [];

beforeAll(async () => {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.readFile(chemin);
  actions = lignesDe(classeur, 'Actions', 'N°');
  offre = lignesDe(classeur, 'Offre', 'Nom');
  besoins = lignesDe(classeur, 'Besoins', 'Commune ou zone');
  const { dossier } = await lire(new Uint8Array(readFileSync(chemin)));
  for (const type of ['intermediaire', 'final'] as const)
    documents[type] = readDocument(await renderBilanHtml(type, entreeDe(dossier, date)));
}, 60_000);

/** Rows of a sheet under the row of titles that holds `repere`, by title. */
function lignesDe(classeur: ExcelJS.Workbook, nom: string, repere: string): readonly Cellules[] {
  const grille: (string | number | Date | null)[][] = [];
  classeur.getWorksheet(nom)?.eachRow((ligne) => {
    grille.push(Array.from({ length: ligne.cellCount }, (_, rang) => valeurDe(ligne.getCell(rang + 1).value)));
  });
  const entete = grille.findIndex((ligne) => ligne.includes(repere));
  const titres = grille[entete] ?? [];
  return grille
    .slice(entete + 1)
    .map((ligne) => Object.fromEntries(titres.map((titre, rang) => [String(titre), ligne[rang] ?? null])))
    .filter((ligne) => ligne[repere] !== null && ligne[repere] !== '');
}

function valeurDe(valeur: ExcelJS.CellValue): string | number | Date | null {
  if (valeur === null || valeur === undefined) return null;
  if (typeof valeur === 'string' || typeof valeur === 'number' || valeur instanceof Date) return valeur;
  if (typeof valeur === 'object' && 'richText' in valeur) return valeur.richText.map(({ text }) => text).join('');
  if (typeof valeur === 'object' && 'result' in valeur) return valeurDe(valeur.result as ExcelJS.CellValue);
  return String(valeur);
}

/** The words that people write, as this test reads them. */
const mots: readonly (readonly [string, RegExp])[] = [
  ['En partie', /partiel/i],
  ['En continu', /continu|récurr|pérenn|annuel|permanen|recondui/i],
  ['Arrêtées', /report|suspend|abandon|annul/i],
  ['Non démarrées', /non |à venir|planifi/i],
  ['Réalisées', /réalis|termin/i],
  ['En cours', /cours|engag|lanc/i],
];

function etatDe(ligne: Cellules): string {
  const trouve = mots.find(([, mot]) => mot.test(String(ligne['Statut'])));
  if (!trouve) throw new Error(`Statut que cet essai ne connaît pas : ${String(ligne['Statut'])}`);
  return trouve[0];
}

const compter = (lignes: readonly Cellules[], ...etats: readonly string[]) =>
  lignes.filter((ligne) => etats.includes(etatDe(ligne))).length;

/** « 60 k€ », « 150 000 € », 12500: null when the cell is empty. */
function montantDe(valeur: Cellules[string] | undefined): number | null {
  if (typeof valeur === 'number') return valeur;
  const chiffres = String(valeur ?? '').replace(/[^\d,]/g, '');
  if (chiffres === '') return null;
  return Number(chiffres.replace(',', '.')) * (/k/.test(String(valeur)) ? 1000 : 1);
}

const somme = (lignes: readonly Cellules[], titre: string) => {
  let total = 0;
  for (const ligne of lignes) total += montantDe(ligne[titre]) ?? 0;
  return total;
};
const fr = (nombre: number) =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(nombre).replace(/[\u00a0\u202f]/g, ' ');
/** Cents are two, or none. */
const euros = (montant: number) => `${fr(montant).replace(/,(\d)$/, ',$10')} €`;
const signe = (nombre: number) => `${nombre > 0 ? '+' : '−'} ${fr(Math.abs(nombre))}`;

const closes = ['Réalisées', 'En continu', 'En partie'];
const horsPlaces = ['École (2-3 ans)', 'Relais petite enfance (RPE)', 'Lieu d’accueil enfants-parents (LAEP)'];
const sansPlaces = new Set([...horsPlaces, 'Guichet unique', 'Ludothèque', 'Accueil de loisirs (ALSH)', 'Autre']);
const accueils = () => offre.filter((ligne) => !sansPlaces.has(String(ligne['Type'])));

/** A day, or the last of a quarter: « T2 2027 ». */
function jourDe(valeur: Cellules[string] | undefined): string {
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10);
  const [, trimestre, annee] = /^T([1-4]) (\d{4})$/.exec(String(valeur ?? '')) ?? [];
  return trimestre ? `${annee}-${['03-31', '06-30', '09-30', '12-31'][Number(trimestre) - 1]}` : '';
}

/** A cell of the document: the row by its first cell, the column by its heading. */
function cellule(document: Document | null, legende: string, ligne: string, titre: string): string {
  const tableau = document?.tableaux.find((autre) => autre.legende.startsWith(legende));
  const rang = tableau?.titres.indexOf(titre) ?? -1;
  return tableau?.lignes.find(([premiere]) => premiere === ligne)?.[rang] ?? 'introuvable';
}

const grand = (debut: string) =>
  documents.intermediaire?.chiffres.find(({ libelle }) => libelle.startsWith(debut)) ?? { valeur: '', libelle: '' };

const avancement = (titre: string, ligne = 'Ensemble') =>
  cellule(documents.intermediaire, 'Avancement par champ', ligne, titre);

test.each(mots.map(([titre]) => titre))('avancement, ensemble : %s', (titre) => {
  expect(avancement(titre)).toBe(fr(compter(actions, titre)));
});

test('avancement : le total, et celui du champ petite enfance', () => {
  expect(avancement('Total')).toBe(fr(actions.length));
  const petiteEnfance = actions.filter((ligne) => String(ligne['Champ d’intervention']).startsWith('Petite enfance'));
  expect(avancement('Total', 'Petite enfance')).toBe(fr(petiteEnfance.length));
  expect(avancement('En cours', 'Petite enfance')).toBe(fr(compter(petiteEnfance, 'En cours')));
});

test('le grand chiffre des actions engagées ou réalisées', () => {
  const engagees = compter(actions, 'Réalisées', 'En continu', 'En partie', 'En cours');
  expect(grand('actions engagées').valeur).toBe(`${engagees} / ${actions.length}`);
});

const isClos = (ligne: Cellules) => closes.includes(etatDe(ligne)) || /abandon|annul/i.test(String(ligne['Statut']));

test('les retards : le grand chiffre et la colonne', () => {
  let retards = 0;
  for (const ligne of actions)
    if (jourDe(ligne['Fin']) !== '' && jourDe(ligne['Fin']) < date && !isClos(ligne)) retards += 1;
  expect(grand('actions en retard').valeur).toBe(fr(retards));
  expect(avancement('En retard (1)')).toBe(fr(retards));
});

test('les places d’accueil : au début, à ce jour, prévues, soutenues, sans l’école ni les services', () => {
  const total = documents.intermediaire?.tableaux
    .find(({ legende }) => legende.startsWith('Offre d’accueil'))
    ?.lignes.find(([titre]) => titre === 'Places d’accueil, ensemble du territoire');
  expect(total?.slice(2)).toEqual(
    [
      'Places au début de la convention',
      'Places aujourd’hui',
      'Places prévues en fin de convention',
      'Places soutenues',
    ].map((titre) => fr(somme(accueils(), titre))),
  );
});

test('les places ouvertes, fermées, et leur solde : en première page et dans le bilan final', () => {
  let [ouvertes, fermees] = [0, 0];
  for (const ligne of accueils()) {
    const ecart = Number(ligne['Places aujourd’hui']) - Number(ligne['Places au début de la convention']);
    if (ecart > 0) ouvertes += ecart;
    else fermees -= ecart;
  }
  const { valeur, libelle } = grand('places d’accueil');
  expect(valeur).toBe(signe(ouvertes - fermees));
  expect(libelle).toContain(`(${ouvertes} ouvertes, ${fermees} fermées)`);
  const final = (titre: string) =>
    cellule(documents.final, 'Places d’accueil par commune', 'Ensemble du territoire', titre);
  expect([final('Ouvertes'), final('Fermées'), final('Évolution nette')]).toEqual([
    fr(ouvertes),
    fr(fermees),
    signe(ouvertes - fermees),
  ]);
});

test('les places d’une commune, au début et à ce jour', () => {
  const siens = accueils().filter((ligne) => ligne['Commune'] === 'Le Cendre');
  const final = (titre: string) => cellule(documents.final, 'Places d’accueil par commune', 'Le Cendre', titre);
  expect(final('Au début')).toBe(fr(somme(siens, 'Places au début de la convention')));
  expect(final('À ce jour')).toBe(fr(somme(siens, 'Places aujourd’hui')));
});

test('les budgets : prévu et réalisé, et combien d’actions les donnent', () => {
  const ensemble = (titre: string) => cellule(documents.intermediaire, 'Budgets des actions', 'Ensemble', titre);
  expect(ensemble('Budget prévu')).toBe(euros(somme(actions, 'Budget prévu (€)')));
  expect(ensemble('Budget réalisé')).toBe(euros(somme(actions, 'Budget réalisé (€)')));
  const donnent = actions.filter((ligne) => montantDe(ligne['Budget prévu (€)']) !== null).length;
  expect(ensemble('Actions qui le donnent')).toBe(`${donnent} sur ${actions.length}`);
  const million = (montant: number) => `${fr(Math.round(montant / 10_000) / 100)} M€`;
  expect(grand('dépensés sur')).toEqual({
    valeur: million(somme(actions, 'Budget réalisé (€)')),
    libelle: `dépensés sur ${million(somme(actions, 'Budget prévu (€)'))} prévus`,
  });
});

test('les places pour 100 enfants de la première et de la dernière année de chaque territoire', () => {
  const tableau = documents.intermediaire?.tableaux.find(({ legende }) => legende.startsWith('Besoins par territoire'));
  expect(tableau?.lignes.map((ligne) => ligne.at(-1))).toEqual(
    besoins
      .filter((ligne) => ligne['Année'] !== 2026)
      .map((ligne) =>
        fr(Math.round((1000 * Number(ligne['Places'])) / Number(ligne['Enfants de moins de 3 ans'])) / 10),
      ),
  );
});
