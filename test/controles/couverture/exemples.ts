import type { Valeurs } from '../../dossiers.js';

export const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];

/** A commune that owes the schéma, and one that does not. */
export const cournon: Valeurs<'communes'> = {
  nom: 'Cournon',
  codeInsee: '63124',
  population: 20_300,
  competenceAo: true,
};
export const leCendre: Valeurs<'communes'> = {
  nom: 'Le Cendre',
  codeInsee: '63069',
  population: 5_600,
  competenceAo: true,
};

/** A petite-enfance action that has everything. */
export const action: Valeurs<'actions'> = {
  numero: '1.1',
  intitule: 'Ouvrir une crèche',
  champs: petiteEnfance,
  axe: 'Axe 1',
  objectif: 'Développer l’accueil collectif',
  description: 'Construire une crèche de 24 places',
  pilote: 'Ville',
  partenaires: ['Caf'],
  zone: ['Quartier du Lac'],
  debut: '2026-03-01',
  fin: '2028-12-31',
  ingenierie: 'Étude',
  placesVisees: 24,
};

export const creche: Valeurs<'offre'> = {
  nom: 'Les Petits Pas',
  type: 'eaje-psu',
  commune: 'Cournon',
  placesAujourdhui: 40,
  placesSoutenues: 40,
};
export const assistants: Valeurs<'offre'> = {
  nom: 'Assistants maternels',
  type: 'assistants-maternels',
  commune: 'Cournon',
  placesAujourdhui: 321,
};
export const relais: Valeurs<'offre'> = { nom: 'Relais', type: 'rpe', commune: 'Cournon' };
export const besoin: Valeurs<'besoins'> = {
  territoire: 'Cournon',
  annee: 2027,
  enfants: 586,
  demandes: 312,
  source: 'Guichet unique',
};
export const zone: Valeurs<'zones'> = {
  nom: 'Quartier du Lac',
  communes: ['Cournon'],
  natures: ['offre-insuffisante'],
  constat: 'Une crèche pour 148 enfants',
};
export const operation: Valeurs<'operations'> = {
  intitule: 'Crèche du Lac',
  natures: ['creation', 'renovation', 'entretien'],
  cout: 1_450_000,
  financements: [{ financeur: 'Caf', montant: 640_000 }],
  moyensHumains: '8 ETP',
  ingenierie: 'Maîtrise d’œuvre',
  difficultes: 'Coût des travaux',
  debut: '2026-03-01',
  fin: '2028-12-31',
};
export const emploi: Valeurs<'emplois'> = {
  metier: 'Auxiliaire de puériculture',
  etp: 6,
  competences: 'Accueil inclusif',
  reponse: 'Apprentissage',
};
export const indicateur: Valeurs<'indicateurs'> = {
  numero: 'I1',
  libelle: 'Places',
  champs: petiteEnfance,
  depart: 240,
  cible: 290,
  modalite: 'Relevé annuel',
};
export const rencontre: Valeurs<'instances'> = {
  date: '2027-04-13',
  instance: 'Concertation',
  type: 'concertation',
  participants: ['Caf', 'MSA'],
};
export const convention: Valeurs<'convention'> = { caf: 'Caf', debut: '2026-01-01', fin: '2030-12-31' };
