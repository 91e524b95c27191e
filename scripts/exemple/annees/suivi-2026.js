// Données fictives : le tableau de suivi d’exemple tel qu’il a été signé, avant l’avenant n° 1. Rien n’est encore fait.
import * as suivi2027 from './suivi-2027.js';

const jour = '2026-01-05';
const ajouteesParAvenant = new Set(['4.5', '5.7']);

/** Ce que l’avenant n° 1 et les ajustements de l’année ont changé. */
const signees = {
  1.1: {
    intitule: 'Ouvrir une crèche collective de 20 places au quartier du Lac',
    description:
      'Construction d’un établissement de 20 places en rez-de-chaussée d’un programme de logements.\n- Étude de faisabilité et acquisition du local\n- Travaux et équipement\n- Recrutement et ouverture',
    fin: '2027-12-31',
    placesVisees: 20,
    budgetPrevu: 1210000,
    cofinancements: 'Caf 540 000 € ; Département 120 000 €',
    moyensHumains: '7 ETP à l’ouverture',
  },
  2.1: { fin: '2027-06-30', partenaires: 'Caf ; PMI' },
  3.2: { pilote: 'CCAS de Cournon-d’Auvergne' },
};

export const actions = suivi2027.actions
  .filter(({ numero }) => !ajouteesParAvenant.has(numero))
  .map((action) => ({
    ...action,
    ...signees[action.numero],
    maj: jour,
    statut: 'À venir',
    avancement: 0,
    placesRealisees: 0,
    budgetRealise: 0,
    realisations: '',
    difficultes: '',
    leviers: '',
    perspectives: '',
    effets: '',
    ajustement: '',
    ajustementDetail: '',
  }));

const { donnees: suivante } = suivi2027;

export const donnees = {
  ...suivante,
  convention: suivante.convention.map(([cle, valeur]) => [
    cle,
    cle === 'Plan signé' ? 'plan-signe.json' : cle === 'Copil du bilan' ? null : valeur,
  ]),
  offre: suivante.offre.map((ligne) =>
    ligne.map((valeur, rang) =>
      rang === 7 ? ligne[5] : rang === 8 && ligne[0] === 'Crèche du Lac (en projet)' ? 20 : valeur,
    ),
  ),
  besoins: suivante.besoins.filter(([, annee]) => annee < 2026),
  operations: suivante.operations.map((ligne) =>
    ligne[4] === '1.1'
      ? ligne
          .with(5, 20)
          .with(6, 1210000)
          .with(7, 'Ville 550 000 € ; Caf 540 000 € ; Département 120 000 €')
          .with(8, '7 ETP à l’ouverture')
          .with(12, '2027-12-31')
          .with(13, 'À venir')
          .with(10, '')
      : ligne.with(13, /Permanente/.test(ligne[13]) ? ligne[13] : 'À venir').with(10, ''),
  ),
  mesures: [],
  instances: suivante.instances.filter(([date]) => date <= jour),
  avenants: [],
};
