import type { Dossier } from '../dossier/dossier.js';
import { feuilles } from '../dossier/dossier.js';
import { lettresDe } from '../dossier/origine.js';
import { type Correspondance, sansCorrespondance } from '../lecture/correspondance/correspondance.js';
import { readDossier, requireActions } from '../lecture/lire-dossier.js';
import { readClasseur } from '../tableur/lire.js';
import { type ClasseurRetouche, retouche } from '../tableur/retouche/retoucher.js';
import type { Conflit, Correction } from './comparer.js';
import { type Comparaison, compareTextes, type OptionsDeTextes } from './comparer.js';
import { readDocument } from './lire-document.js';
import { createPlaces } from './places.js';
import { isSame } from './texte-canonique.js';

/** What was brought back, what was not and why; the new workbook, or null when nothing was to be written. */
export interface Reprise extends Comparaison {
  readonly octets: Uint8Array | null;
}

export interface OptionsReprise extends OptionsDeTextes {
  readonly document: Uint8Array;
  readonly classeur: Uint8Array;
  /** The mapping with which the bilan was made, if any. */
  readonly correspondance?: Correspondance;
}

const raisons: Readonly<Record<ClasseurRetouche['refus'][number]['raison'], string>> = {
  formule: 'Cette cellule contient une formule : elle n’a pas été remplacée, reportez ce texte à la main.',
  fusion: 'Cette cellule est cachée sous des cellules fusionnées : reportez ce texte à la main.',
  'trop-long': 'Ce texte dépasse ce qu’une cellule peut contenir (32 767 caractères) : raccourcissez-le.',
  feuille: 'La feuille de cette cellule n’a pas été retrouvée : reportez ce texte à la main.',
};

/**
 * Brings what was corrected in a bilan back into a copy of the workbook it was made from.
 * @throws ErreurUtilisateur when one of the files cannot be used, or when they do not go together
 */
export async function bringBack({
  document,
  classeur,
  correspondance = sansCorrespondance,
  ...options
}: OptionsReprise): Promise<Reprise> {
  const lu = readDocument(document);
  const { dossier } = requireActions(readDossier(await readClasseur(classeur), correspondance));
  const comparaison = compareTextes(lu, dossier, options);
  if (comparaison.corrections.length === 0) return { ...comparaison, octets: null };
  const nouveau = writeCorrections(classeur, comparaison.corrections, dossier);
  const refuses = new Map(
    nouveau.refus.map(({ feuille, cellule, raison }) => [`${feuille}!${cellule}`, raisons[raison]]),
  );
  const ecrites = comparaison.corrections.filter(({ place }) => !refuses.has(adresseOf(place.origine)));
  const relues = await checkRelecture(nouveau.octets, ecrites, correspondance);
  const ratees = new Map(relues.map((correction) => [correction, melee]));
  const conflits = comparaison.corrections.flatMap((correction) => {
    const raison = refuses.get(adresseOf(correction.place.origine)) ?? ratees.get(correction);
    return raison ? [toConflit(correction, raison)] : [];
  });
  // A cell that is not read back as it was written feeds a text made of several cells: it is left as it was.
  const sures = ecrites.filter((correction) => !ratees.has(correction));
  const octets = ratees.size === 0 ? nouveau.octets : writeCorrections(classeur, sures, dossier).octets;
  return {
    ...comparaison,
    corrections: sures,
    conflits: [...comparaison.conflits, ...conflits],
    octets: sures.length === 0 ? null : octets,
  };
}

const melee =
  'Ce texte réunit plusieurs cellules de la ligne (une colonne par année, par exemple) : reportez-le à la main.';

function writeCorrections(
  classeur: Uint8Array,
  corrections: readonly Correction[],
  { feuilles: lues }: Dossier,
): ClasseurRetouche {
  const cellules = corrections.flatMap(({ place: { origine }, apres }) =>
    origine ? [{ ...origine, texte: apres }] : [],
  );
  const nouvelles = corrections.flatMap(({ place: { rubrique }, apres }) =>
    rubrique ? [{ rubrique, texte: apres }] : [],
  );
  const redaction = lues.redaction;
  const [colonneRubrique, colonneTexte] = ['rubrique', 'texte'].map((colonne) => {
    const entete = redaction?.colonnes[colonne];
    return entete && lettresDe(entete.cellule);
  });
  const enLignes = redaction && colonneRubrique && colonneTexte;
  return retouche(classeur, {
    cellules,
    lignes: enLignes
      ? nouvelles.map(({ rubrique, texte }) => ({
          feuille: redaction.nom,
          textes: { [colonneRubrique]: rubrique, [colonneTexte]: texte },
        }))
      : [],
    feuilles:
      enLignes || nouvelles.length === 0
        ? []
        : [
            {
              nom: feuilles.redaction.nom,
              lignes: [
                [feuilles.redaction.colonnes.rubrique.libelle, feuilles.redaction.colonnes.texte.libelle],
                ...nouvelles.map(({ rubrique, texte }) => [rubrique, texte]),
              ],
            },
          ],
  });
}

/** The corrections that the new workbook does not give back: what is written must be what is read. */
async function checkRelecture(
  octets: Uint8Array,
  corrections: readonly Correction[],
  correspondance: Correspondance,
): Promise<readonly Correction[]> {
  const { dossier } = readDossier(await readClasseur(octets), correspondance);
  const places = createPlaces(dossier, true);
  return corrections.filter(({ place, apres }) => {
    const relue = places.find({ place: place.digest, balise: null });
    return relue === null || !isSame(relue.texte, apres);
  });
}

function toConflit({ place, apres }: Correction, raison: string): Conflit {
  return { titre: place.titre, origine: place.origine, raison, document: apres, classeur: place.texte };
}

function adresseOf(origine: { readonly feuille: string; readonly cellule: string } | null): string {
  return origine ? `${origine.feuille}!${origine.cellule}` : '';
}
