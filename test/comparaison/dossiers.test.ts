import { describe, expect, test } from 'vitest';
import { compareDossiers } from '../../src/comparaison/dossiers.js';
import { unDossier } from '../dossiers.js';

const numeros = (actions: readonly { readonly numero?: { readonly valeur: string } }[]) =>
  actions.map(({ numero }) => numero?.valeur ?? null);

describe('ce qui a changé depuis un classeur plus ancien', () => {
  const avant = unDossier({
    actions: [
      {
        numero: '1.1',
        intitule: 'Crèche',
        statut: 'en-cours',
        fin: '2028-12-31',
        budgetRealise: 100,
        miseAJour: '2027-06-15',
      },
      { numero: '1.2', intitule: 'Relais', statut: 'en-cours', fin: '2027-03-31', miseAJour: '2027-06-30' },
      { numero: '1.3', intitule: 'Guichet unique', statut: 'en-cours', fin: '2027-12-31' },
      { numero: '1.4', intitule: 'Abandon', statut: 'non-demarree' },
    ],
    offre: [{ nom: 'A', placesAujourdhui: 10 }],
  });
  const apres = unDossier({
    actions: [
      { numero: '1.1', intitule: 'Crèche', statut: 'en-cours', fin: '2029-06-30', budgetRealise: 250 },
      { numero: '1.2', intitule: 'Relais', statut: 'realisee', fin: '2027-03-31', budgetRealise: 30 },
      { numero: 'PE-03', intitule: 'Guichet  Unique', statut: 'en-cours', fin: '2027-12-31' },
      { numero: '2.1', intitule: 'Nouvelle', statut: 'en-cours' },
    ],
    offre: [{ nom: 'A', placesAujourdhui: 14 }],
  });
  const evolution = compareDossiers({ dossier: avant, nom: 'avant.xlsx' }, apres, '2028-06-30');

  test('date le classeur ancien de sa dernière mise à jour', () => expect(evolution.depuis).toBe('2027-06-30'));

  test('statuts et échéances qui ont bougé', () => {
    expect(evolution.statuts.map(({ avant: a, apres: b }) => [a.statut?.valeur, b.statut?.valeur])).toEqual([
      ['en-cours', 'realisee'],
    ]);
    expect(evolution.echeances.map(({ apres: b }) => [b.numero?.valeur, b.fin?.valeur])).toEqual([
      ['1.1', '2029-06-30'],
    ]);
  });

  test('une action renumérotée se retrouve à son intitulé ; les autres sont ajoutées ou retirées', () => {
    expect(
      evolution.renommees.map(({ avant: a, apres: b, renumerotee, reformulee, doute }) => [
        a.numero?.valeur,
        b.numero?.valeur,
        { renumerotee, reformulee, doute },
      ]),
    ).toEqual([['1.3', 'PE-03', { renumerotee: true, reformulee: true, doute: null }]]);
    expect(numeros(evolution.ajoutees)).toEqual(['2.1']);
    expect(numeros(evolution.retirees)).toEqual(['1.4']);
  });

  test('un retard est nouveau s’il n’existait pas à la date du classeur ancien', () => {
    expect(evolution.nouveauxRetards?.map(({ action, jours }) => [action.numero?.valeur, jours])).toEqual([
      ['PE-03', 182],
    ]);
    expect(numeros(evolution.retardsLeves)).toEqual(['1.2']);
  });

  test('aucun retard n’est dit nouveau quand le classeur ancien ne donne pas sa date', () => {
    const sansDate = unDossier({ actions: [{ numero: '1', intitule: 'Ouvrir une crèche', fin: '2026-01-31' }] });
    const suite = compareDossiers({ dossier: sansDate, nom: 'avant.xlsx' }, sansDate, '2028-06-30');
    expect(suite.nouveauxRetards).toBeNull();
  });

  test('un classeur d’une autre convention est refusé', () => {
    const autre = unDossier({ actions: [{ numero: 'Z9', intitule: 'Ailleurs' }] });
    expect(() => compareDossiers({ dossier: autre, nom: 'autre.xlsx' }, apres, '2028-06-30')).toThrowError(
      /Aucune action de « autre\.xlsx » ne se retrouve dans le tableau de suivi, ni par son numéro ni par son intitulé/,
    );
  });

  test('les mêmes numéros sous d’autres intitulés ne font pas la même convention', () => {
    const autre = unDossier({ actions: [{ numero: '1.1', intitule: 'Rénover la piscine' }] });
    expect(() => compareDossiers({ dossier: autre, nom: 'autre.xlsx' }, apres, '2028-06-30')).toThrowError(
      /quand un numéro est le même, l’intitulé est tout autre/,
    );
  });
});
