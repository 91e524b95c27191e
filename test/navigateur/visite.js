import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { commande, dossierNeuf } from './commande.js';
import { ouvrir, racine } from './navigateur.js';
import { aller, choisir, mettreDate, plat, telecharger } from './parcours.js';

const suivi = join(racine, 'test/fixtures/suivis-vus/w01-annees-croix.xlsx');
const convention = join(racine, 'test/fixtures/convention/pays-de-valbrune/convention.pdf');
const date = '2028-06-30';
const suite = /^(Confirmer ce qui est affiché et continuer|Continuer)$/;

/**
 * La visite entière : d’un suivi que l’outil n’a pas fait et du PDF de sa convention au bilan définitif, au dossier du CDSF, au plan
 * signé, au diaporama et à l’agenda, par clics et frappes ; chaque fichier est celui que la commande écrit du classeur corrigé.
 */
export async function visite(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur, { hauteur: 900 });
  await choisir(onglet, [suivi, convention]);
  await onglet.attendre({ css: '#completer-titre', contient: 'Les parties et la période' }, 90_000);
  await completer(onglet);
  await onglet.attendre({ css: 'h2', contient: 'C’est écrit dans votre classeur' }, 90_000);

  const corrige = await telecharger(onglet, 'Télécharger le classeur corrigé');
  const dossier = dossierNeuf(`visite-${navigateur.nom}`);
  const copie = join(dossier, corrige.nom);
  writeFileSync(copie, corrige.octets);

  await aller(onglet, 'Les documents');
  await mettreDate(onglet, date);
  const choisirDocument = (nom) => onglet.cliquer({ role: 'radio', nom });
  const definitif = () => onglet.cliquer({ role: 'radio', nom: /^Définitif/ });
  const memes = async (quoi, recus, ...args) => {
    const sortie = join(dossier, quoi);
    await commande(...args, copie, quoi === 'ctg.ics' ? '--ics' : '--sortie', sortie);
    verifier(Buffer.from(recus.octets).equals(readFileSync(sortie)), `${recus.nom} : les mêmes octets que la commande`);
  };

  await definitif();
  const bilan = await telecharger(onglet, /Télécharger le bilan/);
  await memes('bilan.docx', bilan, 'bilan', '--type', 'intermediaire', '--definitif', '--date', date);

  await choisirDocument(/^Dossier pour le CDSF/);
  await definitif();
  const cdsf = await telecharger(onglet, /Télécharger le dossier/);
  const pieces = Object.keys(unzipSync(cdsf.octets)).map((chemin) => chemin.split('/').at(-1));
  verifier(
    pieces.includes('1-lettre-de-transmission.docx') && pieces.includes('3-bordereau.docx'),
    'le dossier du CDSF, définitif',
    pieces.join(', '),
  );

  await choisirDocument(/^Plan signé/);
  const plan = await telecharger(onglet, /plan signé/i);
  await memes('plan.json', plan, 'signer');

  await choisirDocument(/^Diaporama/);
  await definitif();
  const diaporama = await telecharger(onglet, /diaporama/i);
  await memes('diaporama.pptx', diaporama, 'diaporama', '--type', 'intermediaire', '--definitif', '--date', date);

  await choisirDocument(/^Échéances/);
  const agenda = await telecharger(onglet, /agenda/);
  await memes('ctg.ics', agenda, 'echeances', '--date', date);
  verifier(/BEGIN:VEVENT/.test(Buffer.from(agenda.octets).toString()), 'l’agenda a des dates');
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

/** Chaque question : ce qui est proposé est confirmé, le reste est passé ; puis tout est écrit. */
async function completer(onglet) {
  for (let question = 1; question <= 15; question += 1) {
    const titre = plat(await onglet.texteDe('#completer-titre'));
    if ((await onglet.compter({ role: 'button', nom: 'Écrire ces réponses dans mon classeur' })) > 0) break;
    const bouton = (await onglet.compter({ role: 'button', nom: suite })) > 0 ? suite : 'Passer cette question';
    await onglet.cliquer({ role: 'button', nom: bouton });
    await onglet.attendreAbsence({ css: '#completer-titre', contient: titre.replace(/^\d+\. /, '') });
  }
  await onglet.cliquer({ role: 'button', nom: 'Écrire ces réponses dans mon classeur' });
}
