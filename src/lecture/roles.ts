import type { CleFeuille } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { ColonneLue } from './colonne-lue.js';
import { type CelluleDeGrille, cellulesDeZone, type Grille, texteDe, type ZoneDeGrille } from './grille.js';
import { isAttente } from './mots-d-attente.js';
import { isAide, isNotreSuivi, type Region } from './regions.js';
import { titresNommants } from './signes.js';
import { isSuiteDeTexte } from './textes-coupes.js';
import { isConsigne, isLegende, isNote, isTotal, sectionOf } from './titres/lignes.js';

/** What a row under a header is. */
export type RoleDeLigne =
  | 'section'
  | 'action'
  /** It goes on with the row above. */
  | 'suite'
  | 'total'
  | 'note'
  | 'legende'
  | 'consigne'
  /** A number waits there for what will be written. */
  | 'preparee';

const roles: readonly RoleDeLigne[] = [
  'section',
  'action',
  'suite',
  'total',
  'note',
  'legende',
  'consigne',
  'preparee',
];

/** What a row shows, as far as it helps to tell what it is. */
interface Traits {
  readonly rang: number;
  readonly cellules: readonly CelluleDeGrille[];
  readonly premier: string;
  readonly intitule: string;
  /** The title comes down a merge from a row above. */
  readonly descendu: boolean;
  readonly numero: boolean;
  /** Cells of a single value (status, dates, amounts) of its own. */
  readonly uniques: number;
  /** Part of the width that a merge of the row covers. */
  readonly fusion: number;
  readonly distingue: boolean;
  /** The number of the next row begins with its own: 1, then 1.1. */
  readonly chapeau: boolean;
  /** It lacks what names who does it. */
  readonly sansPilote: boolean;
  /** What a column of levels calls it (« Axe », « Objectif »), if there is one. */
  readonly niveau: string | null;
  /** It goes on with the title above: « … d'accueil », then « enfants-parents ». */
  readonly coupee: boolean;
  readonly total: boolean;
  readonly somme: boolean;
  readonly note: boolean;
  readonly legende: boolean;
  /** Somebody to reach: its title is a telephone number or an address. */
  readonly contact: boolean;
  readonly section: boolean;
  readonly consignes: number;
  /** The titles are ours, word for word. */
  readonly notre: boolean;
  /** It stands in a table that we wrote. */
  readonly ecrite: boolean;
  /** The help that our own tracker has under its titles: « Aide : … ». */
  readonly aide: boolean;
  /** Blank rows just above. */
  readonly vide: number;
}

/** What is known of the table once its columns are. */
export interface ContexteDeRole {
  readonly grille: Grille;
  readonly feuille: CleFeuille;
  readonly region: Region;
  readonly colonnes: readonly ColonneLue[];
}

/**
 * What each row under a header is, by the best path over the table: what a row shows makes each role likely or not, and
 * some roles do not follow others (nothing goes on with a note, no action comes after the legend).
 * @param chemin false: each row on its own, to measure what the path is worth
 */
export function rolesDesLignes(contexte: ContexteDeRole, chemin = true): ReadonlyMap<number, RoleDeLigne> {
  const traits = traitsDe(contexte);
  const densite = mediane(traits.filter(({ intitule }) => intitule !== '').map(({ cellules }) => cellules.length));
  const largeur = contexte.colonnes.length;
  const notes = traits.map((ligne, place) =>
    roles.map((role) =>
      vraisemblance(role, ligne, { feuille: contexte.feuille, densite, largeur, apres: traits[place + 1], place }),
    ),
  );
  const choisis = chemin ? bestPath(notes) : notes.map((ligne) => ligne.indexOf(Math.max(...ligne)));
  return new Map(traits.map(({ rang }, place) => [rang, roles[choisis[place] ?? 1] ?? 'action']));
}

/** The most likely sequence of roles (Viterbi). */
function bestPath(notes: readonly (readonly number[])[]): readonly number[] {
  let sommes: readonly number[] = roles.map((role) => passage(null, role));
  const retours: (readonly number[])[] = [];
  for (const [place, ligne] of notes.entries()) {
    const retour: number[] = [];
    sommes = ligne.map((note, role) => {
      if (place === 0) {
        retour.push(-1);
        return (sommes[role] ?? 0) + note;
      }
      let meilleur = 0;
      let somme = Number.NEGATIVE_INFINITY;
      for (const [avant, valeur] of sommes.entries()) {
        const total = valeur + passage(roles[avant] ?? null, roles[role] ?? 'action');
        if (total > somme) {
          somme = total;
          meilleur = avant;
        }
      }
      retour.push(meilleur);
      return somme + note;
    });
    retours.push(retour);
  }
  const chemin: number[] = [];
  let role = sommes.indexOf(Math.max(...sommes));
  for (let place = notes.length - 1; place >= 0; place -= 1) {
    chemin.unshift(role);
    role = retours[place]?.[role] ?? 0;
  }
  return chemin;
}

/** What it costs that a role follows another; null: the header. */
function passage(avant: RoleDeLigne | null, role: RoleDeLigne): number {
  if (role === 'consigne') return avant === null || avant === 'consigne' ? 0 : -5;
  if (role === 'suite') return avant === 'action' || avant === 'suite' ? 0 : -6;
  if (role === 'action') return avant === 'note' || avant === 'legende' ? -3 : 0;
  if (role === 'note' || role === 'legende') return avant === null ? -2 : avant === role ? 1 : 0;
  if (role === 'total') return avant === null ? -2 : 0;
  return avant === 'note' && role === 'section' ? -1 : 0;
}

interface Alentour {
  readonly feuille: CleFeuille;
  readonly densite: number;
  readonly largeur: number;
  readonly apres: Traits | undefined;
  readonly place: number;
}

/** How likely a role is from what the row shows: around 0 when nothing speaks, above 3 when it is plain. */
function vraisemblance(
  role: RoleDeLigne,
  ligne: Traits,
  { feuille, densite, largeur, apres, place }: Alentour,
): number {
  const { cellules, intitule, numero, fusion, distingue, premier } = ligne;
  const nombre = cellules.length;
  const seule = nombre === 1;
  const annonce = ligne.total || ligne.note || ligne.legende;
  const sparse = nombre <= 2 && densite >= 4;
  switch (role) {
    case 'action': {
      if (ligne.aide) return -9;
      if (ligne.ecrite && (nombre >= 2 || numero) && !ligne.total) return 8;
      if (ligne.contact) return -9;
      if (ligne.notre && feuille !== 'actions' && !annonce) return 3;
      let note = intitule !== '' ? (seule ? 1 : 3) : numero && nombre >= 3 ? 1.5 : ligne.uniques >= 3 ? 0.5 : -4;
      if (annonce) note -= 4;
      if (ligne.somme && intitule === '') note -= 3;
      if (fusion >= 0.6) note -= 4;
      if (sparse) note -= 1;
      if (ligne.coupee) note -= 4;
      if (ligne.niveau !== null) note += isNiveauDAction(ligne.niveau) ? 4 : -8;
      if (seule && intitule !== '' && densite >= 3) note -= 1;
      if (ligne.section && nombre <= 2) note -= 2.5;
      if (intitule !== '' && numero && nombre >= 3) note += 1;
      if (ligne.consignes >= 0.5) note -= 4;
      return note;
    }
    case 'suite':
      if (ligne.coupee) return 4;
      if (intitule !== '') return -8;
      if (ligne.descendu) return numero || fusion >= 0.6 ? 0 : 4;
      if (feuille !== 'actions') return -6;
      return numero || fusion >= 0.5 || annonce || ligne.somme || (seule && ligne.section)
        ? -5
        : 1.8 - ligne.vide - Math.max(0, ligne.uniques - 1);
    case 'section': {
      if (ligne.notre && feuille !== 'actions') return -9;
      if (ligne.niveau !== null) return isNiveauDAction(ligne.niveau) ? -8 : 8;
      if (distingue && isCapitales(intitule) && ligne.sansPilote && apres && !apres.distingue) return 7;
      if (nombre > 3 || annonce || premier.length > 200) return -6;
      let note = -2;
      if (seule && fusion >= 0.5) note += 6;
      else if (seule) note += 2;
      if (ligne.section) note += nombre <= 2 ? 3.5 : 0.5;
      if (distingue && nombre <= 2) note += 1.5;
      if (nombre === 2 && numero && intitule !== '')
        note +=
          (densite >= 4 && (distingue || isCapitales(intitule)) ? 3 : -0.5) +
          (ligne.chapeau && densite >= 3 ? (ligne.sansPilote && ligne.uniques === 0 ? 5 : 2.5) : 0);
      else if (nombre >= 2) note -= 1.5;
      if (seule && intitule !== '' && fusion < 0.5 && !ligne.section && !distingue) note -= 1.5;
      if (!apres) note -= 2;
      if (/[.!?]$/.test(premier) && premier.length > 60) note -= 2;
      return note;
    }
    case 'total':
      if (ligne.total) return nombre <= Math.max(3, largeur * 0.8) ? 5 : 1;
      return ligne.somme && intitule === '' && !ligne.descendu ? (distingue ? 4 : 2.5) : -6;
    case 'note': {
      if (ligne.contact) return 5;
      if (ligne.note && nombre <= 3) return 4.5;
      if (nombre > 2 || (fusion > 0.9 && distingue)) return -6;
      let note = -1.5;
      if (premier.length > 60) note += 1.5;
      if (!apres || apres.vide > 0) note += 0.8;
      if (ligne.vide > 0) note += 1;
      if (numero) note -= 2;
      return note;
    }
    case 'legende':
      return ligne.legende ? 5 : nombre <= 3 && premier.length < 60 && intitule === '' ? -1.5 : -6;
    case 'consigne':
      if (ligne.aide) return 9;
      if (!ligne.notre && place < 4 && isConsigne(premier) && (intitule === '' || isConsigne(intitule))) return 7;
      return place < 3 && ligne.consignes >= 0.5 ? 6 : place < 2 && ligne.consignes > 0.2 ? 2 : -6;
    case 'preparee':
      return intitule === '' &&
        !ligne.descendu &&
        numero &&
        (nombre <= 2
          ? cellules.every((cellule) => isPreparee(cellule))
          : cellules.slice(1).every(({ contenu }) => contenu.genre === 'texte' && isAttente(contenu.texte)))
        ? 4
        : -6;
  }
}

/** A number, or a code: « 4.2 », « FA-12 ». */
function isPreparee({ contenu }: CelluleDeGrille): boolean {
  if (contenu.genre !== 'texte' || isAttente(contenu.texte)) return true;
  const texte = contenu.texte.trim();
  return texte.length <= 3 || (texte.length <= 12 && /\d/.test(texte));
}

function isCapitales(texte: string): boolean {
  return texte.length > 3 && texte === texte.toUpperCase() && texte !== texte.toLowerCase();
}

function traitsDe({ grille, feuille, region, colonnes }: ContexteDeRole): readonly Traits[] {
  const { zone, rangs, entetes } = region;
  const nommante = colonneNommante(feuille, colonnes);
  const numerotee = findColonne(colonnes, 'numero');
  const fixees = new Set(
    colonnes.flatMap(({ role, colonne }) => (role.genre === 'valeur' && uniques.has(role.cle) ? [colonne] : [])),
  );
  const bas = entetes[0]?.bas ?? 0;
  const sommes = createSommes();
  const ordinaire = lookOrdinaire(grille, zone, rangs);
  const pilote = findColonne(colonnes, 'pilote');
  const niveaux = colonneDesNiveaux(grille, rangs, colonnes);
  const ecrite = isNotreSuivi(grille, region);
  const notre = colonnes.some(({ titre }) => titre.propre !== null);
  let titreAvant = '';
  return rangs.map((rang, place) => {
    const cellules = cellulesDeZone(grille, rang, zone);
    const textes = cellules.filter(({ contenu }) => contenu.genre === 'texte').map(texteDe);
    const premier = textes[0] ?? '';
    const propre = nommante === null ? undefined : grille.at(rang, nommante);
    const visible = nommante === null ? undefined : grille.visible(rang, nommante);
    const intitule = propre && isTexte(propre) && !isAttente(texteDe(propre)) ? texteDe(propre) : '';
    const fusion =
      Math.max(0, ...cellules.map((cellule) => largeurDe(grille, cellule))) / (zone.droite - zone.gauche + 1);
    const somme = sommes.check(cellules);
    const numero = numerotee === null ? undefined : grille.at(rang, numerotee);
    // « 1.2 | Total des places : refaire le compte » is an action, unless its figures are the sums of those above.
    const numerote = numero !== undefined && intitule !== '' && !isTotal(texteDe(numero));
    const total =
      textes.slice(0, 3).some((texte) => texte.length <= longueurTotal && isTotal(texte)) &&
      !(intitule !== '' && !isTotal(intitule) && !isTotal(premier)) &&
      !(numerote && !somme);
    if (intitule !== '' && !total) sommes.add(cellules);
    else if (total || somme) sommes.reset();
    // What says that a row is no row of data stands alone, or nearly.
    const peu = cellules.length <= 3;
    const avant = titreAvant;
    if (intitule !== '') titreAvant = intitule;
    const descendu =
      !propre && visible !== undefined && visible.ligne < rang && visible.ligne > bas && visible.colonne === nommante;
    return {
      rang,
      cellules,
      premier,
      intitule,
      descendu,
      numero: numero !== undefined,
      uniques: cellules.filter(({ colonne }) => fixees.has(colonne)).length,
      fusion: cellules.length === 1 || fusion < 0.999 ? fusion : 1,
      distingue: cellules[0] !== undefined && lookOf(grille, cellules[0]) !== ordinaire,
      chapeau: numerotee !== null && isChapeau(grille, rang, rangs[place + 1], numerotee),
      sansPilote: pilote === null || grille.visible(rang, pilote) === undefined,
      niveau: niveaux === null ? null : texteDe(grille.at(rang, niveaux) ?? vide),
      coupee: numerotee !== null && !grille.at(rang, numerotee) && isCoupee(avant, intitule, cellules, fixees),
      total,
      somme,
      note: peu && isNote(premier) && !descendu,
      legende: peu && isLegende(premier),
      contact: feuille === 'actions' && isJoignable(intitule),
      section: peu && premier !== '' && sectionOf(premier) !== null,
      notre,
      ecrite,
      aide: place < 3 && isAide(premier),
      consignes:
        notre || place > 4 || cellules.length === 0
          ? 0
          : cellules.filter((cellule) => isConsigne(texteDe(cellule))).length / cellules.length,
      vide: place === 0 ? 0 : Math.max(0, rang - (rangs[place - 1] ?? rang) - 1),
    };
  });
}

/** Something, « @ », something, a dot, something, and no blank. */
function isCourriel(texte: string): boolean {
  const arobase = texte.indexOf('@', 1);
  return arobase > 0 && texte.lastIndexOf('.', texte.length - 2) > arobase + 1 && !/\s/.test(texte);
}

/** « 01 02 03 04 05 », « accueil@ville.fr ». */
function isJoignable(texte: string): boolean {
  return texte.length <= 60 && (/^\+?[\d .()-]{9,20}$/.test(texte.trim()) || isCourriel(texte.trim()));
}

/** No label of a total is longer. */
const longueurTotal = 60;

const vide = { contenu: { genre: 'texte', texte: '' } } as const;

/** 1 heads 1.1. */
function isChapeau(grille: Grille, rang: number, suivant: number | undefined, colonne: number): boolean {
  const numero = grille.at(rang, colonne);
  const apres = suivant === undefined ? undefined : grille.at(suivant, colonne);
  if (!numero || !apres) return false;
  const debut = texteDe(numero).trim().replace(/\.0?$/, '');
  const texte = texteDe(apres).trim();
  return (
    debut !== '' &&
    texte.startsWith(debut) &&
    /^[.\-,]?\s*[a-z0-9]/i.test(texte.slice(debut.length)) &&
    texte.length > debut.length
  );
}

/** A piece of a title cut over several rows, as a table pasted from a text gives: no number, no status, no date of its own. */
function isCoupee(
  avant: string,
  intitule: string,
  cellules: readonly CelluleDeGrille[],
  fixees: ReadonlySet<number>,
): boolean {
  return (
    isSuiteDeTexte(avant, intitule) && cellules.length <= 3 && !cellules.some(({ colonne }) => fixees.has(colonne))
  );
}

const motsDeNiveau: Readonly<Record<string, string>> = {
  axe: 'axe',
  orientation: 'axe',
  volet: 'axe',
  theme: 'axe',
  thematique: 'axe',
  enjeu: 'enjeu',
  objectif: 'objectif',
  'objectif operationnel': 'objectif',
  'objectif strategique': 'objectif',
  'sous axe': 'objectif',
  action: 'action',
  'sous action': 'action',
  'fiche action': 'action',
  operation: 'action',
  projet: 'action',
};

/** The column that says what each row is: « Axe », « Objectif », « Action ». */
export function colonneDesNiveaux(
  grille: Grille,
  rangs: readonly number[],
  colonnes: readonly ColonneLue[],
): number | null {
  for (const { colonne, titre } of colonnes) {
    const premiere = rangs.find((rang) => grille.at(rang, colonne));
    const debut = premiere === undefined ? undefined : grille.at(premiere, colonne);
    if (titre.propre !== null || !debut || !(normalize(texteDe(debut)) in motsDeNiveau)) continue;
    const mots = rangs.flatMap((rang) => {
      const cellule = grille.at(rang, colonne);
      return cellule ? [normalize(texteDe(cellule))] : [];
    });
    const sortes = new Set(mots.map((mot) => motsDeNiveau[mot]));
    if (mots.length >= 3 && sortes.size >= 2 && sortes.has('action') && !sortes.has(undefined)) return colonne;
  }
  return null;
}

/** The column of ours that a level gives: « Orientation » gives the axe. */
export function cleDuNiveau(mot: string): string | null {
  const cle = motsDeNiveau[normalize(mot)];
  return cle === undefined || cle === 'action' ? null : cle;
}

function isNiveauDAction(mot: string): boolean {
  return motsDeNiveau[normalize(mot)] === 'action';
}

/** A row of an action gives each of these once. */
const uniques: ReadonlySet<string> = new Set([
  'statut',
  'avancement',
  'debut',
  'fin',
  'budgetPrevu',
  'budgetRealise',
  'priorite',
]);

/** The column that names the rows. */
export function colonneNommante(feuille: CleFeuille, colonnes: readonly ColonneLue[]): number | null {
  for (const cle of titresNommants(feuille)) {
    const colonne = findColonne(colonnes, cle);
    if (colonne !== null) return colonne;
  }
  return null;
}

/** The column of the sheet that gives one of ours. */
export function findColonne(colonnes: readonly ColonneLue[], cle: string): number | null {
  return colonnes.find(({ role }) => role.genre === 'valeur' && role.cle === cle)?.colonne ?? null;
}

function isTexte({ contenu }: CelluleDeGrille): boolean {
  return contenu.genre === 'texte' || contenu.genre === 'nombre' || contenu.genre === 'date';
}

function largeurDe(grille: Grille, cellule: CelluleDeGrille): number {
  const { gauche, droite } = grille.etendue(cellule);
  return droite - gauche + 1;
}

function lookOf(grille: Grille, { ligne, colonne }: CelluleDeGrille): string {
  const { fond = '', gras = false } = grille.apparence(ligne, colonne) ?? {};
  return `${fond}${gras}`;
}

/** How most rows begin. */
function lookOrdinaire(grille: Grille, zone: ZoneDeGrille, rangs: readonly number[]): string {
  const comptes = new Map<string, number>();
  for (const rang of rangs) {
    const cellules = cellulesDeZone(grille, rang, zone);
    if (cellules.length < 3 || !cellules[0]) continue;
    const look = lookOf(grille, cellules[0]);
    comptes.set(look, (comptes.get(look) ?? 0) + 1);
  }
  return [...comptes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'false';
}

/** Follows the sums of each column, since the last total and from the start: a row that gives them is a total. */
function createSommes() {
  const depuis = new Map<number, { somme: number; nombre: number }>();
  const tout = new Map<number, { somme: number; nombre: number }>();
  const montantDe = ({ contenu }: CelluleDeGrille) =>
    contenu.genre === 'nombre' && !contenu.pourcentage ? contenu.nombre : null;
  const add = (sommes: typeof depuis, colonne: number, montant: number) => {
    const { somme = 0, nombre = 0 } = sommes.get(colonne) ?? {};
    sommes.set(colonne, { somme: somme + montant, nombre: nombre + 1 });
  };
  return {
    add: (cellules: readonly CelluleDeGrille[]) => {
      for (const cellule of cellules) {
        const montant = montantDe(cellule);
        if (montant === null) continue;
        add(depuis, cellule.colonne, montant);
        add(tout, cellule.colonne, montant);
      }
    },
    reset: () => depuis.clear(),
    check: (cellules: readonly CelluleDeGrille[]) =>
      cellules.some((cellule) => {
        const montant = montantDe(cellule);
        return (
          montant !== null &&
          montant > 20 &&
          [depuis, tout].some((sommes) => {
            const suite = sommes.get(cellule.colonne);
            return suite !== undefined && suite.nombre >= 2 && Math.abs(suite.somme - montant) < 0.01;
          })
        );
      }),
  };
}

function mediane(nombres: readonly number[]): number {
  const tries = [...nombres].sort((a, b) => a - b);
  return tries[Math.floor(tries.length / 2)] ?? 0;
}
