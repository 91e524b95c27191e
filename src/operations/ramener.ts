import type { Fichier } from '../documents/fichier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { reconnaitre } from './reconnaitre.js';
import { type ReponsesReportees, reporterReponses } from './reporter-reponses.js';
import { type RepriseRendue, reprendre } from './reprendre.js';
import { optionsDeCopie, ouvrir, type SuiviOuvert } from './suivi.js';

/** What is asked when files come back from those who corrected or answered. */
export interface DemandeDeRetour {
  /** The day of the answers, `AAAA-MM-JJ`. */
  readonly date: string;
  /** Also empties what a corrected document has emptied. */
  readonly vider?: boolean | undefined;
}

/** What one file brought back. */
export type Retour = { readonly nom: string } & (
  | { readonly genre: 'bilan'; readonly reprise: RepriseRendue['reprise'] }
  | { readonly genre: 'fiche'; readonly report: ReponsesReportees }
  | { readonly genre: 'refus'; readonly message: string }
);

/** All that came back, one file after the other, and the tracker that holds it. */
export interface RetoursRamenes {
  readonly retours: readonly Retour[];
  /** Under its own name; null when there was nothing to write. */
  readonly fichier: Fichier | null;
}

/**
 * Brings corrected documents and filled fiches back into a tracker, each into what the one before left: what two of them say of one
 * cell is for a person to settle. A file that cannot be used keeps nothing back of the others.
 */
export async function ramener(
  suivi: SuiviOuvert,
  fichiers: readonly Fichier[],
  demande: DemandeDeRetour,
): Promise<RetoursRamenes> {
  const retours: Retour[] = [];
  let courant = suivi;
  for (const fichier of fichiers) {
    const { retour, copie } = await ramenerUn(courant, fichier, demande);
    retours.push(retour);
    if (copie) {
      const nom = nommer(suivi.fichier.nom, copie.nom);
      courant = await ouvrir({ nom, octets: copie.octets }, optionsDeCopie(suivi));
    }
  }
  return { retours, fichier: courant === suivi ? null : courant.fichier };
}

/** Its own name, with the ending of what it became: a `.csv` becomes a workbook. */
function nommer(nom: string, copie: string): string {
  const extension = copie.slice(copie.lastIndexOf('.'));
  const point = nom.lastIndexOf('.');
  return `${point < 0 ? nom : nom.slice(0, point)}${extension}`;
}

async function ramenerUn(
  suivi: SuiviOuvert,
  fichier: Fichier,
  { date, vider }: DemandeDeRetour,
): Promise<{ readonly retour: Retour; readonly copie: Fichier | undefined }> {
  const { nom } = fichier;
  try {
    if (await isFiche(fichier)) {
      const report = await reporterReponses(suivi, [fichier], date);
      return { retour: { nom, genre: 'fiche', report }, copie: report.fichiers[0] };
    }
    const { correspondance } = suivi.options;
    const { reprise, fichiers } = await reprendre(fichier, suivi.fichier, { correspondance, vider });
    return { retour: { nom, genre: 'bilan', reprise }, copie: fichiers[0] };
  } catch (erreur) {
    if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
    return { retour: { nom, genre: 'refus', message: erreur.message }, copie: undefined };
  }
}

/** A fiche by its content; a table of any kind can only be one. */
async function isFiche(fichier: Fichier): Promise<boolean> {
  return /\.(?:csv|xlsx|xlsm|ods)$/i.test(fichier.nom) || (await reconnaitre(fichier)) === 'fiche';
}
