import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Classeur } from '../classeur.js';
import type { Entete, LigneEntete } from '../entetes.js';
import type { Synonymes } from '../synonymes.js';
import type { ColonneFixee, Correspondance } from './correspondance.js';

/** @throws ErreurUtilisateur (exit 2) when the mapping names a sheet that the workbook has not */
export function checkFeuilles(correspondance: Correspondance, { feuilles }: Classeur): void {
  for (const nom of correspondance.keys()) {
    if (feuilles.some((feuille) => feuille.nom === nom)) continue;
    throw new ErreurUtilisateur(
      `La correspondance nomme la feuille « ${nom} », que le classeur n’a pas (feuilles vues : ${feuilles.map((feuille) => `« ${feuille.nom} »`).join(', ')}). Corrigez ce nom dans la correspondance.`,
    );
  }
}

/** The synonyms of a sheet, with the headers that the mapping fixes: they help to find the header row. */
export function withTitresFixes(synonymes: Synonymes, fixees: readonly ColonneFixee[]): Synonymes {
  const fixes = fixees.flatMap(({ titre, cle }) => (cle === null ? [] : [[normalize(titre), [cle]] as const]));
  return fixes.length === 0 ? synonymes : new Map([...synonymes, ...fixes]);
}

/**
 * The header with what the mapping says of its columns.
 * @throws ErreurUtilisateur (exit 2) when the mapping names a header that the sheet has not, or that it has twice
 */
export function imposeColonnes(entete: LigneEntete, fixees: readonly ColonneFixee[], feuille: string): LigneEntete {
  const imposees = new Map(fixees.map((fixee) => [findEntete(entete.entetes, fixee, feuille), fixee.cle]));
  return {
    ...entete,
    entetes: entete.entetes.map((cellule) => {
      const cle = imposees.get(cellule);
      return cle === undefined ? cellule : { ...cellule, imposee: cle };
    }),
  };
}

function findEntete(entetes: readonly Entete[], { titre, colonne }: ColonneFixee, feuille: string): Entete {
  const memes = entetes.filter(({ texte }) => normalize(texte) === normalize(titre));
  const [trouvee] = memes.length > 1 ? memes.filter(({ cellule }) => cellule.replace(/\d+$/, '') === colonne) : memes;
  if (trouvee) return trouvee;
  throw new ErreurUtilisateur(
    memes.length > 1
      ? `La feuille « ${feuille} » a ${memes.length} colonnes « ${titre} » : ajoutez dans la correspondance la lettre de la bonne colonne, par exemple "colonne": "${memes[0]?.cellule.replace(/\d+$/, '')}".`
      : `La correspondance nomme la colonne « ${titre} », que la feuille « ${feuille} » n’a pas (titres vus : ${entetes.map(({ texte }) => `« ${texte} »`).join(', ')}).`,
  );
}
