import { insecables } from '../../documents/typographie.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { LectureDossier } from '../../lecture/lire-dossier.js';
import type { Couleurs } from './couleurs.js';

/** Findings of reading for a cell that has nothing to copy. */
const sansContenu: ReadonlySet<string> = new Set(['cellule-en-erreur', 'formule-sans-valeur']);

/** How many rows were carried over, sheet by sheet, what had nothing to carry, and what remains to check. */
export function formatReportees(
  { dossier, constats, lecture }: LectureDossier,
  { fort, jaune }: Couleurs,
): { readonly texte: string; readonly perdues: number } {
  const perdues = constats.filter(({ regle }) => sansContenu.has(regle));
  const illisibles = constats.filter(
    ({ gravite, regle, cellule }) => cellule && gravite !== 'info' && !sansContenu.has(regle),
  );
  const lignes = [
    fort(`Repris : ${comptes(dossier).join(', ')}.`),
    ...(lecture.gardees.length > 0
      ? ['Ce qui n’est dans aucun tableau (titres, totaux, notes…) est gardé dans la feuille « Autres informations ».']
      : []),
    ...(perdues.length > 0
      ? [
          jaune(
            `${perdues.length === 1 ? 'Une cellule n’a' : `${perdues.length} cellules n’ont`} pas pu être reprise${perdues.length === 1 ? '' : 's'} :`,
          ),
          ...perdues.map(({ feuille, cellule, message }) => `  ${feuille}!${cellule} : ${message}`),
        ]
      : []),
    ...(illisibles.length > 0
      ? [
          `${illisibles.length === 1 ? 'Un point reste à vérifier' : `${illisibles.length} points restent à vérifier`} : « bilan-ctg verifier » le${illisibles.length === 1 ? '' : 's'} donne, cellule par cellule.`,
        ]
      : []),
    '',
  ];
  return { texte: insecables(lignes.join('\n')), perdues: perdues.length };
}

function comptes(dossier: Dossier): readonly string[] {
  return (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => {
    const nombre = cle === 'convention' ? Number(dossier.convention !== null) : dossier[cle].length;
    if (nombre === 0) return [];
    return [cle === 'convention' ? 'la convention' : `${feuilles[cle].nom} ${nombre} ligne${nombre === 1 ? '' : 's'}`];
  });
}
