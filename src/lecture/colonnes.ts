import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import { assign, seuilPossible } from './affectation.js';
import { anneeDeTitre, clePeriode } from './annees.js';
import type { ColonneLue, ColonneVue, Proche, Role, RoleSpecial } from './colonne-lue.js';
import { convient } from './contenus.js';
import type { ColonneFixee } from './correspondance/correspondance.js';
import { cheminUtile, scoreColonne, type Titre, titresLus } from './entetes.js';
import { cleDuLibelle } from './libelles.js';
import type { Methode } from './methode.js';
import { guessByContents } from './par-contenu.js';
import { isRepetable } from './repetables.js';
import { titresNommants } from './signes.js';
import { resolveSpeciales } from './speciales.js';
import { scoreChemin } from './titres/titres.js';

const poids = { titre: 0.65, contenu: 0.25, contexte: 0.1 } as const;
/** From here on a column is read without a word, if the next candidate is far enough. */
export const seuilSur = 0.8;
const marge = 0.08;
/** A title that means nothing else than one column needs no confirmation, unless its content contradicts it. */
const titreSur = 0.95;

/**
 * Gives each column of a header its role: what a person fixes first, then what only its place in the header says (years,
 * statuses to tick, funders), then all the others at once, by title, content and place.
 */
export function resolveColonnes(
  feuille: CleFeuille,
  vues: readonly ColonneVue[],
  fixees: ReadonlyMap<number, ColonneFixee>,
  methode: Methode,
): readonly ColonneLue[] {
  const speciales = resolveSpeciales(feuille, vues.slice(0, titresLus), fixees);
  const libres = vues.filter(
    ({ titre }) => !fixees.has(titre.colonne) && !speciales.has(titre.colonne) && !titre.aPart,
  );
  const prises = new Set([...fixees.values()].flatMap(({ cle }) => cle ?? []));
  for (const { role } of speciales.values()) for (const cle of clesOf(role)) prises.add(cle);
  const affectees = assignColonnes(feuille, libres, prises, methode);
  const lues = vues.map((vue): ColonneLue => {
    const { titre } = vue;
    const commun = {
      colonne: titre.colonne,
      titre,
      texte: titre.chemin.join(' › '),
      coloree: vue.profil.nombre === 0 && vue.couleurs >= 2,
    };
    const fixee = fixees.get(titre.colonne);
    if (fixee)
      return { ...commun, role: roleFixe(fixee), par: 'correspondance', score: 1, certitude: 'sure', proches: [] };
    const speciale = speciales.get(titre.colonne);
    if (speciale)
      return { ...commun, role: speciale.role, par: speciale.par, score: 1, certitude: 'sure', proches: [] };
    return { ...commun, ...(affectees.get(titre.colonne) ?? libre([])) };
  });
  return guessByContents(feuille, promoteNommant(feuille, lues, vues), vues);
}

/** The columns of ours that a special role fills: they are taken, but those that several may fill. */
function clesOf(role: RoleSpecial): readonly string[] {
  switch (role.genre) {
    case 'somme':
      return [role.cle];
    case 'coche':
    case 'valeur':
      return [role.cle];
    default:
      return [];
  }
}

function roleFixe({ cle }: ColonneFixee): Role {
  if (cle === null) return { genre: 'ignoree' };
  return cle === clePeriode ? { genre: 'periode' } : { genre: 'valeur', cle };
}

type Affectee = Pick<ColonneLue, 'role' | 'par' | 'score' | 'certitude' | 'proches'>;

const libre = (proches: readonly Proche[]): Affectee => ({
  role: { genre: 'libre' },
  par: null,
  score: 0,
  certitude: 'libre',
  proches,
});

/** What a column may be, by our columns: what its title is worth, and the whole. */
interface Candidate extends Proche {
  readonly titre: number;
  readonly contenu: number;
}

function assignColonnes(
  feuille: CleFeuille,
  vues: readonly ColonneVue[],
  prises: ReadonlySet<string>,
  methode: Methode,
): ReadonlyMap<number, Affectee> {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const candidates = vues.map((vue, rang) =>
    rang < titresLus ? keepDerniereAnnee(vue, vues, candidatesDe(feuille, vue, rang, vues, methode)) : [],
  );
  const possibles = candidates.map((liste) =>
    liste.filter(({ cle, score }) => score >= seuilPossible && (!prises.has(cle) || colonnes[cle]?.repetable)),
  );
  const choisies = assign(
    possibles.map((liste) => liste.map(({ cle, score }) => ({ cle, score }))),
    (cle) => isRepetable(feuille, cle),
    methode.affectation,
  );
  const reparties = fixPeriode(choisies);
  return new Map(
    vues.map(({ titre }, rang) => {
      const liste = candidates[rang] ?? [];
      const choisie = liste.find(({ cle }) => cle === reparties[rang]);
      return [
        titre.colonne,
        choisie ? affecte(choisie, liste, reparties, isNotreLibelle(feuille, titre, choisie.cle)) : laisse(liste),
      ];
    }),
  );
}

/** « Calendrier » gives both ends; a column of its own for one of them is surer. */
function fixPeriode(choisies: readonly (string | null)[]): readonly (string | null)[] {
  const bornes = choisies.some((cle) => cle === 'debut' || cle === 'fin');
  return bornes ? choisies.map((cle) => (cle === clePeriode ? null : cle)) : choisies;
}

/** Word for word the label that our own tracker has: nothing to ask. */
function isNotreLibelle(feuille: CleFeuille, { chemin }: Titre, cle: string): boolean {
  return cleDuLibelle(feuille, chemin.join(' ')) === cle;
}

function affecte(
  choisie: Candidate,
  liste: readonly Candidate[],
  choisies: readonly (string | null)[],
  notre: boolean,
): Affectee {
  const rivale = liste.find(
    ({ cle, titre }) => cle !== choisie.cle && !choisies.includes(cle) && titre >= seuilPossible,
  );
  const seule = !rivale || choisie.score - rivale.score >= marge;
  const sure =
    notre ||
    (seule &&
      choisie.contenu > 0 &&
      (choisie.score >= seuilSur || (choisie.titre >= titreSur && choisie.contenu >= 0.3)));
  const contenu = liste.filter(({ titre }) => titre >= choisie.titre - 0.05).length > 1;
  return {
    role: choisie.cle === clePeriode ? { genre: 'periode' } : { genre: 'valeur', cle: choisie.cle },
    par: contenu ? 'contenu' : 'titre',
    score: choisie.score,
    certitude: sure ? 'sure' : 'a-confirmer',
    proches: liste.filter(({ cle }) => cle !== choisie.cle).slice(0, 2),
  };
}

/** A column that another of the same meaning leaves over, or that means nothing of ours. */
function laisse(liste: readonly Candidate[]): Affectee {
  const [premiere] = liste;
  if (!premiere || premiere.titre < 0.8 || premiere.contenu <= 0) return libre(liste.slice(0, 2));
  return { ...libre(liste.slice(0, 2)), role: { genre: 'double', cle: premiere.cle } };
}

function candidatesDe(
  feuille: CleFeuille,
  vue: ColonneVue,
  rang: number,
  vues: readonly ColonneVue[],
  { contenu: avecContenu, titres }: Methode,
): readonly Candidate[] {
  const { propre } = vue.titre;
  const scores =
    propre === null ? (titres ?? scoreChemin)(feuille, cheminUtile(vue.titre.chemin)) : [{ cle: propre, score: 1 }];
  const periode = scores.find(({ cle }) => cle === clePeriode)?.score ?? 0;
  return scores
    .filter(({ cle, score }) => !((cle === 'debut' || cle === 'fin') && periode >= score))
    .map(({ cle, score }) => {
      const contenu = !avecContenu
        ? 0.5
        : cle === 'statut' && vue.codes >= 0.6
          ? 1
          : convient(feuille, cle, vue.profil);
      return {
        cle,
        titre: score,
        contenu,
        score: poids.titre * score + poids.contenu * contenu + poids.contexte * contexte(cle, rang, vues),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What the neighbours and the order say: a number and a title come first, an end after a beginning. */
function contexte(cle: string, rang: number, vues: readonly ColonneVue[]): number {
  const avant = vues[rang - 1]?.titre;
  if (cle === 'numero') return rang < 2 ? 1 : 0.3;
  if (cle === 'intitule') return rang < 5 ? 0.8 : 0.3;
  if (cle === 'fin') return avant && scoreColonne('actions', avant)[0]?.cle === 'debut' ? 1 : 0.5;
  return 0.5;
}

/** « Statut 2026 », « Statut 2027 »: the latest that holds something says where things stand. */
function keepDerniereAnnee(
  vue: ColonneVue,
  vues: readonly ColonneVue[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const annee = anneeDe(vue);
  if (annee === null) return candidates;
  const soeurs = vues.filter((autre) => autre !== vue && racineDe(autre) === racineDe(vue) && autre.profil.nombre > 0);
  const plusRecente = soeurs.some((autre) => (anneeDe(autre) ?? 0) > annee);
  return plusRecente ? candidates.map((candidate) => ({ ...candidate, score: candidate.score - 0.2 })) : candidates;
}

function anneeDe({ titre }: ColonneVue): number | null {
  return anneeDeTitre(titre.chemin.join(' '));
}

function racineDe({ titre }: ColonneVue): string {
  return titre.chemin
    .join(' ')
    .toLowerCase()
    .replace(/20\d\d/g, '')
    .trim();
}

/** Every plan says what its actions are: when no title does, the column that would be quoted is the one. */
function promoteNommant(
  feuille: CleFeuille,
  lues: readonly ColonneLue[],
  vues: readonly ColonneVue[],
): readonly ColonneLue[] {
  const [nommante] = titresNommants(feuille);
  if (!nommante || lues.some(({ role }) => role.genre === 'valeur' && role.cle === nommante)) return lues;
  const possibles =
    feuille === 'actions' ? titresNommants('actions') : feuille === 'offre' ? ['commune', 'gestionnaire'] : [];
  const parNom = possibles.flatMap((cle) => lues.filter(({ role }) => role.genre === 'valeur' && role.cle === cle));
  const profils = new Map(vues.map(({ titre, profil }) => [titre, profil]));
  const distincts = (lue: ColonneLue) => profils.get(lue.titre)?.distincts ?? 0;
  const parContenu = lues.filter((lue) => {
    const profil = lue.role.genre === 'libre' ? profils.get(lue.titre) : undefined;
    return (
      profil !== undefined &&
      convient('actions', 'intitule', profil) >= 0.6 &&
      profil.longueur > (feuille === 'actions' ? 8 : 3)
    );
  });
  // « Action conduite » tells achievements, unless nothing else names the actions.
  const second = lues.find(
    (lue) =>
      lue.role.genre === 'valeur' &&
      lue.role.cle !== 'numero' &&
      lue.par !== 'correspondance' &&
      lue.proches.some(({ cle, score }) => cle === nommante && score >= 0.6) &&
      distincts(lue) >= 0.7,
  );
  const sure = second ?? parNom.find((lue) => distincts(lue) >= 0.7 || lues.length <= 3);
  const choisie = sure ?? parContenu[0] ?? (feuille === 'actions' ? parNom[0] : undefined);
  if (!choisie || (feuille !== 'actions' && feuille !== 'offre')) return lues;
  return lues.map((lue) =>
    lue === choisie
      ? {
          ...lue,
          role: { genre: 'valeur', cle: nommante },
          par: 'promue',
          score: Math.max(lue.score, seuilPossible),
          certitude: parNom.includes(lue) ? lue.certitude : 'a-confirmer',
          proches: lue.role.genre === 'valeur' ? [{ cle: lue.role.cle, score: lue.score }] : lue.proches,
        }
      : lue,
  );
}
