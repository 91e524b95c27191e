import { describe, expect, test } from 'vitest';
import donnees from '../../data/libelles/personnes.json' with { type: 'json' };
import { parsePersonneEtStructure } from '../../src/dossier/valeurs/personnes.js';
import { rowsOf } from './table.js';

describe('une personne, et la structure écrite à côté', () => {
  test.each(
    rowsOf(`
    Sophie DURAND (CCAS)              | Sophie DURAND         | CCAS
    Mme Durand, CCAS                  | Mme Durand            | CCAS
    M. Martin – Service jeunesse      | M. Martin             | Service jeunesse
    M. Martin - Service jeunesse      | M. Martin             | Service jeunesse
    S. Durand / RPE                   | S. Durand             | RPE
    Sophie Durand                     | Sophie Durand         | rien
    DURAND Sophie                     | DURAND Sophie         | rien
    Anne-Laure de la Tour (Caf)       | Anne-Laure de la Tour | Caf
    Jean-Pierre Le Goff, Ville        | Jean-Pierre Le Goff   | Ville
    J.-P. Martin                      | J.-P. Martin          | rien
    S.Durand (MJC)                    | S.Durand              | MJC
    Mme Durand CCAS                   | Mme Durand            | CCAS
    Mme Durand service jeunesse       | Mme Durand            | service jeunesse
    Mme Durand                        | Mme Durand            | rien
    Madame Durand                     | Madame Durand         | rien
    CCAS (Sophie Durand)              | Sophie Durand         | CCAS
    RPE : S. Durand                   | S. Durand             | RPE
    Caf – Mme Petit                   | Mme Petit             | Caf
    Mme Durand et M. Martin (CCAS)    | Mme Durand ; M. Martin | CCAS
    Sophie Durand, 06 12 34 56 78     | Sophie Durand         | rien
    Sophie Durand (s.durand@ville.fr) | Sophie Durand         | rien
    Mme Durand, directrice du RPE     | Mme Durand            | directrice du RPE
    M Martin                          | M Martin              | rien
    Nathalie Lefèvre\\nService enfance | Nathalie Lefèvre      | Service enfance`),
  )('« %s » : %s, et %s', (ecrit = '', personne, structure) => {
    expect(parsePersonneEtStructure(ecrit.replace('\\n', '\n'))).toEqual({
      personne,
      structure: structure === 'rien' ? null : structure,
    });
  });

  test.each(donnees.exemples)('l’exemple de data/libelles : $texte', ({ texte, personne, structure }) => {
    expect(parsePersonneEtStructure(texte)).toEqual({ personne, structure });
  });
});

describe('une structure n’est pas une personne', () => {
  test.each([
    'Ville de Valbrune',
    'CC du Haut-Val',
    'Caf',
    'Caf / MSA',
    'Centre social Jean Moulin',
    'École Jean Moulin (Valbrune)',
    'Association Coup de pouce',
    'Service enfance',
    'Service Enfance Jeunesse',
    'Crèche Les Lutins',
    'Relais Petite Enfance',
    'Mission locale',
    'Mission Locale',
    'Croix Rouge',
    'Croix-Rouge française',
    'Secours Populaire',
    'France Travail',
    'France Services',
    'Pôle Emploi',
    'Familles Rurales',
    'CCAS, RPE',
    'RPE – Valbrune',
    'Valbrune',
    'Haut Val Agglo',
    'Petite Enfance',
    'A. Petite enfance',
    'A. Culture',
    'Léo Lagrange',
    'Madame la Maire',
    'Monsieur le Maire',
    'M. le Président',
    'Élue à la jeunesse',
    'Directrice du RPE',
    'DGA',
    'Les Petits Princes',
    'Maison Simone Veil',
    'CAF',
    'Toutes',
    '',
    'Caf : 4 000 €',
    'à définir',
    'Sophie',
    'Un groupe de parents suivi par la coordinatrice, avec Sophie Durand. '.repeat(3),
  ])('« %s »', (texte) => expect(parsePersonneEtStructure(texte)).toBeNull());
});
