import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { type OptionsApparence, optionsApparence, readApparence } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDossier, writeDossier } from '../dossiers.js';
import { checkDistincte, readGabaritsCompiles } from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { optionAnnexes, type PlanOuSuivi, readAnnexes, readClassement, readPlanOuSuivi, versionOf } from '../plans.js';
import { type OptionsLecture, optionsLecture } from '../suivi.js';

interface Options extends OptionsApparence, OptionsLecture {
  readonly avant: string;
  readonly apres: string;
  readonly numero: number | undefined;
  readonly objet: string | undefined;
  readonly annexes: string | undefined;
  readonly classement: string | undefined;
  readonly gabarits: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `avenant`: the draft avenant, every annex as it becomes, those that change with their changes tracked. */
export const commandeAvenant: CommandModule<object, Options> = {
  command: 'avenant <avant> <apres>',
  describe: 'Écrit l’avenant et les annexes qu’il change, avec les modifications visibles dans Word',
  builder: (ligne) =>
    ligne
      .positional('avant', {
        type: 'string',
        demandOption: true,
        describe: 'Le plan signé (.json), ou le tableau de suivi tel qu’il a été signé',
      })
      .positional('apres', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi tel qu’il doit devenir',
      })
      .option('numero', {
        type: 'number',
        requiresArg: true,
        describe: 'Le numéro de l’avenant (le suivant sans elle)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date de l’avenant, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('objet', {
        type: 'string',
        requiresArg: true,
        describe: 'L’objet de l’avenant, en une phrase (celui de la feuille Avenants sans elle)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le dossier à créer (avenant-NUMERO sans elle)',
      })
      .options(optionAnnexes)
      .option('classement', {
        type: 'string',
        requiresArg: true,
        describe: 'Les règles de la Caf qui disent ce qui est mineur ou relève d’un avenant (.json)',
      })
      .options(optionsLecture)
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Avenant à signer : refusé tant qu’un point bloque ou que son objet manque',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers du dossier s’il existe' })
      .options(optionsApparence)
      .options(optionGabarits)
      .example(
        '$0 avenant plan-signe.json suivi.xlsx --numero 1 --date 2027-02-16 --sortie avenant-1',
        'Prépare l’avenant n° 1',
      ),
  async handler({
    avant,
    apres,
    numero,
    objet,
    annexes,
    classement,
    gabarits: modifies,
    correspondance,
    encodage,
    sortie,
    date,
    definitif,
    forcer,
    modele,
    logos,
  }) {
    const jour = readDate(date);
    const [ancien, nouveau, reglage, regles, gabarits] = await Promise.all([
      readPlanOuSuivi(avant, { correspondance, encodage }),
      readPlanOuSuivi(apres, { correspondance, encodage }),
      readAnnexes(annexes),
      readClassement(classement),
      readGabaritsDe(modifies),
    ]);
    const gabaritsCompiles = readGabaritsCompiles();
    const {
      blocagesAvenant,
      dossierOfPlan,
      ErreurUtilisateur,
      findAvenant,
      insecables,
      preparerAvenant,
      prochainNumero,
      renderEnvoiAvenant,
    } = await import('../../index.js');
    const depart = await departOf(ancien);
    const rang = numero ?? prochainNumero(depart.signe);
    if (!Number.isInteger(rang) || rang < 1) throw new ErreurUtilisateur('--numero attend un nombre entier : 1, 2, 3…');
    const chemin = sortie ?? `avenant-${rang}`;
    await checkDossier(chemin, forcer);
    const voulu = await versionOf(nouveau);
    const dossier = nouveau.genre === 'suivi' ? nouveau.dossier : null;
    const inscrit = dossier && findAvenant(dossier, String(rang));
    const demande = { numero: rang, date: jour, objet: objet?.trim() || inscrit?.objet?.valeur || '' };
    const avenant = preparerAvenant(depart, voulu, demande, { classement: regles, dossier });
    const lu = dossier ?? dossierOfPlan(avenant.apres, { fictif: depart.signe.fictif });
    const blocages = blocagesAvenant(avenant);
    for (const { feuille, cellule, message } of blocages)
      process.stdout.write(`${[feuille, cellule].filter(Boolean).join('!') || 'Schéma'} : ${insecables(message)}\n`);
    if (definitif) checkDefinitif(blocages.length, demande.objet, await import('../../index.js'));
    const fichiers = await renderEnvoiAvenant({
      avenant,
      annexes: reglage,
      classement: regles,
      effet: inscrit?.effet?.valeur ?? null,
      date: jour,
      etat: definitif ? 'definitif' : 'projet',
      source: { nom: nouveau.fichier.nom, sha256: nouveau.fichier.sha256 },
      gabarits,
      gabaritsCompiles,
      ...(await readApparence({ modele, logos }, { chemin: apres, fichier: nouveau.fichier, dossier: lu })),
    });
    for (const { nom } of fichiers)
      await checkDistincte(join(chemin, nom), [avant, apres, correspondance, modele, classement, annexes], '--sortie');
    await writeDossier(chemin, fichiers, forcer);
    const { formatAvenant } = await import('../texte/avenant.js');
    process.stdout.write(formatAvenant(avenant, definitif));
    process.stderr.write(
      `Avenant n° ${rang} écrit : ${resolve(chemin)}\n${fichiers.map(({ nom }) => `  ${nom}\n`).join('')}`,
    );
    const restes = await findRestes(chemin, fichiers);
    if (restes.length > 0)
      process.stderr.write(
        `Restent d’un essai précédent, et ne vont pas avec cet avenant : ${restes.join(', ')}. Supprimez-les.\n`,
      );
    if (blocages.length > 0) {
      process.stderr.write(
        `C’est un projet : ${blocages.length === 1 ? 'un point reste à corriger' : `${blocages.length} points restent à corriger`} avant la signature (ci-dessus).\n`,
      );
      process.exitCode = 1;
    }
  },
};

/** The pieces that an earlier run left in the folder: an annex that does not change any more must not be signed. */
async function findRestes(chemin: string, fichiers: readonly { readonly nom: string }[]): Promise<readonly string[]> {
  const presents = await readdir(chemin);
  return presents
    .filter((nom) => /^(?:annexe-.*|avenant-\d+)\.docx$/.test(nom) && !fichiers.some((fichier) => fichier.nom === nom))
    .sort();
}

/** The signed plan, or the one that a workbook would give if it was signed as it stands. */
async function departOf(lu: PlanOuSuivi) {
  if (lu.genre === 'plan') return { signe: lu.signe, nom: lu.nom };
  const { signer } = await import('../../index.js');
  const { nom, sha256 } = lu.fichier;
  return { signe: signer(lu.dossier, { nom, sha256 }, lu.dossier.convention?.signature?.valeur ?? null), nom };
}

function checkDefinitif(
  blocages: number,
  objet: string,
  { ErreurUtilisateur, phraseDuRefus }: typeof import('../../index.js'),
): void {
  if (blocages > 0)
    throw new ErreurUtilisateur(
      `${phraseDuRefus('L’avenant définitif', blocages)} (ci-dessus). Corrigez le tableau de suivi, ou demandez un projet sans --definitif.`,
      1,
    );
  if (objet === '')
    throw new ErreurUtilisateur(
      'L’avenant définitif n’a pas été écrit : son objet manque. Donnez-le avec --objet, ou dans la feuille Avenants.',
      1,
    );
}
