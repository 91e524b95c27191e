import type { Constat } from '../dossier/constat.js';
import type { Contenu } from '../dossier/contenu.js';
import type { Feuille } from '../dossier/feuille.js';
import type { Valeur } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { adresse, type FeuilleClasseur } from './classeur.js';
import type { LectureFeuille } from './feuille-lue.js';
import type { Synonymes } from './synonymes.js';
import { createLecteur, type Source } from './valeurs-de-ligne.js';

/** Reads a sheet of keys and values (Convention): a key in a row's first cell, its value in the next one. */
export function readCles(feuille: Feuille, source: FeuilleClasseur, synonymes: Synonymes): LectureFeuille {
  const sources: Record<string, Source> = {};
  const autres: Record<string, Valeur<string>> = {};
  const colonnes: Record<string, { cellule: string; entete: string }> = {};
  const inconnues: { cellule: string; entete: string }[] = [];
  const aides = colonnesAide(source);
  for (const [ligne, contenus] of source.lignes) {
    const [premiere, seconde] = [...contenus].filter(([colonne]) => !aides.has(colonne)).sort(([a], [b]) => a - b);
    if (premiere?.[1].genre !== 'texte' || isTitre(seconde?.[1])) continue;
    const entete = { cellule: adresse({ ligne, colonne: premiere[0] }), entete: textOf(premiere[1]) };
    const cle = synonymes.get(normalize(entete.entete))?.[0];
    if (cle && !colonnes[cle]) colonnes[cle] = entete;
    if (!seconde) continue;
    const origine = { feuille: source.nom, cellule: adresse({ ligne, colonne: seconde[0] }) };
    if (cle && !sources[cle]) sources[cle] = { contenu: seconde[1], origine };
    else if (seconde[1].genre === 'texte') {
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
  };
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
