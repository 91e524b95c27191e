/**
 * The library: one function a use case, bytes and options in, files and remarks out. It runs in Node and in a browser, reads no
 * file and writes none (docs/bibliotheque.md).
 */

export type { Classe } from './avenant/classement.js';
export type { Modification } from './avenant/modifications.js';
export type { PlanSigne } from './avenant/plan-signe.js';
export type { EtatDeCompletion, EtatDeQuestion, QuestionPosee } from './completer/etat.js';
export type { Reponse as ReponseDeCompletion } from './completer/reponse.js';
export type { Verification } from './controles/verification.js';
export type { AnnexeNommee, ConventionLue, Enonce, PartieALaConvention } from './convention/convention-lue.js';
export type { Proposition } from './convention/proposition.js';
export type { Fichier } from './documents/fichier.js';
export type { Gabarits, GabaritsCompiles } from './documents/gabarits.js';
export type { Constat, Gravite } from './dossier/constat.js';
export type { Dossier } from './dossier/dossier.js';
export { ErreurUtilisateur } from './dossier/erreur.js';
export type { Echeance } from './echeances/echeance.js';
export type { FeuilleRapprochee } from './lecture/correspondance/rapprochement.js';
export type { Renseignement } from './lecture/depart.js';
export type { LectureDossier } from './lecture/lire-dossier.js';
export type { Resume } from './lot/resume.js';
export { annexes, type DemandeDAnnexes } from './operations/annexes.js';
export { annoter, type SuiviAnnote } from './operations/annoter.js';
export { type Apparence, readApparence } from './operations/apparence.js';
export { type AvenantRendu, avenant, type DemandeDAvenant } from './operations/avenant.js';
export { apercu, bilan, type DemandeDeBilan } from './operations/bilan.js';
export { cdsf, type DemandeDeCdsf } from './operations/cdsf.js';
export { comparer, comparerEmpreinte, type PapierCompare, type PlansCompares } from './operations/comparer.js';
export {
  type Completion,
  type CompletionPreparee,
  completer,
  type DemandeDeCompletion,
  effetDe,
  preparerCompletion,
  repondre,
} from './operations/completer.js';
export { lireConvention } from './operations/convention.js';
export { ajouterFeuille, type Correction, corriger, type SuiviCorrige } from './operations/corriger.js';
export { type DemandeDeDiaporama, type DiaporamaRendu, diaporama } from './operations/diaporama.js';
export type { Ports, Rendu, Textes } from './operations/echanges.js';
export { agenda, type EcheancesDuSuivi, echeances } from './operations/echeances.js';
export { type DemandeDeFiches, fiches } from './operations/fiches.js';
export { gabarits } from './operations/gabarits.js';
export {
  type ClasseurTraite,
  consolider,
  type DemandeDeConsolidation,
  type DemandeDeLot,
  traiter,
} from './operations/lot.js';
export { type DemandeDeModele, type ModeleRendu, modele } from './operations/modele.js';
export { type DossierDePhotos, type PhotosLues, readPhotos } from './operations/photos.js';
export { ouvrirPlanOuSuivi, type PlanOuSuivi } from './operations/plans.js';
export { type GroupeDeConstats, regrouper } from './operations/regrouper.js';
export { type ReponsesReportees, reporterReponses } from './operations/reporter-reponses.js';
export { type DemandeDeReprise, type RepriseRendue, reprendre } from './operations/reprendre.js';
export { reprendreSuivi, type SuiviRepris } from './operations/reprendre-suivi.js';
export { signer } from './operations/signer.js';
export {
  type OptionsDeSuivi,
  ouvrir,
  ouvrirTelQuel,
  type SuiviOuvert,
  type SuiviVerifie,
  verifier,
} from './operations/suivi.js';
