import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import type { Valeur } from '../dossier/origine.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';
import { adresse, type Classeur } from '../tableur/classeur.js';
import type { BlocLu } from './bloc-lu.js';
import { withChamps } from './champs-proposes.js';
import { withCommunes } from './communes-proposees.js';
import type { Faits } from './faits.js';
import { createFinisseur, type LigneLue } from './ligne-lue.js';
import { withPartages } from './partages.js';
import { communeDeLaPartie } from './parties.js';
import type { TableauLu } from './tableau.js';

/** The Dossier, and what putting it together gave to say. */
export interface Assemblage {
  readonly dossier: Dossier;
  readonly constats: readonly Constat[];
  readonly faits: Faits;
}

/** One list a sheet; what the lines around say fills what no sheet says. */
export function assemble(
  gardes: readonly BlocLu[],
  faits: Faits,
  classeur: Classeur,
  lus: readonly BlocLu[],
): Assemblage {
  const lignesDe = (cle: CleFeuille) => gardes.filter((lu) => lu.cle === cle).flatMap(({ lignes }) => lignes);
  const constats: Constat[] = [];
  const conventions = lignesDe('convention');
  const convention = mergeConvention(conventions, faits, constats);
  const communes = lignesDe('communes');
  const actions = withPartages(lignesDe('actions'));
  const situees = withCommunes(actions, gardes);
  const proposes = withChamps(situees.actions, gardes);
  constats.push(...proposes.constats, ...situees.constats);
  const dites = communes.length > 0 ? [] : communesDites(faits, convention, gardes);
  const nommees =
    communes.length > 0
      ? communes
      : dites.map((source) =>
          finirCommune({ sources: { nom: source }, autres: {}, partages: {}, origine: source.origine }),
        );
  const feuillesLues: { [F in CleFeuille]?: FeuilleLue } = {};
  for (const cle of Object.keys(feuilles) as CleFeuille[]) {
    const siens = gardes.filter((lu) => lu.cle === cle);
    if (siens.length > 0) feuillesLues[cle] = describe(siens);
  }
  const pris = new Set(lus.map(({ bloc }) => bloc.onglet.nom));
  // Each row came out of its own sheet's zod schema: its columns and their types are those that the sheet declares.
  const dossier = {
    ...Object.fromEntries((Object.keys(feuilles) as CleFeuille[]).map((cle) => [cle, withPartages(lignesDe(cle))])),
    actions: proposes.actions,
    communes: nommees,
    convention,
    feuilles: feuillesLues,
    feuillesInconnues: classeur.feuilles
      .filter(({ nom, lignes }) => !pris.has(nom) && lignes.size > 0)
      .map(({ nom }) => nom),
  } as unknown as Dossier;
  const nouveaux = Object.entries(faits.convention).filter(([cle]) => !conventions.some((ligne) => cle in ligne));
  return { dossier, constats, faits: { ...faits, convention: Object.fromEntries(nouveaux), communes: dites } };
}

const finirCommune = (brouillon: Parameters<ReturnType<typeof createFinisseur>>[0]): LigneLue =>
  createFinisseur('communes')(brouillon).ligne;

/** The communes that the lines around the tables name, or the parties, or the columns to tick. */
function communesDites(faits: Faits, convention: LigneLue | null, gardes: readonly BlocLu[]): readonly CelluleALire[] {
  if (faits.communes.length > 0) return faits.communes;
  const signataires = convention?.['signataires'] as Valeur<readonly string[]> | undefined;
  const parties = (signataires?.valeur ?? []).flatMap((partie) => communeDeLaPartie(partie) ?? []);
  if (signataires && parties.length > 0)
    return parties.map((nom) => ({ contenu: { genre: 'texte', texte: nom }, origine: signataires.origine }));
  return gardes.flatMap(({ tableau }) =>
    (tableau?.colonnes ?? []).flatMap(({ role, titre }) =>
      tableau && role.genre === 'coche' && role.cle === 'communes'
        ? [
            {
              contenu: { genre: 'texte' as const, texte: role.valeur },
              origine: { feuille: tableau.grille.feuille.nom, cellule: adresse(tableau.grille.placeDe(titre.cellule)) },
            },
          ]
        : [],
    ),
  );
}

/** The sheet of the convention, then what the lines around say and it does not. */
function mergeConvention(lignes: readonly LigneLue[], faits: Faits, constats: Constat[]): LigneLue | null {
  const [premiere, ...autres] = lignes;
  const sources = Object.entries(faits.convention).filter(([cle]) => !lignes.some((ligne) => cle in ligne));
  if (!premiere && sources.length === 0) return null;
  const [, source] = sources[0] ?? [];
  const dites = createFinisseur('convention')({
    sources: Object.fromEntries(sources),
    autres: {},
    partages: {},
    origine: source?.origine ?? { feuille: '', cellule: '' },
  });
  constats.push(...dites.constats);
  return Object.assign({}, ...[...autres].reverse(), dites.ligne, premiere);
}

/** What was found of a sheet: all its tables; the first one gives its name. */
function describe(siens: readonly BlocLu[]): FeuilleLue {
  const colonnes: Record<string, { cellule: string; entete: string }> = {};
  for (const { rapprochements } of siens)
    for (const rapproche of rapprochements)
      for (const { cle, cellule, titre } of rapproche.colonnes)
        for (const borne of cle === 'periode' ? ['debut', 'fin'] : cle ? [cle] : [])
          colonnes[borne] ??= { cellule, entete: titre };
  const tableaux = siens.flatMap(({ tableau }) => (tableau ? [tableauOf(tableau)] : []));
  return {
    nom: siens[0]?.bloc.onglet.nom ?? '',
    colonnes,
    inconnues: siens.flatMap(({ rapprochements }) =>
      rapprochements.flatMap(({ colonnes: lues }) =>
        lues.filter(({ cle }) => cle === null).map(({ cellule, titre }) => ({ cellule, entete: titre })),
      ),
    ),
    ...(tableaux.length > 0 && { tableaux }),
  };
}

function tableauOf({
  grille,
  region: { zone, entetes },
  colonnes,
}: TableauLu): NonNullable<FeuilleLue['tableaux']>[number] {
  const [haut, bas] = grille.transposee ? [zone.gauche, zone.droite] : [entetes[0]?.haut ?? zone.haut, zone.bas];
  return {
    nom: grille.feuille.nom,
    lignes: [haut, bas],
    transpose: grille.transposee,
    colonnes: Object.fromEntries(
      [...colonnes].reverse().flatMap(({ role, titre }) => {
        const cellule = adresse(grille.placeDe(titre.cellule));
        if (role.genre === 'periode')
          return [
            ['debut', cellule],
            ['fin', cellule],
          ];
        return role.genre === 'valeur' ? [[role.cle, cellule]] : [];
      }),
    ),
  };
}
