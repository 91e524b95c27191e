import noms from '../../data/titres/feuilles.json' with { type: 'json' };
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** The sheet of ours that a tab's name means, if any: a hint, which its titles may contradict. */
export function feuilleDuNom(nom: string): CleFeuille | undefined {
  const cherche = normalize(nom);
  return (Object.keys(feuilles) as CleFeuille[]).find((cle) =>
    noms[cle].some((variante) => normalize(variante) === cherche),
  );
}

/** Tabs of ours that help whoever fills the workbook in, and hold no data. */
const muets: ReadonlySet<string> = new Set([
  'lisez moi',
  'listes',
  'aide',
  'notice',
  'constats',
  'constats bilan ctg',
  'listes bilan ctg',
  'autres informations',
]);

/** Whether a tab only helps to fill in the others. */
export function isOngletMuet(nom: string): boolean {
  return muets.has(normalize(nom));
}
