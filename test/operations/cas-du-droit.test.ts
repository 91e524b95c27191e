import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cdsf } from '../../src/operations/cdsf.js';
import { ouvrir, verifier } from '../../src/operations/suivi.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { openDocument, readParagraphes } from '../word/ouvrir.js';

test('c-sans-zone-ni-projet : l’extrait, la lettre et les données disent la couverture du bilan', async () => {
  const octets = new Uint8Array(readFileSync('test/fixtures/droit/c-sans-zone-ni-projet.xlsx'));
  const suivi = await verifier(await ouvrir({ nom: 'suivi.xlsx', octets }), '2027-09-15');
  const etats = suivi.verification.couverture.map(({ exigence, etat }) => [exigence, etat]);
  const { fichiers } = await cdsf(suivi, { bilan: 'intermediaire', definitif: false, gabarits });
  const fichier = (nom: string) => fichiers.find((un) => un.nom === nom)?.octets ?? new Uint8Array();

  const donnees = JSON.parse(new TextDecoder().decode(fichier('4-donnees.json'))) as {
    readonly couverture: readonly { readonly exigence: string; readonly etat: string }[];
  };
  const connus = new Map(etats.map(([exigence, etat]) => [exigence, etat]));
  expect(donnees.couverture.length).toBeGreaterThan(10);
  for (const { exigence, etat } of donnees.couverture)
    expect([exigence, etat]).toEqual([exigence, connus.get(exigence)]);

  const extrait = readParagraphes(openDocument(fichier('2-petite-enfance-bilan-intermediaire.docx'))).join('\n');
  const decret = etats.filter(([exigence]) => /^D214-10-1-I-/.test(exigence ?? ''));
  const constates = decret.filter(([, etat]) => etat === 'constatee').length;
  expect(decret).toHaveLength(12);
  expect(extrait.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
    new RegExp(`12 points du décret.*, ${constates} sont constatés`),
  );
}, 120_000);
