import { genreDeReponse } from '../controles/couverture/reponses.js';
import type { CleFeuille, Dossier } from '../dossier/dossier.js';
import { pointDuSchema } from '../dossier/valeurs/points-du-schema.js';
import { reponseAuSchema } from '../dossier/valeurs/reponses-du-schema.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { Complement } from '../tableur/complement/complement.js';
import { cleDeLigne } from './cles.js';
import type { LigneDemandee, ValeurProposee } from './lignes.js';
import type { Question } from './question.js';
import { type PlaceDeLigne, placeDeLigne } from './rangs.js';
import type { Reponse } from './reponse.js';

/** What is written of a question: its answer, or what is proposed, marked as to be confirmed. */
export function complementsDe(
  question: Question,
  lignes: readonly LigneDemandee[],
  reponse: Reponse | null,
  dossier: Dossier,
): readonly Complement[] {
  switch (reponse?.genre) {
    case 'passer':
      return [];
    case 'document':
    case 'sans-objet':
      return question.points.map((point) => declarer(point, reponse, dossier));
    default:
      return [
        ...lignes.flatMap((ligne) => completer(question, ligne, reponse) ?? []),
        ...(question.expose && reponse?.ou
          ? [declarer(question.expose.point, { genre: 'document', ou: reponse.ou }, dossier)]
          : []),
      ];
  }
}

function completer(question: Question, ligne: LigneDemandee, reponse: Reponse | null): Complement | null {
  const { feuille, repere } = question;
  const repondue =
    reponse?.genre === 'lignes' ? reponse.lignes.find((autre) => isLigne(question, autre.ligne, ligne)) : undefined;
  const repondues = repondue?.cellules ?? {};
  if (repere !== null && ligne.place === null && repondues[repere] === '') return null;
  if (ligne.enPlus && repondue === undefined) return null;
  const cellules: Record<string, string> = {};
  const aConfirmer: Record<string, string> = {};
  let dit = false;
  for (const { colonne } of question.colonnes) {
    if (ligne.tenues[colonne] !== undefined) continue;
    const donnee = repondues[colonne];
    const proposee = ligne.proposees[colonne];
    const valeur = donnee ?? proposee?.valeur ?? '';
    if (valeur === '') continue;
    cellules[colonne] = valeur;
    const note = donnee === undefined && proposee ? noteDe(proposee) : null;
    if (note !== null) aConfirmer[colonne] = note;
    if (donnee !== undefined || note !== null) dit = true;
  }
  const seulLeNom = repere !== null && Object.keys(cellules).every((colonne) => colonne === repere);
  if (!dit || (seulLeNom && ligne.attendue)) return null;
  return {
    feuille,
    ...rangee(ligne.place),
    cellules: {
      ...(ligne.place === null && repere !== null && { ...question.fixes, [repere]: ligne.nom }),
      ...cellules,
    },
    aConfirmer,
  };
}

/** The row that a complement fills. */
export function rangee(place: PlaceDeLigne | null): Pick<Complement, 'onglet' | 'rang'> {
  return place === null ? { rang: null } : place;
}

/** Whether an answer is that of a row. */
export function isLigne({ feuille, repere }: Question, nom: string, ligne: LigneDemandee): boolean {
  return repere === null || cleDeLigne(feuille, nom) === cleDeLigne(feuille, ligne.nom);
}

/** What is to be confirmed of a value, and where it was read; null: it was read nowhere. */
export function noteDe({ phrase, ou, autres }: Omit<ValeurProposee, 'valeur'>): string | null {
  if (ou === '') return null;
  const cite = phrase === '' ? '' : ` : « ${phrase.replace(/\s+/g, ' ').slice(0, 200)} »`;
  const ecarts = autres.map(({ valeur, ou: lieu }) => ` Ailleurs (${lieu}) : ${valeur}.`).join('');
  return `À confirmer : ${ou}${cite}.${ecarts}`;
}

/** A row of the sheet Schéma: the one of the point that waits for an answer, or a new one. */
function declarer(
  point: string,
  reponse: Extract<Reponse, { genre: 'document' | 'sans-objet' }>,
  dossier: Dossier,
): Complement {
  const attend = dossier.schema.find((ligne) => ligne.point?.valeur === point && genreDeReponse(ligne) === null);
  const place = (attend && placeDeLigne(dossier, 'schema', attend.origine)) ?? null;
  return {
    feuille: 'schema',
    ...rangee(place),
    cellules: {
      ...(place === null && { point: textOf(pointDuSchema.ecrire(point)) }),
      reponse: textOf(reponseAuSchema.ecrire(reponse.genre)),
      ...(reponse.genre === 'document' ? { ou: reponse.ou } : { pourquoi: reponse.pourquoi }),
    },
    aConfirmer: {},
  };
}

/** Two questions may fill the same row: it is one complement. */
export function joinComplements(
  complements: readonly Complement[],
  reperes: ReadonlyMap<CleFeuille, string | null>,
): readonly Complement[] {
  const joints = new Map<string, Complement>();
  for (const complement of complements) {
    const { feuille, onglet, rang, cellules } = complement;
    const repere = reperes.get(feuille) ?? null;
    const nom = repere === null ? (cellules['point'] ?? '') : (cellules[repere] ?? '');
    const cle = `${feuille} ${onglet ?? ''} ${rang ?? `+${cleDeLigne(feuille, nom)}`}`;
    const avant = joints.get(cle);
    joints.set(
      cle,
      avant
        ? {
            ...avant,
            cellules: { ...avant.cellules, ...cellules },
            aConfirmer: { ...avant.aConfirmer, ...complement.aConfirmer },
          }
        : complement,
    );
  }
  return [...joints.values()];
}
