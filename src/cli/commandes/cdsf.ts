import { join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { bilansTransmis, genreParDefaut, type TypeBilanTransmis } from '../../documents/genres.js';
import { type OptionsApparence, optionsApparence, readApparence } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDossier, writeDossier } from '../dossiers.js';
import { checkDistincte, readGabaritsCompiles } from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { type OptionsPlan, optionsPlan, readGarde } from '../plans.js';
import { type OptionsLecture, optionsLecture, readSuivi } from '../suivi.js';

interface Options extends OptionsApparence, OptionsPlan, OptionsLecture {
  readonly gabarits: string | undefined;
  readonly classeur: string;
  readonly bilan: TypeBilanTransmis;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `cdsf`: writes the folder that goes to the comité départemental des services aux familles. */
export const commandeCdsf: CommandModule<object, Options> = {
  command: 'cdsf <classeur>',
  describe: 'Prépare le dossier petite enfance à envoyer au comité départemental (CDSF)',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('bilan', {
        choices: bilansTransmis,
        default: genreParDefaut,
        describe: 'Le bilan dont la partie petite enfance est transmise',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le dossier à créer (cdsf-BILAN-DATE sans elle)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date de l’envoi, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Dossier définitif : refusé tant qu’un point bloque ou qu’une donnée personnelle partirait',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers du dossier s’il existe' })
      .options(optionsLecture)
      .options(optionsPlan)
      .options(optionsApparence)
      .options(optionGabarits)
      .example('$0 cdsf suivi.xlsx --bilan intermediaire --sortie envoi-cdsf', 'Prépare le dossier à relire'),
  async handler({
    classeur,
    correspondance,
    encodage,
    bilan,
    sortie,
    date,
    definitif,
    forcer,
    modele,
    logos,
    gabarits: modifies,
    planSigne,
    classement,
  }) {
    const jour = readDate(date);
    const chemin = sortie ?? `cdsf-${bilan}-${jour}`;
    await checkDossier(chemin, forcer);
    const [suivi, gabarits] = await Promise.all([
      readSuivi(classeur, { correspondance, encodage }),
      readGabaritsDe(modifies),
    ]);
    const gabaritsCompiles = readGabaritsCompiles();
    const { fichier, dossier, constats } = suivi;
    const [{ blocagesEnvoi, renderEnvoi }, { insecables }, { verifier }] = await Promise.all([
      import('../../cdsf/envoi.js'),
      import('../../documents/typographie.js'),
      import('../../controles/verification.js'),
    ]);
    const entree = {
      bilan,
      dossier,
      verification: verifier(dossier, {
        date: jour,
        constatsDeLecture: constats,
        constatsDuPlan: await readGarde(suivi, classeur, { planSigne, classement }, jour),
      }),
      date: jour,
      etat: definitif ? ('definitif' as const) : ('projet' as const),
      source: { nom: fichier.nom, sha256: fichier.sha256 },
      gabarits,
      gabaritsCompiles,
      ...(await readApparence({ modele, logos }, { chemin: classeur, fichier, dossier })),
    };
    const blocages = blocagesEnvoi(entree);
    for (const { feuille, cellule, message } of blocages)
      process.stdout.write(`${[feuille, cellule].filter(Boolean).join('!')} : ${insecables(message)}\n`);
    const fichiers = await renderEnvoi(entree);
    for (const { nom } of fichiers)
      await checkDistincte(join(chemin, nom), [classeur, correspondance, modele, planSigne, classement], '--sortie');
    await writeDossier(chemin, fichiers, forcer);
    process.stderr.write(
      `Dossier pour le CDSF écrit : ${resolve(chemin)}\n${fichiers.map(({ nom }) => `  ${nom}\n`).join('')}`,
    );
    if (blocages.length > 0) {
      process.stderr.write(
        `C’est un projet : ${blocages.length === 1 ? 'un point reste à corriger' : `${blocages.length} points restent à corriger`} avant l’envoi (ci-dessus).\n`,
      );
      process.exitCode = 1;
    }
  },
};
