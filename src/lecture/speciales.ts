import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { lireChamps } from '../dossier/valeurs/champs.js';
import { type Periode, parseIntervalle, parseSousPeriode } from '../dossier/valeurs/dates.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { parseStatut } from '../dossier/valeurs/statuts.js';
import { anneeDeTitre } from './annees.js';
import type { ColonneVue, Maniere, RoleSpecial } from './colonne-lue.js';
import type { ColonneFixee } from './correspondance/correspondance.js';
import { scoreColonne } from './entetes.js';
import { scoreChemin } from './titres/titres.js';

export interface Speciale {
  readonly role: RoleSpecial;
  readonly par: Maniere;
}

/** Crosses make most of what stands in the column. */
const partDeMarques = 0.6;

/** The columns that their place in the header explains, by their number. */
export function resolveSpeciales(
  feuille: CleFeuille,
  vues: readonly ColonneVue[],
  fixees: ReadonlyMap<number, ColonneFixee>,
): ReadonlyMap<number, Speciale> {
  const speciales = new Map<number, Speciale>();
  const libres = vues.filter(({ titre }) => !fixees.has(titre.colonne) && titre.propre === null && !titre.aPart);
  for (const groupe of groupPeriodes(libres)) addPeriodes(speciales, feuille, groupe, libres);
  const restantes = libres.filter(({ titre }) => !speciales.has(titre.colonne));
  addSommes(speciales, feuille, restantes);
  addRecits(speciales, feuille, restantes);
  if (feuille === 'actions') {
    addOuiNon(speciales, restantes);
    addCodes(speciales, restantes);
    addCoches(speciales, restantes);
  }
  addFinanceurs(speciales, feuille, restantes);
  return speciales;
}

/** A column under a period, with what heads the whole group (« Budget », « Calendrier », nothing). */
interface ColonneDePeriode {
  readonly vue: ColonneVue;
  readonly periode: Periode;
  readonly racine: string;
}

function groupPeriodes(vues: readonly ColonneVue[]): readonly (readonly ColonneDePeriode[])[] {
  const groupes = new Map<string, ColonneDePeriode[]>();
  let annee: number | null = null;
  for (const vue of vues) {
    const { chemin } = vue.titre;
    annee = anneeDeTitre(chemin.join(' ')) ?? annee;
    const texte = periodeDuTitre(vue);
    if (texte === null) continue;
    const periode = periodeDe(texte, annee);
    if (!periode) continue;
    const racine = chemin
      .slice(0, -1)
      .filter((texte) => !/^\D{0,8}20\d\d$/.test(texte))
      .join(' ');
    groupes.set(racine, [...(groupes.get(racine) ?? []), { vue, periode, racine }]);
  }
  return [...groupes.values()];
}

/** The period that a title names alone: « 2027 », « T1 », « janv. », « 2029-2030 ». */
function periodeDuTitre({ titre: { chemin, special } }: ColonneVue): string | null {
  if (special?.genre === 'annee') return String(special.annee);
  if (special?.genre === 'sous-periode') return special.texte;
  const texte = chemin.at(-1) ?? '';
  return /^20\d\d\s*(?:-|–|\/|à)\s*20\d\d$/.test(texte) ? texte : null;
}

/** Whether a column beside the years gives their total. */
function hasTotal(vues: readonly ColonneVue[], groupe: readonly ColonneDePeriode[]): boolean {
  const racine = groupe[0]?.racine ?? '';
  return vues.some(
    ({ titre, profil }) =>
      profil.nombre > 0 &&
      titre.chemin.slice(0, -1).join(' ') === racine &&
      /^(?:total|cumul|ensemble|montant total|total general)/.test(normalize(titre.chemin.at(-1) ?? '')),
  );
}

/** « Budget 2026 », « Budget 2027 »: amounts of several years under one word add up, unless a column gives the whole. */
function addSommes(speciales: Map<number, Speciale>, feuille: CleFeuille, vues: readonly ColonneVue[]): void {
  const groupes = new Map<string, ColonneVue[]>();
  const entieres = new Set<string>();
  for (const vue of vues) {
    const { nombre, nombres, montants } = vue.profil;
    if (nombre > 0 && nombres === 0 && montants === 0) continue;
    const [premier] = scoreColonne(feuille, vue.titre);
    if (!premier || premier.score < 0.5 || !isMontant(feuille, premier.cle)) continue;
    if (anneeDeTitre(vue.titre.chemin.join(' ')) === null) {
      if (vue.profil.nombre > 0) entieres.add(premier.cle);
    } else groupes.set(premier.cle, [...(groupes.get(premier.cle) ?? []), vue]);
  }
  for (const [cle, groupe] of groupes) {
    const annees = new Set(groupe.map(({ titre }) => anneeDeTitre(titre.chemin.join(' '))));
    if (groupe.length < 2 || annees.size < groupe.length) continue;
    for (const { titre } of groupe)
      speciales.set(titre.colonne, {
        role: entieres.has(cle) ? { genre: 'detail' } : { genre: 'somme', cle },
        par: 'annee',
      });
  }
}

/** « Notes de suivi 2026 », « Notes de suivi 2027 » : each note keeps its year. */
function addRecits(speciales: Map<number, Speciale>, feuille: CleFeuille, vues: readonly ColonneVue[]): void {
  if (!('realisations' in feuilles[feuille].colonnes)) return;
  const datees = vues.flatMap((vue) => {
    const annee = anneeDeTitre(vue.titre.chemin.join(' '));
    if (annee === null || speciales.has(vue.titre.colonne) || !isRecit(vue)) return [];
    const [premier] = scoreColonne(feuille, vue.titre);
    return premier && premier.score >= 0.5 && clesDeRecit.has(premier.cle) ? [{ vue, annee }] : [];
  });
  if (new Set(datees.map(({ annee }) => annee)).size < 2) return;
  for (const { vue, annee } of datees)
    speciales.set(vue.titre.colonne, { role: { genre: 'annee', annee }, par: 'annee' });
}

function isRecit({ profil }: ColonneVue): boolean {
  return profil.nombre > 0 && profil.nombres < 0.5 && profil.statuts < 0.7 && profil.taux < 0.7 && profil.longueur > 6;
}

/** « Action engagée (O/N) », « Action achevée (O/N) »: each yes is a step. One column alone says no more than its title. */
function addOuiNon(speciales: Map<number, Speciale>, vues: readonly ColonneVue[]): void {
  const etapes = vues.flatMap((vue) => {
    const mot = normalize(vue.titre.chemin.at(-1) ?? '')
      .replace(/\b(?:action|o n|oui non|oui|non|projet)\b/g, ' ')
      .trim();
    const lu = vue.profil.ouiNon >= 0.8 && mot.length < 30 ? parseStatut(mot) : null;
    return lu ? [{ vue, mot, statut: lu.statut }] : [];
  });
  if (etapes.length < 2) return;
  const sinon = etapes.some(({ statut }) => statut === 'en-cours') ? 'Non démarrée' : undefined;
  for (const { vue, mot, statut } of etapes)
    speciales.set(vue.titre.colonne, {
      role: {
        genre: 'coche',
        cle: 'statut',
        valeur: mot,
        ...(sinon !== undefined && statut === 'en-cours' && { sinon }),
      },
      par: 'croix',
    });
}

/** A column of signs that the legend explains is the status, whatever its title, when no title says the status. */
function addCodes(speciales: Map<number, Speciale>, vues: readonly ColonneVue[]): void {
  const dite = vues.some(({ titre, profil, codes }) => {
    if (profil.statuts <= 0.4 && codes < 0.6) return false;
    const [premier] = scoreColonne('actions', titre);
    return premier?.cle === 'statut' && premier.score >= 0.5;
  });
  const codee = dite ? undefined : vues.find(({ codes, titre }) => codes >= 0.6 && !speciales.has(titre.colonne));
  if (codee) speciales.set(codee.titre.colonne, { role: { genre: 'valeur', cle: 'statut' }, par: 'contenu' });
}

function periodeDe(texte: string, annee: number | null): Periode | null {
  return parseIntervalle(texte) ?? (annee === null ? null : parseSousPeriode(texte, annee));
}

function addPeriodes(
  speciales: Map<number, Speciale>,
  feuille: CleFeuille,
  groupe: readonly ColonneDePeriode[],
  vues: readonly ColonneVue[],
): void {
  for (const colonne of groupe) {
    const speciale = periodeSpeciale(feuille, groupe, vues, colonne);
    if (speciale) speciales.set(colonne.vue.titre.colonne, speciale);
  }
}

/** What a column of a group of periods says: crosses, amounts that add up, notes of a year. */
function periodeSpeciale(
  feuille: CleFeuille,
  groupe: readonly ColonneDePeriode[],
  vues: readonly ColonneVue[],
  { vue, periode, racine }: ColonneDePeriode,
): Speciale | null {
  const cellules = groupe.reduce((somme, autre) => somme + autre.vue.profil.nombre, 0);
  const mean = (lire: (autre: ColonneVue) => number) =>
    groupe.reduce((somme, autre) => somme + lire(autre.vue) * autre.vue.profil.nombre, 0) / Math.max(cellules, 1);
  const couleurs = groupe.reduce((somme, autre) => somme + autre.vue.couleurs, 0);
  const colonnes = feuilles[feuille].colonnes;
  const enCroix = cellules === 0 ? couleurs > 0 : mean(({ profil }) => profil.marques) >= partDeMarques;
  if ('debut' in colonnes && 'fin' in colonnes && enCroix) return { role: { genre: 'croix', periode }, par: 'croix' };
  const [dite] = racine === '' ? [] : scoreChemin(feuille, [racine]).filter(({ score }) => score >= 0.5);
  if (dite && isMontant(feuille, dite.cle) && mean(({ profil }) => Math.max(profil.montants, profil.nombres)) >= 0.5)
    return { role: hasTotal(vues, groupe) ? { genre: 'detail' } : { genre: 'somme', cle: dite.cle }, par: 'annee' };
  const recits = mean(({ profil }) => (profil.nombres > 0.5 || profil.statuts > 0.7 ? 0 : profil.longueur)) > 6;
  if (!('realisations' in colonnes) || !recits || (dite && !clesDeRecit.has(dite.cle))) return null;
  return vue.titre.special?.genre === 'annee'
    ? { role: { genre: 'annee', annee: Number(periode.debut.slice(0, 4)) }, par: 'annee' }
    : null;
}

/** What a column of notes, one a year, may be called. */
const clesDeRecit: ReadonlySet<string> = new Set(['realisations', 'statut', 'avancement', 'resultat', 'description']);

function isMontant(feuille: CleFeuille, cle: string): boolean {
  const colonnes = feuilles[feuille].colonnes as Readonly<
    Record<string, { saisie: { genre: string; format?: string } }>
  >;
  return colonnes[cle]?.saisie.format?.includes('€') === true;
}

/** Columns to tick: a status each, a commune each, a champ each. One alone is no choice. */
function addCoches(speciales: Map<number, Speciale>, vues: readonly ColonneVue[]): void {
  const cochees = vues.filter(
    ({ profil, couleurs }) =>
      (profil.nombre > 0 ? profil.marques >= partDeMarques : couleurs > 0) || profil.nombre === 0,
  );
  addGroupe('statut', ({ titre }) => titre.special?.genre === 'statut');
  addGroupe('communes', isSousCommunes, vues.filter(isCaseDeCommune));
  addGroupe('champs', ({ titre }) => isChamp(titre.chemin.at(-1) ?? ''));

  function addGroupe(
    cle: 'statut' | 'communes' | 'champs',
    test: (vue: ColonneVue) => boolean,
    possibles: readonly ColonneVue[] = cochees,
  ): void {
    const groupe = possibles.filter((vue) => !speciales.has(vue.titre.colonne) && test(vue));
    if (groupe.length < 2 || groupe.every(({ profil, couleurs }) => profil.nombre === 0 && couleurs === 0)) return;
    for (const { titre } of groupe)
      speciales.set(titre.colonne, {
        role: { genre: 'coche', cle, valeur: titre.chemin.at(-1) ?? '' },
        par: 'croix',
      });
  }
}

/** A column under a band that speaks of communes: « Communes concernées », « Avancement par commune ». */
function isSousCommunes({ titre }: ColonneVue): boolean {
  return titre.chemin
    .slice(0, -1)
    .some((bande) => /\bcommunes?\b/.test(normalize(bande)) || scoreChemin('actions', [bande])[0]?.cle === 'communes');
}

/** What one writes of an action in a commune: a cross, yes or no, where it stands, a date. */
function isCaseDeCommune({ profil, couleurs, titre }: ColonneVue): boolean {
  if (profil.nombre === 0) return couleurs > 0 || titre.bande > 1;
  return (
    Math.max(profil.marques, profil.ouiNon, profil.statuts) >= 0.5 || (profil.courts >= 0.9 && profil.longueur <= 16)
  );
}

function isChamp(texte: string): boolean {
  const lu = lireChamps({ genre: 'texte', texte });
  return 'valeur' in lu && lu.valeur.length > 0 && lu.valeur.every(({ code }) => code !== null);
}

/** « Caf », « Département » over amounts; « Financeur 1 » and its « Montant 1 » at its right. */
function addFinanceurs(speciales: Map<number, Speciale>, feuille: CleFeuille, vues: readonly ColonneVue[]): void {
  const colonnes = feuilles[feuille].colonnes;
  if (!('cofinancements' in colonnes || 'financements' in colonnes)) return;
  for (const [rang, { titre }] of vues.entries()) {
    const suivante = vues[rang + 1]?.titre;
    if (!/^financeur(?: \d+)?$/.test(normalize(titre.chemin.at(-1) ?? ''))) continue;
    speciales.set(titre.colonne, { role: { genre: 'nom-de-financeur' }, par: 'montant' });
    if (suivante && /^(?:montant|part)(?: .*)?$/.test(normalize(suivante.chemin.at(-1) ?? '')))
      speciales.set(suivante.colonne, { role: { genre: 'montant-de', financeur: titre.colonne }, par: 'montant' });
  }
  const financeurs = vues.filter(
    ({ titre, profil }) =>
      !speciales.has(titre.colonne) &&
      titre.special?.genre === 'financeur' &&
      Math.max(profil.montants, profil.nombres) >= 0.5,
  );
  if (feuille === 'actions') addTotalDesFinanceurs(speciales, vues, financeurs);
  for (const { titre } of financeurs) {
    const nom = titre.chemin.at(-1) ?? '';
    if (financeurs.length < 2 && titre.chemin.length < 2) continue;
    if (isFondsPropres(nom)) continue;
    speciales.set(titre.colonne, { role: { genre: 'financeur', nom }, par: 'montant' });
  }
}

/** « Caf », « Département », « Total » under one band: the total is what the action costs. */
function addTotalDesFinanceurs(
  speciales: Map<number, Speciale>,
  vues: readonly ColonneVue[],
  financeurs: readonly ColonneVue[],
): void {
  if (financeurs.length < 2) return;
  const bandes = new Set(financeurs.flatMap(({ titre }) => (titre.chemin.length > 1 ? [titre.chemin[0]] : [])));
  const prevu = vues.some(({ titre }) => {
    const [premier] = scoreColonne('actions', titre);
    return premier?.cle === 'budgetPrevu' && premier.score >= 0.5;
  });
  if (prevu) return;
  const total = vues.find(
    ({ titre, profil }) =>
      titre.chemin.length > 1 &&
      bandes.has(titre.chemin[0]) &&
      profil.nombres >= 0.5 &&
      /^(?:total|cout total|montant total|total general|ensemble)$/.test(normalize(titre.chemin.at(-1) ?? '')),
  );
  if (total) speciales.set(total.titre.colonne, { role: { genre: 'valeur', cle: 'budgetPrevu' }, par: 'montant' });
}

/** What the holder pays is no cofinancing. */
function isFondsPropres(nom: string): boolean {
  return /autofinancement|fonds propres|reste a charge|reste a financer/.test(normalize(nom));
}
