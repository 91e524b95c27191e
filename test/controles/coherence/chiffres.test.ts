import { demandesSatisfaitesSuperieures } from '../../../src/controles/coherence/demandes-satisfaites-superieures.js';
import { depenseSuperieureAuBudget } from '../../../src/controles/coherence/depense-superieure-au-budget.js';
import { financementSuperieurAuCout } from '../../../src/controles/coherence/financement-superieur-au-cout.js';
import { placesSoutenuesSuperieures } from '../../../src/controles/coherence/places-soutenues-superieures.js';
import { placesSuperieures } from '../../../src/controles/coherence/places-superieures-aux-places-visees.js';
import { tauxDeCouvertureIncoherent } from '../../../src/controles/coherence/taux-de-couverture-incoherent.js';
import type { Dossier } from '../../../src/dossier/dossier.js';
import { unDossier, type Valeurs } from '../../dossiers.js';
import { avecActions, describeControle, ou } from './cas.js';

const avecBesoin = (besoin: Valeurs<'besoins'>): Dossier => unDossier({ actions: [], besoins: [besoin] });
const avecOffre = (equipement: Valeurs<'offre'>): Dossier => unDossier({ actions: [], offre: [equipement] });

describeControle(depenseSuperieureAuBudget, [
  {
    nom: 'signale une dépense au-dessus du budget, avec les deux montants',
    dossier: avecActions({ numero: '1.1', budgetPrevu: 12_000, budgetRealise: 12_500.5 }),
    constats: [
      { ou: ou('actions', 'budgetRealise'), message: /L’action 1\.1 a dépensé 12 500,5 € pour 12 000 € prévus/ },
    ],
  },
  {
    nom: 'accepte le budget dépensé en entier, ou un budget absent',
    dossier: avecActions({ budgetPrevu: 12_000, budgetRealise: 12_000 }, { budgetRealise: 500 }),
    constats: [],
  },
]);

describeControle(placesSuperieures, [
  {
    nom: 'signale plus de places réalisées que visées',
    dossier: avecActions({ numero: '1.1', placesVisees: 10, placesRealisees: 12 }),
    constats: [
      {
        ou: ou('actions', 'placesRealisees'),
        message: /L’action 1\.1 a réalisé plus de places \(12\) que visé \(10\)/,
      },
    ],
  },
  { nom: 'accepte l’égalité', dossier: avecActions({ placesVisees: 10, placesRealisees: 10 }), constats: [] },
]);

describeControle(financementSuperieurAuCout, [
  {
    nom: 'additionne les parts d’une action et d’une opération',
    dossier: unDossier({
      actions: [
        {
          numero: '1.1',
          budgetPrevu: 1_000,
          cofinancements: [
            { financeur: 'Caf', montant: 800 },
            { financeur: 'Commune', montant: 300 },
          ],
        },
      ],
      operations: [{ intitule: 'Crèche', cout: 500_000, financements: [{ financeur: 'Caf', montant: 600_000 }] }],
    }),
    constats: [
      {
        ou: ou('actions', 'cofinancements'),
        message: /de l’action 1\.1 font 1 100 €, plus que son coût prévu \(1 000 €\)/,
      },
      { ou: ou('operations', 'financements'), message: /de l’opération « Crèche » font 600 000 €/ },
    ],
  },
  {
    nom: 'accepte la somme au centime près, et une part dont le montant n’est pas dit',
    dossier: avecActions(
      {
        budgetPrevu: 0.3,
        cofinancements: [
          { financeur: 'Caf', montant: 0.1 },
          { financeur: 'Commune', montant: 0.2 },
        ],
      },
      { budgetPrevu: 100, cofinancements: [{ financeur: 'Caf', montant: null }] },
    ),
    constats: [],
  },
]);

describeControle(placesSoutenuesSuperieures, [
  {
    nom: 'signale plus de places soutenues que de places',
    dossier: avecOffre({ nom: 'Les Lutins', placesAujourdhui: 20, placesSoutenues: 25 }),
    constats: [
      { ou: ou('offre', 'placesSoutenues'), message: /« Les Lutins » a plus de places soutenues \(25\).*\(20\)/ },
    ],
  },
  { nom: 'accepte l’égalité', dossier: avecOffre({ placesAujourdhui: 20, placesSoutenues: 20 }), constats: [] },
]);

describeControle(demandesSatisfaitesSuperieures, [
  {
    nom: 'signale plus de demandes satisfaites que de demandes, avec l’année',
    dossier: avecBesoin({ territoire: 'Le Cendre', annee: 2027, demandes: 40, demandesSatisfaites: 45 }),
    constats: [{ ou: ou('besoins', 'demandesSatisfaites'), message: /« Le Cendre » \(2027\) .*\(45\).*\(40\)/ }],
  },
  { nom: 'accepte l’égalité', dossier: avecBesoin({ demandes: 40, demandesSatisfaites: 40 }), constats: [] },
]);

describeControle(tauxDeCouvertureIncoherent, [
  {
    nom: 'signale un taux à plus d’un point de celui des places et des enfants',
    dossier: avecBesoin({ places: 60, enfants: 100, tauxCouverture: 0.625 }),
    constats: [{ ou: ou('besoins', 'tauxCouverture'), message: /Le taux saisi \(62,5 %\).*\(60 %\)/ }],
  },
  {
    nom: 'accepte un écart d’un point',
    dossier: avecBesoin({ places: 60, enfants: 100, tauxCouverture: 0.61 }),
    constats: [],
  },
  { nom: 'se tait sans enfants', dossier: avecBesoin({ places: 60, enfants: 0, tauxCouverture: 0.5 }), constats: [] },
]);
