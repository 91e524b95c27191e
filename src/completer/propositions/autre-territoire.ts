import type { Proposition } from '../../convention/proposition.js';
import { formatListe } from '../../dossier/enumeration.js';
import { cleDeCommune } from '../../territoire/noms.js';

/** Whether a source speaks of the territory of the tracker. */
export interface Territoires {
  /** It names communes, and none of the tracker's: nothing of it is taken without a person's word. */
  readonly autre: boolean;
  /** What differs, in a sentence; null when nothing does. */
  readonly phrase: string | null;
}

/**
 * Compares the communes that a source names with those of the tracker.
 * @param source « La convention « ctg.docx » »
 * @param communes those that the tracker names, in a sheet or in its plan
 */
export function compareTerritoires(
  source: string,
  propositions: readonly Proposition[],
  communes: readonly string[],
): Territoires {
  const dites = new Map(
    propositions
      .filter(({ feuille, ligne }) => feuille === 'communes' && ligne !== '')
      .map(({ ligne }) => [cleDeCommune(ligne), ligne]),
  );
  const siennes = new Map(communes.map((nom) => [cleDeCommune(nom), nom]));
  if (dites.size === 0 || siennes.size === 0) return { autre: false, phrase: null };
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

function citer(noms: readonly string[]): string {
  return noms.length > 6 ? `${noms.slice(0, 5).join(', ')} et ${noms.length - 5} autres communes` : formatListe(noms);
}
