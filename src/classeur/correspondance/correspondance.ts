import { z } from 'zod';
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Colonnes } from '../../dossier/feuille.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { clePeriode } from '../synonymes.js';

const schemaColonne = z.strictObject({
  titre: z.string().min(1).meta({ description: 'Le titre de la colonne, tel qu’il est écrit dans le classeur' }),
  colonne: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .optional()
    .meta({ description: 'La lettre de la colonne, utile quand deux colonnes ont le même titre' }),
  devient: z.string().nullable().meta({ description: 'Notre colonne (« Pilote »), ou null pour la laisser de côté' }),
});

/** The file that says what the sheets and columns of a tracker stand for, so that nothing has to be guessed again. */
export const schemaCorrespondance = z
  .strictObject({
    version: z.literal(1),
    feuilles: z.array(
      z.strictObject({
        feuille: z.string().min(1).meta({ description: 'Le nom de la feuille dans le classeur' }),
        devient: z
          .string()
          .nullable()
          .meta({ description: 'Notre feuille (« Actions »), ou null pour la laisser de côté' }),
        colonnes: z.array(schemaColonne).default([]),
      }),
    ),
  })
  .meta({ title: 'Correspondance d’un tableau de suivi' });

/** The JSON Schema of the mapping file, published in docs/schemas. */
export function schemaJsonCorrespondance(): object {
  return z.toJSONSchema(schemaCorrespondance, { io: 'input' });
}

export type FichierCorrespondance = z.input<typeof schemaCorrespondance>;

/** What one column becomes: one of ours by its key, both ends of a period, or nothing. */
export interface ColonneFixee {
  readonly titre: string;
  readonly colonne: string | undefined;
  readonly cle: string | null;
}

/** A mapping ready to be applied: our keys instead of labels. */
export type Correspondance = ReadonlyMap<
  string,
  { readonly cle: CleFeuille | null; readonly colonnes: readonly ColonneFixee[] }
>;

/** How the mapping file names the column that gives both a beginning and an end. */
export const libellePeriode = 'Début et fin';

/**
 * Reads a mapping file.
 * @throws ErreurUtilisateur (exit 2) when it is no mapping, names a sheet or a column of ours that does not exist, or gives
 * two columns to the same one
 */
export function parseCorrespondance(texte: string, nom: string): Correspondance {
  const lu = schemaCorrespondance.safeParse(parseJson(texte, nom));
  if (!lu.success) {
    const [probleme] = lu.error.issues;
    throw new ErreurUtilisateur(
      `La correspondance « ${nom} » n’a pas la forme attendue (à « ${probleme?.path.join('.') || 'la racine'} ») : partez de celle qu’écrit « bilan-ctg reprendre-suivi --ecrire-correspondance ».`,
    );
  }
  return new Map(
    lu.data.feuilles.map(({ feuille, devient, colonnes }) => {
      const cle = devient === null ? null : cleDeFeuille(devient, nom);
      const fixees =
        cle === null
          ? []
          : colonnes.map(({ titre, colonne, devient: quoi }) => ({
              titre,
              colonne,
              cle: quoi === null ? null : cleDeColonne(cle, quoi, nom),
            }));
      if (cle !== null) checkUniques(cle, fixees, feuille, nom);
      return [feuille, { cle, colonnes: fixees }] as const;
    }),
  );
}

function parseJson(texte: string, nom: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch {
    throw new ErreurUtilisateur(
      `La correspondance « ${nom} » ne se lit pas : il y manque sans doute un guillemet, une virgule ou une accolade. Reprenez celle qu’écrit « bilan-ctg reprendre-suivi --ecrire-correspondance ».`,
    );
  }
}

function cleDeFeuille(devient: string, nom: string): CleFeuille {
  const cherche = normalize(devient);
  const cle = (Object.keys(feuilles) as CleFeuille[]).find(
    (autre) => normalize(feuilles[autre].nom) === cherche || autre === devient,
  );
  if (cle) return cle;
  throw new ErreurUtilisateur(
    `La correspondance « ${nom} » nomme la feuille « ${devient} », qui n’est pas des nôtres. Feuilles possibles : ${Object.values(
      feuilles,
    )
      .map((feuille) => feuille.nom)
      .join(', ')}.`,
  );
}

function cleDeColonne(feuille: CleFeuille, devient: string, nom: string): string {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const cherche = normalize(devient);
  if (cherche === normalize(libellePeriode) && 'debut' in colonnes) return clePeriode;
  const cle = Object.keys(colonnes).find(
    (autre) => autre === devient || normalize(colonnes[autre]?.libelle ?? '') === cherche,
  );
  if (cle) return cle;
  throw new ErreurUtilisateur(
    `La correspondance « ${nom} » nomme la colonne « ${devient} », que la feuille ${feuilles[feuille].nom} n’a pas. Colonnes possibles : ${Object.values(
      colonnes,
    )
      .map(({ libelle }) => libelle)
      .join(', ')}.`,
  );
}

function checkUniques(feuille: CleFeuille, fixees: readonly ColonneFixee[], onglet: string, nom: string): void {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  for (const [rang, { cle, titre }] of fixees.entries()) {
    const avant = fixees.slice(0, rang).find((autre) => autre.cle === cle);
    if (cle === null || !avant || colonnes[cle]?.repetable) continue;
    throw new ErreurUtilisateur(
      `La correspondance « ${nom} » donne deux colonnes de la feuille « ${onglet} » à « ${colonnes[cle]?.libelle ?? libellePeriode} » : « ${avant.titre} » et « ${titre} ». Gardez-en une, et donnez null à l’autre.`,
    );
  }
}
