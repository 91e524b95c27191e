import type { Critere } from '../operations/constats/destinataires.js';

// Written again so that `--help` loads nothing of what shares.
const criteresPossibles: readonly Critere[] = ['pilote', 'commune', 'feuille', 'regle'];

/** The options of a command that shares findings out: `ligne.options(optionsPartage)`. */
export const optionsPartage = {
  regrouper: {
    choices: criteresPossibles,
    requiresArg: true,
    describe: 'Partage les constats entre ceux qui peuvent y répondre : par pilote, commune, feuille ou règle',
  },
  sortie: {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'Avec --format csv ou docx : un dossier (un fichier par groupe), ou un fichier (.csv, .docx) pour tous',
  },
  gabarits: {
    type: 'string',
    requiresArg: true,
    describe: 'Un dossier de gabarits à vous, pour les fiches en .docx',
  },
  forcer: { type: 'boolean', default: false, describe: 'Remplace les fichiers de sortie s’ils existent' },
} as const;

export interface OptionsPartage {
  readonly regrouper: Critere | undefined;
  readonly sortie: string | undefined;
  readonly forcer: boolean;
  readonly gabarits: string | undefined;
}
