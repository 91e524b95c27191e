import { describe, expect, test } from 'vitest';
import { consolider } from '../../src/lot/consolider.js';
import { createTableauxDuLot } from '../../src/lot/tableaux.js';
import { viewRapport } from '../../src/lot/vue-rapport.js';
import { unDossier } from '../dossiers.js';
import { aubel, date, fichierDe, trois } from './trois-ctg.js';

const consolidation = consolider(trois, date);
/** A sheet of the consolidated workbook, as rows of « title: value ». */
const feuille = (nom: string) => {
  const { colonnes, lignes } = createTableauxDuLot(consolidation).find((tableau) => tableau.nom === nom) ?? {
    colonnes: [],
    lignes: [],
  };
  return lignes.map((ligne) => Object.fromEntries(colonnes.map(({ titre }, rang) => [titre, ligne[rang]])));
};

describe('trois CTG réunies', () => {
  test('sont triées par nom, quel que soit l’ordre où elles arrivent', () => {
    expect(consolidation.ctgs.map(({ nom }) => nom)).toEqual(['c-nu', 'Cerny', 'Pays d’Aubel']);
    expect(consolider([...trois].reverse(), date)).toEqual(consolidation);
  });

  test('l’état d’un point est dit en français, jamais par un code', () => {
    const etats = new Set(feuille('Couverture').map((ligne) => ligne['État']));
    expect([...etats].sort()).toEqual(['absente', 'constatée', 'partielle', 'sans objet']);
  });

  test('se partagent selon que le schéma y est obligatoire', () => {
    expect(consolidation.ctgs.map(({ nom, reponse }) => [nom, reponse])).toEqual([
      ['c-nu', 'à préciser'],
      ['Cerny', 'non exigé'],
      ['Pays d’Aubel', 'incomplète'],
    ]);
  });

  test('le taux d’un EPCI est recalculé sur les places et les enfants d’une même année, jamais moyenné', () => {
    const [val] = consolidation.epcis;
    expect(val).toMatchObject({ nom: 'Communauté du Val', connu: true });
    // 2026 : (10 + 2) / (100 + 20) sur deux communes ; 2027 : (50 + 10) / (100 + 10) sur deux communes, plus récente.
    expect(val?.total.taux).toEqual({
      annee: 2027,
      enfants: 110,
      places: 60,
      placesPour100: 54.5,
      sources: ['Insee 2027', 'Mairie'],
      communes: 2,
    });
    expect(val?.communes.map(({ nom, taux }) => [nom, taux[0]?.annee, taux[0]?.placesPour100])).toEqual([
      ['Aubel', 2027, 50],
      ['Brive-la-Petite', 2026, 10],
      ['Cerny', 2027, 100],
    ]);
  });

  test('la ligne de l’EPCI lui-même l’emporte sur la somme de ses communes', () => {
    const avecLigne = unDossier({
      convention: { territoire: 'X', epci: 'Communauté du Val' },
      communes: [{ nom: 'Xanton', codeInsee: '99009' }],
      actions: [],
      besoins: [
        { territoire: 'Communauté du Val', annee: 2025, enfants: 400, places: 100, source: 'Caf 2025' },
        { territoire: 'Xanton', annee: 2027, enfants: 10, places: 1 },
      ],
    });
    const [val] = consolider([fichierDe('x.xlsx', avecLigne)], date).epcis;
    expect(val?.total.taux).toMatchObject({ annee: 2025, placesPour100: 25, communes: null });
  });

  test('une commune que deux classeurs citent est comptée une fois, et c’est dit', () => {
    const deuxFois = consolider([...trois, fichierDe('z-aubel.xlsx', aubel)], date);
    expect(deuxFois.total.communes).toBe(3);
    expect(deuxFois.doublons.map((memes) => memes.map(({ fichier }) => fichier))).toEqual([
      ['a-aubel.xlsx', 'z-aubel.xlsx'],
    ]);
    const { avertissements } = viewRapport(deuxFois);
    expect(avertissements.join('\n')).toMatch(
      /2.tableaux de suivi décrivent la même convention .*Pays d’Aubel \(1\) et Pays d’Aubel \(2\)/s,
    );
    expect(avertissements.join('\n')).toMatch(/Des communes figurent dans plusieurs conventions/);
  });

  test('un exemple n’est pas additionné à de vraies données', () => {
    const exemple = unDossier({
      convention: { territoire: 'Exemple', donneesFictives: true },
      communes: [{ nom: 'Fictif', codeInsee: '99099', population: 1 }],
      actions: [{ numero: '1' }],
    });
    const melange = consolider([...trois, fichierDe('exemple.xlsx', exemple)], date);
    expect(melange.total).toEqual(consolidation.total);
    expect(melange.ctgs).toHaveLength(4);
    expect(viewRapport(melange).avertissements[0]).toMatch(/Données fictives : Exemple\./);
    const seul = consolider([fichierDe('exemple.xlsx', exemple)], date);
    for (const { nom, colonnes } of createTableauxDuLot(seul).filter((tableau) => tableau.nom !== 'Fichiers'))
      expect(
        colonnes.map(({ titre }) => titre),
        nom,
      ).toContain('Mention');
    expect(viewRapport(seul)).toMatchObject({
      mention: 'données fictives',
    });
  });
});

describe('le classeur consolidé', () => {
  test('une ligne par commune', () => {
    expect(
      feuille('Communes').map((ligne) => [
        ligne['EPCI'],
        ligne['Commune'],
        ligne['Places aujourd’hui'],
        ligne['Année'],
        ligne['Places pour 100 enfants (ne se moyenne pas)'],
        ligne['Source'],
      ]),
    ).toEqual([
      ['Communauté du Val', 'Aubel', 40, 2027, 50, 'Insee 2027'],
      ['Communauté du Val', 'Brive-la-Petite', 10, 2026, 10, null],
      ['Communauté du Val', 'Cerny', null, 2027, 100, 'Mairie'],
    ]);
  });

  test('une ligne par champ, les intitulés inconnus ensemble', () => {
    expect(
      feuille('Champs').map((ligne) => [
        ligne['Champ d’intervention'],
        ligne['Conventions'],
        ligne['Actions'],
        ligne['En retard'],
      ]),
    ).toEqual([
      ['Petite enfance', 2, 2, 1],
      // None of these gives its term: nobody knows whether it is late.
      ['Autre intitulé, ou champ à préciser', 2, 2, null],
    ]);
  });

  test('une ligne par fichier, ceux qui n’ont pas été lus avec la raison', () => {
    const avecEchec = consolider(
      [...trois, { fichier: 'b.xlsx', resume: null, refus: ['Le classeur est abîmé.'] }],
      date,
    );
    const fichiers = createTableauxDuLot(avecEchec).find(({ nom }) => nom === 'Fichiers');
    expect(fichiers?.lignes.map(([fichier, etat, raison]) => [fichier, etat, raison])).toEqual([
      ['a-aubel.xlsx', 'lu', null],
      ['b-cerny.xlsx', 'lu', null],
      ['b.xlsx', 'non lu', 'Le classeur est abîmé.'],
      ['c-nu.ods', 'lu', null],
    ]);
  });
});

describe('le rapport du département', () => {
  const vue = viewRapport(consolidation);

  test('répond d’abord : combien, combien répondent à tous les points, ce qui manque le plus', () => {
    expect(vue.phrases.join(' ')).toMatch(
      /^3.conventions territoriales globales sont réunies ici\. Pour une d’entre elles/,
    );
    expect(vue.phrases.join(' ')).toContain('Aucune ne répond encore à tous les points de l’article D. 214-10-1.');
    expect(vue.chiffres[1]).toMatchObject({ valeur: '0 / 1' });
    expect(vue.frequents).toHaveLength(5);
    expect(vue.frequents[0]).toMatchObject({ absentes: '2' });
  });

  test('la matrice a une lettre et une couleur par point', () => {
    const lignes = vue.matrice.lignes.map(({ nom, cellules }) => [nom, cellules[0]]);
    expect(lignes).toEqual([
      ['c-nu', { lettre: 'A', fond: 'fond-rouge' }],
      ['Cerny', { lettre: '–', fond: 'fond-gris' }],
      ['Pays d’Aubel', { lettre: 'P', fond: 'fond-jaune' }],
    ]);
    expect(vue.matrice.colonnes.map(({ code }) => code)).toContain('4°\u00a0a');
  });

  test('la carte colore la commune et l’EPCI selon leur taux, sa source en note', () => {
    const [val] = vue.carte.groupes;
    expect(val?.total).toMatchObject({ taux: '54,5', fond: 'carte-2', partiel: '2 communes sur 3' });
    expect(val?.communes.map(({ nom, fond, source }) => [nom, fond, source])).toEqual([
      ['Aubel', 'carte-2', '2027 (1)'],
      ['Brive-la-Petite', 'carte-1', '2026'],
      ['Cerny', 'carte-4', '2027 (2)'],
    ]);
    expect(vue.carte.sources).toBe('(1)\u00a0Insee 2027 ; (2)\u00a0Mairie');
  });
});
