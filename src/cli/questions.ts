import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { FeuilleRapprochee } from '../lecture/correspondance/rapprochement.js';
import { withoutCommandes } from './flux.js';
import type { ColonneDouteuse } from './texte/a-confirmer.js';

/** Asks one question and gives the answer, as typed. */
export type Demander = (question: string) => Promise<string>;

/** Whether a person sits in front of the command: nothing is ever asked otherwise. */
export function isInteractif(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Asks about each doubtful title of the tables that are read, one by one: the answer holds wherever the title stands. An
 * empty answer keeps what was understood.
 * @throws ErreurUtilisateur (exit 1) when the person stops
 */
export async function askColonnes(
  rapprochees: readonly FeuilleRapprochee[],
  demander: Demander,
): Promise<readonly FeuilleRapprochee[]> {
  const [{ choixPossibles, decide }, { doutesDe }] = await Promise.all([
    import('../lecture/correspondance/decider.js'),
    import('./texte/a-confirmer.js'),
  ]);
  const doutes = doutesDe(rapprochees);
  let decidees = rapprochees;
  for (const [rang, doute] of doutes.entries()) {
    const choix = choixPossibles(doute.colonne);
    const question = await formatQuestion(doute, choix, `${rang + 1}/${doutes.length}`);
    const reponse = await askUntilClear(question, doute, choix, demander);
    for (const { feuille, cellule } of doute.places) decidees = decide(decidees, feuille, cellule, reponse);
  }
  return decidees;
}

/** Opens the terminal for questions, and closes it whatever happens. */
export async function withTerminal<T>(travail: (demander: Demander) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: createSortie(), terminal: true });
  const arret = new AbortController();
  terminal.on('SIGINT', () => arret.abort());
  terminal.on('close', () => arret.abort());
  try {
    return await travail((question) => terminal.question(withoutCommandes(question), { signal: arret.signal }));
  } catch (erreur) {
    if (arret.signal.aborted) throw new ErreurUtilisateur('\nArrêté : rien n’a été écrit.', 1);
    throw erreur;
  } finally {
    terminal.close();
  }
}

/** Where the line being typed is drawn: its commands go by bytes, which the guard of texts lets through. */
function createSortie(): Writable {
  return new Writable({
    decodeStrings: true,
    write(octets: Uint8Array, _encodage, fini) {
      process.stderr.write(octets, fini);
    },
  });
}

async function formatQuestion(
  { feuille: { cle }, colonne, places, exemples }: ColonneDouteuse,
  choix: readonly string[],
  rang: string,
): Promise<string> {
  const { libelleDeColonne } = await import('../lecture/correspondance/rapprochement.js');
  const score = (candidat: string) => {
    const proche = colonne.proches.find((autre) => autre.cle === candidat);
    const lu = proche?.score ?? (candidat === colonne.cle ? colonne.score : undefined);
    return lu === undefined ? '' : ` (${Math.round(lu * 100)} %)`;
  };
  const onglets = [...new Set(places.map(({ feuille }) => feuille))];
  const ou =
    onglets.length === 1
      ? `Feuille « ${onglets[0]} », colonne « ${colonne.titre} » (${places.map(({ cellule }) => cellule).join(', ')})`
      : `Colonne « ${colonne.titre} » de ${onglets.length} feuilles (${places.map(({ feuille, cellule }) => `${feuille}!${cellule}`).join(', ')})`;
  const valeurs = exemples.length > 0 ? `, par exemple ${exemples.map((texte) => `« ${texte} »`).join(', ')}` : '';
  return [
    '',
    `Question ${rang}. ${ou}${valeurs}.`,
    'C’est :',
    ...choix.map((candidat, place) => `  ${place + 1}. ${libelleDeColonne(cle, candidat)}${score(candidat)}`),
    '  0. aucune de nos colonnes : elle est gardée à part',
    'Le numéro, ou le nom d’une autre de nos colonnes (« ? » les donne toutes) ',
  ].join('\n');
}

async function askUntilClear(
  question: string,
  { feuille: { cle: feuille }, colonne }: ColonneDouteuse,
  choix: readonly string[],
  demander: Demander,
): Promise<string | null> {
  const { colonnesDe, libelleDeColonne } = await import('../lecture/correspondance/rapprochement.js');
  const defaut = colonne.cle === null ? 0 : choix.indexOf(colonne.cle) + 1;
  for (let texte = `${question}[${defaut}] : `; ; ) {
    const reponse = (await demander(texte)).trim();
    const numero = reponse === '' ? defaut : /^\d+$/.test(reponse) ? Number(reponse) : null;
    if (numero === 0) return null;
    const choisie = numero === null ? undefined : choix[numero - 1];
    if (choisie) return choisie;
    const nommee = colonnesDe(feuille).find((cle) => normalize(libelleDeColonne(feuille, cle)) === normalize(reponse));
    if (nommee && reponse !== '') return nommee;
    texte =
      reponse === '?'
        ? `${colonnesDe(feuille)
            .map((cle) => libelleDeColonne(feuille, cle))
            .join(', ')}\nVotre choix [${defaut}] : `
        : `« ${reponse} » n’est ni un numéro de la liste ni une de nos colonnes. Votre choix [${defaut}] : `;
  }
}
