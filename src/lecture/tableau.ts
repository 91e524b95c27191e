import type { Contenu } from '../dossier/contenu.js';
import type { CleFeuille } from '../dossier/dossier.js';
import { lettresDe } from '../dossier/origine.js';
import { proposeChamps } from '../dossier/valeurs/champs.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';
import { adresse } from '../tableur/classeur.js';
import { splitActions } from './actions-numerotees.js';
import type { ColonneLue, ColonneVue } from './colonne-lue.js';
import { resolveColonnes } from './colonnes.js';
import type { ColonneFixee } from './correspondance/correspondance.js';
import { isMemeTitre, type Titre } from './entetes.js';
import { type CelluleDeGrille, cellulesDeZone, type Grille, texteDe } from './grille.js';
import type { Legende } from './legendes.js';
import type { Brouillon } from './ligne-lue.js';
import { createLecteurDeGroupes, type Groupe } from './lignes.js';
import type { Methode } from './methode.js';
import { profilDe, profilVide } from './profil.js';
import { isNotreSuivi, type Region } from './regions.js';
import {
  cleDuNiveau,
  colonneDesNiveaux,
  colonneNommante,
  findColonne,
  type RoleDeLigne,
  rolesDesLignes,
} from './roles.js';
import { uniteDe } from './sommes.js';
import { isTotal, sectionOf } from './titres/lignes.js';

/** A table once read: its columns, the role of each row, its rows as drafts. */
export interface TableauLu {
  readonly grille: Grille;
  readonly feuille: CleFeuille;
  readonly region: Region;
  readonly colonnes: readonly ColonneLue[];
  readonly roles: ReadonlyMap<number, RoleDeLigne>;
  readonly groupes: readonly Groupe[];
  readonly brouillons: readonly Brouillon[];
  /** Rows above the header that title a section. */
  readonly sectionsAvant: ReadonlySet<number>;
}

export interface ReglagesTableau {
  readonly fixees: readonly ColonneFixee[];
  /** What a person decided of section titles, by their text. */
  readonly sections: ReadonlyMap<string, string>;
  readonly legende: Legende;
  readonly methode: Methode;
  readonly siecle: number | null;
}

/** Reads a region as a table of one of our sheets. */
export function readTableau(
  grille: Grille,
  region: Region,
  feuille: CleFeuille,
  { fixees, sections, legende, methode, siecle }: ReglagesTableau,
): TableauLu {
  const premiers = region.rangs.filter((rang) => isDonnee(grille, region, rang));
  const titres = withSansTitre(grille, region, premiers);
  const vues = titres.map((titre) => vueDe(grille, titre, premiers, region.entetes[0]?.bas ?? 0, legende));
  const colonnes = resolveColonnes(feuille, vues, matchFixees(titres, fixees), methode);
  const roles = rolesDesLignes({ grille, feuille, region, colonnes }, methode.chemin);
  const sectionsAvant = new Set(
    feuille === 'actions' ? region.avant.filter((rang) => isSectionAvant(grille, region, rang)) : [],
  );
  const groupes = groupLignes(grille, feuille, region, colonnes, roles, sectionsAvant, sections);
  const ecrit = isNotreSuivi(grille, region);
  const lire = createLecteurDeGroupes({
    grille,
    feuille,
    zone: region.zone,
    bas: region.entetes[0]?.bas ?? 0,
    colonnes,
    legende,
    unites: unitesDesConsignes(grille, region, roles),
    siecle,
    ecrit,
  });
  return {
    grille,
    feuille,
    region,
    colonnes,
    roles,
    groupes,
    sectionsAvant,
    brouillons: groupes.flatMap((groupe) => (ecrit ? (lire(groupe) ?? []) : splitActions(lire(groupe), feuille))),
  };
}

/** No label of a total is longer. */
const longueurTotal = 60;

function isMotDeTotal(cellule: CelluleDeGrille): boolean {
  const { contenu } = cellule;
  return contenu.genre === 'texte' && contenu.texte.length <= longueurTotal && isTotal(contenu.texte);
}

/** « (k€ TTC) » under a title says the unit of its column. */
function unitesDesConsignes(
  grille: Grille,
  { zone, rangs }: Region,
  roles: ReadonlyMap<number, RoleDeLigne>,
): ReadonlyMap<number, number> {
  const unites = new Map<number, number>();
  for (const rang of rangs)
    if (roles.get(rang) === 'consigne')
      for (const cellule of cellulesDeZone(grille, rang, zone)) unites.set(cellule.colonne, uniteDe(texteDe(cellule)));
  return unites;
}

/** A row that looks like data before its role is known: several cells, and no word of a total. */
function isDonnee(grille: Grille, { zone }: Region, rang: number): boolean {
  const cellules = cellulesDeZone(grille, rang, zone);
  return cellules.length >= 2 && !cellules.slice(0, 3).some((cellule) => isMotDeTotal(cellule));
}

/** Columns that hold data and have no title: kept under their letter. */
function withSansTitre(grille: Grille, { zone, entetes }: Region, rangs: readonly number[]): readonly Titre[] {
  const titres = entetes[0]?.titres ?? [];
  const connues = new Set(titres.map(({ colonne }) => colonne));
  const sansTitre = new Map<number, CelluleDeGrille>();
  for (const rang of rangs)
    for (const cellule of cellulesDeZone(grille, rang, zone))
      if (!connues.has(cellule.colonne) && !sansTitre.has(cellule.colonne)) sansTitre.set(cellule.colonne, cellule);
  return [
    ...titres,
    ...[...sansTitre].map(([colonne, cellule]) => ({
      colonne,
      chemin: [`Colonne ${lettresDe(adresse(grille.placeDe({ ligne: 1, colonne })))} (sans titre)`],
      cellule,
      bande: 0,
      special: null,
      propre: null,
      aPart: false,
    })),
  ].sort((a, b) => a.colonne - b.colonne);
}

function vueDe(grille: Grille, titre: Titre, rangs: readonly number[], bas: number, { codes }: Legende): ColonneVue {
  // A column of our own tracker is known by its title.
  if (titre.propre !== null) return { titre, profil: profilVide, couleurs: 0, codes: 0 };
  const contenus: Contenu[] = [];
  let couleurs = 0;
  for (const rang of rangs) {
    const cellule = grille.at(rang, titre.colonne);
    if (cellule && cellule.ligne > bas) contenus.push(cellule.contenu);
    else if (isCouleurPropre(grille, rang, titre.colonne)) couleurs += 1;
  }
  const profil = profilDe(contenus);
  const dits = codes.size === 0 ? 0 : contenus.filter((contenu) => isCode(codes, contenu)).length;
  return { titre, profil, couleurs, codes: contenus.length === 0 ? 0 : dits / contenus.length };
}

function isCode(codes: ReadonlyMap<string, string>, contenu: Contenu): boolean {
  const texte = texteDe({ contenu });
  return texte.length <= 8 && codes.has(normalize(texte) || texte.trim());
}

/** A fill that the first cell of the row does not have. */
function isCouleurPropre(grille: Grille, rang: number, colonne: number): boolean {
  const fond = grille.apparence(rang, colonne)?.fond;
  if (fond === undefined) return false;
  const premiere = grille.ligne(rang)[0];
  return premiere === undefined || grille.apparence(rang, premiere.colonne)?.fond !== fond;
}

/** What a person decided, by column: by title, and by letter where two have the same. */
function matchFixees(titres: readonly Titre[], fixees: readonly ColonneFixee[]): ReadonlyMap<number, ColonneFixee> {
  const parColonne = new Map<number, ColonneFixee>();
  for (const fixee of fixees) {
    const memes = titres.filter((titre) => isMemeTitre(titre, fixee.titre));
    const lettre = (titre: Titre) => adresse({ ligne: 1, colonne: titre.colonne }).slice(0, -1);
    const choisi =
      memes.find((titre) => lettre(titre) === fixee.colonne) ?? (memes.length === 1 ? memes[0] : undefined);
    if (choisi) parColonne.set(choisi.colonne, fixee);
  }
  return parColonne;
}

/** A lone title just over a header: « AXE 1 : PETITE ENFANCE ». */
function isSectionAvant(grille: Grille, { zone }: Region, rang: number): boolean {
  const cellules = cellulesDeZone(grille, rang, zone);
  const [premiere] = cellules;
  return premiere !== undefined && cellules.length === 1 && sectionOf(texteDe(premiere)) !== null;
}

/** A section that is open: what it says, at which level. */
interface SectionOuverte {
  readonly niveau: number;
  readonly cle: string;
  readonly source: CelluleALire;
}

/** Actions and what goes on with them; each with the sections it stands in. */
function groupLignes(
  grille: Grille,
  feuille: CleFeuille,
  region: Region,
  colonnes: readonly ColonneLue[],
  roles: ReadonlyMap<number, RoleDeLigne>,
  sectionsAvant: ReadonlySet<number>,
  decidees: ReadonlyMap<string, string>,
): readonly Groupe[] {
  const groupes: { rangs: number[]; sections: Record<string, CelluleALire> }[] = [];
  let ouvertes: readonly SectionOuverte[] = [];
  const nommante = colonneNommante(feuille, colonnes);
  const niveaux = createNiveaux(grille);
  const niveauDit = colonneDesNiveaux(grille, region.rangs, colonnes);
  let precedente = false;
  for (const rang of [...region.avant, ...region.rangs]) {
    const role = sectionsAvant.has(rang) ? 'section' : roles.get(rang);
    if (role === 'section') {
      const ouverte =
        (niveauDit !== null && nommante !== null && sectionDite(grille, rang, niveauDit, nommante)) ||
        sectionDe(grille, region, rang, niveaux, precedente, decidees);
      if (ouverte) ouvertes = [...ouvertes.filter(({ niveau }) => niveau < ouverte.niveau), ouverte];
      precedente = true;
      continue;
    }
    precedente = false;
    if (role === 'suite' && groupes.length > 0) groupes.at(-1)?.rangs.push(rang);
    else if (role === 'action' || role === 'suite')
      groupes.push({ rangs: [rang], sections: feuille === 'actions' ? sectionsOf(ouvertes, colonnes) : {} });
  }
  return nommante === null ? groupes.filter(({ rangs }) => rangs.length > 0) : groupes;
}

function sectionsOf(
  ouvertes: readonly SectionOuverte[],
  colonnes: readonly ColonneLue[],
): Record<string, CelluleALire> {
  const sections: Record<string, CelluleALire> = {};
  for (const { cle, source } of ouvertes) {
    // A column for the axes leaves the sections to the objectives.
    const libre = findColonne(colonnes, cle) === null ? cle : cle === 'axe' ? 'objectif' : cle;
    sections[libre] ??= source;
  }
  return sections;
}

function sectionDe(
  grille: Grille,
  { zone }: Region,
  rang: number,
  niveaux: Niveaux,
  suit: boolean,
  decidees: ReadonlyMap<string, string>,
): SectionOuverte | null {
  const cellules = cellulesDeZone(grille, rang, zone);
  const [premiere] = cellules;
  if (!premiere) return null;
  const texte = cellules.map(texteDe).join(' ');
  const contenu: Contenu = cellules.length === 1 ? premiere.contenu : { genre: 'texte', texte };
  const source: CelluleALire = {
    contenu,
    origine: { feuille: grille.feuille.nom, cellule: adresse(grille.placeDe(premiere)) },
  };
  const connue = sectionOf(texte) ?? sectionOf(texteDe(premiere));
  const decidee = decidees.get(texte);
  const niveau = niveaux.find(premiere, connue?.niveau ?? (proposeChamps(texte).length > 0 ? 1 : null), suit);
  const cle =
    decidee ??
    (connue && connue.champ !== 'champs' ? connue.champ : niveau === 1 ? 'axe' : niveau === 2 ? 'objectif' : 'enjeu');
  return { niveau, cle, source };
}

const rangsDesNiveaux: Readonly<Record<string, number>> = { axe: 1, enjeu: 1, objectif: 2 };

/** A row that a column of levels calls « Axe » or « Objectif ». */
function sectionDite(grille: Grille, rang: number, niveaux: number, nommante: number): SectionOuverte | null {
  const mot = grille.at(rang, niveaux);
  const titre = grille.at(rang, nommante);
  const cle = mot && cleDuNiveau(texteDe(mot));
  if (!cle || !titre) return null;
  const origine = { feuille: grille.feuille.nom, cellule: adresse(grille.placeDe(titre)) };
  return { niveau: rangsDesNiveaux[cle] ?? 2, cle, source: { contenu: titre.contenu, origine } };
}

interface Niveaux {
  /** The level of a section: as it says, or that of the sections that look the same, or one more than the one just above. */
  readonly find: (cellule: CelluleDeGrille, dit: number | null, suit: boolean) => number;
}

function createNiveaux(grille: Grille): Niveaux {
  const parLook = new Map<string, number>();
  let dernier = 0;
  return {
    find: (cellule, dit, suit) => {
      const { fond = '', gras = false } = grille.apparence(cellule.ligne, cellule.colonne) ?? {};
      const { gauche, droite } = grille.etendue(cellule);
      const look = `${fond}${gras}${droite - gauche}${cellule.colonne}`;
      const niveau = dit ?? parLook.get(look) ?? (suit ? dernier + 1 : Math.max(dernier, 1));
      if (!parLook.has(look)) parLook.set(look, niveau);
      dernier = niveau;
      return niveau;
    },
  };
}
