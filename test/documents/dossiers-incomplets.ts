import fc from 'fast-check';
import type { unDossier } from '../dossiers.js';

type Contenu = Parameters<typeof unDossier>[0];

const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];
const qualite = ['D214-10-1-I-4-d'];

/** Rows that lack each thing in turn, in words that are none of the tool's. */
const lignes = {
  communes: [{ nom: 'Aubel', population: 12_000 }, { nom: 'Cerny', population: 4_000 }, { population: 200 }],
  actions: [
    { numero: '1.1', champs: petiteEnfance },
    { intitule: 'Ouvrir une crèche', champs: petiteEnfance, objectif: 'Créer des places' },
    { numero: '1.3', intitule: 'Former', champs: petiteEnfance, exigences: qualite },
    { numero: '1.4', intitule: 'Accompagner', champs: petiteEnfance, exigences: qualite, description: 'Des ateliers' },
    { numero: '1.5', intitule: 'Accueillir', champs: petiteEnfance, publicSpecifique: ['Handicap'] },
    {
      numero: '1.6',
      intitule: 'Aider',
      champs: petiteEnfance,
      publicSpecifique: ['Santé'],
      description: 'Des visites',
      ajustement: 'avenant' as const,
    },
    {
      numero: '1.7',
      intitule: 'Agrandir',
      champs: petiteEnfance,
      objectif: 'Dix places',
      placesVisees: 10,
      statut: 'reportee' as const,
      fin: '2032-01-01',
    },
    { numero: '2.1', intitule: 'Animer', statut: 'suspendue' as const, fin: '2027-01-01' },
    { numero: '2.2', intitule: 'Jouer', statut: 'abandonnee' as const, debut: '2027-01-01' },
  ],
  offre: [
    { nom: 'Crèche du Parc', type: 'eaje-psu' as const, commune: 'Aubel' },
    { type: 'assistants-maternels' as const, commune: 'Cerny', placesDebut: 10, placesAujourdhui: 12 },
    { nom: 'École du Bourg', type: 'ecole' as const },
  ],
  besoins: [{ territoire: 'Aubel' }, { annee: 2027, enfants: 40 }, { territoire: 'Cerny', annee: 2026, demandes: 12 }],
  zones: [{ nom: 'Bourg' }, { communes: ['Aubel'] }, { nom: 'Plateau', natures: ['acces-difficile' as const] }],
  operations: [
    { intitule: 'Crèche neuve' },
    { natures: ['creation' as const], cout: 1000, debut: '2027-01-01' },
    { intitule: 'Toiture', natures: ['renovation' as const], debut: '2027-01-01', fin: '2035-01-01' },
    { intitule: 'Cour', fin: '2028-01-01' },
  ],
  emplois: [{ metier: 'Éducatrice' }, { etp: 2 }, { competences: 'Accueil' }],
  indicateurs: [
    { libelle: 'Places', champs: petiteEnfance },
    { numero: 'I2', champs: petiteEnfance, depart: 3 },
    { libelle: 'Demandes', champs: petiteEnfance, modalite: 'Relevé annuel', cible: 10 },
  ],
  mesures: [
    { indicateur: 'Places', valeur: 4 },
    { date: '2027-01-01', valeur: 3 },
  ],
  instances: [
    { instance: 'Atelier', type: 'concertation' as const },
    { instance: 'Réunion publique', type: 'usagers' as const, date: '2027-02-01' },
    { instance: 'Comité', type: 'copil' as const, date: '2029-02-01' },
  ],
  avenants: [{ numero: '1' }, { objet: 'Prolonger' }],
  avis: [{ projet: 'Crèche' }],
} satisfies Contenu;

const convention = {
  territoire: 'Pays d’Aubel',
  caf: 'Caf',
  signataires: ['Caf', 'Aubel'],
  debut: '2026-01-01',
  fin: '2030-12-31',
};

export const dossiersIncomplets = {
  tout: { convention, ...lignes } as Contenu,
  /** Some of the rows of some of the sheets, with or without the convention. */
  auHasard: fc
    .record({
      convention: fc.constantFrom(
        undefined,
        convention,
        { territoire: 'Pays d’Aubel' },
        { sdsfDebut: '2010-01-01', sdsfFin: '2012-01-01', ...convention },
      ),
      ...Object.fromEntries(
        Object.entries(lignes).map(([cle, rangees]) => [
          cle,
          cle === 'actions'
            ? fc.subarray([...rangees], { minLength: 1 })
            : fc.option(fc.subarray<object>([...rangees]), { nil: undefined }),
        ]),
      ),
    })
    .map((contenu) => contenu as Contenu),
};
