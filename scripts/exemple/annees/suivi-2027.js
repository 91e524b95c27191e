// Données fictives : le tableau de suivi d’exemple tel qu’il était au 30 juin 2027, un an avant, pour dire ce qui a bougé.
import { actions as actions2028 } from '../actions.js';
import * as territoire from '../territoire.js';

const jour = '2027-06-30';
/** Ce qui différait alors, action par action, et ne se déduit pas de la suite. */
const differences = {
  1.4: { fin: '2027-12-31' },
  1.11: { statut: 'En cours', avancement: 0.1, fin: '2028-03-31', ajustement: '', ajustementDetail: '' },
  1.12: { fin: '2028-06-30' },
  1.17: { statut: 'En cours', avancement: 0.05, ajustement: '', ajustementDetail: '' },
  2.1: { fin: '2027-09-30' },
  3.4: { statut: 'En cours', avancement: 0.2 },
  4.6: { statut: 'À venir', ajustement: '', ajustementDetail: '' },
  5.1: { fin: '2028-06-30' },
};

export const actions = actions2028.map((action) => ({ ...rajeunir(action), ...differences[action.numero] }));

function rajeunir(action) {
  const maj = action.maj.replace('2028', '2027');
  const debutee = action.debut < jour;
  const echue = /^\d{4}-/.test(action.fin) && action.fin <= jour;
  if (!debutee)
    return {
      ...action,
      maj,
      statut: 'À venir',
      avancement: 0,
      budgetRealise: 0,
      realisations: '',
      effets: '',
      leviers: '',
    };
  const permanente = !/Réalis|Termin|cours|Engag|Lanc|Partiel/.test(action.statut);
  return {
    ...action,
    maj,
    statut: permanente || echue ? action.statut : 'En cours',
    avancement: arrondir((action.avancement ?? 0) * (echue ? 1 : 0.5)),
    placesRealisees: echue || permanente ? action.placesRealisees : 0,
    budgetRealise: typeof action.budgetRealise === 'number' ? Math.round(action.budgetRealise / 200) * 100 : 31000,
    effets: '',
  };
}

function arrondir(part) {
  return Math.round(part * 20) / 20;
}

/** Les places au début valent encore, sauf pour ce qui avait déjà changé de moitié. */
const offre = territoire.offre.map((ligne) => {
  const copie = [...ligne];
  const [debut, aujourdhui] = [ligne[5], ligne[7]];
  if (typeof debut === 'number' && typeof aujourdhui === 'number')
    copie[7] = debut === 0 ? 0 : Math.round((debut + aujourdhui) / 2);
  return copie;
});

/** Les textes du bilan de 2028 n’étaient pas écrits. */
const duBilan = new Set([
  'Synthèse',
  'Décisions demandées au Copil',
  'Méthode du bilan',
  'Diagnostic actualisé',
  'Réussites',
  'Difficultés',
  'Changements territoriaux',
  'Moyens',
  'Fonctionnement de la démarche',
  'Petite enfance : l’essentiel',
  'Ajustements proposés',
  'Pertinence et cohérence des objectifs',
  'Niveau d’atteinte des objectifs',
  'Mise en œuvre et adéquation des moyens',
  'Durabilité des effets',
  'Perspectives',
]);

function sansLaSuite([rubrique, texte]) {
  return [rubrique, rubrique === 'Concertation' ? texte.slice(0, texte.indexOf(' Depuis,')) : texte];
}

export const donnees = {
  ...territoire,
  convention: [...territoire.convention, ['Plan signé', 'plan-signe.json']],
  avenants: territoire.avenants.map((avenant) => avenant.with(6, 'plan-signe-avenant-1.json')),
  offre,
  moyens: [],
  appreciations: [],
  questions: [],
  besoins: territoire.besoins.filter(([, annee]) => annee < 2027),
  mesures: territoire.mesures.filter(([, date]) => date.toISOString().slice(0, 10) <= jour),
  instances: territoire.instances.filter(([date]) => date <= jour),
  redaction: territoire.redaction.filter(([rubrique]) => !duBilan.has(rubrique)).map(sansLaSuite),
};
