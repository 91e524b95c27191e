import type { CleFeuille } from '../dossier/dossier.js';
import { feuilles } from '../dossier/dossier.js';
import { once } from '../dossier/une-fois.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { FeuilleClasseur } from '../tableur/classeur.js';
import type { FeuilleFixee } from './correspondance/correspondance.js';
import { isMemeTitre, type NoteDeFeuille } from './entetes.js';
import { noteFiche } from './fiches.js';
import { cellulesDeZone, createGrille, type Grille, rangsDeZone, texteDe, type ZoneDeGrille } from './grille.js';
import { cleDuLibelle, withoutDeuxPoints } from './libelles.js';
import { feuilleDuNom } from './noms-de-feuilles.js';
import { decouper, type Region } from './regions.js';

/** A part of a tab that may be one of our sheets: a table, or fiches. */
export type Bloc = {
  readonly onglet: FeuilleClasseur;
  readonly grille: Grille;
  /** What it is taken for; null: nothing of ours. */
  readonly cle: CleFeuille | null;
  readonly fixee: FeuilleFixee | undefined;
} & (
  | { readonly genre: 'tableau'; readonly region: Region; readonly notes: readonly NoteDeFeuille[] }
  | { readonly genre: 'fiches'; readonly zone: ZoneDeGrille }
);

/** A tab cut into what it may hold, and what has no titles at all. */
export interface OngletDecoupe {
  readonly blocs: readonly Bloc[];
  readonly sansEntete: readonly ZoneDeGrille[];
}

/** The bonus of a table whose tab is called as our sheet. */
const bonusDuNom = 1.2;
/** A table that names as many columns of ours is no fiche. */
const largeurSure = 7;
/** Fewer labels of ours than this, and a tab is no fiche. */
const minLabels = 3;

/**
 * Cuts a tab: its labels and values, its tables, its tables laid on their side. The name of the tab is a hint.
 * @param fixees what a person decided of it
 */
export function decouperOnglet(
  onglet: FeuilleClasseur,
  grille: Grille,
  fixees: readonly FeuilleFixee[] = [],
): OngletDecoupe {
  const { zone } = grille;
  if (!zone) return { blocs: [], sansEntete: [] };
  const decidees = fixees.filter(({ cle }) => cle !== null);
  if (decidees.length > 0) {
    const parts = fixees
      .filter(({ cle, lignes }) => cle !== null || lignes !== undefined)
      .map((fixee) => {
        const part = keepDecide(readPart(onglet, grille, restrict(zone, fixee, fixees), fixee), fixee);
        return fixee.cle === null ? { ...part, blocs: part.blocs.map((bloc) => ({ ...bloc, cle: null })) } : part;
      });
    return { blocs: parts.flatMap(({ blocs }) => blocs), sansEntete: parts.flatMap(({ sansEntete }) => sansEntete) };
  }
  return readPart(onglet, grille, zone, undefined);
}

/** Of tables side by side, a decision is about the one whose titles it names. */
function keepDecide(lu: OngletDecoupe, { colonnes }: FeuilleFixee): OngletDecoupe {
  const nombre = (bloc: Bloc) =>
    bloc.genre === 'fiches'
      ? 0
      : colonnes.filter(({ titre }) => bloc.region.entetes[0]?.titres.some((autre) => isMemeTitre(autre, titre)))
          .length;
  const meilleur = Math.max(0, ...lu.blocs.map(nombre));
  return meilleur === 0 ? lu : { ...lu, blocs: lu.blocs.filter((bloc) => nombre(bloc) === meilleur) };
}

/** The rows of a decision, and what stands above them down from the table before. */
function restrict(zone: ZoneDeGrille, { lignes, entete }: FeuilleFixee, toutes: readonly FeuilleFixee[]): ZoneDeGrille {
  if (!lignes) return zone;
  const avant = toutes.flatMap((autre) =>
    autre.lignes && autre.lignes.derniere < lignes.premiere ? [autre.lignes.derniere + 1] : [],
  );
  const haut = entete === undefined ? lignes.premiere : Math.max(zone.haut, ...avant);
  return { ...zone, haut, bas: lignes.derniere };
}

function readPart(
  onglet: FeuilleClasseur,
  grille: Grille,
  zone: ZoneDeGrille,
  fixee: FeuilleFixee | undefined,
): OngletDecoupe {
  const lu = readShape(onglet, grille, zone, fixee);
  if (!fixee || fixee.entete !== undefined || fixee.colonnes.length === 0) return lu;
  if (lu.blocs.some((bloc) => bloc.genre === 'fiches' || coversTitres(bloc.region, fixee))) return lu;
  const place = findTitres(grille, zone, fixee);
  if (place === null) return lu;
  // Titles one under the other are labels; side by side, a header.
  return place === 'dessous'
    ? { blocs: [{ genre: 'fiches', onglet, grille, zone, fixee, cle: fixee.cle }], sansEntete: [] }
    : readShape(onglet, grille, zone, { ...fixee, entete: place });
}

/** Whether a table has most of the titles that a mapping names. */
function coversTitres({ entetes }: Region, { colonnes }: FeuilleFixee): boolean {
  const [entete] = entetes;
  const connus = colonnes.filter(({ titre }) => entete?.titres.some((lu) => isMemeTitre(lu, titre)));
  return connus.length >= 0.5 * colonnes.length;
}

/** Where the titles of a mapping stand: a person says by them where the header is, or that they are labels. */
function findTitres(grille: Grille, zone: ZoneDeGrille, { colonnes }: FeuilleFixee): number | 'dessous' | null {
  const noms = new Set(colonnes.map(({ titre }) => normalize(titre.split(' › ').at(-1) ?? '')));
  const comptes = rangsDeZone(grille, zone).flatMap((rang) => {
    const textes = cellulesDeZone(grille, rang, zone).map((cellule) => normalize(withoutDeuxPoints(texteDe(cellule))));
    const nombre = new Set(textes.filter((texte) => noms.has(texte))).size;
    return nombre > 0 ? [{ rang, nombre }] : [];
  });
  const [meilleur] = [...comptes].sort((a, c) => c.nombre - a.nombre || a.rang - c.rang);
  if (!meilleur) return null;
  return comptes.length >= 3 && meilleur.nombre < 0.5 * noms.size ? 'dessous' : meilleur.rang;
}

function readShape(
  onglet: FeuilleClasseur,
  grille: Grille,
  zone: ZoneDeGrille,
  fixee: FeuilleFixee | undefined,
): OngletDecoupe {
  const nommee = fixee?.cle ?? feuilleDuNom(onglet.nom);
  if (
    nommee !== undefined &&
    feuilles[nommee].disposition === 'cles' &&
    (noteFiche(grille, zone, nommee).cles > 0 || hasLibelles(grille, zone, nommee))
  )
    return { blocs: [{ genre: 'fiches', onglet, grille, zone, fixee, cle: nommee }], sansEntete: [] };
  const labels = {
    convention: once(() => noteFiche(grille, zone, 'convention')),
    actions: once(() => noteFiche(grille, zone, 'actions')),
  };
  if (nommee === undefined && !fixee && isSurementFiche(zone, labels))
    return { blocs: [{ genre: 'fiches', onglet, grille, zone, fixee, cle: 'actions' }], sansEntete: [] };
  const { regions, sansEntete } = decouper(grille, zone, fixee?.entete, nommee);
  const tableaux = regions.map((region) => tableauOf(onglet, grille, region, nommee, fixee));
  const largeur = Math.max(0, ...tableaux.map(largeurDe));
  const notre = regions.some(({ entetes }) => entetes[0]?.titres.some(({ propre }) => propre !== null));
  if (fixee?.entete === undefined && largeur < largeurSure && !notre) {
    const fiches = fichesOf(onglet, grille, zone, labels, nommee, fixee, largeur, tableaux);
    if (fiches) return fiches;
  }
  if (!tableaux.some(({ cle }) => cle !== null) && fixee?.entete === undefined) {
    const couche = readCouche(onglet, zone, nommee, fixee);
    if (couche) return couche;
  }
  return { blocs: tableaux, sansEntete };
}

/** What the labels of a zone say, as those of the convention and as those of an action. */
type LabelsNotes = Readonly<Record<'convention' | 'actions', () => ReturnType<typeof noteFiche>>>;

/**
 * More labels of an action than a table of these few columns may name: `fichesOf` would take it for a fiche whatever table
 * is found there, and none is looked for.
 */
function isSurementFiche({ gauche, droite }: ZoneDeGrille, { convention, actions }: LabelsNotes): boolean {
  const colonnes = droite - gauche + 1;
  const largeurMax = colonnes < 3 ? colonnes : 2 * colonnes;
  if (largeurMax >= largeurSure) return false;
  const { cles, valeurs } = actions();
  return valeurs < 2 && cles >= minLabels && cles > largeurMax && cles > convention().cles;
}

/** Our own sheet, not filled in yet: its labels say what it is. */
function hasLibelles(grille: Grille, zone: ZoneDeGrille, cle: CleFeuille): boolean {
  const siens = rangsDeZone(grille, zone).filter((rang) => {
    const [premiere] = cellulesDeZone(grille, rang, zone);
    return premiere !== undefined && cleDuLibelle(cle, texteDe(premiere)) !== null;
  });
  return siens.length >= 3;
}

/** How many of its titles a table explains: columns of ours, and the years or the statuses to tick. */
function largeurDe({ notes, region }: Extract<Bloc, { genre: 'tableau' }>): number {
  const speciaux = (region.entetes[0]?.titres ?? []).filter(({ special }) => special !== null).length;
  const connues = notes[0]?.cles.size ?? 0;
  return connues < 2 || speciaux < 3 ? connues : connues + speciaux;
}

/** A table on its side: its titles in the first column, its rows in the next ones. */
function readCouche(
  onglet: FeuilleClasseur,
  zone: ZoneDeGrille,
  nommee: CleFeuille | undefined,
  fixee: FeuilleFixee | undefined,
): OngletDecoupe | null {
  // More columns than this is no table that a person laid on its side.
  if (zone.bas - zone.haut > 200) return null;
  const tournee = createGrille(onglet, true);
  const { regions, sansEntete } = decouper(tournee, zoneTournee(zone));
  const blocs = regions.map((region) => tableauOf(onglet, tournee, region, nommee, fixee));
  return blocs.some(({ cle }) => cle !== null) ? { blocs, sansEntete: sansEntete.map(zoneTournee) } : null;
}

function tableauOf(
  onglet: FeuilleClasseur,
  grille: Grille,
  region: Region,
  nommee: CleFeuille | undefined,
  fixee: FeuilleFixee | undefined,
): Extract<Bloc, { genre: 'tableau' }> {
  const notes = region.entetes[0]?.notes ?? [];
  return { genre: 'tableau', onglet, grille, region, notes, fixee, cle: fixee?.cle ?? chooseCle(notes, nommee) };
}

/** The likeliest sheet; the name of the tab counts, and two titles of an action are not enough. */
function chooseCle(notes: readonly NoteDeFeuille[], nommee: CleFeuille | undefined): CleFeuille | null {
  const notees = notes
    .filter((note) => feuilles[note.feuille].disposition === 'lignes' && isPossible(note))
    .map(({ feuille, somme }) => ({ feuille, somme: somme + (feuille === nommee ? bonusDuNom : 0) }))
    .sort((a, b) => b.somme - a.somme);
  return notees[0]?.feuille ?? null;
}

/** What only a plan d'actions says of its rows. */
const clesFortes: ReadonlySet<string> = new Set([
  'numero',
  'pilote',
  'statut',
  'avancement',
  'debut',
  'fin',
  'periode',
  'budgetPrevu',
]);

function isPossible({ feuille, cles, part, nommee }: NoteDeFeuille): boolean {
  if (feuille !== 'actions') return part >= (nommee ? 0.25 : 0.4);
  const fortes = [...cles].filter((cle) => clesFortes.has(cle)).length;
  return nommee ? cles.size >= 3 || (cles.size >= 2 && part >= 0.6) : fortes >= 3;
}

/** A tab of labels and values: the convention, an action, or a table on its side when each label has several values. */
function fichesOf(
  onglet: FeuilleClasseur,
  grille: Grille,
  zone: ZoneDeGrille,
  labels: LabelsNotes,
  nommee: CleFeuille | undefined,
  fixee: FeuilleFixee | undefined,
  largeur: number,
  tableaux: readonly Extract<Bloc, { genre: 'tableau' }>[],
): OngletDecoupe | null {
  const convention = labels.convention();
  const actions = labels.actions();
  const commun = { genre: 'fiches' as const, onglet, grille, zone, fixee };
  const deLaConvention =
    !fixee &&
    ((convention.cles >= minLabels && convention.cles >= actions.cles) ||
      (convention.cles >= 2 && largeur < 2 && actions.cles < 2)) &&
    convention.cles > largeur;
  if (deLaConvention) {
    // A table may stand under the labels: the communes and their population.
    const dessous = tableaux.filter(
      ({ cle, region }) => cle !== null && (region.entetes[0]?.haut ?? 0) > zone.haut + 2,
    );
    const haut = Math.min(...dessous.map(({ region }) => region.entetes[0]?.haut ?? zone.bas), zone.bas + 1);
    return { blocs: [{ ...commun, zone: { ...zone, bas: haut - 1 }, cle: 'convention' }, ...dessous], sansEntete: [] };
  }
  if (nommee !== undefined && nommee !== 'actions') return null;
  if (actions.cles < minLabels || actions.cles < largeur) return null;
  if (actions.valeurs >= 2) {
    const tournee = createGrille(onglet, true);
    const { regions, sansEntete } = decouper(tournee, zoneTournee(zone));
    const blocs = regions.map((region) => tableauOf(onglet, tournee, region, 'actions', fixee));
    const [premier] = blocs;
    const [note] = premier?.notes ?? [];
    if (premier?.cle === 'actions' && note && note.cles.size > largeur && note.part >= 0.5)
      return { blocs, sansEntete: sansEntete.map(zoneTournee) };
  }
  return actions.cles > largeur ? { blocs: [{ ...commun, cle: 'actions' }], sansEntete: [] } : null;
}

function zoneTournee({ haut, bas, gauche, droite }: ZoneDeGrille): ZoneDeGrille {
  return { haut: gauche, bas: droite, gauche: haut, droite: bas };
}

/** When no table is a plan d'actions, the one that looks most like it is: a readable tracker is never refused. */
export function promoteActions(blocs: readonly Bloc[]): readonly Bloc[] {
  if (blocs.some(({ cle }) => cle === 'actions')) return blocs;
  let meilleur: { readonly bloc: Bloc; readonly note: number } | null = null;
  for (const bloc of blocs) {
    if (bloc.genre !== 'tableau' || bloc.fixee || bloc.onglet.masquee) continue;
    const note = bloc.notes.find(({ feuille }) => feuille === 'actions');
    const autre = bloc.cle !== null && feuilleDuNom(bloc.onglet.nom) === bloc.cle;
    if (!note || autre || note.cles.size < 2 || !note.nommee) continue;
    if (note.somme > (meilleur?.note ?? 0)) meilleur = { bloc, note: note.somme };
  }
  return meilleur ? blocs.map((bloc) => (bloc === meilleur?.bloc ? { ...bloc, cle: 'actions' } : bloc)) : blocs;
}
