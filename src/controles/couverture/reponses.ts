import type { ReponseDeclaree } from '../../dossier/feuilles/schema.js';
import { isPointDuSchema } from '../../dossier/valeurs/points-du-schema.js';
import type { ReponseAuSchema } from '../../dossier/valeurs/reponses-du-schema.js';
import type { Contexte } from '../contexte.js';
import type { Reponse, ReponseLue } from '../controle.js';

/** What a row of the sheet Schéma answers; null when nothing is answered. « Sans objet » is read as no value of the cell. */
export function genreDeReponse({ reponse, sansObjet }: ReponseDeclaree): ReponseAuSchema | null {
  return reponse?.valeur ?? (sansObjet.reponse ? 'sans-objet' : null);
}

/**
 * The declarations of the sheet Schéma for a point (« D214-10-1-I-2 ») or a part of one (« D214-10-1-I-4-c/handicap »): those
 * that say where, or why. A row that says neither is a remark of its own and answers nothing.
 */
export function reponsesA(point: string, { schema }: Pick<Contexte, 'schema'>): readonly ReponseLue[] {
  return schema
    .filter((ligne) => ligne.point?.valeur === point && isPointDuSchema(point))
    .flatMap((ligne): readonly ReponseLue[] => {
      const genre = genreDeReponse(ligne);
      const [ou, pourquoi] = [ligne.ou?.valeur ?? null, ligne.pourquoi?.valeur ?? null];
      const dite = genre === 'sans-objet' ? pourquoi !== null : ou !== null;
      return genre === null || genre === 'a-faire' || !dite ? [] : [{ genre, ou, pourquoi, origine: ligne.origine }];
    });
}

/** Several declarations as one: what they say, each once, and the cell of the first. */
export function joinReponses(reponses: readonly ReponseLue[]): Reponse | null {
  const [premiere] = reponses;
  if (!premiere) return null;
  const join = (lire: (reponse: ReponseLue) => string | null) =>
    [...new Set(reponses.flatMap((reponse) => lire(reponse) ?? []))].join(' ; ') || null;
  return { ou: join(({ ou }) => ou), pourquoi: join(({ pourquoi }) => pourquoi), origine: premiere.origine };
}
