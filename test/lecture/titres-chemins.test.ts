import { describe, expect, test } from 'vitest';
import { explainTitre } from '../../src/lecture/titres/expliquer.js';
import { genreDeTitre, scoreChemin, scoreTitre } from '../../src/lecture/titres/titres.js';

describe('un chemin de titres, de la bande à la feuille', () => {
  test.each([
    ['Budget › Prévu TTC', 'budgetPrevu'],
    ['Budget › Prévu', 'budgetPrevu'],
    ['Coût › Estimé HT', 'budgetPrevu'],
    ['Dépenses › Prévu TTC', 'budgetPrevu'],
    ['Dépenses › Réalisé TTC', 'budgetRealise'],
    ['Budget (€) › Dépensé', 'budgetRealise'],
    ['Réalisé › Budget', 'budgetRealise'],
    ['Prévisionnel › Budget', 'budgetPrevu'],
    ['Budget › 2026', 'budgetPrevu'],
    ['Calendrier › Début', 'debut'],
    ['Calendrier prévisionnel › Fin', 'fin'],
    ['Calendrier › 2027', 'periode'],
    ['Avancement › 2027', 'statut'],
    ['Le Cendre › Avancement', 'statut'],
    ['Suivi 2027 › Avancement › %', 'avancement'],
    ['Pilotage › Structure', 'pilote'],
    ['Pilotage › Élu', 'eluReferent'],
    ['Partenaires › Structure', 'partenaires'],
    ['Places › Créées', 'placesRealisees'],
    ['Places › Prévues', 'placesVisees'],
    ['Moyens › Humains', 'moyensHumains'],
    ['Moyens › Financiers', 'budgetPrevu'],
    ['Action › N°', 'numero'],
    ['Indicateurs › Valeur 2027', 'resultat'],
    ['Suivi › Reste à faire', 'perspectives'],
    ['Statut › Statut', 'statut'],
  ])('%s : %s', (chemin, cle) => {
    const notes = scoreChemin('actions', chemin.split(' › '));
    expect(notes[0]?.score).toBeGreaterThanOrEqual(0.9);
    expect(notes.filter(({ score }) => score >= (notes[0]?.score ?? 1) - 0.01).map((note) => note.cle)).toContain(cle);
  });

  test('un financeur sous une bande n’est aucune de nos colonnes : c’est un cofinancement', () => {
    expect(scoreChemin('actions', ['Recettes', 'Caf'])).toEqual([]);
    expect(scoreChemin('actions', ['Financement', 'Département'])).toEqual([]);
  });

  test('une bande baisse ce qu’elle n’attend pas', () => {
    const [seul] = scoreTitre('actions', 'Observations');
    const [sous] = scoreChemin('actions', ['Budget', 'Observations']);
    expect(seul?.score).toBe(1);
    expect(sous?.score).toBeLessThan(0.8);
  });

  test('rien d’un chemin vide', () => {
    expect(scoreChemin('actions', [])).toEqual([]);
    expect(scoreChemin('actions', ['', ' '])).toEqual([]);
    expect(scoreTitre('actions', '')).toEqual([]);
  });
});

describe('les titres qui disent autre chose qu’une colonne', () => {
  test.each([
    ['2026', { genre: 'annee', annee: 2026 }],
    ['Année 2027', { genre: 'annee', annee: 2027 }],
    ['N+1', null],
    ['Bilan 2026', null],
    ['T1', { genre: 'sous-periode', texte: 'T1' }],
    ['1er trim.', { genre: 'sous-periode', texte: '1er trim.' }],
    ['2e semestre 2027', { genre: 'sous-periode', texte: '2e semestre 2027' }],
    ['janv.', { genre: 'sous-periode', texte: 'janv.' }],
    ['Août', { genre: 'sous-periode', texte: 'Août' }],
    ['S2 2027', { genre: 'sous-periode', texte: 'S2 2027' }],
    ['janv-27', { genre: 'sous-periode', texte: 'janv-27' }],
    ['09/2026', { genre: 'sous-periode', texte: '09/2026' }],
    ['4T2027', { genre: 'sous-periode', texte: '4T2027' }],
    ['Trimestre', null],
    ['À faire', { genre: 'statut' }],
    ['Non démarré(e)', { genre: 'statut' }],
    ['EN COURS', { genre: 'statut' }],
    ['Statut', null],
    ['Caf', { genre: 'financeur', nom: 'Caf' }],
    ['CAF (€)', { genre: 'financeur', nom: 'Caf' }],
    ['Part Caf', { genre: 'financeur', nom: 'Caf' }],
    ['Participation de la Caf', { genre: 'financeur', nom: 'Caf' }],
    ['Caf du Puy-de-Dôme', { genre: 'financeur', nom: 'Caf du Puy-de-Dôme' }],
    ['Conseil départemental', { genre: 'financeur', nom: 'Département' }],
    ['CC du Haut-Val', { genre: 'financeur', nom: 'CC du Haut-Val' }],
    ['Ville de Corméry', { genre: 'financeur', nom: 'Ville de Corméry' }],
    ['État', { genre: 'financeur', nom: 'État' }],
    ['DETR', { genre: 'financeur', nom: 'DETR' }],
    ['Fonds propres', { genre: 'financeur', nom: 'Autofinancement' }],
    ['Autofinancement', { genre: 'financeur', nom: 'Autofinancement' }],
    ['Communes concernées', null],
    ['Commune concernée', null],
    ['Département pilote', null],
    ['Montant', null],
    ['État d’avancement', null],
  ])('« %s »', (titre, genre) => {
    expect(genreDeTitre(titre)).toEqual(genre);
  });
});

describe('la note d’un titre', () => {
  const note = (titre: string, cle: string) => scoreTitre('actions', titre).find((n) => n.cle === cle)?.score ?? 0;

  test('connu : 1 ; avec un complément : 0,9 ou plus ; avec un mot inconnu : entre les deux seuils', () => {
    expect(note('Pilote', 'pilote')).toBe(1);
    expect(note('Pilote de l’action CTG', 'pilote')).toBeGreaterThanOrEqual(0.9);
    expect(note('Pilote historique', 'pilote')).toBeGreaterThan(0.45);
    expect(note('Pilote historique', 'pilote')).toBeLessThan(0.8);
    expect(note('Avis motivé rendu sur le pilote', 'pilote')).toBe(0);
  });

  test('une lettre de travers dans un long mot se lit encore, moins sûrement ; dans un mot court, non', () => {
    for (const titre of ['Avencement', 'Avancemnt', 'Avancmeent', 'Avanceement'])
      expect(note(titre, 'statut'), titre).toBeCloseTo(0.88, 2);
    expect(note('Cour', 'budgetPrevu')).toBe(0);
    expect(note('Auteurs', 'partenaires')).toBe(0);
  });

  test('écrit autrement, c’est le même titre', () => {
    for (const titre of ['PILOTE(S)', 'pilote', 'Pilote :', ' Pilote\n', 'Pilotes'])
      expect(note(titre, 'pilote'), titre).toBe(1);
    for (const titre of ['Date_debut', 'DateDebut', 'DATE DE DÉBUT', 'date début'])
      expect(note(titre, 'debut'), titre).toBe(1);
    for (const titre of ['Élu·e référent·e', 'Élu(e) référent(e)', 'Elu.e référent.e', 'Élu/e référent/e'])
      expect(note(titre, 'eluReferent'), titre).toBe(1);
    expect(note('Échéance\nprévision-\nnelle', 'fin')).toBe(1);
    expect(note('Sous-\nobjectif', 'objectif')).toBe(1);
  });

  test('un titre interminable ne coûte rien', () => {
    const debut = performance.now();
    expect(scoreTitre('actions', 'pilote '.repeat(100_000))).toEqual([]);
    expect(scoreTitre('actions', '('.repeat(200))).toEqual([]);
    scoreTitre('actions', `${'a'.repeat(199)}-`);
    expect(performance.now() - debut).toBeLessThan(200);
  });

  test('elle se justifie', () => {
    expect(scoreTitre('actions', 'Date prévisionnelle de fin des travaux urgents')[0]?.raison).toEqual({
      tete: 'Date de fin',
      complements: ['previsionnelle', 'travaux'],
      inconnus: ['urgents'],
      fautes: [],
      veto: null,
    });
  });

  test('et s’explique feuille par feuille', () => {
    const { mots, genre, feuilles } = explainTitre('Téléphone du pilote');
    expect(mots).toEqual(['telephone', 'pilote']);
    expect(genre).toBeNull();
    expect(feuilles.find(({ feuille }) => feuille === 'actions')?.candidats).toMatchObject([
      { cle: 'pilote', libelle: 'Pilote', score: 0, veto: 'telephone' },
    ]);
    expect(explainTitre('Échéance').feuilles.map(({ feuille }) => feuille)).toContain('operations');
  });
});
