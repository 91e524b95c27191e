/** The public API of the core: pure functions, bytes in, bytes out. It runs in Node and in a browser. */
export { blocagesEnvoi, type Fichier, renderEnvoi } from './cdsf/envoi.js';
export { type DonneesExtrait, schemaJson } from './cdsf/schema-extrait.js';
export type { Classeur } from './classeur/classeur.js';
export { readDossier } from './classeur/feuilles.js';
export { readClasseur } from './classeur/lire.js';
export type { Couverture } from './controles/controle.js';
export { isBloquant, type Verification, verifier } from './controles/verification.js';
export { renderBilan, renderBilanHtml, type TypeBilan } from './documents/bilan.js';
export type { EntreeDocument, EtatDocument } from './documents/entree.js';
export { type Gabarits, type GabaritsCompiles, optionsGabarit } from './documents/gabarits.js';
export { insecables, prepareGabarit } from './documents/typographie.js';
export type { Constat, Gravite } from './dossier/constat.js';
export type { Dossier } from './dossier/dossier.js';
export { ErreurUtilisateur } from './dossier/erreur.js';
export { type Exigence, exigence, referentiel } from './referentiel/referentiel.js';
