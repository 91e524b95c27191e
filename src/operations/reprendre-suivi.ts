import type { Fichier } from '../documents/fichier.js';
import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import { type FichierCorrespondance, parseCorrespondance } from '../lecture/correspondance/correspondance.js';
import { withFeuillesSansTableau } from '../lecture/correspondance/feuilles-sans-tableau.js';
import { correspondanceOf, type FeuilleRapprochee } from '../lecture/correspondance/rapprochement.js';
import { type LectureDossier, readDossier } from '../lecture/lire-dossier.js';
import { contenuOfDossier } from '../tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../tableur/suivi/ecrire-suivi.js';
import type { SuiviLu } from './suivi.js';

/** What became of a tracker that was not ours. */
export interface SuiviRepris {
  readonly lecture: LectureDossier;
  /** The same tracker in our shape; none when no action was found. */
  readonly fichiers: readonly Fichier[];
  /** What was decided of each table: written even when nothing could be read, so that a person says it. */
  readonly correspondance: Fichier;
  readonly refus: string | null;
}

/**
 * Writes a tracker, whatever its shape, into ours.
 * @param date of the workbook, `AAAA-MM-JJ`
 * @param decider is shown what was made of each table, and gives it back, changed where a person decided otherwise
 */
export async function reprendreSuivi(
  suivi: SuiviLu,
  date: string,
  decider: (rapprochements: readonly FeuilleRapprochee[]) => Promise<readonly FeuilleRapprochee[]> = async (tels) =>
    tels,
): Promise<SuiviRepris> {
  const { classeur } = suivi;
  const rapprochements = await decider(suivi.rapprochements);
  const lecture = rapprochements === suivi.rapprochements ? suivi : readDecidee();
  const { refus, gardees, tableaux } = lecture.lecture;
  const decidee = correspondanceOf(rapprochements);
  return {
    lecture: { ...lecture, rapprochements },
    fichiers:
      refus === null
        ? [
            {
              nom: 'suivi.xlsx',
              octets: await writeSuivi(contenuOfDossier(lecture.dossier, { gardees, tableaux }), date),
            },
          ]
        : [],
    correspondance: encode(refus === null ? decidee : withFeuillesSansTableau(decidee, classeur)),
    refus,
  };

  function readDecidee(): LectureDossier {
    const decidee = parseCorrespondance(JSON.stringify(correspondanceOf(rapprochements)), 'vos réponses');
    return readDossier(classeur, decidee);
  }
}

/** Findings of reading for a cell that has nothing to copy. */
const sansContenu: ReadonlySet<string> = new Set(['cellule-en-erreur', 'formule-sans-valeur']);

/** What was carried over into our shape, and what is left to see to. */
export interface ContenuRepris {
  /** « la convention », « Actions 42 lignes ». */
  readonly comptes: readonly string[];
  /** Something that is in no table is kept in a sheet of its own. */
  readonly gardees: boolean;
  /** The cells that had nothing to copy. */
  readonly perdues: readonly Constat[];
  /** How many cells were carried over as they are, and do not say what they should. */
  readonly illisibles: number;
}

/** How many rows were carried over, sheet by sheet, what had nothing to carry, and what remains to check. */
export function contenuRepris({ dossier, constats, lecture }: LectureDossier): ContenuRepris {
  return {
    comptes: comptesDe(dossier),
    gardees: lecture.gardees.length > 0,
    perdues: constats.filter(({ regle }) => sansContenu.has(regle)),
    illisibles: constats.filter(
      ({ gravite, regle, cellule }) => cellule && gravite !== 'info' && !sansContenu.has(regle),
    ).length,
  };
}

function comptesDe(dossier: Dossier): readonly string[] {
  return (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => {
    const nombre = cle === 'convention' ? Number(dossier.convention !== null) : dossier[cle].length;
    if (nombre === 0) return [];
    return [cle === 'convention' ? 'la convention' : `${feuilles[cle].nom} ${nombre} ligne${nombre === 1 ? '' : 's'}`];
  });
}

function encode(correspondance: FichierCorrespondance): Fichier {
  const texte = `${JSON.stringify(correspondance, null, 2)}\n`;
  return { nom: 'correspondance.json', octets: new TextEncoder().encode(texte) };
}
