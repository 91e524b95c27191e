import { mkdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { version } from '../../../package.json' with { type: 'json' };
import { type DocumentDuLot, documentsDuLot, genreParDefaut } from '../../documents/genres.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { type OptionsApparence, optionsApparence } from '../apparence.js';
import { readDate } from '../dates.js';
import { removeRestes } from '../ecriture-durable.js';
import { checkNonLus, readFichier } from '../fichiers.js';
import { clesDesLus, noteALire } from '../fichiers-lus.js';
import { formatJson } from '../flux.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import type { Reglages } from '../lot/reglages.js';
import type { Resultat } from '../lot/resultat.js';
import { messageDossier } from '../refus-ecriture.js';
import { type OptionsLecture, type OptionsSchema, optionSchema, optionsLecture } from '../suivi.js';

interface Options extends OptionsApparence, OptionsLecture, OptionsSchema {
  readonly classeurs: readonly string[];
  readonly sortie: string;
  readonly documents: string;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly gabarits: string | undefined;
  readonly processus: number | undefined;
  readonly delai: number;
  readonly forcer: boolean;
  readonly format: 'texte' | 'json';
}

/** `lot`: every workbook of a folder, on all cores; then the consolidated workbook and the report of the département. */
export const commandeLot: CommandModule<object, Options> = {
  command: 'lot <classeurs..>',
  describe: 'Traite tous les tableaux de suivi d’un dossier, et écrit le rapport du département pour le CDSF',
  builder: (ligne) =>
    ligne
      .positional('classeurs', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Un dossier, des fichiers, ou un motif entre guillemets ("suivis/**/*.xlsx")',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        demandOption: true,
        requiresArg: true,
        describe: 'Le dossier à remplir : un sous-dossier par classeur, et le rapport',
      })
      .option('documents', {
        type: 'string',
        requiresArg: true,
        default: genreParDefaut,
        describe: `Ce qui est écrit pour chacun : ${documentsDuLot.join(', ')}, séparés par une virgule ; ou aucun`,
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date des documents, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Documents définitifs : refusés, classeur par classeur, tant qu’un point empêche l’envoi',
      })
      .option('processus', {
        type: 'number',
        requiresArg: true,
        describe: 'Combien de classeurs à la fois (autant que de cœurs sans elle)',
      })
      .option('delai', {
        type: 'number',
        requiresArg: true,
        default: 300,
        describe: 'Secondes qu’un classeur peut prendre avant d’être laissé de côté',
      })
      .option('forcer', {
        type: 'boolean',
        default: false,
        describe: 'Refait tout, et remplace même un document modifié depuis',
      })
      .option('format', {
        choices: ['texte', 'json'] as const,
        default: 'texte' as const,
        describe: 'Pour une personne (texte) ou un programme (json)',
      })
      .options(optionSchema)
      .options(optionsLecture)
      .options(optionsApparence)
      .options(optionGabarits)
      .example('$0 lot suivis --sortie departement', 'Un bilan par classeur, le rapport et le classeur consolidé')
      .example('$0 lot "suivis/**/*.xlsx" --documents cdsf,annexes --sortie departement', 'D’autres documents')
      .example('$0 lot suivis --documents aucun --sortie departement', 'Le rapport du département seulement'),
  async handler(options) {
    const { classeurs, sortie, processus, delai, forcer, format } = options;
    checkNombres(processus, delai);
    const jour = readDate(options.date);
    const [{ findClasseurs }, { fichiersDuLot, nameDossiers }] = await Promise.all([
      import('../lot/trouver.js'),
      import('../../lot/noms-de-dossiers.js'),
    ]);
    await checkSortieDuLot(sortie);
    const { trouves, sousDossiers } = await findClasseurs(classeurs, sortie);
    const noms = nameDossiers(trouves.map(({ fichier }) => fichier));
    const taches = trouves.map(({ chemin, fichier }) => ({ chemin, fichier, dossier: noms.get(fichier) ?? fichier }));
    const lus = await readReglages(options, jour);
    const apparence = await checkReglages(lus);
    for (const { chemin } of taches) await noteALire(chemin);
    const reglages = { ...lus, lus: clesDesLus() };
    await checkNonLus(
      Object.values(fichiersDuLot).map((nom) => ({ chemin: join(reglages.sortie, nom), option: '--sortie' })),
    );
    const { checkRapport, writeConsolidation } = await import('../lot/consolidation.js');
    const gene = forcer ? null : await checkRapport(reglages.sortie);
    if (gene) throw new ErreurUtilisateur(gene);
    const { formatDoublons, formatFin, formatInterruption, formatProblemes, formatSousDossiers } = await import(
      '../lot/texte.js'
    );
    const [{ takeVerrou }, { createArret }, { travailler }] = await Promise.all([
      import('../lot/verrou.js'),
      import('../lot/arret.js'),
      import('../lot/travail.js'),
    ]);
    process.stderr.write(formatSousDossiers(sousDossiers));
    await createSortie(reglages.sortie);
    const verrou = await takeVerrou(reglages.sortie);
    // The folder is ours: what a run that was killed left there serves nobody.
    await removeRestes(reglages.sortie, '.', null);
    const arret = createArret(() =>
      process.stderr.write('Arrêt demandé : ce qui est commencé se termine ; une seconde demande arrête aussitôt.\n'),
    );
    verrou.perdu.addEventListener('abort', arret.stop);
    try {
      const { arrete, resultats } = await travailler(taches, reglages, {
        processus: processus ?? availableParallelism(),
        delai,
        interrompu: verrou.interrompu,
        arret: arret.signal,
      });
      process.stderr.write(formatProblemes(resultats) + formatDoublons(resultats));
      await verrou.check();
      if (verrou.perdu.aborted) throw new ErreurUtilisateur(verrou.perdu.reason);
      if (arrete) {
        const faits = resultats.filter(({ etat }) => etat !== 'echec').length;
        process.stderr.write(formatInterruption(faits, taches.length, options.date === undefined ? jour : null));
        process.exitCode = 130;
        return;
      }
      if (resultats.every(({ resume }) => resume === null))
        throw new ErreurUtilisateur('Aucun classeur n’a pu être lu : le rapport n’est pas écrit.');
      const donnees = await writeConsolidation(resultats, reglages, apparence);
      if (format === 'json') process.stdout.write(formatJson(donnees));
      else process.stdout.write(formatFin(resultats));
      process.stderr.write(
        `Rapport écrit : ${join(reglages.sortie, fichiersDuLot.rapport)}\nClasseur consolidé écrit : ${join(reglages.sortie, fichiersDuLot.tableaux)}\n`,
      );
      const enDefaut = resultats.some(isEnDefaut) || (reglages.exigerSchema && (await manqueAuSchemaDun(resultats)));
      process.exitCode = enDefaut ? 1 : 0;
    } finally {
      arret.close();
      await verrou.release();
    }
  },
};

async function readReglages(options: Options, date: string): Promise<Reglages> {
  const {
    documents,
    definitif,
    exigerSchema = false,
    forcer,
    sortie,
    gabarits,
    modele,
    logos,
    correspondance,
    encodage,
  } = options;
  return {
    documents: await parseDocuments(documents),
    date,
    definitif,
    exigerSchema,
    forcer,
    outil: version,
    sortie: resolve(sortie),
    gabarits: await readGabaritsDe(gabarits),
    modele: modele === undefined ? null : await readFichier(modele),
    logos: logos ? await Promise.all(logos.map((logo) => readFichier(logo))) : null,
    correspondance: correspondance === undefined ? null : await readFichier(correspondance),
    encodage,
  };
}

/** A letterhead, a logo or a mapping that cannot be used stops everything before any work is done. */
async function checkReglages({ modele, logos, correspondance }: Reglages) {
  if (correspondance) {
    const { readCorrespondance } = await import('../../operations/suivi.js');
    readCorrespondance(correspondance);
  }
  const { readApparenceDuLot } = await import('../lot/traiter.js');
  return modele || logos ? readApparenceDuLot({ modele, logos }) : null;
}

async function parseDocuments(texte: string): Promise<readonly DocumentDuLot[]> {
  const mots = texte
    .split(/[\s,;]+/)
    .map((mot) => mot.trim().toLowerCase())
    .filter((mot) => mot !== '');
  if (mots.length === 1 && mots[0] === 'aucun') return [];
  const inconnu = mots.find((mot) => !documentsDuLot.some((possible) => possible === mot));
  if (inconnu !== undefined || mots.length === 0) {
    const { findProches, formatProches } = await import('../proches.js');
    throw new ErreurUtilisateur(
      `L’option --documents ne connaît pas « ${inconnu ?? texte} » ; valeurs possibles : ${documentsDuLot.join(', ')}, ou aucun.${formatProches(findProches(inconnu ?? '', documentsDuLot, 1))}`,
    );
  }
  return documentsDuLot.filter((possible) => mots.includes(possible));
}

function checkNombres(processus: number | undefined, delai: number): void {
  if (processus !== undefined && (!Number.isInteger(processus) || processus < 1 || processus > 256))
    throw new ErreurUtilisateur('--processus attend un nombre entier de 1 à 256.');
  if (!(delai > 0 && delai <= 86_400))
    throw new ErreurUtilisateur('--delai attend un nombre de secondes, de 1 à 86 400.');
}

/** The folder may stand and hold an earlier run: it is completed, so that a batch can be resumed. */
async function checkSortieDuLot(chemin: string): Promise<void> {
  const existant = await stat(chemin).catch(() => null);
  if (existant && !existant.isDirectory())
    throw new ErreurUtilisateur(`« ${chemin} » est un fichier : indiquez un nom de dossier avec --sortie.`);
  const parent = dirname(resolve(chemin));
  if (!existant && !(await stat(parent).catch(() => null))?.isDirectory())
    throw new ErreurUtilisateur(
      `Le dossier « ${parent} » n’existe pas : créez-le, ou choisissez un autre emplacement avec --sortie.`,
    );
}

async function createSortie(chemin: string): Promise<void> {
  await mkdir(chemin, { recursive: true }).catch((erreur: NodeJS.ErrnoException) => {
    throw new ErreurUtilisateur(messageDossier(chemin, erreur));
  });
}

function isEnDefaut({ resume, refus }: Resultat): boolean {
  return resume === null || refus.length > 0 || resume.constats['empeche-envoi'] > 0;
}

/** Whether a point of the schéma that is due stands absent from one of the trackers, at least. */
async function manqueAuSchemaDun(resultats: readonly Resultat[]): Promise<boolean> {
  const { pointsAbsents } = await import('../../controles/couverture/points-comptes.js');
  return resultats.some(({ resume }) => resume !== null && pointsAbsents(resume.couverture).length > 0);
}
