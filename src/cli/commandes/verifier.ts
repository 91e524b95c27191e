import type { CommandModule } from 'yargs';
import type { Verification } from '../../controles/verification.js';
import type { Constat } from '../../dossier/constat.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { SuiviOuvert, SuiviVerifie } from '../../operations/suivi.js';
import { readDate } from '../dates.js';
import { clearTerminal, formatJson } from '../flux.js';
import { type OptionsPartage, optionsPartage } from '../options-partage.js';
import {
  type OptionsLecture,
  type OptionsPlan,
  type OptionsSchema,
  optionSchema,
  optionsLecture,
  optionsPlan,
  readSuivi,
  readSuiviTelQuel,
} from '../suivi.js';
import type { VoieDeReponse } from '../texte/a-confirmer.js';

interface Options extends OptionsPlan, OptionsLecture, OptionsSchema, OptionsPartage {
  readonly classeur: string;
  readonly format: 'texte' | 'json' | 'csv' | 'docx';
  readonly date: string | undefined;
  readonly tout: boolean;
  readonly suivre: boolean;
}

/** `verifier`: findings and coverage on stdout; exit 1 when a finding stops the sending. */
export const commandeVerifier: CommandModule<object, Options> = {
  command: 'verifier <classeur>',
  describe: 'Contrôle un tableau de suivi : couverture du schéma, cohérence, données personnelles',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('tout', {
        type: 'boolean',
        default: false,
        describe: 'Détaille aussi les constats qui se répètent, et tout ce que le schéma attend encore',
      })
      .option('suivre', {
        type: 'boolean',
        default: false,
        describe: 'Contrôle de nouveau à chaque enregistrement du fichier, jusqu’à Ctrl+C',
      })
      .option('format', {
        choices: ['texte', 'json', 'csv', 'docx'] as const,
        default: 'texte' as const,
        describe: 'Pour une personne (texte), un programme (json), ou ceux qui doivent répondre (csv, docx)',
      })
      .options(optionsPartage)
      .options(optionSchema)
      .options(optionsLecture)
      .options(optionsPlan)
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du contrôle, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .example('$0 verifier suivi.xlsx', 'Dit ce qui manque et où')
      .example('$0 verifier suivi.xlsx --regrouper pilote --format docx -o fiches', 'Une fiche par pilote, à remplir')
      .example('$0 verifier suivi.xlsx --suivre', 'Le redit à chaque enregistrement, pendant que vous corrigez'),
  async handler({ classeur, format, date, tout, suivre: continu, ...options }) {
    const jour = readDate(date);
    if (continu && format !== 'texte')
      throw new ErreurUtilisateur(`--suivre écrit pour une personne : retirez-le, ou retirez --format ${format}.`);
    checkPartage(format, options);
    if (format === 'json') {
      const suivi = await check(await readSuiviTelQuel(classeur, options), jour, options);
      const [{ createRapport }, { sourceOf }] = await Promise.all([
        import('../texte/json.js'),
        import('../../operations/plan-signe.js'),
      ]);
      process.stdout.write(formatJson(createRapport(sourceOf(suivi.fichier), suivi, suivi.verification)));
      if (suivi.lecture.refus !== null) throw new ErreurUtilisateur(suivi.lecture.refus);
      return;
    }
    if (format === 'csv' || format === 'docx') {
      const { checkSortieDesFiches, writeFiches } = await import('../partage.js');
      const lus = [classeur, options.correspondance, options.planSigne, options.classement];
      const sortie = await checkSortieDesFiches(format, options, lus);
      const suivi = await check(await readSuivi(classeur, options), jour, options);
      return writeFiches(suivi, sortie, { ...options, format, tout });
    }
    let avant: readonly Constat[] | null = null;
    const report = async () => {
      const suivi = await check(await readSuivi(classeur, options), jour, options);
      const { verification } = suivi;
      const entete = continu ? await formatEntete(avant, verification) : { texte: '', nouveaux: new Set<Constat>() };
      avant = verification.constats;
      const { correspondance, regrouper } = options;
      const texte = regrouper
        ? await formatPartage(suivi, regrouper, tout)
        : await formatRapport(suivi, { classeur, correspondance, tout, nouveaux: entete.nouveaux });
      process.stdout.write(`${entete.texte}${texte}`);
    };
    if (!continu) return report();
    const { suivre } = await import('../suivre.js');
    await suivre(classeur, report);
  },
};

async function check(suivi: SuiviOuvert, date: string, { exigerSchema }: Pick<Options, 'exigerSchema'>) {
  const [{ verifier }, { manqueAuSchema }] = await Promise.all([
    import('../../operations/suivi.js'),
    import('../../operations/definitif.js'),
  ]);
  const verifie = await verifier(suivi, date);
  const exige = manqueAuSchema(verifie.verification, exigerSchema);
  process.exitCode = exige === null ? verifie.code : 1;
  return { ...verifie, exige };
}

/** What is asked goes with what it needs. */
function checkPartage(format: Options['format'], { regrouper, sortie }: OptionsPartage): void {
  if (regrouper && format === 'json')
    throw new ErreurUtilisateur('--regrouper écrit pour des personnes : retirez-le, ou retirez --format json.');
  if (sortie !== undefined && format !== 'csv' && format !== 'docx')
    throw new ErreurUtilisateur('--sortie écrit des fiches à partager : ajoutez --format csv ou --format docx.');
}

/** The findings shared out, then the two questions. */
async function formatPartage(
  suivi: SuiviVerifie & { readonly exige: string | null },
  critere: NonNullable<OptionsPartage['regrouper']>,
  tout: boolean,
): Promise<string> {
  const [{ regrouper }, { formatGroupes }, { formatConclusion }, affichage] = await Promise.all([
    import('../../operations/regrouper.js'),
    import('../texte/regroupement.js'),
    import('../texte/constats.js'),
    readAffichage(),
  ]);
  const { classeur, rapprochements, verification, exige } = suivi;
  const groupes = formatGroupes(suivi, regrouper(suivi, critere, { tout }), affichage);
  const conclusion = formatConclusion(verification, { classeur, rapprochements, ...affichage, tout, exige });
  return `${groupes}${groupes === '' ? '' : '\n'}${conclusion.join('\n')}\n`;
}

/** The colours and the width of the terminal. */
async function readAffichage() {
  const { createCouleurs, wantsCouleurs } = await import('../texte/couleurs.js');
  const couleurs = createCouleurs(wantsCouleurs(process.stdout));
  return { couleurs, largeur: process.stdout.isTTY ? Math.max(50, process.stdout.columns ?? 100) : null };
}

interface OptionsTexte extends VoieDeReponse {
  readonly tout: boolean;
  readonly nouveaux: ReadonlySet<Constat>;
}

/** What was read and what is to confirm, then the findings. */
async function formatRapport(
  { classeur, rapprochements, lecture, verification, exige }: SuiviVerifie & { readonly exige: string | null },
  { tout, nouveaux, ...reponse }: OptionsTexte,
): Promise<string> {
  const [{ formatLecture }, { formatVerification }, { couleurs, largeur }] = await Promise.all([
    import('../texte/lecture.js'),
    import('../texte/constats.js'),
    readAffichage(),
  ]);
  const options = { classeur, rapprochements, couleurs, largeur, tout, nouveaux, exige };
  return `${formatLecture(lecture, reponse, couleurs, largeur)}${formatVerification(verification, options)}`;
}

/** What changed since the last check. On a terminal, each check begins on a clear screen. */
async function formatEntete(avant: readonly Constat[] | null, { constats }: Verification) {
  const [{ compareConstats }, { formatChangements }, { createCouleurs, wantsCouleurs }] = await Promise.all([
    import('../../operations/constats/changements.js'),
    import('../texte/suivi-continu.js'),
    import('../texte/couleurs.js'),
  ]);
  const changements = avant && compareConstats(avant, constats);
  const heure = new Date().toLocaleTimeString('fr-FR');
  const ligne = formatChangements(heure, changements, createCouleurs(wantsCouleurs(process.stdout)));
  clearTerminal(process.stdout);
  return { texte: `${ligne}\n\n`, nouveaux: changements?.nouveaux ?? new Set<Constat>() };
}
