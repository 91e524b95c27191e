import type { Constat } from '../../dossier/constat.js';
import { type CleFeuille, feuilles as nosFeuilles } from '../../dossier/dossier.js';
import { isDouteuse } from '../../lecture/correspondance/decider.js';
import { withFeuillesSansTableau } from '../../lecture/correspondance/feuilles-sans-tableau.js';
import type { FeuilleRapprochee } from '../../lecture/correspondance/rapprochement.js';
import { lignesDe } from '../../lecture/correspondance/rapprochement.js';
import type { FeuilleClasseur } from '../../tableur/classeur.js';
import type { SuiviOuvert } from '../suivi.js';
import { createMontreur, type LigneMontree, zoneDe } from './cellules.js';
import { etendre, readFichier } from './decider.js';
import { nomDeTableau, sortDuTableau } from './mots.js';
import { lignesMontrees, type TableauMontre, viewTableau } from './tableau-vu.js';

/** A sheet in the list of them. */
export interface FeuilleMontree {
  readonly nom: string;
  readonly lue: boolean;
  readonly masquee: boolean;
  /** What became of its tables. */
  readonly sorts: readonly string[];
  readonly aConfirmer: number;
  /** Something was decided of it. */
  readonly decidee: boolean;
}

/** A sheet that is looked at. */
export interface FeuilleOuverte {
  readonly nom: string;
  readonly tableaux: readonly TableauMontre[];
  /** Where no table was seen: its first rows, and the row that looks most like titles. */
  readonly brute: {
    readonly gauche: number;
    readonly lignes: readonly LigneMontree[];
    readonly enTout: number;
    readonly entete: number | null;
  } | null;
}

/** What was made of each sheet, and one of them as it stands. */
export interface VueDesColonnes {
  /** « 38 actions, 14 colonnes reconnues, 3 à confirmer… » */
  readonly phrase: string;
  readonly feuilles: readonly FeuilleMontree[];
  readonly ouverte: FeuilleOuverte | null;
  /** What a table may be. */
  readonly genres: readonly { readonly cle: CleFeuille; readonly nom: string }[];
}

/**
 * What a person needs to say what each column is.
 * @param constats of the check: personal data that they found are not shown again
 * @param nom the sheet to look at; null: the one that most needs it
 */
export function viewColonnes(
  {
    classeur,
    rapprochements,
    lecture,
    options,
  }: Pick<SuiviOuvert, 'classeur' | 'rapprochements' | 'lecture' | 'options'>,
  constats: readonly Constat[],
  nom: string | null,
): VueDesColonnes {
  const decidees = new Set(readFichier(options.correspondance).feuilles.map(({ feuille }) => feuille));
  const montrees = classeur.feuilles
    .filter((feuille) => zoneDe(feuille) !== null)
    .map((feuille) => ({ ...viewFeuille(feuille, rapprochements), decidee: decidees.has(feuille.nom) }));
  const choisie = montrees.find((feuille) => feuille.nom === nom) ?? premiereAVoir(montrees, rapprochements);
  const ouverte = classeur.feuilles.find((feuille) => feuille.nom === choisie?.nom);
  return {
    phrase: lecture.phrase,
    feuilles: montrees,
    ouverte: ouverte ? openFeuille(ouverte, rapprochements, constats) : null,
    genres: (Object.keys(nosFeuilles) as CleFeuille[]).map((cle) => ({ cle, nom: nomDeTableau(cle) })),
  };
}

function viewFeuille(
  { nom, masquee }: FeuilleClasseur,
  rapprochements: readonly FeuilleRapprochee[],
): Omit<FeuilleMontree, 'decidee'> {
  const siens = rapprochements.filter(({ feuille }) => feuille === nom);
  const lus = siens.filter(({ lue }) => lue);
  return {
    nom,
    lue: lus.length > 0,
    masquee: masquee === true,
    sorts: siens.length > 0 ? siens.map(sortDuTableau) : ['Laissée de côté : aucun tableau n’y est reconnu.'],
    aConfirmer: lus.flatMap(({ colonnes }) => colonnes.filter(isDouteuse)).length,
  };
}

/** The sheet of most doubts; without doubt, that of the actions; without actions, the table that is most like a plan. */
function premiereAVoir(
  montrees: readonly FeuilleMontree[],
  rapprochements: readonly FeuilleRapprochee[],
): FeuilleMontree | undefined {
  const note = ({ nom, aConfirmer, masquee }: FeuilleMontree) => {
    const siens = rapprochements.filter(({ feuille }) => feuille === nom);
    const actions = siens.some(({ cle, lue }) => lue && cle === 'actions');
    const largeur = Math.max(0, ...siens.map(({ colonnes }) => colonnes.length));
    return aConfirmer * 1_000 + (actions ? 500 : 0) + largeur - (masquee ? 400 : 0);
  };
  return montrees.reduce<FeuilleMontree | undefined>(
    (meilleure, feuille) => (meilleure && note(meilleure) >= note(feuille) ? meilleure : feuille),
    undefined,
  );
}

function openFeuille(
  feuille: FeuilleClasseur,
  rapprochements: readonly FeuilleRapprochee[],
  constats: readonly Constat[],
): FeuilleOuverte {
  const { nom, lignes } = feuille;
  const siens = rapprochements.filter((autre) => autre.feuille === nom);
  const montreur = createMontreur(feuille, siens, constats);
  const zone = zoneDe(feuille);
  if (!zone) return { nom, tableaux: [], brute: null };
  const enTout = (haut: number, bas: number) => [...lignes.keys()].filter((rang) => rang >= haut && rang <= bas).length;
  const tableaux = siens.map((tableau) => {
    const [premiere] = tableau.colonnes;
    const decision = { genre: 'colonne', feuille: nom, cellule: premiere?.cellule ?? '', devient: null } as const;
    const ailleurs = premiere ? etendre({ rapprochements }, decision).length - 1 : 0;
    // What stands above a table is shown, down from the table before.
    const ici = lignesDe(tableau.plage).premiere;
    const avant = siens.map(({ plage }) => lignesDe(plage).derniere + 1).filter((rang) => rang <= ici);
    const dessus = { ...zone, haut: Math.max(zone.haut, ...avant) };
    const vu = viewTableau(tableau, montreur, { enTout: 0, zone: dessus, ailleurs });
    return { ...vu, enTout: enTout(vu.premiere, vu.derniere) };
  });
  if (tableaux.length > 0) return { nom, tableaux, brute: null };
  const devinee = withFeuillesSansTableau({ version: 1, feuilles: [] }, { feuilles: [feuille] }).feuilles[0];
  return {
    nom,
    tableaux,
    brute: {
      gauche: zone.gauche,
      lignes: montreur.lignes(zone, lignesMontrees),
      enTout: enTout(zone.haut, zone.bas),
      entete: devinee?.entete ?? null,
    },
  };
}
