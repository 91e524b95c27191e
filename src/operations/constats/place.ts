import { controlesRgpd } from '../../controles/registre.js';
import type { Constat } from '../../dossier/constat.js';
import type { Contenu } from '../../dossier/contenu.js';
import { lettresDe } from '../../dossier/origine.js';
import { quote } from '../../dossier/valeurs/textes.js';
import type { FeuilleRapprochee } from '../../lecture/correspondance/rapprochement.js';
import { findContenu } from '../../tableur/chercher.js';
import { type Classeur, parseAdresse } from '../../tableur/classeur.js';
import { parsePlage } from '../../tableur/formats/plages.js';

/** The workbook that a finding speaks of, and what was made of its columns. */
export interface SourceDesPlaces {
  readonly classeur: Classeur;
  readonly rapprochements: readonly FeuilleRapprochee[];
}

/** The cell of a finding: the title of its column, what stands in it (« « 30/06/2026 » », « (vide) »). */
export interface PlaceDite {
  readonly cellule: string;
  readonly titre: string | null;
  /** Null for personal data, which are not shown again. */
  readonly valeur: string | null;
}

const donneesPersonnelles: ReadonlySet<string> = new Set(controlesRgpd.map(({ regle }) => regle));

/** Whether a finding bears on personal data (convention, article 7). */
export function isPersonnelle({ regle }: Pick<Constat, 'regle'>): boolean {
  return donneesPersonnelles.has(regle);
}

/** Where a finding stands, in words; null when it bears on no cell. */
export function describePlace(constat: Constat, { classeur, rapprochements }: SourceDesPlaces): PlaceDite | null {
  const { feuille, cellule } = constat;
  if (feuille === null || cellule === null) return null;
  const lettre = lettresDe(cellule);
  const tableau = tableauDe(rapprochements, feuille, cellule);
  const titre = tableau?.colonnes.find(
    (colonne) => lettresDe(colonne.cellule) === lettre && colonne.cellule !== cellule,
  )?.titre;
  return {
    cellule,
    titre: titre ?? null,
    // An answer quotes what it answers: the name that must not be shown again.
    valeur:
      isPersonnelle(constat) || tableau?.cle === 'reponses'
        ? null
        : direContenu(findContenu(classeur, { feuille, cellule })),
  };
}

/**
 * The table of a sheet in which a cell stands; one that has its row when none does, since a column stands beside it, and else
 * the first.
 */
export function tableauDe(
  rapprochements: readonly FeuilleRapprochee[],
  feuille: string,
  cellule: string,
): FeuilleRapprochee | undefined {
  const { colonne } = parseAdresse(cellule);
  const siens = rapprochements.filter((rapprochee) => rapprochee.feuille === feuille);
  const enFace = siens.filter((tableau) => isDansSesLignes(tableau, cellule));
  const dedans = enFace.find(({ plage }) => {
    const lue = parsePlage(plage);
    return lue !== null && lue.gauche <= colonne && colonne <= lue.droite;
  });
  return dedans ?? enFace[0] ?? siens[0];
}

/** Whether a cell stands in the rows of a table. */
export function isDansSesLignes({ plage }: FeuilleRapprochee, cellule: string): boolean {
  const lue = parsePlage(plage);
  const { ligne } = parseAdresse(cellule);
  return lue !== null && lue.haut <= ligne && ligne <= lue.bas;
}

function direContenu(contenu: Contenu | null): string {
  if (contenu === null) return '(vide)';
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '(formule sans valeur)' : `« ${quote(contenu)} »`;
}
