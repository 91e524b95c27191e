import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan } from '../../src/documents/bilan.js';
import { readDocument } from '../../src/reprise/lire-document.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { fabriquer, lire } from '../tableur/fabrique.js';
import { editDocument, editPartie } from './documents.js';

const { dossier } = await lire(
  await fabriquer((excel) =>
    excel.addWorksheet('Actions').addRows([
      ['N°', 'Intitulé', 'Statut', 'Réalisations'],
      ['1.1', 'Ouvrir', 'En cours', 'Le local est acquis.'],
    ]),
  ),
);
const bilan = await renderBilan({
  type: 'intermediaire',
  dossier,
  verification: runControles(dossier, { date: '2028-06-30' }),
  date: '2028-06-30',
  etat: 'projet',
  source: { nom: 'suivi.xlsx', sha256: '0'.repeat(64) },
  gabarits,
});

const avec = (debut: string) => editDocument(bilan, (xml) => xml.replace('<w:body>', () => `<w:body>${debut}`));
const controle = (tag: string, contenu: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${contenu}</w:sdtContent></w:sdt>`;
const repeter = (fois: number, ecrire: (rang: number) => string) =>
  Array.from({ length: fois }, (_, i) => ecrire(i)).join('');
const hexa = (rang: number) => rang.toString(16).padStart(8, '0');
const signet = (rang: number) => `<w:bookmarkStart w:id="${rang + 90_000}" w:name="_ctg_${hexa(rang)}_${hexa(rang)}"/>`;

describe('un document démesuré est refusé par une phrase qui dit quoi, où et que faire', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'une rubrique recopiée sans fin',
      () => avec(controle('ctg.actions.1.1.observations.89abcdef', '<w:p/>').repeat(200_000)),
      /^La rubrique « observations » de l’action 1\.1 se trouve plus de mille fois dans ce document\. Repartez du bilan/,
    ],
    [
      'trop de rubriques',
      () => avec(repeter(90_000, (rang) => controle(`ctg.actions.${rang}.effets.89abcdef`, '<w:p/>'))),
      /bien plus de rubriques qu’un bilan/,
    ],
    [
      'un texte sans fin',
      () =>
        avec(controle('ctg.actions.1.1.effets.89abcdef', `<w:p><w:r><w:t>${'a - '.repeat(300_000)}</w:t></w:r></w:p>`)),
      /« effets » de l’action 1\.1 contient plus d’un million de caractères/,
    ],
    [
      'trop d’éléments',
      () => avec(`<w:p>${'<w:r/>'.repeat(8_000_000)}</w:p>`),
      /bien plus de texte et de mise en forme/,
    ],
    ['trop profond', () => avec('<w:tbl>'.repeat(500)), /bien plus de texte et de mise en forme/],
    [
      'trop d’attributs à un élément',
      () => avec(`<w:p ${repeter(2_000, (rang) => `a${rang}="" `)}/>`),
      /bien plus de texte et de mise en forme/,
    ],
    ['trop de paragraphes', () => avec('<w:p/>'.repeat(500_001)), /plus de 500 000 paragraphes/],
    [
      'trop de signets, dans un seul paragraphe',
      () => avec(`<w:p>${repeter(201_000, signet)}</w:p>`),
      /bien plus de signets qu’un bilan/,
    ],
    [
      'des signets qui se recouvrent sur un long texte',
      () => avec(`<w:p>${repeter(1_000, signet)}<w:r><w:t>${'a'.repeat(100_000)}</w:t></w:r></w:p>`),
      /Les repères de ce document se recouvrent/,
    ],
    [
      'une numérotation sans fin',
      () => editPartie(bilan, 'word/numbering.xml', () => `<w:numbering>${'<w:num/>'.repeat(200_000)}</w:numbering>`),
      /Une partie du document \(word\/numbering\.xml\) est bien plus longue/,
    ],
  ])('%s', (_nom, creer, message) => {
    const octets = creer();
    const debut = performance.now();
    expect(() => readDocument(octets)).toThrowError(
      expect.objectContaining({ name: 'ErreurUtilisateur', code: 2, message: expect.stringMatching(message) }),
    );
    expect(performance.now() - debut).toBeLessThan(10_000);
  });
});

test('les textes de 4 000 actions, dix pour chacune, se lisent', () => {
  const paragraphe = `<w:p><w:r><w:t>${'Le local est acquis. '.repeat(10)}</w:t></w:r></w:p>`;
  const document = avec(repeter(40_000, (rang) => controle(`ctg.actions.${rang}.effets.89abcdef`, paragraphe)));
  expect(readDocument(document).textes.length).toBeGreaterThan(40_000);
});
