import { feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import { formatJour } from '../dossier/jours.js';
import { contenuTexte } from '../dossier/valeurs/type-de-colonne.js';
import { isSansObjet } from '../dossier/valeurs-de-ligne.js';
import { isLigne } from './complements.js';
import { compareLigne, isDeclaree, type Tenu } from './deja.js';
import { type LigneDemandee, lueComme } from './lignes.js';
import type { Cellules, Question } from './question.js';
import type { Laisse, LigneRepondue, Reponse } from './reponse.js';

/** What is kept of an answer, and what is left aside, each part with its sentence. */
export interface Examen {
  readonly retenue: Reponse | null;
  readonly laisses: readonly Laisse[];
  /** How many of its parts (a row, a declaration) the workbook says already. */
  readonly dejaDites: number;
}

/** A question, and the rows that it asks about. */
export interface QuestionAExaminer {
  readonly question: Question;
  readonly lignes: readonly LigneDemandee[];
  /** What the workbook says, whether it is asked or not. */
  readonly tenu: Tenu;
}

/** Keeps of an answer what can be written; the rest goes on without what cannot. */
export function examiner(posee: QuestionAExaminer, reponse: Reponse): Examen {
  const { question } = posee;
  switch (reponse.genre) {
    case 'passer':
      return { retenue: reponse, laisses: [], dejaDites: 0 };
    case 'lignes':
      return examinerLignes(posee, reponse);
    case 'document':
      return examinerDeclaration(question, reponse, reponse.ou, 'dites où (le document, la page)');
    case 'sans-objet':
      return examinerDeclaration(question, reponse, reponse.pourquoi, 'dites pourquoi, en quelques mots');
  }
}

/**
 * The same for a question that the tracker does not ask, or no longer: nothing of it is written. What the workbook says
 * already is not left aside; what it says otherwise is.
 */
export function examinerSansQuestion(question: Question, reponse: Reponse, tenu: Tenu): Omit<Examen, 'retenue'> {
  const plusDemandee = laisser(
    question,
    'le tableau de suivi ne le demande pas, ou plus. La réponse est laissée de côté.',
  );
  if (reponse.genre === 'passer') return { laisses: [], dejaDites: 0 };
  if (reponse.genre !== 'lignes')
    return isDeclaree(question.points, reponse, tenu)
      ? { laisses: [], dejaDites: 1 }
      : { laisses: [plusDemandee], dejaDites: 0 };
  const { ou = '' } = reponse;
  const isExposee = ou.trim() === '' || isDejaExposee(question, ou, tenu);
  const comparees = reponse.lignes
    .filter(isDite)
    .map((repondue) => ({ repondue, tenue: compareLigne(question, repondue, tenu) }));
  const autres = comparees.flatMap(({ repondue, tenue }) =>
    tenue.genre === 'autre' && tenue.tenue !== undefined
      ? [laisser(question, direEcart(tenue.tenue, tenue.valeur), repondue.ligne, tenue.colonne)]
      : [],
  );
  const dejaDites = comparees.filter(({ tenue }) => tenue.genre === 'deja').length;
  const isReglee = isExposee && dejaDites + autres.length === comparees.length;
  return { laisses: [...autres, ...(isReglee ? [] : [plusDemandee])], dejaDites };
}

function isDejaExposee({ expose }: Question, ou: string, tenu: Tenu): boolean {
  return expose !== undefined && isDeclaree([expose.point], { genre: 'document', ou }, tenu);
}

/** Whether an answer says something of its row. */
function isDite({ cellules }: LigneRepondue): boolean {
  return Object.values(cellules).some((valeur) => valeur.trim() !== '');
}

function examinerDeclaration(
  question: Question,
  reponse: Extract<Reponse, { genre: 'document' | 'sans-objet' }>,
  texte: string,
  demande: string,
): Examen {
  const nom = reponse.genre === 'document' ? 'voir un document' : 'sans objet';
  if (!question.admet.includes(reponse.genre))
    return {
      retenue: null,
      laisses: [laisser(question, `« ${nom} » n’est pas une réponse possible ici : répondez, ou passez la question.`)],
      dejaDites: 0,
    };
  if (texte.trim() === '')
    return { retenue: null, laisses: [laisser(question, `« ${nom} » ne suffit pas : ${demande}.`)], dejaDites: 0 };
  return { retenue: reponse, laisses: [], dejaDites: 0 };
}

function examinerLignes(posee: QuestionAExaminer, { lignes, ou = '' }: Extract<Reponse, { genre: 'lignes' }>): Examen {
  const laisses: Laisse[] = [];
  let dejaDites = 0;
  const retenues = lignes.flatMap((repondue) => {
    const tenue = isDite(repondue) ? compareLigne(posee.question, repondue, posee.tenu) : null;
    if (tenue?.genre === 'deja') dejaDites += 1;
    const examinee = examinerLigne(posee, repondue, tenue);
    laisses.push(...examinee.laisses);
    return examinee.ligne ?? [];
  });
  const isDonnee = ou.trim() !== '';
  const exposee = isDonnee && posee.question.expose !== undefined && !isDejaExposee(posee.question, ou, posee.tenu);
  if (isDonnee && posee.question.expose === undefined)
    laisses.push(laisser(posee.question, 'cette question ne demande pas de document en plus de ses lignes.'));
  const rien = retenues.length === 0 && laisses.length > 0 && !exposee;
  return {
    retenue: rien ? null : { genre: 'lignes', lignes: retenues, ...(exposee && { ou: ou.trim() }) },
    laisses,
    dejaDites,
  };
}

function examinerLigne(
  { question, lignes }: QuestionAExaminer,
  repondue: LigneRepondue,
  tenue: ReturnType<typeof compareLigne> | null,
): { readonly ligne: LigneRepondue | null; readonly laisses: readonly Laisse[] } {
  const { ligne: nom, tenait } = repondue;
  const connue = lignes.find((ligne) => isLigne(question, nom, ligne));
  const isDeja = tenue?.genre === 'deja';
  // What a row that is asked about is told to leave empty still counts.
  if (isDeja && !connue) return { ligne: null, laisses: [] };
  if (!connue && tenue?.genre === 'autre' && tenue.tenue !== undefined)
    return {
      ligne: null,
      laisses: [laisser(question, direEcart(tenue.tenue, tenue.valeur), nom, tenue.colonne)],
    };
  const refus = isDeja ? null : refusDeLigne(question, connue, repondue);
  if (refus !== null) {
    const laissee = { ...laisser(question, refus.phrase, nom), ...(refus.depassee && { depassee: true as const }) };
    return { ligne: null, laisses: isDite(repondue) ? [laissee] : [] };
  }
  const laisses: Laisse[] = [];
  const cellules: Record<string, string> = {};
  for (const [colonne, texte] of Object.entries(repondue.cellules)) {
    const valeur = texte.trim();
    const probleme = refusDeCellule(question, connue, colonne, valeur);
    if (probleme !== null) laisses.push(laisser(question, probleme, nom, colonne));
    else if (connue?.tenues[colonne] === undefined) cellules[colonne] = valeur;
  }
  const ordre = refusDeLOrdre(question, cellules, connue?.tenues ?? {});
  if (ordre !== null) {
    laisses.push(laisser(question, ordre.phrase, nom, ordre.colonne));
    delete cellules[ordre.colonne];
  }
  // A new row of which nothing can be taken would be a name alone.
  if (!connue && Object.keys(cellules).length === 0 && laisses.length > 0) return { ligne: null, laisses };
  const nommee = connue || question.repere === null ? cellules : { [question.repere]: nom, ...cellules };
  return { ligne: { ligne: nom, cellules: nommee, tenait }, laisses };
}

/** A row that is no longer there, or no longer as it was, keeps no answer: nobody knows whether it still holds. */
function refusDeLigne(
  { feuille, ajoutable, repere }: Question,
  connue: LigneDemandee | undefined,
  { ligne: nom, tenait, cellules }: LigneRepondue,
): { readonly phrase: string; readonly depassee: boolean } | null {
  if (!connue) {
    if (tenait && Object.keys(tenait).length > 0)
      return {
        phrase: 'cette ligne a été complétée ou retirée depuis que la réponse a été écrite : elle n’est plus demandée.',
        depassee: true,
      };
    if (nom.trim() === '')
      return { phrase: 'il manque le nom de la ligne : la réponse ne peut pas être rangée.', depassee: false };
    return ajoutable ? null : { phrase: 'cette ligne n’est pas demandée : vérifiez son nom.', depassee: false };
  }
  if (tenait === undefined) return null;
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const changee = Object.keys(colonnes).find((colonne) => {
    const [avant, apres] = [tenait[colonne], connue.tenues[colonne]];
    if (avant === apres) return false;
    const meme =
      apres !== undefined &&
      cellules[colonne] !== undefined &&
      lueComme(feuille, colonne, cellules[colonne]) === lueComme(feuille, colonne, apres);
    return (
      !meme &&
      (avant === undefined ||
        apres === undefined ||
        lueComme(feuille, colonne, avant) !== lueComme(feuille, colonne, apres))
    );
  });
  if (changee === undefined) return null;
  const libelle = colonnes[changee]?.libelle ?? changee;
  const dit = (valeur: string | undefined) => (valeur === undefined ? 'vide' : `« ${valeur} »`);
  return {
    phrase: `la ligne a changé depuis que la réponse a été écrite (${repere === null ? '' : 'colonne '}« ${libelle} » : ${dit(tenait[changee])}, maintenant ${dit(connue.tenues[changee])}). Relisez la réponse, puis recommencez avec un fichier de réponses récent.`,
    depassee: true,
  };
}

/** The columns that say when something begins, and when it ends. */
const periodes = [
  ['debut', 'fin'],
  ['sdsfDebut', 'sdsfFin'],
] as const;

/** What ends before it begins: the answer that says so, its end where both are answered. */
function refusDeLOrdre(
  { feuille }: Question,
  cellules: Cellules,
  tenues: Cellules,
): { readonly colonne: string; readonly phrase: string } | null {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const jourDe = (colonne: string) => {
    const lu = colonnes[colonne]?.lire(contenuTexte(cellules[colonne] ?? tenues[colonne] ?? ''));
    return lu && 'valeur' in lu && typeof lu.valeur === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(lu.valeur)
      ? lu.valeur
      : null;
  };
  for (const [debut, fin] of periodes) {
    const colonne = [fin, debut].find((autre) => cellules[autre] !== undefined);
    const [commence, finit] = [jourDe(debut), jourDe(fin)];
    if (colonne && commence !== null && finit !== null && finit < commence)
      return {
        colonne,
        phrase: `la fin, le ${formatJour(finit)}, est avant le début, le ${formatJour(commence)} : corrigez l’une des deux dates.`,
      };
  }
  return null;
}

function refusDeCellule(
  { feuille, colonnes }: Question,
  connue: LigneDemandee | undefined,
  colonne: string,
  valeur: string,
): string | null {
  const toutes: Colonnes = feuilles[feuille].colonnes;
  const libelle = toutes[colonne]?.libelle;
  if (!colonnes.some((autre) => autre.colonne === colonne))
    return `la colonne « ${libelle ?? colonne} » n’est pas demandée ici.`;
  const tenue = connue?.tenues[colonne];
  if (tenue !== undefined)
    return valeur === '' || lueComme(feuille, colonne, tenue) === lueComme(feuille, colonne, valeur)
      ? null
      : direEcart(tenue, valeur);
  return valeur === '' ? null : refusDeValeur(feuille, colonne, valeur);
}

function direEcart(tenue: string, valeur: string): string {
  return `votre classeur dit déjà « ${tenue} » : rien n’y est remplacé. Corrigez-le vous-même si « ${valeur} » est juste.`;
}

/** Why a value cannot be typed in a column; null when it can. */
export function refusDeValeur(feuille: Question['feuille'], colonne: string, valeur: string): string | null {
  if (isSansObjet(valeur)) return null;
  const lu = (feuilles[feuille].colonnes as Colonnes)[colonne]?.lire(contenuTexte(valeur));
  return lu && 'refus' in lu ? lu.refus.message : null;
}

/** « Les besoins…, Le Cendre, Année : « l’an dernier » n’est pas une année. » */
function laisser(
  question: Question,
  phrase: string,
  ligne: string | null = null,
  colonne: string | null = null,
): Laisse {
  const libelle =
    colonne === null ? undefined : ((feuilles[question.feuille].colonnes as Colonnes)[colonne]?.libelle ?? colonne);
  const ou = [question.titre, ...(ligne ? [ligne] : []), ...(libelle === undefined ? [] : [libelle])].join(', ');
  return { question: question.id, ligne, colonne, phrase: `${ou} : ${phrase}` };
}
