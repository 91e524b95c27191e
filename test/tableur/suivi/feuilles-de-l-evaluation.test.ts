import { describe, expect, test } from 'vitest';
import { contenuOfDossier } from '../../../src/tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../../../src/tableur/suivi/ecrire-suivi.js';
import { fabriquer, lire } from '../fabrique.js';

const date = '2028-06-30';
const onglets: readonly (readonly [string, readonly string[], readonly (string | number)[]])[] = [
  [
    'Nos moyens',
    ['Signataire', 'Nature du moyen', 'Nombre d’ETP', 'Montant (€)', 'Année'],
    ['Ville', 'Poste', 0.5, 24000, 2027],
  ],
  ['Avis du Copil', ['Enjeu', 'Appréciation du Copil', 'Commentaire'], ['Pilotage', 'Plutôt oui', 'On se voit.']],
  ['Évaluation', ['Question évaluative', 'Réponse apportée'], ['Qui vient ?', 'Toutes les familles.']],
  [
    'Besoins',
    ['Commune', 'Année', 'Enfants de moins de 3 ans', 'Population', 'Nombre de familles'],
    ['Amont', 2027, 100, 3000, 420],
  ],
];
const classeur = () =>
  fabriquer((fichier) => {
    fichier.addWorksheet('Actions').addRows([
      ['N°', 'Intitulé', 'Champ d’intervention'],
      ['1', 'Ouvrir une crèche', 'Petite enfance'],
    ]);
    for (const [nom, titres, ligne] of onglets) fichier.addWorksheet(nom).addRows([[...titres], [...ligne]]);
  });

describe('les feuilles Moyens, Appréciations et Questions, et les colonnes du portrait', () => {
  test('se lisent de n’importe quel onglet qui a leurs titres', async () => {
    const { dossier } = await lire(await classeur());
    expect(dossier.moyens[0]).toMatchObject({
      signataire: { valeur: 'Ville' },
      etp: { valeur: 0.5 },
      montant: { valeur: 24000 },
    });
    expect(dossier.appreciations[0]).toMatchObject({
      enjeu: { valeur: 'Pilotage' },
      appreciation: { valeur: 'plutot' },
    });
    expect(dossier.questions[0]).toMatchObject({
      question: { valeur: 'Qui vient ?' },
      reponse: { valeur: 'Toutes les familles.' },
    });
    expect(dossier.besoins[0]).toMatchObject({ population: { valeur: 3000 }, familles: { valeur: 420 } });
    expect(dossier.feuillesInconnues).toEqual([]);
  });

  test('se retrouvent dans notre tableau, et un tableau qui ne les a pas se lit comme avant', async () => {
    const lu = await lire(await classeur());
    const repris = await lire(await writeSuivi(contenuOfDossier(lu.dossier, lu.lecture), date));
    for (const feuille of ['moyens', 'appreciations', 'questions'] as const) {
      expect(repris.dossier.feuilles[feuille]?.nom).toBe(
        { moyens: 'Moyens', appreciations: 'Appréciations', questions: 'Questions' }[feuille],
      );
      expect(repris.dossier[feuille]).toHaveLength(1);
    }
    const vierge = await lire(await writeSuivi({ lignes: {}, axes: [] }, date));
    expect([vierge.dossier.moyens, vierge.dossier.appreciations, vierge.dossier.questions]).toEqual([[], [], []]);
    expect(vierge.constats.filter(({ regle }) => regle === 'valeur-hors-liste')).toEqual([]);
  });
});
