import type { Constat } from '../dossier/constat.js';
import type { Contenu } from '../dossier/contenu.js';
import { type CleFeuille, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Feuille } from '../dossier/feuille.js';
import type { Valeur } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { createLecteur, type Source } from '../dossier/valeurs-de-ligne.js';
import { adresse, type FeuilleClasseur } from './classeur.js';
import type { ColonneFixee } from './correspondance/correspondance.js';
import type { ColonneRapprochee } from './correspondance/rapprochement.js';
import { findProches } from './correspondance/ressemblance.js';
import type { LectureFeuille } from './feuille-lue.js';
import { clePeriode, type Synonymes } from './synonymes.js';

/** Reads a sheet of keys and values (Convention): a key in a row's first cell, its value in the next one. */
export function readCles(
  cleFeuille: CleFeuille,
  source: FeuilleClasseur,
  synonymes: Synonymes,
  fixees: readonly ColonneFixee[] = [],
): LectureFeuille {
  const feuille: Feuille = feuilles[cleFeuille];
  const laissees = new Set(fixees.filter(({ cle }) => cle === null).map(({ titre }) => normalize(titre)));
  checkCles(fixees, source);
  const sources: Record<string, Source> = {};
  const autres: Record<string, Valeur<string>> = {};
  const colonnes: Record<string, { cellule: string; entete: string }> = {};
  const inconnues: { cellule: string; entete: string }[] = [];
  const aides = colonnesAide(source);
  for (const [ligne, contenus] of source.lignes) {
    const [premiere, seconde] = [...contenus].filter(([colonne]) => !aides.has(colonne)).sort(([a], [b]) => a - b);
    if (premiere?.[1].genre !== 'texte' || isTitre(seconde?.[1])) continue;
    const entete = { cellule: adresse({ ligne, colonne: premiere[0] }), entete: textOf(premiere[1]) };
    const cle = laissees.has(normalize(entete.entete)) ? undefined : synonymes.get(normalize(entete.entete))?.[0];
    if (cle && !colonnes[cle]) colonnes[cle] = entete;
    if (!seconde) continue;
    const origine = { feuille: source.nom, cellule: adresse({ ligne, colonne: seconde[0] }) };
    const libres = (cle === undefined ? [] : colonnesDe(cle)).filter((colonne) => !sources[colonne]);
    for (const colonne of libres) sources[colonne] = { contenu: seconde[1], origine };
    if (libres.length === 0 && seconde[1].genre !== 'erreur' && seconde[1].genre !== 'formule-sans-valeur') {
      inconnues.push(entete);
      autres[entete.entete] = { valeur: textOf(seconde[1]), origine };
    }
  }
  const lues = createLecteur(feuille)(sources);
  const origine = Object.values(sources)[0]?.origine ?? { feuille: source.nom, cellule: 'A1' };
  const constats: readonly Constat[] = lues.constats;
  return {
    feuille: { nom: source.nom, colonnes, inconnues },
    lignes: [{ ...lues.valeurs, origine, sansObjet: lues.sansObjet, illisibles: lues.illisibles, autres }],
    constats,
    rapprochements: [
      { feuille: source.nom, cle: cleFeuille, colonnes: rapprocheCles(colonnes, autres, inconnues, synonymes) },
    ],
  };
}

/** « Calendrier » gives both ends of a period; any other word, its own column. */
function colonnesDe(cle: string): readonly string[] {
  return cle === clePeriode ? ['debut', 'fin'] : [cle];
}

function rapprocheCles(
  colonnes: FeuilleLue['colonnes'],
  autres: Readonly<Record<string, Valeur<string>>>,
  inconnues: FeuilleLue['inconnues'],
  synonymes: Synonymes,
): readonly ColonneRapprochee[] {
  const connues = Object.entries(colonnes).map(([cle, { cellule, entete }]) => ({
    cellule,
    titre: entete,
    cle,
    proches: [],
  }));
  const restantes = inconnues.map(({ cellule, entete }) => ({
    cellule,
    titre: entete,
    cle: null,
    proches: findProches(entete, synonymes),
  }));
  return [...connues, ...restantes].map((colonne) => ({
    ...colonne,
    par: colonne.cle === null ? null : 'titre',
    score: colonne.cle === null ? 0 : 1,
    double: null,
    exemples: [autres[colonne.titre]?.valeur ?? ''].filter((texte) => texte !== '' && colonne.cle === null),
  }));
}

/** @throws ErreurUtilisateur (exit 2) when a mapping names a key that the sheet has not */
function checkCles(fixees: readonly ColonneFixee[], { nom, lignes }: FeuilleClasseur): void {
  const presentes = new Set(
    [...lignes.values()].flatMap((contenus) =>
      [...contenus.values()].flatMap((contenu) => (contenu.genre === 'texte' ? [normalize(contenu.texte)] : [])),
    ),
  );
  const absente = fixees.find(({ titre }) => !presentes.has(normalize(titre)));
  if (absente)
    throw new ErreurUtilisateur(
      `La correspondance nomme « ${absente.titre} », que la feuille « ${nom} » n’a pas : corrigez ce titre, ou retirez-le de la correspondance.`,
    );
}

/** A column headed « Aide » says what to write, and holds no value. */
function colonnesAide({ lignes }: FeuilleClasseur): ReadonlySet<number> {
  const [premiere] = [...lignes].sort(([a], [b]) => a - b);
  return new Set([...(premiere?.[1] ?? [])].flatMap(([colonne, contenu]) => (isMot(contenu, 'aide') ? [colonne] : [])));
}

/** The row that heads the values is no key. */
function isTitre(contenu: Contenu | undefined): boolean {
  return contenu !== undefined && isMot(contenu, 'valeur');
}

function isMot(contenu: Contenu, mot: string): boolean {
  return contenu.genre === 'texte' && normalize(contenu.texte) === mot;
}
