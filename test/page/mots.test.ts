import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nomDeRegle } from '../../src/page/ecrans/constats/mots.js';

/** The words of rules' names that are written so in French. A new one is put here, or with its accents in `mots.ts`. */
const justes = new Set(
  (
    'abandon action adresse ajustement avancement avenant besoins calendrier cellule champ code colonne commune ' +
    'concertation convention couleur courriel couverture date dates demandes document emplois exigence familles ' +
    'feuille fichier fin financement formule indicateur indicateurs informer insee investissements mesure mise ' +
    'modification montant nir nom nombre objectifs offre orientations oui pilote places plan planifier point ' +
    'population recenser relais sans soutenir statut taux transmission valeur zone zones absent absente ' +
    'accompagner accord accueil actions ailleurs ambigu ancienne au aux avant bornes budget contraire contredit ' +
    'ctg de devenu diagnostic double effet en enfance erreur et existante hors illisible inconnu inconnue ' +
    'introuvable jour liste lu lue mineur motif moyens non objet ou par perdue personne personnel petite peu ' +
    'qualifier reconnue report satisfaites signer source soutenues soutenus terme'
  ).split(' '),
);

test('le nom d’une règle se lit en français', () => {
  const noms = readdirSync('docs/regles', { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.md'))
    .map((nom) => nomDeRegle(nom.replace(/^.*[\\/]/, '').replace(/\.md$/, '')));
  expect(noms).toContain('Numéro absent');
  expect(noms).toContain('CTG diagnostic');
  const mots = [...new Set(noms.flatMap((nom) => nom.split(' ')))];
  expect(mots.filter((mot) => /^[A-Za-z]+$/.test(mot) && !justes.has(mot.toLowerCase())).sort()).toEqual([]);
});
