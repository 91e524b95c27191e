import { runControles } from '../../src/controles/verification.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import type { FichierDuLot } from '../../src/lot/consolider.js';
import { resumer } from '../../src/lot/resumer.js';
import { unDossier } from '../dossiers.js';

export const date = '2028-06-30';

/** A real CTG of an EPCI, with two communes; only Aubel gives its places and children of 2027. */
export const aubel = unDossier({
  convention: { territoire: 'Pays d’Aubel', caf: 'Caf du Test', departement: 'Test', epci: 'Communauté du Val' },
  communes: [
    { nom: 'Aubel', codeInsee: '99001', population: 12_000, competenceAo: true },
    { nom: 'Brive-la-Petite', codeInsee: '99002', population: 800, competenceAo: true },
  ],
  actions: [
    {
      numero: '1',
      champs: [{ code: 'petite-enfance', libelle: 'Petite enfance' }],
      statut: 'en-cours',
      budgetPrevu: 1000,
    },
    {
      numero: '2',
      champs: [{ code: null, libelle: 'Le dossier de Mme Durand' }],
      statut: 'realisee',
      budgetPrevu: 500,
    },
  ],
  offre: [
    { nom: 'Crèche', type: 'eaje-psu', commune: 'Aubel', placesDebut: 30, placesAujourdhui: 40, placesPrevues: 50 },
    { nom: 'Assistants maternels', type: 'assistants-maternels', commune: 'Brive-la-Petite', placesAujourdhui: 10 },
    { nom: 'Accueil de loisirs', type: 'alsh', commune: 'Aubel', placesAujourdhui: 99 },
  ],
  besoins: [
    { territoire: 'Aubel', annee: 2026, enfants: 100, places: 10, source: 'Insee 2026' },
    { territoire: 'Aubel', annee: 2027, enfants: 100, places: 50, source: 'Insee 2027' },
    { territoire: 'Brive-la-Petite', annee: 2026, enfants: 20, places: 2 },
  ],
});

/** Another CTG of the same EPCI: its commune is ten times smaller, and better off. */
export const cerny = unDossier({
  convention: { territoire: 'Cerny', caf: 'Caf du Test', departement: 'Test', epci: 'Communauté du Val' },
  communes: [{ nom: 'Cerny', codeInsee: '99003', population: 900, competenceAo: true }],
  actions: [
    {
      numero: '1',
      champs: [{ code: 'petite-enfance', libelle: 'Petite enfance' }],
      statut: 'non-demarree',
      fin: '2028-01-31',
    },
  ],
  besoins: [{ territoire: 'CERNY', annee: 2027, enfants: 10, places: 10, source: 'Mairie' }],
});

/** A tracker with its actions alone. */
export const nu = unDossier({ actions: [{ numero: '1', intitule: 'Relais' }] });

export function fichierDe(fichier: string, dossier: Dossier): FichierDuLot {
  const verification = runControles(dossier, { date });
  const classeur = { nom: fichier, sha256: fichier.length.toString(16).padStart(64, '0') };
  return { fichier, resume: resumer(dossier, verification, classeur, date), refus: [] };
}

export const trois: readonly FichierDuLot[] = [
  fichierDe('b-cerny.xlsx', cerny),
  fichierDe('a-aubel.xlsx', aubel),
  fichierDe('c-nu.ods', nu),
];
