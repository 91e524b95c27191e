import { expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import { controlesRgpd } from '../../../src/controles/registre.js';
import { courriel } from '../../../src/controles/rgpd/courriel.js';
import { textesLibres } from '../../../src/controles/rgpd/textes-libres.js';
import { unDossier } from '../../dossiers.js';
import { avecActions, dateDesCas, ou } from '../coherence/cas.js';

const secret = 'jean.dupont@exemple.fr';

test('chaque feuille est lue, listes, financeurs, champs et rubriques compris', () => {
  const dossier = unDossier({
    convention: { signataires: ['Le Cendre', secret] },
    communes: [{ nom: secret }],
    actions: [{ champs: [{ code: null, libelle: secret }], cofinancements: [{ financeur: secret, montant: 10 }] }],
    offre: [{ observations: secret }],
    besoins: [{ methode: secret }],
    zones: [{ constat: secret }],
    operations: [{ difficultes: secret }],
    emplois: [{ reponse: secret }],
    indicateurs: [{ modalite: secret }],
    mesures: [{ commentaire: secret }],
    instances: [{ participants: [secret] }],
    redaction: [{ rubrique: 'synthese', texte: secret }],
    avenants: [{ objet: secret }],
  });
  const places = courriel
    .check(createContexte(dossier, dateDesCas))
    .map(({ feuille, cellule }) => `${feuille}!${cellule}`);
  expect(places).toEqual([
    ou('convention', 'signataires'),
    ou('communes', 'nom'),
    ou('actions', 'champs'),
    ou('actions', 'cofinancements'),
    ou('offre', 'observations'),
    ou('besoins', 'methode'),
    ou('zones', 'constat'),
    ou('operations', 'difficultes'),
    ou('emplois', 'reponse'),
    ou('indicateurs', 'modalite'),
    ou('mesures', 'commentaire'),
    ou('instances', 'participants'),
    ou('redaction', 'texte'),
    ou('avenants', 'objet'),
  ]);
});

test('une cellule qui porte plusieurs valeurs, ou que plusieurs lignes partagent, n’est lue qu’une fois', () => {
  const origine = { feuille: 'Actions', cellule: 'B2' };
  const [premiere] = avecActions({ numero: '1', partenaires: [secret, 'autre.nom@exemple.fr'] }).actions;
  const dossier = avecActions({ numero: '1' });
  const axe = { valeur: `Axe 1 (${secret})`, origine };
  const lignes = premiere
    ? [
        { ...premiere, axe },
        { ...premiere, axe },
      ]
    : [];
  const contexte = createContexte({ ...dossier, actions: lignes }, dateDesCas);
  expect(textesLibres(contexte).filter(({ origine: place }) => place.cellule === 'B2')).toMatchObject([axe]);
  expect(courriel.check(contexte).map(({ cellule }) => cellule)).toEqual(['J2', 'B2']);
});

test('ce qui n’entre pas dans les documents (colonnes inconnues) n’est pas contrôlé', () => {
  const dossier = avecActions({ numero: '1' });
  const autres = { 'Contact privé': { valeur: secret, origine: { feuille: 'Actions', cellule: 'ZZ2' } } };
  const actions = dossier.actions.map((action) => ({ ...action, autres }));
  expect(courriel.check(createContexte({ ...dossier, actions }, dateDesCas))).toEqual([]);
});

test.each([
  ['une seule lettre', 'a'],
  ['des mots sans nom', 'mot '],
  ['des civilités sans nom', 'Mme '],
  ['des arobases', 'a@'],
  ['des chiffres', '1 '],
  ['des retours à la ligne', '\n'],
  ['des mots annonciateurs', 'né le projet '],
])('une cellule de 32 000 caractères est lue sans s’y perdre : %s', (_, motif) => {
  const dossier = avecActions({ numero: '1', description: motif.repeat(32_000 / motif.length) });
  const contexte = createContexte(dossier, dateDesCas);
  expect(controlesRgpd.flatMap(({ check }) => check(contexte))).toEqual([]);
});
