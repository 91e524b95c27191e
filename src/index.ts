/** The public API of the core: pure functions, bytes in, bytes out. It runs in Node and in a browser. */
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
export { renderAgenda } from './echeances/agenda.js';
export type { Echeance } from './echeances/echeance.js';
export { computeEcheances } from './echeances/echeances.js';
export { requirePeriode } from './echeances/periode.js';
export { type Exigence, exigence, referentiel } from './referentiel/referentiel.js';
