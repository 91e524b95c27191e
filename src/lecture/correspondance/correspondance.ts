import { z } from 'zod';
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Colonnes } from '../../dossier/feuille.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { lireStatut } from '../../dossier/valeurs/statuts.js';
import { clePeriode } from '../annees.js';
import { isRepetable } from '../repetables.js';

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
        entete: z.int().min(1).optional().meta({
          description: 'La ligne des titres, quand elle n’est pas trouvée ou qu’une feuille a plusieurs tableaux',
        }),
        lignes: z
          .strictObject({ premiere: z.int().min(1), derniere: z.int().min(1) })
          .optional()
          .meta({ description: 'Les lignes à lire, titres compris ; le reste de la feuille est laissé de côté' }),
        colonnes: z.array(schemaColonne).default([]),
        sections: z
          .array(
            z.strictObject({
              texte: z.string().min(1).meta({ description: 'Le titre de section, tel qu’il est écrit' }),
              devient: z
                .string()
                .meta({ description: 'Ce qu’il donne aux actions qui suivent (« Axe », « Objectif »)' }),
            }),
          )
          .default([]),
      }),
    ),
    statuts: z
      .array(
        z.strictObject({
          texte: z.string().min(1).meta({ description: 'Ce que disent vos cellules (« En test », « 2 »)' }),
          devient: z.string().meta({ description: 'Notre statut (« En cours »)' }),
        }),
      )
      .default([]),
    siecle: z
      .int()
      .min(1900)
      .max(2000)
      .optional()
      .meta({ description: 'Le siècle des années écrites sur deux chiffres : 2000 sans lui' }),
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

/** What a person decided of a table of a tab; `cle` null: it is left aside. */
export interface FeuilleFixee {
  readonly cle: CleFeuille | null;
  readonly entete: number | undefined;
  readonly lignes: { readonly premiere: number; readonly derniere: number } | undefined;
  readonly colonnes: readonly ColonneFixee[];
  /** By the text of the section, the column of ours that it gives. */
  readonly sections: ReadonlyMap<string, string>;
}

/** A mapping ready to be applied: our keys instead of labels. A tab with several tables has several entries. */
export interface Correspondance {
  readonly feuilles: ReadonlyMap<string, readonly FeuilleFixee[]>;
  /** Words of status, normalised, and the label of ours that they mean. */
  readonly statuts: ReadonlyMap<string, string>;
  /** The century of years written with two digits; null: as they are read without it. */
  readonly siecle: number | null;
}

export const sansCorrespondance: Correspondance = { feuilles: new Map(), statuts: new Map(), siecle: null };

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
  const fixees = new Map<string, FeuilleFixee[]>();
  for (const { feuille, devient, entete, lignes, colonnes, sections } of lu.data.feuilles) {
    const cle = devient === null ? null : cleDeFeuille(devient, nom);
    const siennes = colonnes.map((colonne) =>
      cle === null ? { titre: colonne.titre, colonne: colonne.colonne, cle: null } : fixeColonne(cle, colonne, nom),
    );
    if (cle !== null) checkUniques(cle, siennes, feuille, nom);
    const fixee: FeuilleFixee = {
      cle,
      entete,
      lignes,
      colonnes: siennes,
      sections: new Map(
        cle === null ? [] : sections.map(({ texte: titre, devient: quoi }) => [titre, cleDeColonne(cle, quoi, nom)]),
      ),
    };
    fixees.set(feuille, [...(fixees.get(feuille) ?? []), fixee]);
  }
  return { feuilles: fixees, statuts: statutsOf(lu.data.statuts, nom), siecle: lu.data.siecle ?? null };
}

function fixeColonne(
  cle: CleFeuille,
  {
    titre,
    colonne,
    devient,
  }: { readonly titre: string; readonly colonne?: string | undefined; readonly devient: string | null },
  nom: string,
): ColonneFixee {
  return { titre, colonne, cle: devient === null ? null : cleDeColonne(cle, devient, nom) };
}

function statutsOf(
  statuts: readonly { readonly texte: string; readonly devient: string }[],
  nom: string,
): ReadonlyMap<string, string> {
  return new Map(
    statuts.map(({ texte, devient }) => {
      if (!('valeur' in lireStatut({ genre: 'texte', texte: devient })))
        throw new ErreurUtilisateur(
          `La correspondance « ${nom} » donne au mot « ${texte} » le statut « ${devient} », qui n’est pas des nôtres : écrivez par exemple « En cours ».`,
        );
      return [normalize(texte), devient] as const;
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
    if (cle === null || !avant || isRepetable(feuille, cle)) continue;
    throw new ErreurUtilisateur(
      `La correspondance « ${nom} » donne deux colonnes de la feuille « ${onglet} » à « ${colonnes[cle]?.libelle ?? libellePeriode} » : « ${avant.titre} » et « ${titre} ». Gardez-en une, et donnez null à l’autre.`,
    );
  }
}
