import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import type { Feuille } from '../dossier/feuille.js';
import type { Origine } from '../dossier/origine.js';
import type { Territoire } from '../dossier/territoire.js';
import { contenuTexte } from '../dossier/valeurs/type-de-colonne.js';
import { type CelluleALire, createLecteur } from '../dossier/valeurs-de-ligne.js';
import type { Complement } from '../tableur/complement/complement.js';
import { cleDeLigne } from './cles.js';
import { placeDeLigne } from './rangs.js';
import { placeSupposee } from './suppose.js';

/** Finds the communes of a Dossier in the official list. */
export type Rapprocher = (dossier: Pick<Dossier, 'communes' | 'convention'>) => Territoire;

/** A row of any sheet, as it stands in a Dossier. */
type LigneDeDossier = Readonly<Record<string, unknown>> & {
  readonly origine: Origine;
  readonly sansObjet: object;
  readonly illisibles: object;
};

/**
 * The Dossier as it would be read once these complements are written: to tell what answering changes, and to ask the
 * following questions. A value that cannot be read is left out.
 * @param reperes the column that names a row, by sheet; null where the sheet is one row
 */
export function supposer(
  dossier: Dossier,
  complements: readonly Complement[],
  reperes: ReadonlyMap<CleFeuille, string | null>,
  rapprocher: Rapprocher,
): Dossier {
  if (complements.length === 0) return dossier;
  const suppose = complements.reduce((avant, complement) => addTo(avant, complement, reperes), dossier);
  const touche = complements.some(({ feuille }) => feuille === 'communes' || feuille === 'convention');
  return touche && suppose.communes.length > 0 ? { ...suppose, territoire: rapprocher(suppose) } : suppose;
}

function addTo(dossier: Dossier, complement: Complement, reperes: ReadonlyMap<CleFeuille, string | null>): Dossier {
  const { feuille } = complement;
  if (feuille === 'convention') {
    const convention = mergeLigne(dossier.convention, complement, 1);
    // The row of the sheet, its columns and their types: createLecteur read them so.
    return { ...dossier, convention: convention as unknown as Dossier['convention'] };
  }
  const lignes = dossier[feuille] as unknown as readonly LigneDeDossier[];
  const place = findLigne(dossier, lignes, complement, reperes.get(feuille) ?? null);
  const nouvelles =
    place < 0
      ? [...lignes, mergeLigne(null, complement, lignes.length)]
      : lignes.with(place, mergeLigne(lignes[place] ?? null, complement, place));
  return { ...dossier, [feuille]: nouvelles };
}

function findLigne(
  dossier: Dossier,
  lignes: readonly LigneDeDossier[],
  { feuille, onglet, rang, cellules }: Complement,
  repere: string | null,
): number {
  if (rang !== null)
    return lignes.findIndex(({ origine }) => {
      const place = placeDeLigne(dossier, feuille, origine);
      return place?.rang === rang && (onglet === undefined || place.onglet === onglet);
    });
  const nom = repere === null ? undefined : cellules[repere];
  if (nom === undefined || repere === null) return -1;
  return lignes.findIndex((ligne) => {
    const lue = ligne[repere] as { readonly valeur?: unknown } | undefined;
    const nouvelle = placeDeLigne(dossier, feuille, ligne.origine) === null;
    return nouvelle && typeof lue?.valeur === 'string' && cleDeLigne(feuille, lue.valeur) === cleDeLigne(feuille, nom);
  });
}

function mergeLigne(
  ligne: LigneDeDossier | null,
  { feuille: cle, cellules }: Complement,
  rang: number,
): LigneDeDossier {
  const feuille: Feuille = feuilles[cle];
  const origine = placeSupposee(feuille.nom, rang);
  const sources = Object.fromEntries(
    Object.entries(cellules).map(([colonne, texte]): [string, CelluleALire] => [
      colonne,
      { contenu: contenuTexte(texte), origine: ligne?.origine ?? origine },
    ]),
  );
  const { valeurs, sansObjet } = createLecteur(feuille)(sources);
  return {
    autres: {},
    ...ligne,
    ...valeurs,
    origine: ligne?.origine ?? origine,
    sansObjet: { ...ligne?.sansObjet, ...sansObjet },
    illisibles: ligne?.illisibles ?? {},
  };
}
