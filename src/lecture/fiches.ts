import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';
import { adresse } from '../tableur/classeur.js';
import { clePeriode } from './annees.js';
import { caseCochee, isSansCoche } from './cases-cochees.js';
import type { Proche } from './colonne-lue.js';
import { convient } from './contenus.js';
import type { ColonneFixee } from './correspondance/correspondance.js';
import {
  type CelluleDeGrille,
  cellulesDeZone,
  type Grille,
  rangsDeZone,
  texteDe,
  type ZoneDeGrille,
} from './grille.js';
import { cleDuLibelle } from './libelles.js';
import { type Brouillon, joinSource } from './ligne-lue.js';
import { isAttente } from './mots-d-attente.js';
import { isMotsPropres } from './mots-propres.js';
import { profilDe } from './profil.js';
import type { Sort } from './registre-des-cellules.js';
import { scoreTitre } from './titres/titres.js';

/** A label of a fiche and what it was taken for. */
export interface LabelLu {
  /** What it may mean: the value decides. */
  readonly candidats: readonly Proche[];
  readonly cellule: CelluleDeGrille;
  readonly texte: string;
  readonly cle: string | null;
  readonly score: number;
}

/** A fiche: what it says, its labels, and the fate of each of its cells. */
export interface FicheLue {
  readonly brouillon: Brouillon;
  readonly labels: readonly LabelLu[];
  readonly cellules: readonly { readonly cellule: CelluleDeGrille; readonly sort: Sort }[];
}

/** From here on, a text is a label of ours. */
const seuilLabel = 0.75;
const longueurLabel = 80;

/** How a zone is laid out as labels and values: how many labels of ours have a value, and how many values each. */
export function noteFiche(
  grille: Grille,
  zone: ZoneDeGrille,
  feuille: CleFeuille,
): { readonly cles: number; readonly valeurs: number } {
  const cles = new Set<string>();
  const vides = new Set<string>();
  const valeurs: number[] = [];
  const rangs = rangsDeZone(grille, zone);
  const verticales = rangsVerticaux(grille, zone, feuille, rangs);
  const aides = colonnesAide(grille, zone);
  for (const rang of rangs) {
    const cellules = cellulesDeZone(grille, rang, zone).filter(({ colonne }) => !aides.has(colonne));
    if (!verticales.has(rang) && cellules.length < 2) {
      const [seule] = cellules;
      const cle = seule && candidatsDe(feuille, seule)[0]?.cle;
      if (cle) vides.add(cle);
      continue;
    }
    const lus = mapLabels(feuille, cellules, (cellule) => candidatsDe(feuille, cellule)[0]?.cle ?? null);
    if (verticales.has(rang)) {
      for (const cle of lus) if (cle) cles.add(cle);
      valeurs.push(1);
      continue;
    }
    if (lus.length < 2 || isLigneDeLabels(lus)) continue;
    const labels = placesDesLabels(grille, cellules, lus);
    if (labels.length === 0) continue;
    for (const place of labels) cles.add(lus[place] ?? '');
    valeurs.push(labels.length > 1 ? 1 : lus.length - 1);
  }
  const tries = valeurs.sort((a, b) => a - b);
  // A form that is hardly filled in has labels without a value.
  if (cles.size >= 1 && vides.size >= 2) for (const cle of vides) cles.add(cle);
  return { cles: cles.size, valeurs: tries[Math.floor(tries.length / 2)] ?? 0 };
}

/** The value beside a label of our own is not looked at as a label. */
function mapLabels<T>(
  feuille: CleFeuille,
  cellules: readonly CelluleDeGrille[],
  lire: (cellule: CelluleDeGrille) => T,
): readonly (T | null)[] {
  const [premiere] = cellules;
  const pair = premiere && cellules.length === 2 && cleDuLibelle(feuille, texteDe(premiere)) !== null;
  return cellules.map((cellule, place) => (pair && place === 1 ? null : lire(cellule)));
}

/** Labels side by side head columns: they have no values beside them. */
function isLigneDeLabels(lus: readonly (string | null)[]): boolean {
  const connus = lus.filter((cle) => cle !== null).length;
  return (lus.length >= 3 && connus === lus.length) || (lus.length >= 5 && connus >= 0.6 * lus.length) || connus > 6;
}

/**
 * The rows of labels that have their values in the row below, in the same columns: a printed form. One such row would be
 * the header of a table; several, each with one row of values, are a form.
 */
function rangsVerticaux(
  grille: Grille,
  zone: ZoneDeGrille,
  feuille: CleFeuille,
  rangs: readonly number[],
): ReadonlySet<number> {
  const trouves = new Set<number>();
  for (const [place, rang] of rangs.entries()) {
    const cellules = cellulesDeZone(grille, rang, zone);
    const dessous = rangs[place + 1];
    const apres = rangs[place + 2];
    if (dessous !== rang + 1 || (apres !== undefined && apres === dessous + 1)) continue;
    if (!cellules.every((cellule) => candidatsDe(feuille, cellule).length > 0)) continue;
    const colonnes = new Set(cellules.map(({ colonne }) => colonne));
    if (cellulesDeZone(grille, dessous, zone).every(({ colonne }) => colonnes.has(colonne))) trouves.add(rang);
  }
  const largeurs = [...trouves].map((rang) => cellulesDeZone(grille, rang, zone).length);
  const labels = largeurs.reduce((somme, largeur) => somme + largeur, 0);
  return trouves.size >= 2 && labels >= 4 && Math.max(...largeurs) >= 2 ? trouves : new Set();
}

/**
 * A label, its value, then perhaps another label: what follows a label is its value, even when it reads as a label. A
 * label may come after something else when a colon says that it is one.
 */
function placesDesLabels(
  grille: Grille,
  cellules: readonly CelluleDeGrille[],
  lus: readonly (string | null)[],
): readonly number[] {
  const places: number[] = [];
  for (const [place, cle] of lus.entries()) {
    const cellule = cellules[place];
    const suivante = cellules[place + 1];
    if (cle === null || !suivante || !cellule || isDeuxPoints(suivante)) continue;
    const premier = place === 0 || isDeuxPoints(cellule);
    if (places.length === 0 ? premier : place > (places.at(-1) ?? 0) + 1) places.push(place);
  }
  const [label] = places;
  const modele = label === undefined ? undefined : cellules[label];
  if (!modele) return places;
  // What looks like the labels of its row is one, known or not.
  for (const [place, cellule] of cellules.entries())
    if (
      place > (label ?? 0) + 1 &&
      place < cellules.length - 1 &&
      !places.includes(place) &&
      !places.includes(place - 1) &&
      isMemeLook(grille, modele, cellule) &&
      !isMemeLook(grille, modele, cellules[place - 1] ?? modele)
    )
      places.push(place);
  return places.sort((a, b) => a - b);
}

function isDeuxPoints(cellule: CelluleDeGrille): boolean {
  return /:\s*$/.test(texteDe(cellule).slice(-4));
}

function isMemeLook(grille: Grille, a: CelluleDeGrille, b: CelluleDeGrille): boolean {
  const look = ({ ligne, colonne }: CelluleDeGrille) => {
    const { fond = '', gras = false } = grille.apparence(ligne, colonne) ?? {};
    return `${fond}${gras}`;
  };
  return look(a) !== 'false' && look(a) === look(b);
}

function candidatsDe(feuille: CleFeuille, { contenu }: CelluleDeGrille): readonly Proche[] {
  if (contenu.genre !== 'texte' || contenu.texte.length > longueurLabel) return [];
  const propre = cleDuLibelle(feuille, contenu.texte);
  if (propre !== null) return [{ cle: propre, score: 1 }];
  const scores = scoreTitre(feuille, labelOf(contenu.texte));
  const meilleur = scores[0]?.score ?? 0;
  return meilleur < seuilLabel ? [] : scores.filter(({ score }) => score >= meilleur - 0.1);
}

/** « Pilote : » and « Pilote » are one label. */
function labelOf(texte: string): string {
  const plat = texte.trim();
  return plat.endsWith(':') || plat.endsWith('?') ? plat.slice(0, -1).trimEnd() : plat;
}

/** A fiche being read. */
interface EnCours {
  readonly sources: Record<string, CelluleALire>;
  readonly autres: Record<string, Valeur<string>>;
  readonly labels: LabelLu[];
  readonly cellules: { cellule: CelluleDeGrille; sort: Sort }[];
  /** Lines of title, before any label. */
  readonly titres: CelluleDeGrille[];
  /** The label whose value stands below it. */
  attente: LabelLu | null;
  /** Labels that stand alone on their row: they may have no value. */
  readonly seuls: LabelLu[];
}

const nouvelle = (): EnCours => ({
  sources: {},
  autres: {},
  labels: [],
  cellules: [],
  titres: [],
  attente: null,
  seuls: [],
});

/**
 * Reads a zone of labels and values, in two or four columns, a label over its text too, as one row of ours, or as several
 * when fiches stand one under the other.
 * @param fixees what a person decided of labels, by normalised label
 */
export function readFiches(
  grille: Grille,
  zone: ZoneDeGrille,
  feuille: CleFeuille,
  fixees: readonly ColonneFixee[] = [],
): readonly FicheLue[] {
  const fiches: EnCours[] = [];
  let fiche = nouvelle();
  const decisions = new Map(fixees.map(({ titre, cle }) => [normalize(labelOf(titre)), cle] as const));
  const aides = colonnesAide(grille, zone);
  const cote = colonneDesLabels(grille, zone, feuille);
  const label = (cellule: CelluleDeGrille | undefined): LabelLu | null => {
    if (cellule?.contenu.genre !== 'texte' || cellule.contenu.texte.length > longueurLabel) return null;
    const texte = labelOf(cellule.contenu.texte);
    const decidee = decisions.get(normalize(texte));
    if (decidee !== undefined)
      return { cellule, texte, cle: decidee, score: 1, candidats: decidee ? [{ cle: decidee, score: 1 }] : [] };
    const candidats = candidatsDe(feuille, cellule);
    const [premier] = candidats;
    return premier ? { cellule, texte, cle: premier.cle, score: premier.score, candidats } : null;
  };
  const open = () => {
    if (fiche.cellules.length > 0) fiches.push(fiche);
    fiche = nouvelle();
  };
  const rangs = rangsDeZone(grille, zone);
  const verticaux = rangsVerticaux(grille, zone, feuille, rangs);
  for (const rang of rangs) {
    const cellules = cellulesDeZone(grille, rang, zone).filter(({ colonne }) => !aides.has(colonne));
    for (const cellule of cellulesDeZone(grille, rang, zone))
      if (aides.has(cellule.colonne)) fiche.cellules.push({ cellule, sort: 'note' });
    const [premiere, seconde] = cellules;
    if (verticaux.has(rang - 1)) continue;
    if (verticaux.has(rang)) {
      for (const cellule of cellules) {
        const lu = label(cellule);
        const valeur = grille.at(rang + 1, cellule.colonne);
        fiche.cellules.push({ cellule, sort: 'en-tete' });
        if (!valeur) {
          if (lu) fiche.seuls.push(lu);
          continue;
        }
        if (!lu) {
          keep(fiche, labelOf(texteDe(cellule)), { contenu: valeur.contenu, origine: origineDe(grille, valeur) });
          fiche.cellules.push({ cellule: valeur, sort: 'colonne-libre' });
          continue;
        }
        add(fiche, feuille, lu, { contenu: valeur.contenu, origine: origineDe(grille, valeur) });
        fiche.cellules.push({ cellule: valeur, sort: 'action' });
      }
      continue;
    }
    if (!premiere || isTitreDeColonnes(seconde)) {
      for (const cellule of cellules) fiche.cellules.push({ cellule, sort: 'en-tete' });
      continue;
    }
    const texte = texteDe(premiere);
    const annonce = feuille === 'actions' ? parseAnnonce(texte) : null;
    if (annonce && cellules.length <= 2) {
      if (Object.keys(fiche.sources).length > 0) open();
      const origine = origineDe(grille, premiere);
      fiche.titres.length = 0;
      fiche.sources['numero'] = { contenu: { genre: 'texte', texte: annonce.numero }, origine };
      if (annonce.intitule !== '')
        fiche.sources['intitule'] = { contenu: { genre: 'texte', texte: annonce.intitule }, origine };
      else if (seconde) fiche.sources['intitule'] = { contenu: seconde.contenu, origine: origineDe(grille, seconde) };
      for (const cellule of cellules) fiche.cellules.push({ cellule, sort: 'action' });
      continue;
    }
    const lus = mapLabels(feuille, cellules, label);
    const [lu] = lus;
    if (lu?.cle === 'intitule' && fiche.sources['intitule'] && fiche.labels.some(({ cle }) => cle === 'intitule'))
      open();
    if (fiche.attente && isLabelVide(grille, feuille, fiche.attente, cellules, cote)) fiche.attente = null;
    if (cellules.length === 1) readSeule(fiche, feuille, grille, premiere, lu ?? null, label);
    else readLigne(fiche, feuille, grille, cellules, lus);
  }
  open();
  return fiches.flatMap((enCours) => closeFiche(enCours, grille, feuille));
}

/** The column where labels have their values beside them; null where they are laid out otherwise. */
function colonneDesLabels(grille: Grille, zone: ZoneDeGrille, feuille: CleFeuille): number | null {
  const colonnes = new Map<number, number>();
  for (const rang of rangsDeZone(grille, zone)) {
    const [premiere, seconde] = cellulesDeZone(grille, rang, zone);
    if (premiere && seconde && candidatsDe(feuille, premiere).length > 0)
      colonnes.set(premiere.colonne, (colonnes.get(premiere.colonne) ?? 0) + 1);
  }
  return [...colonnes].find(([, nombre]) => nombre >= 2)?.[0] ?? null;
}

/** No label that is known is longer. */
const longueurLabelInconnu = 40;

/**
 * Where values stand beside their labels, a label that nothing follows is blank: the short text under it, in the same
 * column, is the next label; so is one that has a value of its own and would make no date nor amount.
 */
function isLabelVide(
  grille: Grille,
  feuille: CleFeuille,
  attente: LabelLu,
  cellules: readonly CelluleDeGrille[],
  cote: number | null,
): boolean {
  const [premiere] = cellules;
  if (!premiere || premiere.colonne !== cote || attente.cellule.colonne !== cote) return false;
  const { droite } = grille.etendue(premiere);
  if (cellules.length === 1)
    return (
      droite === cote &&
      grille.etendue(attente.cellule).droite === cote &&
      texteDe(premiere).length <= longueurLabelInconnu
    );
  const colonnes = feuilles[feuille].colonnes as Readonly<Record<string, { saisie: { genre: string } }>>;
  return attente.cle === clePeriode || colonnes[attente.cle ?? '']?.saisie.genre !== 'texte';
}

/** A cell alone on its row: a label over its text, « label : value », what goes on, or a title. */
function readSeule(
  fiche: EnCours,
  feuille: CleFeuille,
  grille: Grille,
  cellule: CelluleDeGrille,
  lu: LabelLu | null,
  label: (cellule: CelluleDeGrille) => LabelLu | null,
): void {
  const texte = texteDe(cellule);
  const place = texte.indexOf(':');
  const dedans =
    place > 0 && place < longueurLabel && place < texte.length - 1
      ? label({ ...cellule, contenu: { genre: 'texte', texte: texte.slice(0, place) } })
      : null;
  if (lu?.cle) {
    fiche.attente = lu;
    fiche.seuls.push(lu);
    fiche.cellules.push({ cellule, sort: 'en-tete' });
  } else if (dedans?.cle) {
    fiche.attente = null;
    add(fiche, feuille, dedans, {
      contenu: { genre: 'texte', texte: texte.slice(place + 1).trim() },
      origine: origineDe(grille, cellule),
    });
    fiche.cellules.push({ cellule, sort: 'action' });
  } else if (fiche.attente) {
    fiche.attente = add(fiche, feuille, fiche.attente, {
      contenu: cellule.contenu,
      origine: origineDe(grille, cellule),
    });
    fiche.cellules.push({ cellule, sort: 'action' });
  } else if (fiche.labels.length === 0) {
    fiche.titres.push(cellule);
    fiche.cellules.push({ cellule, sort: 'meta' });
  } else {
    keep(fiche, 'Autre', { contenu: cellule.contenu, origine: origineDe(grille, cellule) });
    fiche.cellules.push({ cellule, sort: 'colonne-libre' });
  }
}

/** A row of labels and values: each label of ours takes what follows it, until the next one. */
function readLigne(
  fiche: EnCours,
  feuille: CleFeuille,
  grille: Grille,
  cellules: readonly CelluleDeGrille[],
  lus: readonly (LabelLu | null)[],
): void {
  const cles = lus.map((lu) => lu?.cle ?? null);
  const labels = new Set(isLigneDeLabels(cles) ? [] : placesDesLabels(grille, cellules, cles));
  let courant: LabelLu | null = null;
  let libre: string | null = null;
  for (const [place, cellule] of cellules.entries()) {
    const source = { contenu: cellule.contenu, origine: origineDe(grille, cellule) };
    const lu = labels.has(place) ? (lus[place] ?? inconnu(feuille, cellule)) : null;
    if (lu) {
      courant = lu;
      libre = null;
      fiche.attente = null;
      fiche.cellules.push({ cellule, sort: 'en-tete' });
    } else if (courant && (isAttente(texteDe(cellule)) || isSansCoche(texteDe(cellule)))) {
      fiche.seuls.push(courant);
      fiche.cellules.push({ cellule, sort: 'note' });
    } else if (courant) {
      courant = add(fiche, feuille, courant, source);
      fiche.cellules.push({ cellule, sort: 'action' });
    } else if (place === 0) {
      libre = labelOf(texteDe(cellule));
      // A score of 1: a person decided that it is none of ours.
      if (!fiche.attente)
        fiche.labels.push({ cellule, texte: libre, cle: null, score: lus[0]?.score ?? 0, candidats: [] });
      fiche.cellules.push({ cellule, sort: 'en-tete' });
    } else if (fiche.attente) {
      const texte = libre === null ? texteDe(cellule) : `${libre} : ${texteDe(cellule)}`;
      fiche.attente = add(fiche, feuille, fiche.attente, { ...source, contenu: { genre: 'texte', texte } });
      fiche.cellules.push({ cellule, sort: 'action' });
    } else {
      keep(fiche, libre ?? 'Autre', source);
      fiche.cellules.push({ cellule, sort: 'colonne-libre' });
    }
  }
}

/** A label that its look tells: the best of its meanings, or none. */
function inconnu(feuille: CleFeuille, cellule: CelluleDeGrille): LabelLu {
  const texte = labelOf(texteDe(cellule));
  const candidats = scoreTitre(feuille, texte).filter(({ score }) => score >= 0.5);
  return { cellule, texte, cle: candidats[0]?.cle ?? null, score: candidats[0]?.score ?? 0, candidats };
}

/** Gives a label its value; gives the label back with the one meaning that the value leaves it. */
function add(fiche: EnCours, feuille: CleFeuille, label: LabelLu, source: CelluleALire): LabelLu {
  const libres = label.candidats.filter(({ cle }) => !fiche.sources[cle]);
  const decide = decideLabel(feuille, libres.length > 0 ? { ...label, candidats: libres } : label, source);
  const cochee = decide.cle === 'statut' ? caseCochee(texteDe(source)) : null;
  if (cochee !== null) return add(fiche, feuille, decide, { ...source, contenu: { genre: 'texte', texte: cochee } });
  const cle = decide.cle ?? '';
  if (!fiche.labels.some(({ cellule }) => cellule === decide.cellule)) fiche.labels.push(decide);
  if (decide.cle === null) {
    keep(fiche, label.texte, source);
    return decide;
  }
  const colonnes = feuilles[feuille].colonnes as Readonly<Record<string, { saisie: { genre: string } }>>;
  for (const borne of cle === clePeriode ? ['debut', 'fin'] : [cle]) {
    const texte = colonnes[borne]?.saisie.genre === 'texte';
    if (!fiche.sources[borne]) fiche.sources[borne] = source;
    else if (texte) fiche.sources[borne] = joinSource(fiche.sources[borne], source);
    else keep(fiche, label.texte, source);
  }
  return decide;
}

/** « Bilan » over a sentence tells what was done; over « Terminé », where it stands. */
function decideLabel(feuille: CleFeuille, label: LabelLu, { contenu }: CelluleALire): LabelLu {
  const [seul] = label.candidats;
  if (label.candidats.length < 2) return seul ? { ...label, cle: seul.cle, score: seul.score } : label;
  const profil = profilDe([contenu]);
  const note = ({ cle, score }: Proche) => score + convient(feuille, cle, profil);
  const [choisi] = [...label.candidats].sort((a, b) => note(b) - note(a));
  return choisi ? { ...label, cle: choisi.cle, score: choisi.score, candidats: [choisi] } : label;
}

function keep(fiche: EnCours, titre: string, source: CelluleALire): void {
  const texte = texteDe(source);
  const avant = fiche.autres[titre];
  if (texte !== '')
    fiche.autres[titre] = avant
      ? { ...avant, valeur: `${avant.valeur}\n${texte}` }
      : { valeur: texte, origine: source.origine };
}

function closeFiche(fiche: EnCours, grille: Grille, feuille: CleFeuille): readonly FicheLue[] {
  if (feuille === 'actions' && !fiche.sources['intitule']) {
    const titre = fiche.titres
      .filter((cellule) => !/^(?:ctg|convention|fiches? actions?)\b/i.test(texteDe(cellule)))
      .at(-1);
    if (titre) fiche.sources['intitule'] = { contenu: titre.contenu, origine: origineDe(grille, titre) };
  }
  if (
    feuille === 'actions' &&
    isAttente(texteDe(fiche.sources['intitule'] ?? { contenu: { genre: 'texte', texte: '' } }))
  )
    return [];
  const { champs, axe } = fiche.sources;
  if (feuille === 'actions' && champs && !axe && isMotsPropres(champs.contenu)) fiche.sources['axe'] = champs;
  const [premiere] = Object.values(fiche.sources);
  const [cellule] = fiche.cellules;
  const origine = premiere?.origine ?? (cellule ? origineDe(grille, cellule.cellule) : { feuille: '', cellule: 'A1' });
  const connus = fiche.labels.filter(({ cle }) => cle !== null).length;
  if (fiche.cellules.length === 0 || (feuille === 'actions' && (!premiere || connus < 2))) return [];
  return [
    {
      brouillon: { sources: fiche.sources, autres: fiche.autres, partages: {}, origine },
      labels: [
        ...fiche.labels,
        ...fiche.seuls.filter(({ cellule: sienne }) => !fiche.labels.some(({ cellule: autre }) => autre === sienne)),
      ],
      cellules: fiche.cellules,
    },
  ];
}

/** « Fiche action n° 3 : Créer un LAEP » gives a number, and a title. */
function parseAnnonce(texte: string): { readonly numero: string; readonly intitule: string } | null {
  const [, numero, reste = ''] =
    /^(?:ctg ?[–-]? ?)?fiche[ -]{0,3}(?:action|projet)? ?(?:ctg|de la ctg)? ?(?:n ?[°o] ?)?([a-z]{0,3}[ -]?\d[\d.]{0,12}[a-z]?) ?(?:[:–—-] ?(.{1,300}))?$/i.exec(
      texte.slice(0, 400).replace(/\s+/g, ' ').trim(),
    ) ?? [];
  return numero ? { numero: numero.trim(), intitule: reste.trim() } : null;
}

function origineDe(grille: Grille, cellule: CelluleDeGrille): Origine {
  return { feuille: grille.feuille.nom, cellule: adresse(grille.placeDe(cellule)) };
}

/** A column headed « Aide » says what to write, and holds no value. */
function colonnesAide(grille: Grille, zone: ZoneDeGrille): ReadonlySet<number> {
  const [premier] = rangsDeZone(grille, zone);
  if (premier === undefined) return new Set();
  return new Set(
    cellulesDeZone(grille, premier, zone)
      .filter((cellule) => normalize(texteDe(cellule)) === 'aide')
      .map(({ colonne }) => colonne),
  );
}

/** The row that heads the values is no label. */
function isTitreDeColonnes(seconde: CelluleDeGrille | undefined): boolean {
  return seconde !== undefined && normalize(texteDe(seconde)) === 'valeur';
}
