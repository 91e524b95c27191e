import { describe, expect, test } from 'vitest';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { typesDeBilan } from '../../src/documents/genres.js';
import { consolider } from '../../src/lot/consolider.js';
import { resumer } from '../../src/lot/resumer.js';
import { viewRapport } from '../../src/lot/vue-rapport.js';
import { unDossier } from '../dossiers.js';
import { entreeDe } from '../epreuves/entree.js';
import { type Document, readDocument } from './lire-document.js';

const date = '2028-06-30';

/** Sentences that only data can support: none stands in a document made from a tracker that holds titles alone. */
const rassurants = [
  /aucune? (?:action|indicateur|réunion|ajustement)[^.]* (?:ne devait|n’arrivait|n’est en retard|n’a été mesuré)/i,
  /n’appelle d’avenant/,
  /Non, d’après/,
  /aucune n’est en retard/,
  /sur \d+ n’est engagée/,
  /n’est exigé pour aucune/,
  /ne dépasse 10 000 habitants/,
  /point de l’article D\. 214-10-1 ne manque/,
  /examiné en comité de pilotage le/,
];

const nu = unDossier({ actions: [{ intitule: 'Ouvrir un relais' }, { intitule: 'Créer un lieu d’accueil' }] });

async function lireBilan(type: (typeof typesDeBilan)[number], dossier = nu): Promise<Document> {
  return readDocument(await renderBilanHtml(type, entreeDe(dossier, date)));
}

describe('un tableau de suivi qui n’a que des intitulés', () => {
  test.each(typesDeBilan)('%s ne rassure pas', async (type) => {
    const { texte } = await lireBilan(type);
    for (const phrase of rassurants) expect(texte).not.toMatch(phrase);
    expect(texte).toContain('Les statuts ne sont pas renseignés');
    expect(texte).toContain('on ne sait pas si des actions sont en retard');
  });

  test('le point d’étape dit ce qu’il ne sait pas', async () => {
    const { texte, chiffres } = await lireBilan('etape');
    for (const phrase of [
      'Les dates de début ne sont pas renseignées : on ne sait pas quelles actions devaient commencer.',
      'Les dates de fin ne sont pas renseignées : on ne sait pas quelles actions arrivaient à échéance.',
      'Les ajustements ne sont pas renseignés : on ne sait pas si un avenant est nécessaire.',
      'Les indicateurs ne sont pas renseignés.',
      'Les dates des réunions ne sont pas renseignées.',
    ])
      expect(texte).toContain(phrase);
    expect(chiffres).toEqual([{ valeur: '2', libelle: 'actions inscrites au plan' }]);
  });

  test('le rapport du département non plus', () => {
    const entree = entreeDe(nu, date);
    const resume = resumer(nu, entree.verification, entree.source, date);
    const vue = viewRapport(consolider([{ fichier: 's.xlsx', resume, refus: [] }], date));
    const texte = JSON.stringify(vue.phrases);
    for (const phrase of rassurants) expect(texte).not.toMatch(phrase);
  });
});

test('ce qui est en partie renseigné ne vaut que pour ce qui l’est', async () => {
  const { texte } = await lireBilan(
    'etape',
    unDossier({
      actions: [
        { intitule: 'A', statut: 'en-cours', debut: '2026-01-01', fin: '2030-01-01' },
        { intitule: 'B', statut: 'en-cours' },
      ],
    }),
  );
  expect(texte).toContain('aucune de celles dont l’échéance est connue n’est en retard');
  expect(texte).toContain('n’en donne pas');
});

test('une réunion datée après le document se tiendra', async () => {
  const dossier = unDossier({
    actions: [{ intitule: 'A' }],
    convention: { copil: '2028-09-12' },
    instances: [
      { date: '2028-03-01', instance: 'Copil du printemps' },
      { date: '2028-09-12', instance: 'Copil de rentrée' },
    ],
  });
  const { tableaux, texte } = await lireBilan('intermediaire', dossier);
  const reunions = tableaux.find(({ legende }) => legende.startsWith('Instances'))?.lignes.map(([jour]) => jour);
  expect(reunions).toEqual(['01/03/2028', 'se tiendra le 12/09/2028']);
  expect(texte).toContain('Bilan soumis au comité de pilotage du 12 septembre 2028.');
});
