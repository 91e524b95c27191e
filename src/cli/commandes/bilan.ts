import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { aideDesTypes, genreParDefaut, genres, type TypeBilan, typesDeBilan } from '../../documents/genres.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { type OptionsApparence, optionsApparence, readApparence } from '../apparence.js';
import { readDate } from '../dates.js';
import {
  checkDeuxNoms,
  checkDistincte,
  checkNonLus,
  checkSortie,
  readGabaritsCompiles,
  writeFichier,
} from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { type OptionsPlan, optionsPlan, readGarde } from '../plans.js';
import { type OptionsLecture, optionsLecture, readReference, readSuivi } from '../suivi.js';

interface Options extends OptionsApparence, OptionsPlan, OptionsLecture {
  readonly gabarits: string | undefined;
  readonly classeur: string;
  readonly type: TypeBilan;
  readonly reference: string | undefined;
  readonly apercu: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `bilan`: writes the Word document. A projet is written whatever the findings; a définitif only when none blocks. */
export const commandeBilan: CommandModule<object, Options> = {
  command: 'bilan <classeur>',
  describe: 'Écrit un bilan Word à partir d’un tableau de suivi',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('type', {
        choices: typesDeBilan,
        default: genreParDefaut,
        describe: aideDesTypes,
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le fichier Word à écrire (bilan-TYPE-DATE.docx sans elle)',
      })
      .option('reference', {
        type: 'string',
        requiresArg: true,
        describe: 'Un tableau de suivi plus ancien : le document dit ce qui a changé depuis',
      })
      .option('apercu', {
        type: 'string',
        requiresArg: true,
        describe: 'Écrit aussi le document en page web (.html), à lire dans un navigateur',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du bilan, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Document définitif : refusé tant qu’un point bloque, sommaire paginé',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .options(optionsLecture)
      .options(optionsPlan)
      .options(optionsApparence)
      .options(optionGabarits)
      .example('$0 bilan suivi.xlsx --type etape --reference suivi-2027.xlsx', 'Écrit le point d’étape de l’année')
      .example('$0 bilan suivi.xlsx --sortie bilan.docx', 'Écrit un projet de bilan à relire')
      .example('$0 bilan suivi.xlsx --definitif --date 2028-06-30', 'Écrit le bilan à envoyer'),
  async handler({
    classeur,
    correspondance,
    encodage,
    type,
    reference,
    apercu,
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
    const chemin = sortie ?? `${genres[type].fichier}-${jour}.docx`;
    await checkSortie(chemin, forcer);
    await checkDistincte(chemin, [classeur, correspondance, reference, modele, planSigne, classement], '--sortie');
    if (apercu !== undefined) {
      await checkDeuxNoms({ chemin, option: '--sortie' }, { chemin: apercu, option: '--apercu' });
      await checkSortie(apercu, forcer, '--apercu');
      await checkDistincte(apercu, [classeur, correspondance, reference, modele, planSigne, classement], '--apercu');
    }
    const [suivi, ancien, gabarits] = await Promise.all([
      readSuivi(classeur, { correspondance, encodage }),
      reference === undefined ? null : readReference(reference, { correspondance, encodage }),
      readGabaritsDe(modifies),
    ]);
    const gabaritsCompiles = readGabaritsCompiles();
    const { fichier, dossier, constats } = suivi;
    const [
      { insecables },
      { isBloquant, verifier },
      { phraseDuRefus },
      { renderApercu },
      { renderBilan, renderBilanHtml },
    ] = await Promise.all([
      import('../../documents/typographie.js'),
      import('../../controles/verification.js'),
      import('../../rapport/conclusion.js'),
      import('../../documents/apercu.js'),
      import('../../documents/bilan.js'),
    ]);
    const apparence = await readApparence({ modele, logos }, { chemin: classeur, fichier, dossier });
    const verification = verifier(dossier, {
      date: jour,
      constatsDeLecture: constats,
      constatsDuPlan: await readGarde(suivi, classeur, { planSigne, classement }, jour),
    });
    const bloquants = verification.constats.filter(isBloquant);
    for (const { feuille, cellule, message } of bloquants)
      process.stdout.write(`${[feuille, cellule].filter(Boolean).join('!')} : ${insecables(message)}\n`);
    if (definitif && bloquants.length > 0) {
      throw new ErreurUtilisateur(
        `${phraseDuRefus('Le document définitif', bloquants.length)} (ci-dessus). Corrigez le tableau de suivi, ou demandez un projet sans --definitif.`,
        1,
      );
    }
    const entree = {
      type,
      dossier,
      verification,
      date: jour,
      etat: definitif ? ('definitif' as const) : ('projet' as const),
      ...(ancien && { reference: { dossier: ancien.dossier, nom: ancien.fichier.nom } }),
      source: { nom: fichier.nom, sha256: fichier.sha256 },
      gabarits,
      gabaritsCompiles,
      ...apparence,
    };
    const octets = await renderBilan(entree);
    const page = apercu === undefined ? '' : await renderApercu(await renderBilanHtml(type, entree));
    await checkNonLus([
      { chemin, option: '--sortie' },
      ...(apercu === undefined ? [] : [{ chemin: apercu, option: '--apercu' }]),
    ]);
    await writeFichier(chemin, octets, forcer);
    process.stderr.write(`${genres[type].nom} écrit : ${resolve(chemin)}\n`);
    if (apercu !== undefined) {
      await writeFichier(apercu, new TextEncoder().encode(page), forcer);
      process.stderr.write(`Page écrite : ${resolve(apercu)}\n`);
    }
    if (bloquants.length > 0) {
      process.stderr.write(
        `C’est un projet : ${bloquants.length === 1 ? 'un point reste à corriger' : `${bloquants.length} points restent à corriger`} avant l’envoi (« bilan-ctg verifier » les explique).\n`,
      );
      process.exitCode = 1;
    }
  },
};
