import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { version } from '../../package.json' with { type: 'json' };
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { useDecompression } from '../paquet/decompression.js';
import { commandeAnnexes } from './commandes/annexes.js';
import { commandeAnnoter } from './commandes/annoter.js';
import { commandeAvenant } from './commandes/avenant.js';
import { commandeBilan } from './commandes/bilan.js';
import { commandeCdsf } from './commandes/cdsf.js';
import { commandeComparer } from './commandes/comparer.js';
import { commandeCompleter } from './commandes/completer.js';
import { commandeDiaporama } from './commandes/diaporama.js';
import { commandeEcheances } from './commandes/echeances.js';
import { commandeExpliquer } from './commandes/expliquer.js';
import { commandeGabarits } from './commandes/gabarits.js';
import { commandeLot } from './commandes/lot.js';
import { commandeModele } from './commandes/modele.js';
import { commandePage } from './commandes/page.js';
import { commandeReferentiel } from './commandes/referentiel.js';
import { commandeReprendre } from './commandes/reprendre.js';
import { commandeReprendreSuivi } from './commandes/reprendre-suivi.js';
import { commandeSigner } from './commandes/signer.js';
import { commandeVerifier } from './commandes/verifier.js';
import { decompressionDeNode } from './decompression.js';
import { guardFlux } from './flux.js';
import { messageDeCommande } from './texte/commande.js';
import { francais } from './texte/francais.js';
import { messageInattendu } from './texte/inattendu.js';
import { aideTapee, skipAideDAvance } from './yargs-interne.js';

useDecompression(decompressionDeNode);

/** Builds the command line; each command loads the core only when it runs, so that `--help` stays quick. */
const ligne = yargs(hideBin(process.argv))
  .scriptName('bilan-ctg')
  .locale('fr')
  .updateStrings(francais)
  .usage(
    '$0 <commande> [options]\n\nDu tableau de suivi d’une convention territoriale globale (CTG) aux bilans Word.\n\nPar où commencer :\n  1. bilan-ctg modele suivi.xlsx      un tableau de suivi vierge ; vous en avez un ? passez à 2\n  2. bilan-ctg verifier suivi.xlsx    ce qui manque, et où\n  3. bilan-ctg bilan suivi.xlsx       le document Word',
  )
  .command(commandeModele)
  .command(commandeReprendreSuivi)
  .command(commandeVerifier)
  .command(commandeCompleter)
  .command(commandeAnnoter)
  .command(commandeBilan)
  .command(commandeDiaporama)
  .command(commandeEcheances)
  .command(commandeCdsf)
  .command(commandeReprendre)
  .command(commandeSigner)
  .command(commandeComparer)
  .command(commandeAvenant)
  .command(commandeAnnexes)
  .command(commandeLot)
  .command(commandeGabarits)
  .command(commandePage)
  .command(commandeExpliquer)
  .command(commandeReferentiel)
  .completion('completion', 'Complète les commandes dans un terminal : bilan-ctg completion >> ~/.bashrc (ou ~/.zshrc)')
  .demandCommand(1, 'Indiquez une commande. « bilan-ctg --help » les présente toutes.')
  .strict()
  // An output that is full must be said: yargs would leave before it is known.
  .exitProcess(false)
  .recommendCommands()
  .help('help', 'Affiche l’aide')
  .alias('help', 'h')
  .alias('help', 'aide')
  .version('version', 'Affiche la version', version)
  .wrap(Math.min(100, process.stdout.columns ?? 100))
  .fail((message: string | null, erreur: Error | undefined, usage) => {
    if (erreur) throw erreur;
    throw new ErreurUtilisateur(messageDeCommande(message, aideTapee(usage), hideBin(process.argv)));
  });

skipAideDAvance(ligne);
guardFlux(process.stdout);
guardFlux(process.stderr);

// No top-level await: the command is built in CommonJS.
void run();

async function run(): Promise<void> {
  try {
    await ligne.parseAsync();
  } catch (erreur) {
    process.stderr.write(
      erreur instanceof ErreurUtilisateur ? `${erreur.message}\n` : messageInattendu(erreur, version),
    );
    process.exitCode = erreur instanceof ErreurUtilisateur ? erreur.code : 2;
  }
}
