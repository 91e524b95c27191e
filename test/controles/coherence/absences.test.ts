import { describe, expect, test } from 'vitest';
import { champAbsent } from '../../../src/controles/coherence/champ-absent.js';
import { intituleAbsent } from '../../../src/controles/coherence/intitule-absent.js';
import { numeroAbsent } from '../../../src/controles/coherence/numero-absent.js';
import { piloteAbsent } from '../../../src/controles/coherence/pilote-absent.js';
import { statutAbsent } from '../../../src/controles/coherence/statut-absent.js';
import { createContexte } from '../../../src/controles/contexte.js';
import type { Dossier } from '../../../src/dossier/dossier.js';
import { sansObjet } from '../../dossiers.js';
import { avecActions, dateDesCas, describeControle, jeunesse } from './cas.js';

const complete = {
  numero: '1.1',
  intitule: 'Ouvrir un relais',
  champs: jeunesse,
  statut: 'en-cours',
  pilote: 'Service jeunesse',
} as const;

describeControle(numeroAbsent, [
  {
    nom: 'signale une action sans numéro, en la nommant par son intitulé',
    dossier: avecActions({ ...complete, numero: undefined }, complete),
    constats: [{ ou: 'Actions!A2', message: /^L’action « Ouvrir un relais » n’a pas de numéro : donnez-lui/ }],
  },
  {
    nom: 'accepte un numéro qui n’est pas un nombre',
    dossier: avecActions({ ...complete, numero: 'PE-03' }),
    constats: [],
  },
]);

describeControle(intituleAbsent, [
  {
    nom: 'signale une action sans intitulé, par son numéro',
    dossier: avecActions(complete, { ...complete, numero: '1.2', intitule: undefined }),
    constats: [{ ou: 'Actions!A3', message: /^L’action 1\.2 n’a pas d’intitulé/ }],
  },
  { nom: 'se tait quand l’intitulé est là', dossier: avecActions(complete), constats: [] },
]);

describeControle(champAbsent, [
  {
    nom: 'signale une action sans champ d’intervention',
    dossier: avecActions({ ...complete, champs: undefined }),
    constats: [{ ou: 'Actions!A2', message: /L’action 1\.1 n’a pas de champ.*petite enfance/ }],
  },
  {
    nom: 'laisse à « champ-inconnu » un champ que personne ne connaît',
    dossier: avecActions({ ...complete, champs: [{ code: null, libelle: 'Ruralité' }] }),
    constats: [],
  },
]);

describeControle(statutAbsent, [
  {
    nom: 'signale une action sans statut',
    dossier: avecActions(complete, { ...complete, numero: '1.2', statut: undefined }),
    constats: [{ ou: 'Actions!A3', message: /L’action 1\.2 n’a pas de statut : dites où elle en est/ }],
  },
  { nom: 'accepte tout statut', dossier: avecActions({ ...complete, statut: 'suspendue' }), constats: [] },
]);

describeControle(piloteAbsent, [
  {
    nom: 'signale une action sans pilote',
    dossier: avecActions({ ...complete, pilote: undefined }),
    constats: [{ ou: 'Actions!A2', message: /L’action 1\.1 n’a pas de pilote : indiquez la structure/ }],
  },
  { nom: 'accepte « sans objet »', dossier: avecActions({ ...complete, pilote: sansObjet }), constats: [] },
]);

describe('l’endroit d’une absence', () => {
  test('est la cellule vide elle-même quand la colonne existe', () => {
    const dossier = withColonne(avecActions(complete, { ...complete, statut: undefined }), 'statut', 'O1');
    expect(places(dossier)).toEqual([['Actions', 'O3']]);
  });

  test('est la feuille entière, une seule fois, quand la colonne n’existe pas', () => {
    const sansStatut = { ...complete, statut: undefined };
    const dossier = avecActions(sansStatut, { ...sansStatut, numero: '1.2' }, { ...sansStatut, numero: '1.3' });
    expect(places(dossier)).toEqual([['Actions', null]]);
    expect(statutAbsent.check(createContexte(dossier, dateDesCas))[0]?.message).toMatch(
      /n’a pas de colonne « Statut » : ajoutez-la, /,
    );
  });
});

function places(dossier: Dossier) {
  return statutAbsent.check(createContexte(dossier, dateDesCas)).map(({ feuille, cellule }) => [feuille, cellule]);
}

function withColonne(dossier: Dossier, colonne: string, cellule: string): Dossier {
  const colonnes = { [colonne]: { cellule, entete: 'Titre' } };
  return { ...dossier, feuilles: { ...dossier.feuilles, actions: { nom: 'Actions', colonnes, inconnues: [] } } };
}
