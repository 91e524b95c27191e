import { isBloquant } from '../controles/verification.js';
import { insecables } from '../documents/typographie.js';
import { type Constat, gravites, libellesGravite } from '../dossier/constat.js';
import { formatJour } from '../dossier/jours.js';
import { exigence } from '../referentiel/referentiel.js';
import { annotate, type Remarque } from '../tableur/annotation/annoter.js';
import type { FeuilleConstats } from '../tableur/annotation/feuille-constats.js';

/** What to annotate a workbook with. */
export interface EntreeAnnotation {
  readonly constats: readonly Constat[];
  /** The workbook's name and the date of the check (`AAAA-MM-JJ`), for the title of the sheet. */
  readonly nom: string;
  readonly date: string;
}

export interface SuiviAnnote {
  readonly octets: Uint8Array;
  /** How many cells bear a remark. */
  readonly cellules: number;
  readonly sansCommentaire: readonly { readonly feuille: string; readonly cellule: string }[];
}

/**
 * A copy of a workbook that says on each faulty cell what is wrong and what to do, and lists all of it on a sheet.
 * @throws ErreurUtilisateur (exit 2) when the bytes cannot be annotated without loss
 */
export function annoterSuivi(octets: Uint8Array, entree: EntreeAnnotation): SuiviAnnote {
  const remarques = remarquesDe(entree);
  const { octets: annotes, sansCommentaire } = annotate(octets, remarques, (sans) => feuilleDe(entree, sans));
  return { octets: annotes, cellules: remarques.length, sansCommentaire };
}

/** One remark a cell: all that is said of it, the worst first. */
function remarquesDe({ constats }: EntreeAnnotation): readonly Remarque[] {
  const parCellule = new Map<string, Constat[]>();
  for (const constat of constats) {
    if (!constat.cellule || !constat.feuille) continue;
    const cle = `${constat.feuille}\n${constat.cellule}`;
    parCellule.set(cle, [...(parCellule.get(cle) ?? []), constat]);
  }
  return [...parCellule.values()].flatMap((siens) => {
    const tries = [...siens].sort((a, b) => gravites.indexOf(a.gravite) - gravites.indexOf(b.gravite));
    const [pire] = tries;
    if (!pire?.feuille || !pire.cellule) return [];
    const texte = tries
      .map(
        ({ gravite, message, regle }) => `${libellesGravite[gravite]} : ${insecables(message)}\n(règle « ${regle} »)`,
      )
      .join('\n\n');
    return [{ feuille: pire.feuille, cellule: pire.cellule, gravite: pire.gravite, texte }];
  });
}

function feuilleDe(
  { constats, nom, date }: EntreeAnnotation,
  sansCommentaire: SuiviAnnote['sansCommentaire'],
): FeuilleConstats {
  return {
    titre: `Constats du ${formatJour(date)} sur ${nom}`,
    conclusion: conclusionDe(constats),
    entetes: ['Gravité', 'Feuille', 'Cellule', 'Ce qui ne va pas, et quoi écrire', 'Règle', 'Point du schéma'],
    colonneLien: 2,
    lignes: constats.map(({ gravite, feuille, cellule, message, regle, exigence: id }) => {
      const seulement = sansCommentaire.some((autre) => autre.feuille === feuille && autre.cellule === cellule);
      return {
        cellules: [
          libellesGravite[gravite],
          feuille ?? 'Classeur',
          cellule ?? '',
          insecables(seulement ? `${message} ${seulementIci}` : message),
          regle,
          id === null ? '' : (exigence(id)?.titre ?? id),
        ],
        lien: cellule && feuille ? { feuille, cellule } : null,
      };
    }),
  };
}

const seulementIci = '(Une discussion occupe déjà cette cellule : la remarque n’est écrite qu’ici.)';

function conclusionDe(constats: readonly Constat[]): string {
  const bloquants = constats.filter(isBloquant).length;
  if (bloquants > 0) return bloquants === 1 ? 'Un point empêche l’envoi.' : `${bloquants} points empêchent l’envoi.`;
  return constats.length === 0 ? 'Rien à signaler : prêt à envoyer.' : 'Rien n’empêche l’envoi.';
}
