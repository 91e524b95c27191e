import type { ConstatVu, FeuilleDeConstats } from '../../protocole.js';
import type { Filtres } from './choix.js';

/** The findings that the filters keep, sheet by sheet; a group holds those of its own that are kept. */
export function retenir(feuilles: readonly FeuilleDeConstats[], filtres: Filtres): readonly FeuilleDeConstats[] {
  const mots = aplatir(filtres.texte).split(' ').filter(Boolean);
  return feuilles.flatMap(({ feuille, groupes }) => {
    const gardes = groupes
      .map((memes) => memes.filter((constat) => isRetenu(constat, filtres, mots)))
      .filter((memes) => memes.length > 0);
    return gardes.length > 0 ? [{ feuille, groupes: gardes }] : [];
  });
}

/** Whether some finding may be left out. */
export function isFiltre({ gravitesMasquees, feuille, sujet, regle, texte }: Filtres): boolean {
  return gravitesMasquees.size > 0 || feuille !== null || sujet !== null || regle !== null || texte.trim() !== '';
}

function isRetenu(constat: ConstatVu, { gravitesMasquees, feuille, sujet, regle }: Filtres, mots: readonly string[]) {
  if (gravitesMasquees.has(constat.gravite)) return false;
  if (feuille !== null && (constat.feuille ?? '') !== feuille) return false;
  if (sujet !== null && constat.sujet !== sujet) return false;
  if (regle !== null && constat.regle !== regle) return false;
  if (mots.length === 0) return true;
  const texte = aplatir(
    [constat.message, constat.feuille, constat.cellule, constat.titre, constat.valeur, constat.sujet, constat.regle]
      .filter(Boolean)
      .join(' '),
  );
  return mots.every((mot) => texte.includes(mot));
}

/** Without accents, capitals nor the spaces that do not break. */
function aplatir(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}
