import type { Contenu } from '../dossier/contenu.js';
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import { isMoisJour, type Periode } from '../dossier/valeurs/dates.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { parseStatut } from '../dossier/valeurs/statuts.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';
import { adresse, type Place } from '../tableur/classeur.js';
import { caseCochee } from './cases-cochees.js';
import type { ColonneLue } from './colonne-lue.js';
import { type CelluleDeGrille, cellulesDeZone, type Grille, texteDe, type ZoneDeGrille } from './grille.js';
import { type Legende, readParLegende } from './legendes.js';
import { type Brouillon, joinSource } from './ligne-lue.js';
import { isAttente, isIdem } from './mots-d-attente.js';
import { isMotsPropres } from './mots-propres.js';
import { isMarque } from './profil.js';
import { isRepetable } from './repetables.js';
import { readMontants, uniteDe } from './sommes.js';
import { isSuiteDeTexte } from './textes-coupes.js';

/** The rows of the sheet that make one row of ours: the first one, then those that go on with it. */
export interface Groupe {
  readonly rangs: readonly number[];
  /** What the sections above say: by our column, the cell that says it. */
  readonly sections: Readonly<Record<string, CelluleALire>>;
}

/** What is known of a table when its rows are read. */
export interface TableauEnLecture {
  readonly grille: Grille;
  readonly feuille: CleFeuille;
  readonly zone: ZoneDeGrille;
  /** The last row of the first header: what is merged from above it is no value. */
  readonly bas: number;
  readonly colonnes: readonly ColonneLue[];
  readonly legende: Legende;
  /** Units that a row under the titles says, by column: 1,000 for « (k€) ». */
  readonly unites: ReadonlyMap<number, number>;
  /** We wrote it: what it says is as it is. */
  readonly ecrit: boolean;
  /** The century of years written with two digits, when a person says it. */
  readonly siecle: number | null;
}

/** A cell of a column of a group. */
interface CelluleDeGroupe extends CelluleDeGrille {
  /** It comes down a merge that begins above the group. */
  readonly descendue: boolean;
  /** Its merge goes on below the group. */
  readonly partagee: boolean;
}

/** Reads the groups of rows of a table into drafts of rows of ours. */
export function createLecteurDeGroupes(tableau: TableauEnLecture): (groupe: Groupe) => Brouillon | null {
  const { feuille, colonnes, grille, ecrit } = tableau;
  const definies: Colonnes = feuilles[feuille].colonnes;
  const usages = new Map(colonnes.map((lue) => [lue.colonne, usageDe(tableau, lue)]));
  const dessus = createDessus(tableau);
  return (groupe) => {
    const cellules = dessus.complete(cellulesDuGroupe(tableau, groupe), groupe);
    const sources: Record<string, CelluleALire> = {};
    const autres: Record<string, Valeur<string>> = {};
    const partages: Record<string, Origine> = {};
    const periodes: { periode: Periode; place: Place }[] = [];
    const sommes = new Map<string, CelluleALire[]>();
    // Where the action stands in each commune.
    const statuts: CelluleALire[] = [];
    const origineDe = (place: Place): Origine => ({
      feuille: grille.feuille.nom,
      cellule: adresse(grille.placeDe(place)),
    });
    const garder = (titre: string, cellule: CelluleDeGrille) => {
      const texte = texteDe(cellule);
      const avant = autres[titre];
      if (texte === '') return;
      autres[titre] = avant
        ? { ...avant, valeur: avant.valeur === texte ? texte : `${avant.valeur}\n${texte}` }
        : { valeur: texte, origine: origineDe(cellule) };
    };
    const cocher = (cle: string, valeur: string, cellule: CelluleDeGrille) => {
      const source = { contenu: { genre: 'texte' as const, texte: valeur }, origine: origineDe(cellule) };
      // The columns of statuses go from the first steps to the last one: the last one ticked says where it stands.
      if (cle === 'statut') sources[cle] = source;
      else sources[cle] = joinSource(sources[cle], source);
    };
    const add = (cle: string, cellule: CelluleDeGrille, contenu: Contenu = cellule.contenu) => {
      sources[cle] = joinSource(sources[cle], { contenu, origine: origineDe(cellule) });
    };
    for (const { colonne, texte, role } of colonnes) {
      for (const [rang, cellule] of (cellules.get(colonne) ?? []).entries()) {
        switch (role.genre) {
          case 'valeur': {
            if (isQuantite(definies, role.cle)) {
              if (cellule.partagee || cellule.descendue) partages[role.cle] = origineDe(cellule);
              if (cellule.descendue) break;
            }
            const contenu = prepare(cellule.contenu, role.cle, tableau, texte, usages.get(colonne) ?? usageOrdinaire);
            const constatee =
              rang > 0 && versant(colonnes, grille, cellule.ligne) === 'realise' ? realises[role.cle] : undefined;
            if (constatee !== undefined) {
              if (constatee !== '') add(constatee, cellule, contenu);
              else garder(`${texte} (réalisé)`, cellule);
              break;
            }
            if (
              role.cle === 'pilote' &&
              rang > 0 &&
              sources['pilote'] &&
              !isSuiteDeTexte(texteDe(sources['pilote']), texteDe(cellule))
            ) {
              add('partenaires', cellule);
              break;
            }
            const unique = !isTexteLibre(definies, feuille, role.cle);
            if (unique && sources[role.cle] && (rang > 0 || !isRepetable(feuille, role.cle))) garder(texte, cellule);
            else add(role.cle, cellule, contenu);
            break;
          }
          case 'periode':
            for (const borne of bornesDe(cellule.contenu))
              if (!sources[borne]) add(borne, cellule, prepare(cellule.contenu, borne, tableau, texte, usageOrdinaire));
            break;
          case 'annee':
            if (texteDe(cellule).trim().length > 3)
              add('realisations', cellule, { genre: 'texte', texte: `${role.annee} : ${texteDe(cellule)}` });
            else garder(texte, cellule);
            break;
          case 'croix':
            periodes.push({ periode: role.periode, place: cellule });
            if (!isMarque(cellule.contenu)) garder(texte, cellule);
            break;
          case 'somme':
            sommes.set(role.cle, [
              ...(sommes.get(role.cle) ?? []),
              { contenu: cellule.contenu, origine: origineDe(cellule) },
            ]);
            garder(texte, cellule);
            break;
          case 'coche':
            if (
              !isMarque(cellule.contenu) &&
              !isOui(cellule.contenu) &&
              (!isNon(cellule.contenu) || texteDe(cellule).length > 3)
            )
              garder(texte, cellule);
            if (!isNon(cellule.contenu)) {
              cocher(role.cle, role.valeur, cellule);
              if (role.cle === 'communes') statuts.push({ contenu: cellule.contenu, origine: origineDe(cellule) });
            } else if (role.cle === 'statut' && !sources['statut'] && role.sinon)
              add('statut', cellule, { genre: 'texte', texte: role.sinon });
            break;
          case 'detail':
            garder(texte, cellule);
            break;
          case 'financeur':
            add(clesDesFinancements(definies), cellule, {
              genre: 'texte',
              texte: `${role.nom} : ${withEuro(texteDe(cellule))}`,
            });
            break;
          case 'nom-de-financeur': {
            const montant = montantVoisin(colonnes, cellules, colonne);
            add(clesDesFinancements(definies), cellule, {
              genre: 'texte',
              texte: montant ? `${texteDe(cellule)} ${withEuro(texteDe(montant))}` : texteDe(cellule),
            });
            break;
          }
          case 'montant-de':
            break;
          default:
            garder(texte, cellule);
        }
      }
      if (role.genre === 'croix' && isColoree(tableau, groupe, colonne))
        periodes.push({ periode: role.periode, place: { ligne: groupe.rangs[0] ?? 0, colonne } });
      if (role.genre === 'coche' && (cellules.get(colonne) ?? []).length === 0 && isColoree(tableau, groupe, colonne))
        cocher(role.cle, role.valeur, fauxDe(groupe, colonne));
      if (role.genre === 'valeur' && role.cle === 'statut' && !sources['statut']) {
        const statut = readParLegende(grille, groupe.rangs, colonne, tableau.legende);
        if (statut) add('statut', fauxDe(groupe, colonne), { genre: 'texte', texte: statut });
      }
    }
    if (feuille === 'actions' && !sources['statut']) {
      const [premiere] = colonnes.filter(({ role }) => role.genre === 'valeur' && role.cle === 'intitule');
      const statut = premiere && readParLegende(grille, groupe.rangs, premiere.colonne, tableau.legende);
      if (statut) add('statut', fauxDe(groupe, premiere.colonne), { genre: 'texte', texte: statut });
    }
    if (!sources['statut']) addStatutCommun(sources, statuts);
    addPeriodes(sources, periodes, origineDe);
    if (feuille === 'actions' && !ecrit) completeAvancement(sources, colonnes, garder, fauxDe(groupe, 1));
    if (!ecrit && 'debut' in definies && !sources['debut'] && sources['fin'] && isIntervalle(sources['fin'].contenu))
      sources['debut'] = sources['fin'];
    for (const [cle, montants] of sommes) {
      const somme = readMontants(montants, uniteDe(titreDe(colonnes, cle)));
      if (somme) sources[cle] ??= somme;
    }
    for (const [cle, source] of Object.entries(groupe.sections))
      if (cle in definies && !sources[cle]) sources[cle] = source;
    // A theme in one's own words is kept as the axis; the champ keeps its known name.
    if (feuille === 'actions' && sources['champs'] && !sources['axe'] && isMotsPropres(sources['champs'].contenu))
      sources['axe'] = sources['champs'];
    for (const rang of groupe.rangs) keepCommentaires(tableau, rang, origineDe, autres);
    const premiere = firstPlace(tableau, groupe);
    if (!premiere) return null;
    return { sources, autres, partages, origine: origineDe(premiere) };
  };
}

/** An action stands where it stands in each commune, when they all say the same. */
function addStatutCommun(sources: Record<string, CelluleALire>, statuts: readonly CelluleALire[]): void {
  const lus = new Set(statuts.map(({ contenu }) => parseStatut(texteDe({ contenu }))?.statut));
  const [premier] = statuts;
  if (premier && lus.size === 1 && !lus.has(undefined)) sources['statut'] = premier;
}

/** Columns that title what follows: written once, they go on below, merged or not. */
const clesQuiDescendent: ReadonlySet<string> = new Set(['axe', 'champs', 'enjeu', 'objectif']);

/**
 * What a row takes from the rows above it: « idem » is the cell above; an axis or an objective that is written once, and
 * left blank below, goes on. A new axis closes the objective of the one before.
 */
function createDessus(tableau: TableauEnLecture) {
  const { colonnes, grille, bas, ecrit } = tableau;
  const nommante = colonnes.find(({ role }) => role.genre === 'valeur' && role.cle === 'intitule')?.colonne ?? 0;
  const descendent = colonnes.filter(
    ({ role, colonne, titre }) =>
      role.genre === 'valeur' &&
      clesQuiDescendent.has(role.cle) &&
      // Under titles of ours, each value is where it is.
      titre.propre === null &&
      colonne < nommante &&
      isEcriteUneFois(tableau, colonne),
  );
  const dernieres = new Map<number, CelluleDeGrille>();
  return {
    complete: (
      cellules: ReadonlyMap<number, readonly CelluleDeGroupe[]>,
      { rangs }: Groupe,
    ): ReadonlyMap<number, readonly CelluleDeGroupe[]> => {
      if (ecrit) return cellules;
      const completees = new Map<number, readonly CelluleDeGroupe[]>();
      for (const [colonne, siennes] of cellules) {
        const enMots = siennes.some(({ contenu }) => contenu.genre === 'texte');
        const propres = !enMots
          ? siennes
          : siennes.flatMap((cellule) => {
              const texte = cellule.contenu.genre === 'texte' ? cellule.contenu.texte : null;
              if (texte !== null && isAttente(texte)) return [];
              const avant = dernieres.get(colonne);
              return [texte !== null && avant && isIdem(texte) ? { ...cellule, contenu: avant.contenu } : cellule];
            });
        const [premiere] = propres;
        if (premiere) {
          completees.set(colonne, propres);
          dernieres.set(colonne, premiere);
        }
      }
      for (const [rang, { colonne }] of descendent.entries()) {
        if (completees.has(colonne))
          for (const { colonne: suivante } of descendent.slice(rang + 1))
            if (!completees.has(suivante)) dernieres.delete(suivante);
        const avant = dernieres.get(colonne);
        if (!completees.has(colonne) && avant && avant.ligne > bas && grille.at(rangs[0] ?? 0, colonne) === undefined)
          completees.set(colonne, [{ ...avant, descendue: true, partagee: false }]);
      }
      return completees;
    },
  };
}

/** Most of its cells are blank, and the first row of the table has one: it is written once a group. */
function isEcriteUneFois({ grille, zone, bas, colonnes }: TableauEnLecture, colonne: number): boolean {
  const temoin = colonnes.find(({ role }) => role.genre === 'valeur' && role.cle === 'intitule')?.colonne;
  if (temoin === undefined || (grille.feuille.fusions.size > 0 && hasFusion(grille, zone, colonne))) return false;
  let pleines = 0;
  let lignes = 0;
  for (let rang = bas + 1; rang <= zone.bas; rang += 1) {
    if (!grille.at(rang, temoin)) continue;
    const pleine = grille.at(rang, colonne) !== undefined;
    if (lignes === 0 && !pleine) return false;
    lignes += 1;
    if (pleine) pleines += 1;
  }
  return lignes >= 3 && pleines <= 0.7 * lignes;
}

function hasFusion(grille: Grille, { haut, bas }: ZoneDeGrille, colonne: number): boolean {
  for (let rang = haut; rang <= bas; rang += 1)
    if (grille.couvertes(rang).some((couverte) => couverte.colonne === colonne)) return true;
  return false;
}

/** The notes that stand on the cells of a row are kept with it. */
function keepCommentaires(
  { grille, zone }: TableauEnLecture,
  rang: number,
  origineDe: (place: Place) => Origine,
  autres: Record<string, Valeur<string>>,
): void {
  const { commentaires } = grille.feuille;
  if (!commentaires || grille.transposee) return;
  for (const [colonne, texte] of commentaires.get(rang) ?? [])
    if (colonne >= zone.gauche && colonne <= zone.droite) {
      const place = { ligne: rang, colonne };
      const deja = autres['Commentaires de cellule'];
      const sien = withoutRemarques(texte);
      if (sien === '') continue;
      const dit = `${adresse(place)} : ${sien}`;
      autres['Commentaires de cellule'] = deja
        ? { ...deja, valeur: `${deja.valeur}\n${dit}` }
        : { valeur: dit, origine: origineDe(place) };
    }
}

/**
 * What a person wrote in a note: the findings that `annoter` adds end with the name of their rule, and what `completer` asks to
 * confirm begins with these words.
 */
function withoutRemarques(texte: string): string {
  return texte
    .split(/\n\s*\n/)
    .filter(
      (part) => !/\(règle « [a-z-]+ »\)\s*$/.test(part) && !/^(?:— à confirmer —\n)?À confirmer/.test(part.trim()),
    )
    .join('\n\n')
    .trim();
}

/** The cells of a group, by column: its own, and those that a merge shows in its rows. */
function cellulesDuGroupe(
  { grille, bas, zone }: TableauEnLecture,
  { rangs }: Groupe,
): ReadonlyMap<number, readonly CelluleDeGroupe[]> {
  const premier = rangs[0] ?? 0;
  const dernier = rangs.at(-1) ?? 0;
  const parColonne = new Map<number, CelluleDeGroupe[]>();
  const add = (cellule: CelluleDeGrille) => {
    const siennes = parColonne.get(cellule.colonne);
    if (siennes?.some(({ ligne }) => ligne === cellule.ligne)) return;
    const fin = grille.fusionne ? grille.etendue(cellule).bas : cellule.ligne;
    const { ligne, colonne, contenu } = cellule;
    const vue = { ligne, colonne, contenu, descendue: ligne < premier, partagee: fin > dernier };
    if (siennes) siennes.push(vue);
    else parColonne.set(colonne, [vue]);
  };
  for (const rang of rangs) {
    for (const cellule of cellulesDeZone(grille, rang, zone)) add(cellule);
    for (const { maitre, colonne } of grille.couvertes(rang))
      if (maitre.colonne === colonne && maitre.ligne > bas && colonne >= zone.gauche && colonne <= zone.droite) {
        const cellule = grille.at(maitre.ligne, colonne);
        if (cellule) add(cellule);
      }
  }
  return parColonne;
}

/** A value that adds up: shared by the rows of a merge, it counts once. */
function isQuantite(colonnes: Colonnes, cle: string): boolean {
  const saisie = colonnes[cle]?.saisie;
  return saisie?.genre === 'nombre' && !saisie.format.includes('%') && saisie.format !== '0';
}

/** Several cells of such a column are joined, one a line. */
function isTexteLibre(colonnes: Colonnes, feuille: CleFeuille, cle: string): boolean {
  return colonnes[cle]?.saisie.genre === 'texte' && (cle !== 'numero' || feuille === 'redaction');
}

function clesDesFinancements(colonnes: Colonnes): string {
  return 'cofinancements' in colonnes ? 'cofinancements' : 'financements';
}

/** What a cell says once its column is known: a word of the legend, thousands, months before days. */
function prepare(
  contenu: Contenu,
  cle: string,
  { legende, feuille, siecle }: TableauEnLecture,
  titre: string,
  { moisJour, fractions, unite }: Usage,
): Contenu {
  if (siecle !== null && contenu.genre === 'texte' && isDate(feuille, cle))
    return { genre: 'texte', texte: withSiecle(moisJour ? swapMoisJour(contenu.texte) : contenu.texte, siecle) };
  if (cle === 'statut' || (feuille === 'operations' && cle === 'etat')) {
    const texte = texteDe({ contenu });
    const cochee = caseCochee(texte);
    if (cochee !== null) return { genre: 'texte', texte: cochee };
    const mot =
      legende.codes.get(normalize(texte) || texte) ?? (isOui(contenu) ? realisationDuTitre(titre) : undefined);
    return mot === undefined ? contenu : { genre: 'texte', texte: mot };
  }
  if (moisJour && contenu.genre === 'texte') return { genre: 'texte', texte: swapMoisJour(contenu.texte) };
  if (fractions && contenu.genre === 'nombre' && contenu.nombre === 1) return { ...contenu, pourcentage: true };
  if (unite !== 1 && contenu.genre === 'nombre') return { ...contenu, nombre: contenu.nombre * unite };
  if (unite !== 1 && contenu.genre === 'texte' && /^[\d\s\u00a0\u202f.,]+$/.test(contenu.texte))
    return { genre: 'texte', texte: `${contenu.texte.trim()} k€` };
  return contenu;
}

/** « Oui » under « Réalisée ? » is a status; « Non » may mean not yet, or never. */
function realisationDuTitre(titre: string): string | undefined {
  return /\b(?:realise|fait|termine|acheve|effectue)/.test(normalize(titre)) ? 'Réalisée' : undefined;
}

function isOui(contenu: Contenu): boolean {
  if (contenu.genre === 'booleen') return contenu.booleen;
  return contenu.genre === 'texte' && ['o', 'oui', 'x'].includes(normalize(contenu.texte));
}

/** « 2026-2030 », « de mars à juin 2027 » : a date that tells its beginning too. */
function isIntervalle(contenu: Contenu): boolean {
  if (contenu.genre !== 'texte' || contenu.texte.length > 60) return false;
  const annees = contenu.texte.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return new Set(annees).size >= 2 || /^\s*(?:de|du)\s.+\s(?:à|au)\s/i.test(contenu.texte);
}

/** How a column is written, from all its cells. */
interface Usage {
  /** Months before days. */
  readonly moisJour: boolean;
  /** Fractions of 1: 0.3, 0.45, 1. */
  readonly fractions: boolean;
  /** What one of its figures is worth. */
  readonly unite: number;
}

const usageOrdinaire: Usage = { moisJour: false, fractions: false, unite: 1 };

function usageDe(tableau: TableauEnLecture, { colonne, texte, role }: ColonneLue): Usage {
  if (role.genre !== 'valeur') return usageOrdinaire;
  const saisie = (feuilles[tableau.feuille].colonnes as Colonnes)[role.cle]?.saisie;
  const montant = saisie?.genre === 'nombre' && saisie.format.includes('€');
  return {
    moisJour: saisie?.genre === 'date' && isAmericaine(tableau, colonne),
    fractions: saisie?.genre === 'nombre' && saisie.format.includes('%') && hasFractions(tableau, colonne),
    unite: montant ? Math.max(uniteDe(texte), tableau.unites.get(colonne) ?? 1) : 1,
  };
}

function isDate(feuille: CleFeuille, cle: string): boolean {
  return (feuilles[feuille].colonnes as Colonnes)[cle]?.saisie.genre === 'date';
}

/** « 01/09/98 » with 1900 is « 01/09/1998 ». */
function withSiecle(texte: string, siecle: number): string {
  return texte.replace(
    /(?<!\d)(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)(?!\d)/g,
    (_, debut: string, annee: string) => `${debut}${siecle + Number(annee)}`,
  );
}

/** A 1 among fractions is the whole. */
function hasFractions({ grille, zone }: TableauEnLecture, colonne: number): boolean {
  for (let rang = zone.haut; rang <= zone.bas; rang += 1) {
    const contenu = grille.at(rang, colonne)?.contenu;
    if (contenu?.genre === 'nombre' && contenu.nombre > 0 && contenu.nombre < 1) return true;
  }
  return false;
}

/** In a row of what was done, under one of what was planned, these columns become those; an empty one is kept aside. */
const realises: Readonly<Record<string, string>> = {
  budgetPrevu: 'budgetRealise',
  placesVisees: 'placesRealisees',
  debut: '',
  fin: '',
};

/** Whether a row of an action says what was planned, or what was done: « Prévu », « Réalisé » in a column of its own. */
function versant(colonnes: readonly ColonneLue[], grille: Grille, rang: number): 'prevu' | 'realise' | null {
  for (const { colonne, role } of colonnes) {
    if (role.genre !== 'libre' && role.genre !== 'ignoree') continue;
    const cellule = grille.at(rang, colonne);
    const mot = cellule?.contenu.genre === 'texte' ? normalize(cellule.contenu.texte) : '';
    if (/^(?:prevu|previsionnel|prevision)$/.test(mot)) return 'prevu';
    if (/^(?:realise|constate|reel|effectif)$/.test(mot)) return 'realise';
  }
  return null;
}

/** « d'ici fin 2028 » is an end only, « à partir de mars » a beginning only. */
function bornesDe(contenu: Contenu): readonly ('debut' | 'fin')[] {
  const texte = contenu.genre === 'texte' ? normalize(contenu.texte) : '';
  if (/^(?:d ici|avant|jusqu|au plus tard|horizon|a l horizon|pour (?:le |fin)|fin )/.test(texte)) return ['fin'];
  if (/^(?:a partir|depuis|des |a compter)/.test(texte)) return ['debut'];
  return ['debut', 'fin'];
}

/** « En cours (50 %) » says both where the action stands and how far it is; « 60 % » says a status too. */
function completeAvancement(
  sources: Record<string, CelluleALire>,
  colonnes: readonly ColonneLue[],
  garder: (titre: string, cellule: CelluleDeGrille) => void,
  place: CelluleDeGrille,
): void {
  const { statut, avancement } = sources;
  if (statut && !avancement) {
    const taux = tauxDe(statut.contenu);
    if (taux !== null)
      sources['avancement'] = { ...statut, contenu: { genre: 'nombre', nombre: taux, pourcentage: true } };
  }
  if (!statut && avancement) {
    const texte = avancement.contenu.genre === 'texte' ? avancement.contenu.texte : '';
    const taux = tauxDe(avancement.contenu);
    if (/\p{L}{3}/u.test(texte) && parseStatut(texte)) sources['statut'] = avancement;
    else if (taux !== null && !colonnes.some(({ role }) => role.genre === 'valeur' && role.cle === 'statut'))
      sources['statut'] = { ...avancement, contenu: { genre: 'nombre', nombre: taux, pourcentage: true } };
    if (texte !== '' && taux !== null)
      sources['avancement'] = { ...avancement, contenu: { genre: 'nombre', nombre: taux, pourcentage: true } };
  }
  if (statut?.contenu.genre === 'texte' && isRecit(statut.contenu.texte)) {
    const titre = colonnes.find(({ role }) => role.genre === 'valeur' && role.cle === 'statut')?.texte ?? 'Statut';
    if (statut.contenu.texte.length >= 40) sources['realisations'] = joinSource(sources['realisations'], statut);
    else garder(`${titre} (en toutes lettres)`, { ...place, contenu: statut.contenu });
  }
}

/** A status with words of its own around it: they are kept. */
function isRecit(texte: string): boolean {
  return texte.length > 24 || /[(,;:]/.test(texte);
}

function tauxDe(contenu: Contenu): number | null {
  if (contenu.genre === 'nombre') return contenu.pourcentage ? contenu.nombre : null;
  if (contenu.genre !== 'texte' || contenu.texte.length > 80) return null;
  const pourcent = /(?<!\d)(\d{1,3})\s*%/.exec(contenu.texte)?.[1];
  if (pourcent) return Number(pourcent) <= 100 ? Number(pourcent) / 100 : null;
  const [, haut, bas] = /^\s*(\d{1,2})\s*\/\s*(5|10|20|100)\s*$/.exec(contenu.texte) ?? [];
  return haut && bas && Number(haut) <= Number(bas) ? Number(haut) / Number(bas) : null;
}

/** « 03/25/2027 » becomes « 25/03/2027 ». */
function swapMoisJour(texte: string): string {
  return texte.replace(/^\s*(\d{1,2})([/.-])(\d{1,2})(?=[/.-])/, '$3$2$1');
}

/** Whether the dates of a column, written as text, can only be read month first. */
function isAmericaine({ grille, zone }: TableauEnLecture, colonne: number): boolean {
  let moisJour = 0;
  for (let rang = zone.haut; rang <= zone.bas; rang += 1) {
    const contenu = grille.at(rang, colonne)?.contenu;
    if (contenu?.genre !== 'texte' || contenu.texte.length > 12) continue;
    if (isMoisJour(contenu.texte)) moisJour += 1;
    else if (/^\s*(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-]/.test(contenu.texte)) return false;
  }
  return moisJour > 0;
}

const nons: ReadonlySet<string> = new Set([
  'non',
  'n',
  'faux',
  'so',
  's o',
  'sans objet',
  'non concerne',
  'non concernee',
  '-',
  '–',
  '✗',
  '❌',
]);

function isNon(contenu: Contenu): boolean {
  if (contenu.genre === 'booleen') return !contenu.booleen;
  return (
    (contenu.genre === 'nombre' && contenu.nombre === 0) ||
    nons.has(normalize(texteDe({ contenu })) || texteDe({ contenu }).trim())
  );
}

/** A cell of the group that wears a colour that its title does not: so is a Gantt chart drawn. */
function isColoree({ grille, colonnes }: TableauEnLecture, { rangs }: Groupe, colonne: number): boolean {
  const rang = rangs[0] ?? 0;
  const fond = grille.apparence(rang, colonne)?.fond;
  if (fond === undefined || grille.at(rang, colonne)) return false;
  const temoin = colonnes.find(({ role }) => role.genre === 'valeur');
  return temoin === undefined || grille.apparence(rang, temoin.colonne)?.fond !== fond;
}

function fauxDe({ rangs }: Groupe, colonne: number): CelluleDeGrille {
  return { ligne: rangs[0] ?? 0, colonne, contenu: { genre: 'texte', texte: '' } };
}

function addPeriodes(
  sources: Record<string, CelluleALire>,
  periodes: readonly { readonly periode: Periode; readonly place: Place }[],
  origineDe: (place: Place) => Origine,
): void {
  const tries = [...periodes].sort((a, b) => (a.periode.debut < b.periode.debut ? -1 : 1));
  const premiere = tries[0];
  const derniere = tries.reduce(
    (tard, autre) => (autre.periode.fin > tard.periode.fin ? autre : tard),
    tries[0] ?? nulle,
  );
  if (!premiere) return;
  sources['debut'] ??= { contenu: { genre: 'date', date: premiere.periode.debut }, origine: origineDe(premiere.place) };
  sources['fin'] ??= { contenu: { genre: 'date', date: derniere.periode.fin }, origine: origineDe(derniere.place) };
}

const nulle = { periode: { debut: '', fin: '' }, place: { ligne: 0, colonne: 0 } };

function montantVoisin(
  colonnes: readonly ColonneLue[],
  cellules: ReadonlyMap<number, readonly CelluleDeGrille[]>,
  financeur: number,
): CelluleDeGrille | undefined {
  const paire = colonnes.find(({ role }) => role.genre === 'montant-de' && role.financeur === financeur);
  return paire && cellules.get(paire.colonne)?.[0];
}

/** « 12 000 » is money: a funder's share is in euros. */
function withEuro(texte: string): string {
  return /\d$/.test(texte) ? `${texte} €` : texte;
}

function titreDe(colonnes: readonly ColonneLue[], cle: string): string {
  return colonnes.find(({ role }) => role.genre === 'somme' && role.cle === cle)?.texte ?? '';
}

function firstPlace({ grille, zone, bas }: TableauEnLecture, { rangs }: Groupe): Place | null {
  for (const rang of rangs) {
    const [premiere] = cellulesDeZone(grille, rang, zone).filter(({ ligne }) => ligne > bas);
    if (premiere) return premiere;
  }
  return null;
}
