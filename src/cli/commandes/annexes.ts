import { join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { type OptionsApparence, optionsApparence, readApparence } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDossier, writeDossier } from '../dossiers.js';
import { checkDistincte, readGabaritsCompiles } from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import {
  type OptionsPlan,
  optionAnnexes,
  optionsPlan,
  readAnnexes,
  readChangements,
  readGarde,
  readPlanOuSuivi,
  versionOf,
} from '../plans.js';
import { type OptionsLecture, optionsLecture } from '../suivi.js';

interface Options extends OptionsApparence, OptionsPlan, OptionsLecture {
  readonly classeur: string;
  readonly annexes: string | undefined;
  readonly gabarits: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `annexes`: writes every annex of the convention from a workbook, or from a signed plan. */
export const commandeAnnexes: CommandModule<object, Options> = {
  command: 'annexes <classeur>',
  describe: 'Écrit les annexes de la convention à partir d’un tableau de suivi',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv), ou un plan signé (.json)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le dossier à créer (annexes-DATE sans elle)',
      })
      .options(optionAnnexes)
      .options(optionsPlan)
      .options(optionsLecture)
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date des annexes, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Annexes définitives : refusées tant qu’un point bloque',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers du dossier s’il existe' })
      .options(optionsApparence)
      .options(optionGabarits)
      .example('$0 annexes suivi.xlsx --sortie annexes', 'Écrit les six annexes, à relire'),
  async handler({
    classeur,
    annexes,
    gabarits: modifies,
    correspondance,
    encodage,
    sortie,
    date,
    definitif,
    forcer,
    modele,
    logos,
    planSigne,
    classement,
  }) {
    const jour = readDate(date);
    const chemin = sortie ?? `annexes-${jour}`;
    await checkDossier(chemin, forcer);
    const [lu, reglage, gabarits] = await Promise.all([
      readPlanOuSuivi(classeur, { correspondance, encodage }),
      readAnnexes(annexes),
      readGabaritsDe(modifies),
    ]);
    const gabaritsCompiles = readGabaritsCompiles();
    const { ErreurUtilisateur, insecables, isBloquant, phraseDuRefus, renderAnnexes, verifier, dossierOfPlan } =
      await import('../../index.js');
    const version = await versionOf(lu);
    const dossier = lu.genre === 'suivi' ? lu.dossier : dossierOfPlan(version.plan, { fictif: lu.signe.fictif });
    const constats = verifier(dossier, {
      date: jour,
      constatsDeLecture: lu.genre === 'suivi' ? lu.constats : [],
      constatsDuPlan: lu.genre === 'suivi' ? await readGarde(lu, classeur, { planSigne, classement }, jour) : [],
    }).constats.filter(isBloquant);
    for (const { feuille, cellule, message } of constats)
      process.stdout.write(`${[feuille, cellule].filter(Boolean).join('!')} : ${insecables(message)}\n`);
    if (definitif && constats.length > 0)
      throw new ErreurUtilisateur(
        `${phraseDuRefus('Les annexes définitives', constats.length, true)} (ci-dessus). Corrigez le tableau de suivi, ou demandez un projet sans --definitif.`,
        1,
      );
    const fichiers = await renderAnnexes({
      annexes: reglage,
      plan: version.plan,
      fictif: dossier.convention?.donneesFictives?.valeur === true,
      ...(await readChangements(lu, classeur, { planSigne, classement })),
      date: jour,
      etat: definitif ? 'definitif' : 'projet',
      // A signed plan is named by the workbook that was signed.
      source: lu.genre === 'plan' ? lu.signe.source : { nom: lu.fichier.nom, sha256: lu.fichier.sha256 },
      gabarits,
      gabaritsCompiles,
      ...(await readApparence({ modele, logos }, { chemin: classeur, fichier: lu.fichier, dossier })),
    });
    for (const { nom } of fichiers)
      await checkDistincte(join(chemin, nom), [classeur, correspondance, modele, planSigne, classement], '--sortie');
    await writeDossier(chemin, fichiers, forcer);
    process.stderr.write(`Annexes écrites : ${resolve(chemin)}\n${fichiers.map(({ nom }) => `  ${nom}\n`).join('')}`);
    if (constats.length > 0) {
      process.stderr.write(
        `C’est un projet : ${constats.length === 1 ? 'un point reste à corriger' : `${constats.length} points restent à corriger`} (ci-dessus).\n`,
      );
      process.exitCode = 1;
    }
  },
};
