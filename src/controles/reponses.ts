import { at, type Constat, type Signalement } from '../dossier/constat.js';
import type { Reponse } from '../dossier/feuilles/reponses.js';
import type { Origine } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** What a cell says; null when nothing is known of it. */
export type MotsDe = (place: Origine) => string | null;

/** Findings once the answers of a person are heard. */
export interface ConstatsEntendus {
  /** Those that are still asked. */
  readonly restants: readonly Constat[];
  /** Those that a person answered. */
  readonly repondus: readonly Constat[];
  /** Answers that count for nothing, each said once. */
  readonly sansEffet: readonly Signalement[];
}

/**
 * Takes out the findings that a person answered. An answer is held to its rule, its sheet and the words of the cell, which
 * survive a row that moves; to the cell alone when it gives no words; to neither when the finding bears on a whole sheet.
 * What makes a document false or unlawful beyond doubt is corrected, never answered.
 * @param repondable whether an answer may lift a finding
 */
export function entendreReponses(
  constats: readonly Constat[],
  reponses: readonly Reponse[],
  { motsDe, repondable }: { readonly motsDe: MotsDe; readonly repondable: (constat: Constat) => boolean },
): ConstatsEntendus {
  if (reponses.length === 0) return { restants: constats, repondus: [], sansEffet: [] };
  const valables = reponses.filter(isValable);
  const cibles = indexer(constats, motsDe);
  const parReponse = valables.map((reponse) => ({ reponse, siens: cibles.get(cleDeReponse(reponse)) ?? [] }));
  const repondus = new Set(parReponse.flatMap(({ siens }) => siens.filter(repondable)));
  return {
    restants: constats.filter((constat) => !repondus.has(constat)),
    repondus: constats.filter((constat) => repondus.has(constat)),
    sansEffet: [
      ...reponses.filter((reponse) => !isValable(reponse) && !reponse.illisibles.reponse).map(direIncomplete),
      ...parReponse.flatMap(({ reponse, siens }) => {
        if (siens.length === 0) return [direPerdue(reponse)];
        return siens.some(repondable) ? [] : [direACorriger(reponse)];
      }),
    ],
  };
}

function isValable({ regle, reponse, date }: Reponse): boolean {
  return regle !== undefined && reponse !== undefined && date !== undefined;
}

/** Each finding under the keys that an answer may give for it: its words, its cell, its sheet. */
function indexer(constats: readonly Constat[], motsDe: MotsDe): ReadonlyMap<string, readonly Constat[]> {
  const index = new Map<string, Constat[]>();
  for (const constat of constats)
    for (const cle of clesDe(constat, motsDe)) index.set(cle, [...(index.get(cle) ?? []), constat]);
  return index;
}

function clesDe({ regle, feuille, cellule }: Constat, motsDe: MotsDe): readonly string[] {
  if (feuille === null || cellule === null) return [cle(regle, feuille ?? '', 'feuille', '')];
  const mots = motsDe({ feuille, cellule });
  return [cle(regle, feuille, 'cellule', cellule), ...(mots === null ? [] : [cle(regle, feuille, 'mots', mots)])];
}

function cleDeReponse({ regle, feuille, cellule, concerne }: Reponse): string {
  const nom = regle?.valeur ?? '';
  const ou = feuille?.valeur ?? '';
  if (concerne) return cle(nom, ou, 'mots', concerne.valeur);
  return cellule ? cle(nom, ou, 'cellule', cellule.valeur) : cle(nom, ou, 'feuille', '');
}

function cle(regle: string, feuille: string, genre: 'mots' | 'cellule' | 'feuille', valeur: string): string {
  return [normalize(regle), normalize(feuille), genre, normalize(valeur)].join('\n');
}

function direIncomplete(reponse: Reponse): Signalement {
  const manques = [
    ...(reponse.regle ? [] : ['sa règle']),
    ...(reponse.reponse ? [] : ['la réponse']),
    ...(reponse.date ? [] : ['sa date']),
  ];
  return at(
    reponse.origine,
    `Il manque à cette réponse ${manques.join(' et ')} : complétez la ligne, sans cela le constat est encore demandé.`,
  );
}

function direPerdue({ origine }: Reponse): Signalement {
  return at(
    origine,
    'Cette réponse ne correspond plus à aucun constat : la cellule a changé, ou elle est corrigée. Retirez la ligne, ou recopiez la règle, la feuille et le texte du constat.',
  );
}

function direACorriger({ origine }: Reponse): Signalement {
  return at(
    origine,
    'Ce constat se corrige, il ne se lève pas par une réponse : le document serait faux, ou partirait sans en avoir le droit.',
  );
}
