import type { Bloc, Tableau } from '../document.js';
import { isTexte, lignesDe } from '../document.js';

/** What a cell says: its paragraphs, one a line; a table in it, one line a row. */
export function texteDesBlocs(blocs: readonly Bloc[]): string {
  return blocs
    .flatMap((bloc) => {
      if (!isTexte(bloc)) return lignesDuTableau(bloc);
      return bloc.texte === '' ? [] : [bloc.genre === 'item' ? `- ${bloc.texte}` : bloc.texte];
    })
    .join('\n');
}

function lignesDuTableau(tableau: Tableau): readonly string[] {
  return [...lignesDe(tableau).values()].map((ligne) => {
    const textes = ligne.map(({ texte }) => texte.replaceAll('\n', ' ')).filter((texte) => texte !== '');
    return textes.length === 2 ? textes.join(' : ') : textes.join(' ; ');
  });
}
