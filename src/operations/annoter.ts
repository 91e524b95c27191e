import type { Fichier } from '../documents/fichier.js';
import { insecables } from '../documents/typographie.js';
import { type Constat, gravites, libellesGravite } from '../dossier/constat.js';
import { formatJour } from '../dossier/jours.js';
import { exigence } from '../referentiel/referentiel.js';
import { annotate, type RemarqueDeCellule } from '../tableur/annotation/annoter.js';
import type { FeuilleConstats } from '../tableur/annotation/feuille-constats.js';
import { isOds, isTexte } from '../tableur/lire.js';
import { conclure } from './constats/conclusion.js';
import type { SuiviVerifie } from './suivi.js';

/** What a tracker is annotated with: its bytes, its findings, the day of the check (`AAAA-MM-JJ`). */
type SuiviAAnnoter = Pick<SuiviVerifie, 'fichier' | 'date'> & {
  readonly verification: Pick<SuiviVerifie['verification'], 'constats' | 'repondus' | 'couverture'>;
};

/** The copy of a tracker that bears its findings. */
export interface SuiviAnnote {
  readonly fichiers: readonly Fichier[];
  /** How many cells bear a remark. */
  readonly cellules: number;
  readonly sansCommentaire: readonly { readonly feuille: string; readonly cellule: string }[];
  readonly remarques: readonly string[];
}

/** Whether a tracker can be annotated: only Excel workbooks are. */
export function isAnnotable({ octets }: Fichier): boolean {
  return !isTexte(octets) && !isOds(octets);
}

/**
 * A copy of a tracker that says on each faulty cell what is wrong and what to do, and lists all of it on a sheet.
 * @throws ErreurUtilisateur (exit 2) when the file cannot be annotated without loss
 */
export function annoter(suivi: SuiviAAnnoter): SuiviAnnote {
  const { nom, octets } = suivi.fichier;
  const remarques = remarquesDe(suivi.verification.constats);
  const annote = annotate(octets, remarques, (sans) => feuilleDe(suivi, sans));
  const point = nom.lastIndexOf('.');
  return {
    fichiers: [{ nom: `${nom.slice(0, point)}-annote${nom.slice(point)}`, octets: annote.octets }],
    cellules: remarques.length,
    sansCommentaire: annote.sansCommentaire,
    remarques:
      annote.sansCommentaire.length === 0
        ? []
        : [
            `Une discussion occupe déjà ${annote.sansCommentaire.map(({ feuille, cellule }) => `${feuille}!${cellule}`).join(', ')} : la remarque n’y est donnée que dans la feuille Constats.`,
          ],
  };
}

/** One remark a cell: all that is said of it, the worst first. */
function remarquesDe(constats: readonly Constat[]): readonly RemarqueDeCellule[] {
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
  { verification, fichier: { nom }, date }: SuiviAAnnoter,
  sansCommentaire: SuiviAnnote['sansCommentaire'],
): FeuilleConstats {
  const { constats } = verification;
  const { phrase, schema, repondus } = conclure(verification);
  return {
    titre: `Constats du ${formatJour(date)} sur ${nom}`,
    conclusion: insecables([phrase, schema, ...(repondus === null ? [] : [repondus])].join(' ')),
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
