import { classementParDefaut, type RegleDeClassement } from '../avenant/classement.js';
import { reglesDe } from '../controles/couverture/registre.js';
import { lireExigences } from '../dossier/valeurs/exigences.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Exigence } from '../referentiel/forme.js';
import { referentiel } from '../referentiel/referentiel.js';

/** The page of a rule, as the face holds it: its family is the folder that it stands in. */
export interface PageDeRegle {
  readonly famille: string;
  readonly regle: string;
}

/** What a name is that of. */
export type Explication<P extends PageDeRegle> =
  | { readonly genre: 'regle'; readonly page: P }
  /** A point of the schéma, and the pages of the rules that look for its answers. */
  | { readonly genre: 'exigence'; readonly exigence: Exigence; readonly pages: readonly P[] }
  | { readonly genre: 'classement'; readonly regle: RegleDeClassement }
  /** Nothing: the names that could have been meant. */
  | { readonly genre: 'inconnue'; readonly connus: readonly string[] };

/** What a person asks to have explained: a rule, a point of the schéma (« 4° a »), a rule that classes modifications. */
export function explain<P extends PageDeRegle>(quoi: string, pages: readonly P[]): Explication<P> {
  const nom = normalize(quoi);
  const page = pages.find(({ regle }) => normalize(regle) === nom);
  if (page) return { genre: 'regle', page };
  const exigence = findExigence(quoi);
  if (exigence) {
    const regles = reglesDe(exigence.id);
    const siennes = pages.filter(({ famille, regle }) => famille === 'couverture' && regles.includes(regle));
    return { genre: 'exigence', exigence, pages: siennes };
  }
  const { regles, sinon } = classementParDefaut();
  const regle = [...regles, sinon].find((candidate) => normalize(candidate.regle) === nom);
  if (regle) return { genre: 'classement', regle };
  return {
    genre: 'inconnue',
    connus: [...pages.map((connue) => connue.regle), ...referentiel.exigences.map(({ id }) => id)],
  };
}

/** The requirement that a person names: its identifier in any case, or « 4° a », « 4a », « D. 214-10-1 I 4° a ». */
function findExigence(nom: string): Exigence | undefined {
  const compact = (texte: string) => texte.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const lue = lireExigences({ genre: 'texte', texte: nom });
  const [id] = 'valeur' in lue ? lue.valeur : [];
  return referentiel.exigences.find((exigence) => compact(exigence.id) === compact(nom) || exigence.id === id);
}
