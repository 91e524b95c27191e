import type { Dossier } from '../dossier/dossier.js';
import type { Convention } from '../dossier/feuilles/convention.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { type OptionsDeTri, type Tri, trier } from './tri.js';

/** The petite-enfance part of a Dossier, and the lot of each of its rows. */
export interface Extrait {
  readonly dossier: Dossier;
  readonly tri: Tri['lignes'];
}

/**
 * The petite-enfance part of a Dossier, as the convention (article 9) sends it to the CDSF: what every piece of the
 * folder is made from, so that nothing else can leak into one of them. Which rows: see `trier`. Besides:
 * - measures: those of the indicators that leave;
 * - convention: without its enjeux, nor the columns that are none of ours;
 * - avenants: number and dates, never their object, which tells of other champs.
 */
export function extractPetiteEnfance(dossier: Dossier, options: OptionsDeTri): Extrait {
  const { dossier: parties, lignes } = trier(dossier, options);
  const noms = new Set(
    parties.indicateurs.flatMap(({ numero, libelle }) =>
      [numero, libelle].flatMap((nom) => (nom ? [normalize(nom.valeur)] : [])),
    ),
  );
  return {
    dossier: {
      ...dossier,
      ...parties,
      convention: dossier.convention && withoutEnjeux(dossier.convention),
      mesures: dossier.mesures.filter(({ indicateur }) => indicateur && noms.has(normalize(indicateur.valeur))),
      avenants: dossier.avenants.map(({ objet: _objet, annexes: _annexes, ...avenant }) => ({
        ...avenant,
        autres: {},
      })),
      // What is put in or thought of for the whole convention bears on every champ, as the enjeux do.
      moyens: [],
      appreciations: [],
      questions: [],
      reponses: [],
      feuillesInconnues: [],
    },
    tri: lignes,
  };
}

/** The enjeux of the diagnostic bear on every champ. */
function withoutEnjeux({ enjeux: _enjeux, ...convention }: Convention): Convention {
  return { ...convention, autres: {} };
}
