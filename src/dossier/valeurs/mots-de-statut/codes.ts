import donnees from '../../../../data/libelles/statuts.json' with { type: 'json' };
import { createListe } from '../liste-fermee.js';

export const statuts = [
  'non-demarree',
  'en-cours',
  'realisee',
  'perenne',
  'partielle',
  'reportee',
  'suspendue',
  'abandonnee',
] as const;
export type Statut = (typeof statuts)[number];

export const listeStatuts = createListe(statuts, donnees);
