import { describe, expect, test } from 'vitest';
import { createDonnees } from '../../src/cdsf/donnees.js';
import { entreeDesPieces } from '../../src/cdsf/envoi.js';
import { createTableaux } from '../../src/cdsf/tableaux.js';
import { viewExtrait } from '../../src/cdsf/vue-extrait.js';
import type { ContenuDeGabarit } from '../../src/documents/gabarits/gabarits.js';
import { unDossier } from '../dossiers.js';
import { entreeDe } from '../epreuves/entree.js';

const date = '2028-06-30';
const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];
const jeunesse = [{ code: 'jeunesse', libelle: 'Jeunesse' }];
const reunion = (jour: string) => ({
  date: jour,
  type: 'concertation' as const,
  instance: 'Petite enfance',
  participants: ['Caf'],
  champs: petiteEnfance,
});

const dossier = unDossier({
  convention: {
    territoire: 'Pays',
    debut: '2026-01-01',
    fin: '2030-12-31',
    signature: '2026-01-10',
    schemaTransmis: '2026-02-01',
    sdsfDebut: '2026-01-01',
    sdsfFin: '2030-12-31',
    sdsfOrientations: ['Réduire les écarts : actions 1 et 3', 'Former les professionnels'],
  },
  communes: [{ nom: 'Ville', population: 12_000, deliberation: '2025-12-17' }],
  actions: [
    {
      numero: '1',
      intitule: 'Ouvrir',
      champs: petiteEnfance,
      difficultes: 'Recrutement',
      effets: 'Vingt familles accueillies',
      ajustement: 'mineur',
      ajustementDetail: 'Trois mois de plus',
    },
    {
      numero: '2.1',
      intitule: 'Jeunes',
      champs: jeunesse,
      difficultes: 'Autre',
      effets: 'Autre',
      ajustement: 'mineur',
    },
  ],
  offre: [
    { nom: 'A', type: 'eaje-psu', placesDebut: 10, placesAujourdhui: 25 },
    { nom: 'B', type: 'eaje-psu', placesDebut: 20, placesAujourdhui: 15 },
  ],
  instances: [reunion('2025-10-01'), reunion('2027-03-01'), reunion('2030-01-01')],
  avenants: [
    { numero: '1', signature: '2027-05-05', objet: 'Crèche', transmis: '2027-06-01' },
    { numero: '2', signature: '2027-09-09', objet: 'Action 2.1' },
  ],
  avis: [{ projet: 'Micro-crèche', commune: 'Ville', places: 12, date: '2027-04-04', sens: 'Favorable' }],
});
const pieces = entreeDesPieces(entreeDe(dossier, date));
const extrait = viewExtrait('intermediaire', pieces);

describe('ce que le lecteur du CDSF trouve dans l’extrait', () => {
  test('la période du schéma départemental, ses orientations et notre réponse à chacune', () => {
    expect(extrait.sdsf).toEqual({
      periode: expect.stringMatching(/^du 1er.janvier.2026 au 31.décembre.2030$/),
      orientations: [
        { orientation: 'Réduire les écarts', reponse: 'actions 1 et 3' },
        { orientation: 'Former les professionnels', reponse: 'à préciser' },
      ],
    });
  });

  test('l’historique des adoptions, des avenants et des transmissions, dans l’ordre des jours', () => {
    expect(extrait.historique.map(({ date: jour, fait }) => `${jour} ${fait}`)).toEqual([
      '17/12/2025 Délibération : Ville',
      '10/01/2026 Signature de la convention',
      '01/02/2026 Schéma transmis au CDSF',
      '05/05/2027 Avenant n° 1 : signature',
      '01/06/2027 Avenant n° 1 : transmission au CDSF',
      '09/09/2027 Avenant n° 2 : signature',
    ]);
  });

  test('une synthèse, et un seul tableau des ajustements et des avenants qui touchent la petite enfance', () => {
    expect(extrait.difficultes.replace(/\s/g, ' ')).toBe('1 action rencontre une difficulté, dite en 4.9.');
    expect(extrait.effets.map(({ effets }) => effets)).toEqual(['Vingt familles accueillies']);
    expect(extrait.modifications.map(({ objet }) => objet)).toEqual(['Ouvrir', 'Avenant n° 1']);
  });

  test('les places créées, brut et net', () => {
    const creations = extrait.familles.find(
      ({ famille }) => famille === 'Places d’accueil : ouvertures, fermetures, solde',
    );
    const valeurs = (creations?.lignes ?? []).map(({ valeur }) => valeur);
    expect(valeurs.slice(1, 4).map((valeur) => valeur.replace(/\s/g, ''))).toEqual(['15', '5', '+10']);
  });

  test('dès le bilan intermédiaire, ce qui a changé du début à maintenant : places par commune et par zone, besoins, indicateurs', () => {
    const suivi = unDossier({
      convention: { territoire: 'Pays', debut: '2026-01-01', fin: '2030-12-31' },
      communes: [{ nom: 'Ville', population: 12_000 }],
      actions: [{ numero: '1', intitule: 'Ouvrir', champs: petiteEnfance, zone: ['Lac'] }],
      offre: [
        { nom: 'A', type: 'eaje-psu', commune: 'Ville', zone: ['Lac'], placesDebut: 0, placesAujourdhui: 25 },
        { nom: 'B', type: 'eaje-psu', commune: 'Ville', placesDebut: 20, placesAujourdhui: 15 },
      ],
      zones: [{ nom: 'Lac', natures: ['offre-insuffisante'] }],
      besoins: [
        { territoire: 'Ville', annee: 2025, enfants: 100, places: 20 },
        { territoire: 'Ville', annee: 2027, enfants: 90, places: 40 },
      ],
      indicateurs: [{ numero: 'I1', libelle: 'Places', champs: petiteEnfance, depart: 20, cible: 50 }],
      mesures: [{ indicateur: 'I1', date: '2028-01-01', valeur: 40 }],
    });
    const { evolution } = viewExtrait('intermediaire', entreeDesPieces(entreeDe(suivi, date)));
    const ordinaire = (texte: string | undefined) => texte?.replace(/\s/g, ' ');
    expect(evolution?.titre).toBe('Ce qui a changé depuis le début de la convention');
    expect(evolution?.territoire.parCommune.map(({ debut, fin, ecart }) => [debut, fin, ordinaire(ecart)])).toEqual([
      ['20', '40', '+ 20'],
    ]);
    expect(evolution?.territoire.parZone.map(({ territoire, debut, fin }) => [territoire, debut, fin])).toEqual([
      ['Lac', '0', '25'],
    ]);
    expect(evolution?.territoire.besoins.map(({ enfants }) => enfants)).toEqual(['100 → 90']);
    expect(ordinaire(evolution?.mouvements)).toBe('Ouvertures depuis le début : A (Ville) : 25 places.');
    expect(evolution?.indicateurs?.lignes.map(({ numero }) => numero)).toEqual(['I1']);
  });

  test('chaque action une fois, sous son enjeu, sans ce que les points du décret disent déjà d’elle', () => {
    const [groupe] = extrait.actions;
    expect(extrait.actions).toHaveLength(1);
    expect(
      groupe?.lignes.map(({ numero, fait }) => [numero, fait.map(({ libelle, texte }) => `${libelle} : ${texte}`)]),
    ).toEqual([['1', ['Ajustement proposé : Trois mois de plus']]]);
  });

  test('la concertation préalable à l’adoption, à part de la consultation depuis et de celle à venir', () => {
    const section = extrait.petiteEnfance.sections.find(({ signet }) => signet === 'exigence_D214_10_1_II');
    const tableaux: readonly ContenuDeGabarit[] = (section?.contenus ?? []).filter(
      ({ partiel }) => partiel === 'tableau-instances',
    );
    expect(tableaux.map(({ donnees }) => donnees)).toMatchObject([
      { legende: 'Concertation préalable à l’adoption du 17/12/2025', lignes: [{ date: '01/10/2025' }] },
      { legende: 'Consultation depuis l’adoption', lignes: [{ date: '01/03/2027' }] },
      {
        legende: 'Temps de concertation à venir à la date du document',
        lignes: [{ date: 'se tiendra le 01/01/2030' }],
      },
    ]);
  });

  test('les avis rendus sur les projets d’accueil, et tout cela dans les données', () => {
    expect(extrait.avis).toHaveLength(1);
    const donnees = createDonnees(pieces, {
      document: { bilan: 'intermediaire', etat: 'projet', date },
      classeur: { nom: 's.xlsx', sha256: 'a'.repeat(64) },
      expediteur: 'signataires',
    });
    expect(donnees.avis[0]?.sens).toBe('Favorable');
    expect(donnees.sdsf.orientations[1]).toEqual({ orientation: 'Former les professionnels', reponse: null });
    expect(donnees.indicateursCommuns.places).toMatchObject({ gagnees: 15, perdues: 5, evolution: 10 });
    const { colonnes, lignes } = createTableaux(donnees).find(({ nom }) => nom === 'Concordance') ?? {
      colonnes: [],
      lignes: [],
    };
    const rang = colonnes.findIndex(({ titre }) => titre === 'État');
    expect([...new Set(lignes.map((ligne) => ligne[rang]))].sort()).toEqual([
      'absente',
      'constatée',
      'partielle',
      'sans objet',
    ]);
  });
});
