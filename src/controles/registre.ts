import { abandonOuReportSansMotif } from './coherence/abandon-ou-report-sans-motif.js';
import { actionInconnue } from './coherence/action-inconnue.js';
import { ajustementAQualifier } from './coherence/ajustement-a-qualifier.js';
import { avancementContraire } from './coherence/avancement-contraire.js';
import { avancementHorsBornes } from './coherence/avancement-hors-bornes.js';
import { champAbsent } from './coherence/champ-absent.js';
import { champInconnu } from './coherence/champ-inconnu.js';
import { communeEnDouble } from './coherence/commune-en-double.js';
import { communeHorsListe } from './coherence/commune-hors-liste.js';
import { communeInconnue } from './coherence/commune-inconnue.js';
import { competenceAPreciser } from './coherence/competence-a-preciser.js';
import { conventionIncomplete } from './coherence/convention-incomplete.js';
import { datesHorsPeriode } from './coherence/dates-hors-periode.js';
import { demandesSatisfaitesSuperieures } from './coherence/demandes-satisfaites-superieures.js';
import { depenseSuperieureAuBudget } from './coherence/depense-superieure-au-budget.js';
import { echeanceDepassee } from './coherence/echeance-depassee.js';
import { exigenceInconnue } from './coherence/exigence-inconnue.js';
import { finAvantDebut } from './coherence/fin-avant-debut.js';
import { financementSuperieurAuCout } from './coherence/financement-superieur-au-cout.js';
import { indicateurInconnu } from './coherence/indicateur-inconnu.js';
import { indicateurSansMesure } from './coherence/indicateur-sans-mesure.js';
import { intituleAbsent } from './coherence/intitule-absent.js';
import { mesureSansIndicateur } from './coherence/mesure-sans-indicateur.js';
import { mesureSansSource } from './coherence/mesure-sans-source.js';
import { miseAJourAncienne } from './coherence/mise-a-jour-ancienne.js';
import { numeroAbsent } from './coherence/numero-absent.js';
import { numeroEnDouble } from './coherence/numero-en-double.js';
import { piloteAbsent } from './coherence/pilote-absent.js';
import { placesSoutenuesSuperieures } from './coherence/places-soutenues-superieures.js';
import { placesSuperieures } from './coherence/places-superieures-aux-places-visees.js';
import { pointInconnu } from './coherence/point-inconnu.js';
import { populationDifferente } from './coherence/population-differente.js';
import { populationInconnue } from './coherence/population-inconnue.js';
import { realiseeIncomplete } from './coherence/realisee-incomplete.js';
import { reponseIncomplete } from './coherence/reponse-incomplete.js';
import { sansObjetContredit } from './coherence/sans-objet-contredit.js';
import { statutAbsent } from './coherence/statut-absent.js';
import { tauxDeCouvertureIncoherent } from './coherence/taux-de-couverture-incoherent.js';
import { transmissionSansAccord } from './coherence/transmission-sans-accord.js';
import { zoneInconnue } from './coherence/zone-inconnue.js';
import type { Controle } from './controle.js';
import { adresseDePersonne } from './rgpd/adresse-de-personne.js';
import { courriel } from './rgpd/courriel.js';
import { nir } from './rgpd/nir.js';
import { nomDePersonne } from './rgpd/nom-de-personne.js';
import { numeroPersonnel } from './rgpd/numero-personnel.js';
import { pilotePersonne } from './rgpd/pilote-personne.js';
import { telephone } from './rgpd/telephone.js';

/** To add a rule: write its file, add its line here, write its page in docs/regles. */
export const controlesCoherence: readonly Controle[] = [
  abandonOuReportSansMotif,
  actionInconnue,
  ajustementAQualifier,
  avancementContraire,
  avancementHorsBornes,
  champAbsent,
  champInconnu,
  communeEnDouble,
  communeInconnue,
  conventionIncomplete,
  datesHorsPeriode,
  demandesSatisfaitesSuperieures,
  depenseSuperieureAuBudget,
  echeanceDepassee,
  exigenceInconnue,
  finAvantDebut,
  financementSuperieurAuCout,
  indicateurInconnu,
  indicateurSansMesure,
  intituleAbsent,
  mesureSansIndicateur,
  mesureSansSource,
  miseAJourAncienne,
  numeroAbsent,
  numeroEnDouble,
  piloteAbsent,
  placesSoutenuesSuperieures,
  placesSuperieures,
  communeHorsListe,
  competenceAPreciser,
  pointInconnu,
  populationInconnue,
  populationDifferente,
  realiseeIncomplete,
  reponseIncomplete,
  sansObjetContredit,
  statutAbsent,
  tauxDeCouvertureIncoherent,
  transmissionSansAccord,
  zoneInconnue,
];

export const controlesRgpd: readonly Controle[] = [
  adresseDePersonne,
  courriel,
  nir,
  nomDePersonne,
  numeroPersonnel,
  pilotePersonne,
  telephone,
];

export const controles: readonly Controle[] = [...controlesCoherence, ...controlesRgpd];
