import type { Apparence } from '../operations/apparence.js';
import { readFichier } from './fichiers.js';

/** What a command that writes a document is told of its look. */
export interface OptionsApparence {
  readonly modele: string | undefined;
  readonly logos: readonly string[] | undefined;
}

/** The options of every command that writes a document: `ligne.options(optionsApparence)`. */
export const optionsApparence = {
  modele: {
    type: 'string',
    requiresArg: true,
    describe:
      'La charte de la commune : un document Word (.docx) dont le document prend les styles, l’en-tête, le pied de page et les marges',
  },
  logos: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe:
      'Les logos des parties (PNG, JPEG ou GIF), dans l’ordre des signataires ; sans elle, ceux de la feuille Convention',
  },
} as const;

/**
 * Reads the letterhead and the logos that the user names.
 * @throws ErreurUtilisateur when one of them cannot be used
 */
export async function readApparenceDe({ modele, logos }: OptionsApparence): Promise<Apparence> {
  const [charte, images, { readApparence }] = await Promise.all([
    modele === undefined ? null : readFichier(modele),
    logos ? Promise.all(logos.map((logo) => readFichier(logo))) : null,
    import('../operations/apparence.js'),
  ]);
  return readApparence(charte, images);
}
