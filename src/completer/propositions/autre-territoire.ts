import type { Proposition } from '../../convention/proposition.js';
import { formatListe } from '../../dossier/enumeration.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { cleDeCommune } from '../../territoire/noms.js';

/** Whether a source speaks of the territory of the tracker. */
export interface Territoires {
  /** It names communes, and none of the tracker's: nothing of it is taken without a person's word. */
  readonly autre: boolean;
  /** What differs, in a sentence; null when nothing does. */
  readonly phrase: string | null;
}

/** What the tracker says of its territory, in a sheet, a title line or its plan. */
export interface TerritoireDuSuivi {
  readonly communes: readonly string[];
  readonly caf: string | null;
}

/**
 * Compares the Caf and the communes that a source names with those of the tracker.
 * @param source « La convention « ctg.docx » »
 */
export function compareTerritoires(
  source: string,
  propositions: readonly Proposition[],
  { communes, caf }: TerritoireDuSuivi,
): Territoires {
  const sienne = propositions.find(({ feuille, colonne }) => feuille === 'convention' && colonne === 'caf')?.valeur;
  if (caf !== null && sienne !== undefined && !sameCaf(caf, sienne))
    return {
      autre: true,
      phrase: `${source} est de la « ${sienne} », votre tableau de la « ${caf} » : ce n’est sans doute pas le même territoire.`,
    };
  const dites = new Map(
    propositions
      .filter(({ feuille, ligne }) => feuille === 'communes' && ligne !== '')
      .map(({ ligne }) => [cleDeCommune(ligne), ligne]),
  );
  const siennes = new Map(communes.map((nom) => [cleDeCommune(nom), nom]));
  if (dites.size === 0) return { autre: false, phrase: null };
  if (siennes.size === 0)
    return {
      autre: false,
      phrase: `${source} nomme ${citer([...dites.values()])} ; votre tableau ne nomme aucune commune : vérifiez que c’est bien le même territoire.`,
    };
  const enPlus = [...dites].filter(([cle]) => !siennes.has(cle)).map(([, nom]) => nom);
  const enMoins = [...siennes].filter(([cle]) => !dites.has(cle)).map(([, nom]) => nom);
  if (enPlus.length === dites.size)
    return {
      autre: true,
      phrase: `${source} nomme ${citer([...dites.values()])}, votre tableau ${citer([...siennes.values()])} : ce n’est sans doute pas le même territoire.`,
    };
  if (enPlus.length === 0 && enMoins.length === 0) return { autre: false, phrase: null };
  const differences = [
    ...(enPlus.length > 0 ? [`${source} nomme aussi ${citer(enPlus)}, que votre tableau ne nomme pas`] : []),
    ...(enMoins.length > 0 ? [`${enPlus.length > 0 ? 'elle' : source} ne nomme pas ${citer(enMoins)}`] : []),
  ];
  return { autre: false, phrase: `${differences.join(' ; ')} : vérifiez quelles communes signent.` };
}

/** « Caf du Puy-de-Dôme » and « CAF 63 » cannot be told apart; « Caf du Rhône » and « Caf de l’Ain » can. */
function sameCaf(a: string, b: string): boolean {
  const [une, autre] = [motsDeCaf(a), motsDeCaf(b)];
  return une.length === 0 || autre.length === 0 || une.some((mot) => autre.includes(mot));
}

function motsDeCaf(texte: string): readonly string[] {
  return normalize(texte)
    .split(' ')
    .filter((mot) => !motsVides.has(mot) && !/\d/.test(mot));
}

const motsVides = new Set('caf caisse d allocations familiales de du des la le les l et'.split(' '));

function citer(noms: readonly string[]): string {
  return noms.length > 6 ? `${noms.slice(0, 5).join(', ')} et ${noms.length - 5} autres communes` : formatListe(noms);
}
