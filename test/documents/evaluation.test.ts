import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import type { EntreeDocument } from '../../src/documents/entree.js';
import { viewAppreciations } from '../../src/documents/evaluation/appreciations.js';
import { viewMoyensSignataires } from '../../src/documents/evaluation/moyens-signataires.js';
import { viewPortrait } from '../../src/documents/evaluation/portrait.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { cleDeRapprochement } from '../../src/dossier/territoire.js';
import { unDossier } from '../dossiers.js';
import { gabarits } from './gabarits-du-depot.js';

const date = '2028-06-30';
/** Its unbreakable spaces as ordinary ones. */
const net = <T>(vue: T): T => JSON.parse(JSON.stringify(vue).replace(/[\u00a0\u202f]/g, ' '));
const portraitDe = (dossier: Dossier, jour: string) => net(viewPortrait(dossier, jour));
const moyensDe = (dossier: Dossier, jour: string) => net(viewMoyensSignataires(dossier, jour));
const appreciationsDe = (dossier: Dossier, jour: string) => net(viewAppreciations(dossier, jour));
const communes = [
  { nom: 'Amont', population: 3000, anneePopulation: 2025 },
  { nom: 'Aval', population: 2000, anneePopulation: 2025 },
];
const besoin = (territoire: string, annee: number, population: number, naissances?: number) => ({
  territoire,
  annee,
  population,
  ...(naissances !== undefined && { naissances }),
  source: `Insee ${annee}`,
});

describe('le portrait du territoire', () => {
  test('additionne les communes signataires, de la première à la dernière année où toutes donnent le chiffre', () => {
    const {
      lignes,
      phrase,
      communes: signataires,
    } = portraitDe(
      unDossier({
        communes,
        besoins: [
          besoin('Amont', 2024, 3100),
          besoin('Amont', 2025, 3000, 40),
          besoin('Aval', 2025, 2000, 20),
          besoin('Amont', 2027, 2900, 40),
          besoin('Aval', 2027, 2050, 20),
          besoin('Quartier du Lac', 2027, 800, 9),
          besoin('Amont', 2030, 9999),
          besoin('Aval', 2030, 9999),
        ],
      }),
      date,
    );
    expect(signataires).toBe('2 communes signataires : Amont et Aval.');
    expect(lignes).toEqual([
      expect.objectContaining({
        libelle: 'Habitants',
        debut: '5 000 (2025)',
        fin: '4 950 (2027)',
        ecart: '− 50',
        sources: 'Insee 2025 ; Insee 2027',
      }),
      expect.objectContaining({ libelle: 'Naissances de l’année', debut: '60 (2025)', fin: '60 (2027)', ecart: '0' }),
    ]);
    expect(phrase).toBe(
      'De 2025 à 2027, la population passe de 5 000 à 4 950 (− 1 %) et les naissances ne changent pas (60).',
    );
  });

  test('la ligne de l’ensemble du territoire l’emporte sur la somme', () => {
    const { lignes } = portraitDe(
      unDossier({
        communes,
        besoins: [besoin('Ensemble', 2026, 5200), besoin('Amont', 2026, 3000), besoin('Aval', 2026, 2000)],
      }),
      date,
    );
    expect(lignes[0]).toMatchObject({ debut: '–', fin: '5 200 (2026)', ecart: '–', sources: 'Insee 2026' });
  });

  test('sans Besoins, la population est celle que donnent les communes ou, à défaut, la liste officielle : jamais les deux', () => {
    expect(portraitDe(unDossier({ communes }), date).lignes).toEqual([
      expect.objectContaining({ fin: '5 000 (2025)', sources: 'chiffres donnés par les communes' }),
    ]);
    const muettes = unDossier({ communes: [{ nom: 'Amont' }, { nom: 'Aval' }] });
    const officielle = (valeur: number) => ({
      etat: 'reconnue' as const,
      ecriture: false,
      commune: {
        code: '63001',
        nom: 'Amont',
        departement: 'Puy-de-Dôme',
        population: { valeur, nom: 'population totale', annee: 2022, source: 'Insee' },
        groupements: [],
      },
    });
    const territoire = Object.fromEntries(
      muettes.communes.map((commune, rang) => [cleDeRapprochement(commune), officielle(1000 + rang)]),
    );
    expect(portraitDe({ ...muettes, territoire }, date).lignes).toEqual([
      expect.objectContaining({ fin: '2 001 (2022)', sources: 'Insee (population totale)' }),
    ]);
    expect(portraitDe(muettes, date).lignes).toEqual([]);
  });
});

test('les moyens de chaque signataire font le total, et qui n’en a pas de chiffré est nommé', () => {
  const vue = moyensDe(
    unDossier({
      convention: { signataires: ['Caf', 'Ville', 'MSA'] },
      moyens: [
        { signataire: 'Ville', nature: 'Poste', etp: 0.5, montant: 20000, annee: 2026, source: 'Compte administratif' },
        { signataire: 'ville', nature: 'Poste', etp: 1, montant: 30000, annee: 2027, source: 'Compte administratif' },
        { signataire: 'Caf', nature: 'Subvention', montant: 50000.5, annee: 2027 },
        { signataire: 'Caf', nature: 'Subvention', montant: 1, annee: 2029 },
      ],
    }),
    date,
  );
  expect(vue.lignes).toEqual([
    { signataire: 'Caf', natures: 'Subvention', etp: '–', montant: '50 000,50 €' },
    { signataire: 'Ville', natures: 'Poste', etp: '1', montant: '50 000 €' },
  ]);
  expect(vue.total).toEqual({ etp: '1', montant: '100 000,50 €' });
  expect(vue.definition).toBe(
    'Temps de travail : en équivalents temps plein, en 2027. Montants additionnés de 2026 à 2027, pour les années renseignées. Source : Compte administratif.',
  );
  expect(vue.muets).toBe('Aucun moyen n’est chiffré pour MSA.');
});

test('les appréciations sont celles des instances, la dernière de chacune, dans l’ordre des enjeux de la convention', () => {
  const vue = appreciationsDe(
    unDossier({
      convention: { enjeux: ['Parents', 'Pilotage'] },
      appreciations: [
        { enjeu: 'Pilotage', appreciation: 'tout-a-fait', instance: 'Copil', date: '2027-01-10' },
        { enjeu: 'Pilotage', appreciation: 'plutot', instance: 'Copil', date: '2028-01-10' },
        { enjeu: 'Pilotage', appreciation: 'pas-du-tout', instance: 'Copil', date: '2029-01-10' },
        { enjeu: 'Pilotage', appreciation: 'plutot-pas', instance: 'Familles' },
        { enjeu: 'Parents', appreciation: 'plutot', commentaire: 'Mieux reçus.', instance: 'Copil' },
      ],
    }),
    date,
  );
  expect(vue.map(({ enjeu, appreciation, par }) => [enjeu, appreciation, par])).toEqual([
    ['Parents', 'Plutôt', 'Copil'],
    ['Pilotage', 'Plutôt', 'Copil, 10 janvier 2028'],
    ['Pilotage', 'Plutôt pas', 'Familles'],
  ]);
});

describe('dans un bilan', () => {
  const entree = (dossier: Dossier, etat: EntreeDocument['etat']): EntreeDocument => ({
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat,
    source: { nom: 'suivi.xlsx', sha256: '0'.repeat(64) },
    gabarits,
  });
  const nu = unDossier({
    actions: [
      { numero: '1', intitule: 'Ouvrir un relais', champs: [{ code: 'petite-enfance', libelle: 'Petite enfance' }] },
    ],
  });
  const plein = unDossier({
    actions: [
      { numero: '1', intitule: 'Ouvrir un relais', champs: [{ code: 'petite-enfance', libelle: 'Petite enfance' }] },
    ],
    communes,
    moyens: [{ signataire: 'Ville', nature: 'Poste', etp: 1, annee: 2027 }],
    appreciations: [{ enjeu: 'Pilotage', appreciation: 'plutot', instance: 'Copil' }],
    questions: [{ question: 'Qui vient <b>?', reponse: 'Toutes les familles.' }],
    redaction: [{ rubrique: 'atteinte', texte: 'Les objectifs sont atteints.' }],
  });
  const parties = [
    'Portrait du territoire',
    'Moyens apportés par chacun',
    'Appréciation par enjeu',
    'Questions du comité de pilotage',
    'Niveau d’atteinte des objectifs',
  ];

  test.each(['intermediaire', 'final'] as const)('%s : chaque partie est imprimée une fois', async (type) => {
    const html = await renderBilanHtml(type, entree(plein, 'definitif'));
    for (const partie of parties) expect(html.split(`>${partie}`).length - 1, partie).toBe(1);
    expect(html).toContain('Qui vient &lt;b&gt;?');
  });

  test.each(['intermediaire', 'final'] as const)(
    '%s : sans données, rien dans un définitif, une ligne chacune dans un projet',
    async (type) => {
      const definitif = await renderBilanHtml(type, entree(nu, 'definitif'));
      for (const partie of parties) expect(definitif).not.toContain(`>${partie}`);
      const projet = await renderBilanHtml(type, entree(nu, 'projet'));
      for (const feuille of [
        'feuille Besoins)',
        'feuille Moyens ;',
        'feuille Appréciations)',
        '« Durabilité des effets »',
      ])
        expect(projet.split(feuille).length - 1, feuille).toBe(1);
    },
  );
});
