import { insecables } from '../../documents/typographie.js';
import type { Constat, SuiviAnnote } from '../../index.js';

/** What the annotated copy says, in a few lines. */
export function formatAnnotation(constats: readonly Constat[], { cellules, sansCommentaire }: SuiviAnnote): string {
  const ailleurs = constats.filter(({ cellule }) => !cellule).length;
  const lignes =
    constats.length === 0
      ? ['Rien à signaler.']
      : [
          `${compte(constats.length, 'constat')}, sur ${compte(cellules, 'cellule')}${ailleurs > 0 ? ` ; ${ailleurs} ${ailleurs === 1 ? 'porte' : 'portent'} sur une feuille entière ou manquante` : ''}.`,
          'La feuille Constats les donne tous, avec un lien vers chaque cellule.',
          ...(sansCommentaire.length > 0
            ? [
                `Une discussion occupe déjà ${sansCommentaire.map(({ feuille, cellule }) => `${feuille}!${cellule}`).join(', ')} : la remarque n’y est donnée que dans la feuille Constats.`,
              ]
            : []),
        ];
  return `${insecables(lignes.join('\n'))}\n`;
}

function compte(nombre: number, nom: string): string {
  return `${nombre} ${nom}${nombre > 1 ? 's' : ''}`;
}
