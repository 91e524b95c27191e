import { insecables } from '../../documents/typographie.js';
import type { LectureDossier } from '../../lecture/lire-dossier.js';
import { contenuRepris } from '../../operations/reprendre-suivi.js';
import type { Couleurs } from './couleurs.js';

/** How many rows were carried over, sheet by sheet, what had nothing to carry, and what remains to check. */
export function formatReportees(
  lecture: LectureDossier,
  { fort, jaune }: Couleurs,
): { readonly texte: string; readonly perdues: number } {
  const { comptes, gardees, perdues, illisibles } = contenuRepris(lecture);
  const lignes = [
    fort(`Repris : ${comptes.join(', ')}.`),
    ...(gardees
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
    ...(illisibles > 0
      ? [
          `${illisibles === 1 ? 'Un point reste à vérifier' : `${illisibles} points restent à vérifier`} : « bilan-ctg verifier » le${illisibles === 1 ? '' : 's'} donne, cellule par cellule.`,
        ]
      : []),
    '',
  ];
  return { texte: insecables(lignes.join('\n')), perdues: perdues.length };
}
