import { extname, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readDate } from '../dates.js';
import { checkDistincte, checkSortie, readFichier, writeFichier } from '../fichiers.js';

/** What may be given on the command line, and the key that it stands for in a file. */
const renseignements = {
  territoire: { cle: 'Territoire', describe: 'Le nom du territoire' },
  caf: { cle: 'Caf', describe: 'La Caf signataire' },
  signataires: { cle: 'Signataires', describe: 'Les parties, séparées par un point-virgule' },
  communes: { cle: 'Communes', describe: 'Les communes signataires, séparées par un point-virgule' },
  debut: { cle: 'Date de début', describe: 'Le premier jour de la convention' },
  fin: { cle: 'Date de fin', describe: 'Le dernier jour de la convention' },
  axes: { cle: 'Axes', describe: 'Les axes du plan d’actions, séparés par un point-virgule' },
} as const;

type Options = { readonly [K in keyof typeof renseignements]?: string | undefined } & {
  readonly fichier: string;
  readonly depuis: string | undefined;
  readonly date: string | undefined;
  readonly complet: boolean;
  readonly forcer: boolean;
};

/** `modele`: writes a blank tableau de suivi, with what is already known of the convention. */
export const commandeModele: CommandModule<object, Options> = {
  command: 'modele <fichier>',
  describe: 'Écrit un tableau de suivi vierge, prêt à remplir',
  builder: (ligne) =>
    ligne
      .positional('fichier', { type: 'string', demandOption: true, describe: 'Le classeur à écrire (.xlsx)' })
      .option('depuis', {
        type: 'string',
        requiresArg: true,
        describe:
          'Ce qui est déjà connu : un texte d’une ligne « clé : valeur » par information, un tableau de suivi dont on reprend la convention, les communes et les axes, ou la convention signée (.docx, .odt, .pdf ou .txt), dont chaque valeur est à confirmer',
      })
      .options(
        Object.fromEntries(
          Object.entries(renseignements).map(([nom, { describe }]) => [
            nom,
            { type: 'string', requiresArg: true, describe } as const,
          ]),
        ),
      )
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du classeur, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('complet', {
        type: 'boolean',
        default: false,
        describe: 'Toutes les feuilles et toutes les colonnes, au lieu de ce que demande un point d’étape',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier s’il existe' })
      .example('$0 modele suivi.xlsx', 'Écrit un tableau de suivi vierge')
      .example(
        '$0 modele suivi.xlsx --debut 01/01/2026 --fin 31/12/2030 --axes "Petite enfance ; Parentalité"',
        'Le commence avec la période et les axes',
      )
      .example('$0 modele suivi.xlsx --depuis convention.txt', 'Le commence avec ce que dit un fichier')
      .example('$0 modele suivi.xlsx --depuis ctg-signee.pdf', 'Le préremplit de la convention, à confirmer') as never,
  async handler({ fichier, depuis, date, complet, forcer, ...options }) {
    const jour = readDate(date);
    if (extname(fichier).toLowerCase() !== '.xlsx')
      throw new ErreurUtilisateur(
        `Le tableau de suivi est un classeur Excel : donnez-lui un nom qui finit par .xlsx, pas « ${fichier} ».`,
      );
    await checkSortie(fichier, forcer, '');
    await checkDistincte(fichier, [depuis], '');
    const { modele } = await import('../../operations/modele.js');
    const { octets, aConfirmer, remarques } = await modele({
      date: jour,
      complet,
      depuis: depuis === undefined ? null : await readFichier(depuis),
      renseignements: Object.entries(renseignements).flatMap(([nom, { cle }]) => {
        const valeur = options[nom as keyof typeof renseignements];
        return valeur ? [{ cle, valeur, ou: `l’option --${nom}` }] : [];
      }),
    });
    await writeFichier(fichier, octets, forcer);
    process.stderr.write(
      [
        ...remarques,
        `Tableau de suivi écrit : ${resolve(fichier)}`,
        ...(aConfirmer > 0
          ? [
              `${aConfirmer === 1 ? 'Une valeur lue dans la convention y est à confirmer' : `${aConfirmer} valeurs lues dans la convention y sont à confirmer`} : une remarque dit d’où vient chacune.`,
            ]
          : []),
        'Ouvrez-le : sa première feuille dit comment le remplir.',
        '',
      ].join('\n'),
    );
  },
};
