import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entreeDesPieces } from '../../src/cdsf/envoi.js';
import { viewExtrait } from '../../src/cdsf/vue-extrait.js';
import { viewBordereau, viewLettre } from '../../src/cdsf/vue-lettre.js';
import { runControles } from '../../src/controles/verification.js';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { renderGabarit } from '../../src/documents/gabarits.js';
import { typesDeBilan } from '../../src/documents/genres.js';
import { withProvenance } from '../../src/documents/provenance.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { consolider } from '../../src/lot/consolider.js';
import { resumer } from '../../src/lot/resumer.js';
import { viewRapport } from '../../src/lot/vue-rapport.js';
import { unDossier } from '../dossiers.js';
import { entreeDe } from '../epreuves/entree.js';
import { lire } from '../tableur/fabrique.js';
import { dossiersIncomplets } from './dossiers-incomplets.js';
import { motsDeLOutil, texteDuDocument, titresSeuls } from './mots-de-l-outil.js';

const date = '2028-06-30';

const classeur = (chemin: string) => async () => (await lire(new Uint8Array(readFileSync(chemin)))).dossier;

/** Workbooks with a gap of each kind: those of the law, each apart from a whole tracker by one thing, and small ones. */
const dossiers: Readonly<Record<string, () => Promise<Dossier>>> = {
  exemple: classeur('data/exemple/suivi-exemple.xlsx'),
  'huit actions': classeur('test/fixtures/gravites/huit-actions.xlsx'),
  ...Object.fromEntries(
    readdirSync('test/fixtures/droit').map((nom) => [nom, classeur(`test/fixtures/droit/${nom}`)] as const),
  ),
  'une seule action': async () => unDossier({ actions: [{ intitule: 'Ouvrir' }] }),
  'rien de complet': async () => unDossier(dossiersIncomplets.tout),
};

describe.each(Object.entries(dossiers))('un document définitif parle à qui le lit : %s', (_nom, ouvrir) => {
  test('aucun mot de l’outil, aucune consigne, aucun titre sans contenu', async () => {
    expect(fautesDe(await documentsDe(await ouvrir()))).toEqual([]);
  }, 60_000);
});

test('et de même ce qui manque au hasard', async () => {
  await fc.assert(
    fc.asyncProperty(dossiersIncomplets.auHasard, async (contenu) => {
      expect(fautesDe(await documentsDe(unDossier(contenu)))).toEqual([]);
    }),
    { numRuns: 15, seed: 22, endOnFailure: true },
  );
}, 120_000);

function fautesDe(documents: readonly (readonly [string, string])[]): readonly string[] {
  return documents.flatMap(([document, html]) =>
    [...motsDeLOutil(texteDuDocument(html), { estBordereau: document === 'bordereau' }), ...titresSeuls(html)].map(
      (faute) => `${document} : ${faute}`,
    ),
  );
}

/** Every document that a Dossier gives and that is made here: the bilans, the extract, the report. */
async function documentsDe(dossier: Dossier): Promise<readonly (readonly [string, string])[]> {
  const entree = entreeDe(dossier, date, {
    etat: 'definitif',
    source: { nom: 'suivi-de-la-ctg.xlsx', sha256: 'a'.repeat(64) },
  });
  const pieces = entreeDesPieces(entree);
  const render = (gabarit: string, vue: object) =>
    renderGabarit(gabarit, vue, entree.gabarits, entree.gabaritsCompiles);
  const resume = resumer(dossier, runControles(dossier, { date }), entree.source, date);
  const lot = consolider(
    [
      { fichier: 'suivi-de-la-ctg.xlsx', resume, refus: [] },
      { fichier: 'le-meme.xlsx', resume, refus: ['Le bilan n’a pas été écrit.'] },
      { fichier: 'abime.xlsx', resume: null, refus: ['Le classeur est abîmé.'] },
    ],
    date,
  );
  return [
    ...(await Promise.all(typesDeBilan.map(async (type) => [type, await renderBilanHtml(type, entree)] as const))),
    [
      'extrait',
      await render('extrait-petite-enfance', withProvenance(viewExtrait('intermediaire', pieces), pieces.dossier)),
    ],
    ['lettre', await render('lettre-cdsf', viewLettre('intermediaire', 'signataires', pieces, []))],
    ['bordereau', await render('bordereau', viewBordereau('intermediaire', 'signataires', pieces, []))],
    ['rapport', await render('rapport-departement', viewRapport(lot))],
  ];
}
