/** The public API of the core: pure functions, bytes in, bytes out. It runs in Node and in a browser. */

export { renderAnnexes } from './annexes/envoi.js';
export { blocagesAvenant, renderEnvoiAvenant } from './annexes/envoi-avenant.js';
export { decrireVersion } from './annexes/versions.js';
export { annoterSuivi, type SuiviAnnote } from './annotation/annoter-suivi.js';
export { type Annexe, annexesDuReglage, annexesParDefaut, parseAnnexes } from './avenant/annexes.js';
export { findAvenant } from './avenant/avenants-inscrits.js';
export {
  type Classe,
  type Classement,
  classementParDefaut,
  parseClassement,
  schemaJsonClassement,
} from './avenant/classement.js';
export { comparerVersions, type Version } from './avenant/comparaison.js';
export { comparerCouverture, type EffetSurLaCouverture } from './avenant/couverture.js';
export { engagementsActuels } from './avenant/engagements.js';
export { formatPlanSigne, isFichierPlan, parsePlanSigne, schemaJsonPlanSigne } from './avenant/fichier-plan.js';
export { garder } from './avenant/garde/garde.js';
export { placeDe } from './avenant/garde/place.js';
export { constatPlanAbsent, planSigneNomme } from './avenant/garde/plan-nomme.js';
export { formatModification, groupByLigne, type Modification } from './avenant/modifications.js';
export { type PlanSigne, planEnVigueur, prochainNumero, signer } from './avenant/plan-signe.js';
export { type AvenantPrepare, preparerAvenant } from './avenant/preparer.js';
export { numeroDe } from './avenant/sujets.js';
export { blocagesEnvoi, renderEnvoi } from './cdsf/envoi.js';
export { type DonneesExtrait, schemaJson } from './cdsf/schema-extrait.js';
export { dossierOfPlan, figer, type Plan } from './comparaison/plan.js';
export type { Couverture, Etat } from './controles/controle.js';
export { reglesDe } from './controles/couverture/registre.js';
export { isBloquant, type Verification, verifier } from './controles/verification.js';
export { renderApercu } from './documents/apercu.js';
export { renderBilan, renderBilanHtml, type TypeBilan } from './documents/bilan.js';
export type { EntreeDocument, EtatDocument } from './documents/entree.js';
export type { Fichier } from './documents/fichier.js';
export { type Gabarits, type GabaritsCompiles, optionsGabarit } from './documents/gabarits.js';
export type { Logo } from './documents/logos.js';
export { insecables, prepareGabarit } from './documents/typographie.js';
export { type Constat, type Gravite, gravites, libellesGravite } from './dossier/constat.js';
export type { Contenu } from './dossier/contenu.js';
export type { Dossier } from './dossier/dossier.js';
export { ErreurUtilisateur } from './dossier/erreur.js';
export { lireExigences } from './dossier/valeurs/exigences.js';
export { normalize } from './dossier/valeurs/normalisation.js';
export { textOf } from './dossier/valeurs/textes.js';
export { renderAgenda } from './echeances/agenda.js';
export type { Echeance } from './echeances/echeance.js';
export { computeEcheances } from './echeances/echeances.js';
export { requirePeriode } from './echeances/periode.js';
export {
  type Correspondance,
  type FichierCorrespondance,
  parseCorrespondance,
  sansCorrespondance,
  schemaCorrespondance,
  schemaJsonCorrespondance,
} from './lecture/correspondance/correspondance.js';
export { choixPossibles, decide, isDouteuse } from './lecture/correspondance/decider.js';
export {
  type ColonneRapprochee,
  colonnesDe,
  correspondanceOf,
  type FeuilleRapprochee,
  libelleDeColonne,
} from './lecture/correspondance/rapprochement.js';
export { contenuDeDepart, parseRenseignements, type Renseignement } from './lecture/depart.js';
export { type LectureDossier, readDossier, requireActions } from './lecture/lire-dossier.js';
export type { Lecture } from './lecture/resume.js';
export { type Consolidation, consolider, type FichierDuLot } from './lot/consolider.js';
export { renderRapport } from './lot/rapport.js';
export { type Resume, schemaResume } from './lot/resume.js';
export { resumer } from './lot/resumer.js';
export { sha256Of } from './paquet/empreinte.js';
export { type Changements, compareConstats } from './rapport/changements.js';
export { phraseDeLEffet, resumeDesModifications, titresDesClasses } from './rapport/comparaison.js';
export { type Conclusion, conclure, phraseDuRefus } from './rapport/conclusion.js';
export { type ConstatsDeFeuille, groupConstats } from './rapport/groupes.js';
export { describePlace, isPersonnelle, type PlaceDite, tableauDe } from './rapport/place.js';
export type { Exigence } from './referentiel/forme.js';
export { exigence, referentiel } from './referentiel/referentiel.js';
export { type Reprise, reprendre } from './reprise/reprendre.js';
export { findContenu } from './tableur/chercher.js';
export { adresse, type Classeur, parseAdresse } from './tableur/classeur.js';
export { type ImageDeFeuille, readImages } from './tableur/images.js';
export { readClasseur } from './tableur/lire.js';
export { contenuOfDossier } from './tableur/suivi/contenu-suivi.js';
export { writeSuivi } from './tableur/suivi/ecrire-suivi.js';
export { type Image, readImage } from './word/images.js';
export { readModele } from './word/modele/lire.js';
export type { Modele } from './word/modele/types.js';
