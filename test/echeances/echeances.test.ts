import { describe, expect, test } from 'vitest';
import type { Echeance } from '../../src/echeances/echeance.js';
import { computeEcheances, selectAFaire } from '../../src/echeances/echeances.js';
import { requirePeriode } from '../../src/echeances/periode.js';
import { reglesEcheances } from '../../src/echeances/regles.js';
import { celluleDe, unDossier, type Valeurs } from '../dossiers.js';

const periode = { debut: '2026-01-01', fin: '2030-12-31' };
type Contenu = Parameters<typeof unDossier>[0];
interface Cas {
  readonly nom: string;
  readonly date?: string;
  readonly convention?: Valeurs<'convention'>;
  readonly dossier?: Contenu;
  /** What is expected of the échéance, or that there is none. */
  readonly attendu:
    | (Partial<Pick<Echeance, 'date' | 'nature' | 'etat' | 'faitLe'>> & {
        readonly precision?: RegExp;
        readonly preuve?: string;
      })
    | null;
}

/** Each case is a small workbook, a day, and what becomes of one échéance. */
function describeEcheance(id: string, cas: readonly Cas[]) {
  describe(id, () => {
    test.each(cas.map((un) => [un.nom, un] as const))(
      '%s',
      (_nom, { date = '2028-06-30', convention, dossier, attendu }) => {
        const echeances = computeEcheances(unDossier({ ...dossier, convention: { ...periode, ...convention } }), date);
        const trouvees = echeances.filter((echeance) => echeance.id === id);
        expect(trouvees).toHaveLength(attendu === null ? 0 : 1);
        const [echeance] = trouvees;
        if (attendu === null || !echeance) return;
        const { precision, preuve, ...exact } = attendu;
        expect(echeance).toMatchObject(exact);
        if (precision) expect(echeance.precision).toMatch(precision);
        if (preuve) expect(`${echeance.preuve?.feuille}!${echeance.preuve?.cellule}`).toBe(preuve);
      },
    );
  });
}

const copil = (date: string, valeurs: Valeurs<'instances'> = {}): Contenu => ({
  instances: [{ date, type: 'copil', instance: 'Comité', ...valeurs }],
});
const dateCopil = `Instances!${celluleDe('instances', 'date')}`;

describeEcheance('point-etape-2027', [
  {
    nom: 'à faire dans l’année',
    date: '2027-12-31',
    attendu: { date: '2027-12-31', nature: 'repère', etat: 'à venir' },
  },
  { nom: 'en retard dès le lendemain', date: '2028-01-01', attendu: { date: '2027-12-31', etat: 'en retard' } },
  {
    nom: 'fait par un comité de pilotage de l’année',
    dossier: copil('2027-03-02'),
    attendu: { etat: 'fait', faitLe: '2027-03-02', date: '2027-12-31', preuve: dateCopil },
  },
  { nom: 'pas par un comité de l’année d’avant', dossier: copil('2026-12-31'), attendu: { etat: 'en retard' } },
  {
    nom: 'pas par une autre réunion',
    dossier: { instances: [{ date: '2027-03-02', type: 'technique', instance: 'Comité de pilotage' }] },
    attendu: { etat: 'en retard' },
  },
  {
    nom: 'par un comité sans type, reconnu à son nom',
    dossier: { instances: [{ date: '2027-03-02', instance: 'COPIL annuel' }] },
    attendu: { etat: 'fait' },
  },
  {
    nom: 'prévu : c’est le jour du comité',
    date: '2027-02-01',
    dossier: copil('2027-03-02'),
    attendu: { date: '2027-03-02', nature: 'notée', etat: 'à venir', faitLe: null },
  },
  {
    nom: 'fait par un bilan transmis dans l’année',
    convention: { bilanIntermediaireTransmis: '2027-11-05' },
    attendu: { etat: 'fait', faitLe: '2027-11-05' },
  },
]);

describe('les années d’une convention', () => {
  const points = (debut: string, fin: string) =>
    computeEcheances(unDossier({ convention: { debut, fin } }), '2026-01-01')
      .filter(({ regle }) => regle.id === 'point-etape')
      .map(({ id, titre, date }) => [id, titre, date]);

  test('se comptent du premier jour de la convention', () => {
    expect(points('2026-09-01', '2028-08-31')).toEqual([
      [
        'point-etape-2026',
        'Point d’étape de la 1re année (du 01/09/2026 au 31/08/2027) en comité de pilotage',
        '2027-08-31',
      ],
      [
        'point-etape-2027',
        'Point d’étape de la 2e année (du 01/09/2027 au 31/08/2028) en comité de pilotage',
        '2028-08-31',
      ],
    ]);
  });

  test('un reste de moins de six mois n’en est pas une', () => {
    expect(points('2026-01-01', '2027-03-31').map(([id]) => id)).toEqual(['point-etape-2026']);
    expect(points('2026-01-15', '2027-12-31').map(([, , date]) => date)).toEqual(['2027-01-14', '2027-12-31']);
  });
});

describeEcheance('bilan-intermediaire', [
  {
    nom: 'le milieu de la période est un repère, pas une date fixée',
    attendu: { date: '2028-07-01', nature: 'repère', etat: 'à venir' },
  },
  { nom: 'en retard après ce repère', date: '2028-07-02', attendu: { etat: 'en retard' } },
  {
    nom: 'au jour du Copil du bilan quand il est prévu',
    convention: { copil: '2028-09-12' },
    date: '2028-08-01',
    attendu: { date: '2028-09-12', nature: 'notée', etat: 'à venir' },
  },
  {
    nom: 'fait quand ce comité est passé',
    convention: { copil: '2028-06-12' },
    attendu: { etat: 'fait', faitLe: '2028-06-12', preuve: `Convention!${celluleDe('convention', 'copil')}` },
  },
  {
    nom: 'un Copil du bilan loin du milieu est celui d’un autre bilan',
    convention: { copil: '2028-01-25' },
    attendu: { etat: 'à venir', date: '2028-07-01' },
  },
  {
    nom: 'fait par un comité qui le dit',
    dossier: copil('2028-02-01', { objet: 'Bilan intermédiaire' }),
    attendu: { etat: 'fait', preuve: dateCopil },
  },
  {
    nom: 'pas par un comité qui le prépare',
    dossier: copil('2028-02-01', { objet: 'Préparation du bilan intermédiaire' }),
    attendu: { etat: 'à venir' },
  },
  {
    nom: 'pas par une concertation de mi-parcours',
    dossier: { instances: [{ date: '2028-03-14', type: 'concertation', instance: 'Concertation de mi-parcours' }] },
    attendu: { etat: 'à venir' },
  },
  {
    nom: 'fait s’il est transmis',
    convention: { bilanIntermediaireTransmis: '2028-06-20' },
    attendu: { etat: 'fait', faitLe: '2028-06-20' },
  },
]);

describeEcheance('bilan-final', [
  { nom: 'repère : le dernier jour', attendu: { date: '2030-12-31', nature: 'repère', etat: 'à venir' } },
  { nom: 'en retard après', date: '2031-01-01', attendu: { etat: 'en retard' } },
  { nom: 'fait en comité', date: '2030-12-20', convention: { copil: '2030-12-10' }, attendu: { etat: 'fait' } },
]);

describeEcheance('renouvellement', [
  { nom: 'un an avant la fin', attendu: { date: '2029-12-31', nature: 'repère', etat: 'à venir' } },
  {
    nom: 'commencé quand la rubrique est écrite',
    dossier: { redaction: [{ rubrique: 'renouvellement', texte: 'Diagnostic en 2030.' }] },
    attendu: { etat: 'fait', preuve: `Rédaction!${celluleDe('redaction', 'texte')}` },
  },
]);

describeEcheance('fin-convention', [
  {
    nom: 'date fixée par la convention',
    attendu: { date: '2030-12-31', nature: 'fixée', etat: 'à venir', precision: /reconduction expresse/ },
  },
  { nom: 'passée', date: '2031-01-01', attendu: { etat: 'fait', precision: /a pris fin/ } },
]);

describeEcheance('mise-a-jour-2028-06', [
  {
    nom: 'la fin du trimestre, jamais en retard',
    attendu: { date: '2028-06-30', etat: 'à venir', precision: /Aucune ligne/ },
  },
  { nom: 'seulement la prochaine', date: '2028-07-01', attendu: null },
]);
describeEcheance('mise-a-jour-2028-09', [
  {
    nom: 'le trimestre suivant quand celui-ci est à jour',
    dossier: { actions: [{ intitule: 'A', miseAJour: '2028-06-20' }] },
    attendu: { date: '2028-09-30', precision: /20\/06\/2028/ },
  },
]);

const grande: Contenu = { communes: [{ nom: 'Grande', population: 10_001, deliberation: '2025-12-17' }] };

describeEcheance('cdsf-schema', [
  {
    nom: 'un mois après la première délibération ; la dernière est dite',
    date: '2026-01-09',
    dossier: {
      communes: [
        { nom: 'Grande', population: 10_001, deliberation: '2025-12-17' },
        { nom: 'Petite', population: 900, deliberation: '2025-12-09' },
      ],
    },
    attendu: {
      date: '2026-01-09',
      nature: 'fixée',
      etat: 'à venir',
      precision:
        /première délibération le 09\/12\/2025 \(Communes!G3\)\. Autre date possible : dernière délibération le 17\/12\/2025 \(Communes!G2\)\. Le mois se compte de la première\./,
    },
  },
  {
    nom: 'un mois après la délibération, que la signature suit et qui est dite',
    convention: { signature: '2026-01-31' },
    dossier: grande,
    date: '2026-01-17',
    attendu: {
      date: '2026-01-17',
      etat: 'à venir',
      precision: /délibération le 17\/12\/2025 .*Autre date possible : signature de la convention le 31\/01\/2026/,
    },
  },
  {
    nom: 'un mois après la signature, faute de délibération',
    convention: { signature: '2026-01-31' },
    dossier: { communes: [{ nom: 'Grande', population: 10_001 }] },
    date: '2026-02-28',
    attendu: {
      date: '2026-02-28',
      etat: 'à venir',
      precision: /^(?!.*Autre date).*signature de la convention le 31\/01\/2026/,
    },
  },
  {
    nom: 'en retard',
    dossier: grande,
    date: '2026-01-18',
    attendu: { etat: 'en retard', precision: /Schéma transmis au CDSF le/ },
  },
  {
    nom: 'fait à temps',
    convention: { schemaTransmis: '2026-01-17' },
    dossier: grande,
    attendu: { etat: 'fait', faitLe: '2026-01-17', date: '2026-01-17', precision: /^Transmis le 17\/01\/2026\. / },
  },
  {
    nom: 'fait, mais après le terme',
    convention: { schemaTransmis: '2026-02-02' },
    dossier: grande,
    attendu: { etat: 'fait', precision: /après le terme du 17\/01\/2026/ },
  },
  {
    nom: 'adoption inconnue : dit quoi remplir',
    dossier: { communes: [{ nom: 'Grande', population: 20_000 }] },
    attendu: { date: null, etat: 'à préciser', precision: /« Date de signature »/ },
  },
  {
    nom: 'adoptée avant que le texte ne s’applique : rien n’est affirmé',
    dossier: { communes: [{ nom: 'Grande', population: 20_000, deliberation: '2023-12-18' }] },
    attendu: { date: null, etat: 'à préciser', precision: /avant l’entrée en vigueur/ },
  },
  {
    nom: 'sans objet à 10 000 habitants juste',
    dossier: { communes: [{ nom: 'Moyenne', population: 10_000, deliberation: '2025-12-17' }] },
    attendu: { date: null, etat: 'sans objet' },
  },
  {
    nom: 'exigé d’un EPCI dont les communes dépassent ensemble le seuil',
    dossier: {
      communes: [
        { nom: 'A', population: 6_000, transfereeA: 'CC', deliberation: '2025-12-17' },
        { nom: 'B', population: 5_000, transfereeA: 'CC' },
      ],
    },
    attendu: { etat: 'en retard' },
  },
  {
    nom: 'population manquante : à préciser',
    dossier: { communes: [{ nom: 'A', deliberation: '2025-12-17' }] },
    attendu: { date: null, etat: 'à préciser', precision: /colonne « Population »/ },
  },
  { nom: 'aucune commune : à préciser', attendu: { etat: 'à préciser', precision: /feuille Communes/ } },
]);

describeEcheance('cdsf-bilan-intermediaire', [
  {
    nom: 'aucun délai dans le texte : jamais en retard',
    date: '2035-01-01',
    dossier: grande,
    attendu: { date: null, nature: 'aucune', etat: 'à venir' },
  },
  {
    nom: 'à transmettre une fois examiné',
    dossier: { ...grande, ...copil('2028-06-01', { objet: 'Bilan intermédiaire' }) },
    attendu: { etat: 'à venir', precision: /a été examiné/ },
  },
  {
    nom: 'fait',
    dossier: grande,
    convention: { bilanIntermediaireTransmis: '2028-06-20' },
    attendu: { etat: 'fait', faitLe: '2028-06-20' },
  },
  {
    nom: 'absent quand le schéma n’est pas exigé',
    dossier: { communes: [{ nom: 'A', population: 900 }] },
    attendu: null,
  },
]);

const plan: Contenu = {
  ...grande,
  actions: [
    { numero: '1.4', intitule: 'Crèche', champs: [{ code: 'petite-enfance', libelle: 'Petite enfance' }] },
    { numero: '4.5', intitule: 'Jeunes', champs: [{ code: 'enfance-jeunesse', libelle: 'Enfance-jeunesse' }] },
  ],
};
const avenant = (valeurs: Valeurs<'avenants'>): Contenu => ({ ...plan, avenants: [{ numero: '2', ...valeurs }] });
const signature = '2028-01-31';

describeEcheance('cdsf-avenant-2', [
  {
    nom: 'une action de petite enfance',
    dossier: avenant({ signature, objet: 'Objectif de l’action 1.4 relevé.' }),
    attendu: { date: '2028-02-29', nature: 'fixée', etat: 'en retard' },
  },
  {
    nom: 'transmis',
    dossier: avenant({ signature, objet: 'Action 1.4', transmis: '2028-02-10' }),
    attendu: { etat: 'fait', preuve: `Avenants!${celluleDe('avenants', 'transmis')}` },
  },
  {
    nom: 'aucune action de petite enfance',
    dossier: avenant({ signature, objet: 'Ajout de l’action 4.5' }),
    attendu: { etat: 'sans objet', date: null, precision: /4\.5/ },
  },
  {
    nom: 'aucune action citée : dans le doute, à transmettre',
    dossier: avenant({ signature, objet: 'Mise à jour de l’annexe 2' }),
    attendu: { etat: 'en retard' },
  },
  {
    nom: 'une action que le plan n’a plus : dans le doute, à transmettre',
    dossier: avenant({ signature, objet: 'Retrait des actions 4.5 et 4.9' }),
    attendu: { etat: 'en retard' },
  },
  {
    nom: 'la petite enfance nommée',
    dossier: avenant({ signature, objet: 'Action 4.5 ; diagnostic de la petite enfance' }),
    attendu: { etat: 'en retard' },
  },
  {
    nom: 'non daté : dit quoi remplir',
    dossier: avenant({ objet: 'Action 1.4' }),
    attendu: { etat: 'à préciser', precision: /Avenants!A2/ },
  },
]);

test('deux avenants du même numéro gardent chacun leur échéance', () => {
  const dossier = unDossier({
    ...plan,
    convention: periode,
    avenants: [
      { numero: '1', signature },
      { numero: '1', signature },
    ],
  });
  const ids = computeEcheances(dossier, '2028-06-30').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('triées par jour, celles sans date à la fin ; seules celles qui restent à faire vont à l’agenda', () => {
  const echeances = computeEcheances(unDossier({ ...grande, convention: periode }), '2028-06-30');
  const jours = echeances.map(({ faitLe, date }) => faitLe ?? date ?? 'sans date');
  expect(jours).toEqual([...jours].sort());
  expect(jours.at(-1)).toBe('sans date');
  expect(new Set(selectAFaire(echeances).map(({ etat }) => etat))).toEqual(new Set(['en retard', 'à venir']));
});

test('chaque règle donne son texte, sa source, et dit ce que le texte fixe du jour', () => {
  for (const { id, texte, citation, sources, delai } of reglesEcheances) {
    expect([id, texte, citation, delai].every(Boolean), id).toBe(true);
    expect(sources.length, id).toBeGreaterThan(0);
  }
  const delais = Object.fromEntries(reglesEcheances.map(({ id, delai }) => [id, delai]));
  expect(delais['cdsf-bilan-final']).toMatch(/ne fixe aucun délai/);
  expect(delais['bilan-intermediaire']).toMatch(/sans fixer de jour/);
});

describe('sans les dates de la convention, une phrase dit quoi remplir et rien n’est calculé', () => {
  test.each<[string, Contenu, RegExp]>([
    ['pas de feuille', {}, /pas de feuille Convention : ajoutez-la.*« Date de début ».*« Date de fin »/],
    ['aucune date', { convention: { caf: 'Caf' } }, /ne donne pas les dates/],
    ['pas de fin', { convention: { debut: '2026-01-01' } }, /la ligne « Date de fin »/],
    ['pas de début', { convention: { fin: '2030-12-31' } }, /la ligne « Date de début »/],
    ['à l’envers', { convention: { debut: '2030-12-31', fin: '2026-01-01' } }, /avant de commencer.*Convention!/],
  ])('%s', (_nom, contenu, message) => {
    expect(() => requirePeriode(unDossier(contenu))).toThrow(message);
    expect(computeEcheances(unDossier(contenu), '2028-06-30')).toEqual([]);
  });
});
