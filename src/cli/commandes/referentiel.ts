import type { CommandModule } from 'yargs';
import { formatJson } from '../flux.js';

interface Options {
  readonly format: 'texte' | 'json';
}

/** `referentiel`: the requirements, with their exact wording, source and certainty. */
export const commandeReferentiel: CommandModule<object, Options> = {
  command: 'referentiel',
  describe: 'Liste les exigences contrôlées : texte, source, certitude',
  builder: (ligne) =>
    ligne
      .option('format', {
        choices: ['texte', 'json'] as const,
        default: 'texte' as const,
        describe: 'Pour une personne (texte) ou un programme (json)',
      })
      .example('$0 referentiel', 'Donne le texte de chaque exigence et d’où il vient'),
  async handler({ format }) {
    const { referentiel } = await import('../../referentiel/referentiel.js');
    if (format === 'json') {
      process.stdout.write(formatJson(referentiel));
      return;
    }
    const [{ formatReferentiel }, { createCouleurs, wantsCouleurs }] = await Promise.all([
      import('../texte/exigences.js'),
      import('../texte/couleurs.js'),
    ]);
    process.stdout.write(formatReferentiel(createCouleurs(wantsCouleurs(process.stdout))));
  },
};
