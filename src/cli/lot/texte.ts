import { groupBy } from '../../controles/groupes.js';
import { insecables } from '../../documents/typographie.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Resultat } from './resultat.js';
import { quandDe } from './verrou.js';

/** One line a problem: the file, then a whole sentence. Empty when there is none. */
export function formatProblemes(resultats: readonly Resultat[]): string {
  return resultats
    .flatMap(({ fichier, refus, avertissements }) =>
      [...refus, ...avertissements].map((phrase) => ({ fichier, phrase })),
    )
    .map(({ fichier, phrase }) => `${fichier} : ${insecables(phrase)}\n`)
    .join('');
}

/** The workbooks of one convention: the report counts each, and its reader can do nothing about it. Empty when there is none. */
export function formatDoublons(resultats: readonly Resultat[]): string {
  const identifies = resultats.filter(({ resume }) => resume && resume.convention.identite !== '');
  return groupBy(identifies, ({ resume }) => resume?.convention.identite ?? '')
    .filter((memes) => memes.length > 1)
    .map(
      (memes) =>
        `${insecables(`${formatListe(memes.map(({ fichier }) => fichier))} décrivent la même convention et comptent chacun dans le rapport : gardez le plus récent et relancez la commande.`)}\n`,
    )
    .join('');
}

/** What a run takes up from one that came before it, and whether that one was cut; empty when there is nothing to take up. */
export function formatReprise(repris: number, aFaire: number, interrompu: { readonly depuis: string } | null): string {
  const coupure = interrompu === null ? '' : `Le lot commencé le ${quandDe(interrompu)} s’est arrêté avant la fin.\n`;
  const reste = aFaire === 0 ? 'aucun à faire' : `${aFaire} à faire`;
  const reprise =
    repris === 0 ? '' : `Reprise : ${compte(repris, 'suivi déjà fait', 'suivis déjà faits')}, ${reste}.\n`;
  return insecables(coupure + reprise);
}

/** What was done, what blocks, what was not read. */
export function formatFin(resultats: readonly Resultat[]): string {
  const count = (etat: Resultat['etat']) => resultats.filter((resultat) => resultat.etat === etat).length;
  const bloques = resultats.filter(({ resume }) => resume !== null && resume.constats['empeche-envoi'] > 0);
  const refuses = resultats.filter(({ resume, refus }) => resume !== null && refus.length > 0);
  const morceaux = [
    compte(count('fait'), 'classeur traité', 'classeurs traités'),
    ...(count('repris') > 0 ? [compte(count('repris'), 'repris d’un lot précédent', 'repris d’un lot précédent')] : []),
    ...(count('echec') > 0 ? [compte(count('echec'), 'non lu', 'non lus')] : []),
  ];
  const lignes = [
    `${morceaux.join(', ')}.`,
    ...(refuses.length > 0
      ? [`${compte(refuses.length, 'classeur lu a', 'classeurs lus ont')} un document refusé (raisons ci-dessus).`]
      : []),
    bloques.length === 0
      ? count('echec') + refuses.length === 0
        ? 'Rien n’empêche l’envoi.'
        : 'Rien n’empêche l’envoi des classeurs lus.'
      : `${compte(bloques.length, 'classeur a', 'classeurs ont')} au moins un point qui empêche l’envoi : ${citeListe(bloques.map(({ fichier }) => fichier))}. Le classeur consolidé dit où.`,
  ];
  return `${lignes.map(insecables).join('\n')}\n`;
}

/** @param jour the date of the documents when the command did not give it: tomorrow it would be another */
export function formatInterruption(faits: number, total: number, jour: string | null): string {
  const reste = total - faits;
  const date = jour === null ? '' : `, avec --date ${jour} si vous ne la relancez pas aujourd’hui`;
  return insecables(
    `Arrêté : ${compte(faits, 'classeur est fait', 'classeurs sont faits')}, ${reste === 1 ? 'il en reste un' : `il en reste ${reste}`}. Le rapport n’est pas écrit. Relancez la même commande pour reprendre${date}.\n`,
  );
}

/** The subfolders that were not looked into, and how to; empty when there is none. */
export function formatSousDossiers(dossiers: readonly string[]): string {
  const [premier] = dossiers;
  if (premier === undefined) return '';
  return insecables(
    dossiers.length === 1
      ? `Sous-dossier laissé de côté : ${premier}. Pour lire aussi ses classeurs, donnez-le aussi à la commande.\n`
      : `Sous-dossiers laissés de côté : ${citeListe(dossiers)}. Pour lire aussi leurs classeurs, donnez-les aussi à la commande.\n`,
  );
}

function compte(nombre: number, singulier: string, pluriel: string): string {
  return `${nombre} ${nombre < 2 ? singulier : pluriel}`;
}

function citeListe(noms: readonly string[]): string {
  const cites = noms.slice(0, 8);
  return cites.join(', ') + (noms.length > cites.length ? ` et ${noms.length - cites.length} autres` : '');
}
