import type { Bloc, Texte } from './document.js';
import { isTexte } from './document.js';

/**
 * Puts together a sentence that a page cut in two: a paragraph that nothing ends, and one that begins in the middle. A
 * footnote between them is set aside.
 */
export function recoller(blocs: readonly Bloc[]): readonly Bloc[] {
  const recolles: Bloc[] = [];
  const notes: Bloc[] = [];
  for (const bloc of blocs) {
    const avant = recolles.at(-1);
    if (isTexte(bloc) && isNote(bloc)) notes.push(bloc);
    else if (avant && isTexte(avant) && isTexte(bloc) && isSuite(avant, bloc))
      recolles[recolles.length - 1] = { ...avant, texte: `${avant.texte} ${bloc.texte}` };
    else recolles.push(bloc);
  }
  return [...recolles, ...notes];
}

function isNote({ texte }: Texte): boolean {
  return /^[¹²³⁴⁵⁶⁷⁸⁹]/.test(texte) && texte.length < 300;
}

function isSuite(avant: Texte, bloc: Texte): boolean {
  return (
    avant.genre !== 'titre' &&
    bloc.genre === 'paragraphe' &&
    /^(?:\p{Ll}|\d)/u.test(bloc.texte) &&
    !/^(?:\d+[.)°]|[a-z]\)|et$)/.test(bloc.texte) &&
    avant.texte.length > 40 &&
    /[\p{L}\p{N},)]$/u.test(avant.texte) &&
    !(avant.gras && !bloc.gras)
  );
}
