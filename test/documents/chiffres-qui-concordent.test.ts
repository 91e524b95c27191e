import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { entreeDesPieces } from '../../src/cdsf/envoi.js';
import { viewExtrait } from '../../src/cdsf/vue-extrait.js';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { renderGabarit } from '../../src/documents/gabarits.js';
import { withProvenance } from '../../src/documents/provenance.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { statuts } from '../../src/dossier/valeurs/statuts.js';
import { codesOffre } from '../../src/dossier/valeurs/types-offre.js';
import { consolider } from '../../src/lot/consolider.js';
import { resumer } from '../../src/lot/resumer.js';
import { viewRapport } from '../../src/lot/vue-rapport.js';
import { unDossier } from '../dossiers.js';
import { entreeDe } from '../epreuves/entree.js';
import { lire } from '../tableur/fabrique.js';
import { gabarits } from './gabarits-du-depot.js';
import { type Document, nombreDe, readDocument, type Tableau } from './lire-document.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const date = '2028-06-30';

async function documentsDe(dossier: Dossier): Promise<Readonly<Record<string, Document>>> {
  const entree = entreeDe(dossier, date);
  const consolidation = consolider(
    [{ fichier: 's.xlsx', resume: resumer(dossier, entree.verification, entree.source, date), refus: [] }],
    date,
  );
  const rendre = (gabarit: string, vue: object) => renderGabarit(gabarit, vue, gabarits, entree.gabaritsCompiles);
  const pages = {
    etape: await renderBilanHtml('etape', entree),
    intermediaire: await renderBilanHtml('intermediaire', entree),
    final: await renderBilanHtml('final', entree),
    extrait: await rendre(
      'extrait-petite-enfance',
      withProvenance(viewExtrait('final', entreeDesPieces({ ...entree, parentalite: true })), entree.dossier),
    ),
    rapport: await rendre('rapport-departement', viewRapport(consolidation)),
  };
  return Object.fromEntries(Object.entries(pages).map(([nom, html]) => [nom, readDocument(html)]));
}

/** Every promise that the figures of a set of documents keep, whatever the workbook. */
function concordent(documents: Readonly<Record<string, Document>>): void {
  for (const [nom, document] of Object.entries(documents)) {
    for (const tableau of document.tableaux) {
      if (tableau.legende.startsWith('Avancement par champ')) avancementConcorde(tableau, document, nom);
      if (tableau.legende.startsWith('Budgets des actions, ')) colonnesConcordent(tableau, [1, 3], nom);
      if (tableau.legende === 'Cofinancements des actions') colonnesConcordent(tableau, [1], nom);
      if (tableau.legende.startsWith('Offre d’accueil')) offreConcorde(tableau, document, nom);
      if (tableau.legende.startsWith('Places d’accueil')) evolutionConcorde(tableau, nom);
    }
  }
}

function avancementConcorde(tableau: Tableau, { chiffres, texte }: Document, nom: string): void {
  const total = tableau.titres.indexOf('Total');
  const retard = tableau.titres.indexOf('En retard (1)');
  const colonnes = tableau.titres.map((_, rang) => rang).filter((rang) => rang > total && rang < retard);
  for (const ligne of tableau.lignes) {
    const somme = colonnes.reduce((cumul, rang) => cumul + nombreDe(ligne[rang]), 0);
    expect(somme, `${nom} : ${ligne.join(' | ')}`).toBe(nombreDe(ligne[total]));
  }
  colonnesConcordent(tableau, [total, ...colonnes, retard], nom);
  const ensemble = tableau.lignes.at(-1) ?? [];
  const engagees = ['Réalisées', 'En continu', 'En partie', 'En cours'].reduce(
    (cumul, titre) => cumul + nombreDe(ensemble[tableau.titres.indexOf(titre)]),
    0,
  );
  for (const { valeur, libelle } of chiffres) {
    if (libelle === 'actions engagées ou réalisées')
      expect(valeur, nom).toBe(`${engagees} / ${nombreDe(ensemble[total])}`);
    if (libelle.includes('en retard')) expect(nombreDe(valeur), nom).toBe(nombreDe(ensemble[retard]));
  }
  const phrase = /(\d+) actions sur (\d+) sont engagées ou réalisées/.exec(texte);
  if (phrase && nom === 'etape')
    expect([phrase[1], phrase[2]].map(Number)).toEqual([engagees, nombreDe(ensemble[total])]);
}

/** The last row is the sum of those above. */
function colonnesConcordent({ lignes, legende }: Tableau, rangs: readonly number[], nom: string): void {
  const propres = lignes.slice(0, -1);
  for (const rang of rangs) {
    const somme = propres.reduce((cumul, ligne) => cumul + nombreDe(ligne[rang]), 0);
    expect(somme, `${nom}, ${legende}, colonne ${rang + 1}`).toBeCloseTo(nombreDe(lignes.at(-1)?.[rang]), 1);
  }
}

/** The total of the territory is the sum of the équipements counted, and its evolution the figure of the first page. */
function offreConcorde({ lignes }: Tableau, { chiffres }: Document, nom: string): void {
  const fin = lignes.findIndex(([titre = '']) => titre.startsWith('École, accueil de loisirs'));
  const comptees = fin === -1 ? lignes : lignes.slice(0, fin);
  const totaux = comptees.filter(([titre = '']) => titre.startsWith('Places d’accueil, '));
  const total = totaux.at(-1);
  if (!total) return;
  // In a bilan a row is a commune and a family of modes d'accueil; in the extract, an équipement.
  const abregee = total.length === 6;
  const equipements = abregee ? comptees.slice(0, -1) : comptees.filter((ligne) => ligne.length === 7);
  const premiere = abregee ? 2 : 3;
  for (const [decalage, cellule] of total.slice(abregee ? 2 : 1).entries()) {
    const somme = equipements.reduce((cumul, ligne) => cumul + nombreDe(ligne[premiere + decalage]), 0);
    expect(somme, `${nom}, offre`).toBeCloseTo(nombreDe(cellule), 1);
  }
  const evolution = chiffres.find(({ libelle }) => libelle.startsWith('places d’accueil depuis'));
  const suivis = equipements.filter((ligne) => ligne[3] !== '–' && ligne[4] !== '–');
  const net = suivis.reduce((cumul, ligne) => cumul + nombreDe(ligne[4]) - nombreDe(ligne[3]), 0);
  if (evolution && !abregee) expect(nombreDe(evolution.valeur), nom).toBeCloseTo(net, 1);
}

function evolutionConcorde({ titres, lignes }: Tableau, nom: string): void {
  const rang = (titre: string) => titres.indexOf(titre);
  for (const ligne of lignes) {
    const [debut, gagnees, perdues, jour, net] = [
      'Au début',
      'Ouvertes',
      'Fermées',
      'À ce jour',
      'Évolution nette',
    ].map((titre) => nombreDe(ligne[rang(titre)])) as [number, number, number, number, number];
    expect(gagnees - perdues, nom).toBeCloseTo(net, 1);
    expect(debut + net, nom).toBeCloseTo(jour, 1);
  }
}

describe.each([
  'data/exemple/suivi-exemple.xlsx',
  'data/exemple/suivi-exemple-2030.xlsx',
  'test/fixtures/documents/huit-actions.xlsx',
  'test/fixtures/documents/soixante-actions.xlsx',
])('les documents de %s', (fichier) => {
  let documents: Readonly<Record<string, Document>>;
  beforeAll(async () => {
    documents = await documentsDe((await lire(new Uint8Array(readFileSync(`${racine}${fichier}`)))).dossier);
  }, 60_000);

  test('chaque tableau fait son total, et les grands chiffres sont ceux des tableaux', () => {
    concordent(documents);
    expect(documents['intermediaire']?.tableaux.some(({ legende }) => legende.startsWith('Avancement'))).toBe(true);
  });

  test('un même chiffre et une même légende disent la même chose d’un document à l’autre', () => {
    const { etape, intermediaire, final, extrait } = documents;
    expect(intermediaire?.chiffres).toEqual(etape?.chiffres);
    expect(intermediaire?.chiffres).toEqual(final?.chiffres);
    const nombres = new Map(final?.tableaux.map(({ legende, lignes }) => [legende, lignes.length]));
    for (const { legende, lignes } of extrait?.tableaux ?? []) {
      if (legende.startsWith('Actions') && nombres.has(legende))
        expect(lignes.length, legende).toBe(nombres.get(legende));
    }
  });

  test('chaque chiffre imprimé est défini une fois dans le document', () => {
    for (const nom of ['etape', 'intermediaire', 'final']) {
      const definis = documents[nom]?.definitions ?? [];
      expect(definis).toEqual([...new Set(definis)]);
      const avancement = documents[nom]?.tableaux.find(({ legende }) => legende.startsWith('Avancement'));
      for (const titre of avancement?.titres.slice(1, -1) ?? []) expect(definis).toContain(titre);
    }
  });
});

const nombre = fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined });
const jour = fc.option(fc.constantFrom('2026-03-01', '2028-01-31', '2030-06-30'), { nil: undefined });
const champ = fc.option(
  fc.constantFrom([{ code: 'petite-enfance' as const, libelle: 'Petite enfance' }], [{ code: null, libelle: 'Autre' }]),
  { nil: undefined },
);
const action = fc.record({
  intitule: fc.constant('Ouvrir'),
  champs: champ,
  statut: fc.option(fc.constantFrom(...statuts), { nil: undefined }),
  debut: jour,
  fin: jour,
  budgetPrevu: nombre,
  budgetRealise: nombre,
});
const equipement = fc.record({
  nom: fc.constant('Équipement'),
  type: fc.option(fc.constantFrom(...codesOffre), { nil: undefined }),
  commune: fc.option(fc.constantFrom('Alpha', 'ALPHA', 'Bêta'), { nil: undefined }),
  placesDebut: nombre,
  placesAujourdhui: nombre,
  placesPrevues: nombre,
});

test('quel que soit le classeur, chaque tableau fait son total et les grands chiffres en viennent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 1, maxLength: 12 }),
      fc.array(equipement, { maxLength: 8 }),
      async (actions, offre) => {
        concordent(await documentsDe(unDossier({ actions, offre } as Parameters<typeof unDossier>[0])));
      },
    ),
    { numRuns: Number(process.env['ESSAIS'] ?? 15) },
  );
}, 120_000);
