import { insecables } from '../../documents/typographie.js';
import type { Constat } from '../../dossier/constat.js';
import type { SuiviAnnote } from '../../operations/annoter.js';

/** What the annotated copy says, in a few lines. */
export function formatAnnotation(constats: readonly Constat[], { cellules, remarques }: SuiviAnnote): string {
  const ailleurs = constats.filter(({ cellule }) => !cellule).length;
  const lignes =
    constats.length === 0
      ? ['Rien à signaler.']
      : [
          `${compte(constats.length, 'constat')}, sur ${compte(cellules, 'cellule')}${ailleurs > 0 ? ` ; ${ailleurs} ${ailleurs === 1 ? 'porte' : 'portent'} sur une feuille entière ou manquante` : ''}.`,
          'La feuille Constats les donne tous, avec un lien vers chaque cellule.',
          ...remarques,
        ];
  return `${insecables(lignes.join('\n'))}\n`;
}

function compte(nombre: number, nom: string): string {
  return `${nombre} ${nom}${nombre > 1 ? 's' : ''}`;
}
