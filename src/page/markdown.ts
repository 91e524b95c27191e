/** A block of the little Markdown of docs/regles. */
export type BlocMarkdown =
  | { readonly genre: 'titre' | 'paragraphe' | 'citation'; readonly texte: string }
  | { readonly genre: 'liste'; readonly points: readonly string[] };

/** A piece of a line: plain text, `code`, a link to where the law was read. */
export interface MorceauMarkdown {
  readonly texte: string;
  readonly code?: true;
  readonly adresse?: string;
}

/** The page of a rule: its title without its name, then its blocks. */
export function readPage(markdown: string): { readonly titre: string; readonly blocs: readonly BlocMarkdown[] } {
  const [premier = '', ...reste] = markdown.trim().split(/\n{2,}/);
  return { titre: premier.replace(/^# (?:`[^`]+` \([^)]*\)\s*:\s*)?/, ''), blocs: reste.map(readBloc) };
}

/** Links to anything but the Web stay text. */
export function readMorceaux(texte: string): readonly MorceauMarkdown[] {
  return texte
    .split(/(`[^`]+`|\[[^[\]]+\]\(https:\/\/[^)\s[]+\))/)
    .filter((morceau) => morceau !== '')
    .map((morceau) => {
      if (/^`.+`$/.test(morceau)) return { texte: morceau.slice(1, -1), code: true };
      const [, nom, adresse] = /^\[([^\]]+)\]\((https:\/\/[^)\s]+)\)$/.exec(morceau) ?? [];
      return nom && adresse ? { texte: nom, adresse } : { texte: morceau };
    });
}

function readBloc(bloc: string): BlocMarkdown {
  if (/^#+ /.test(bloc)) return { genre: 'titre', texte: bloc.replace(/^#+ /, '') };
  if (bloc.startsWith('>')) return { genre: 'citation', texte: joindre(bloc.replace(/^> ?/gm, '')) };
  if (/^- /.test(bloc))
    return { genre: 'liste', points: bloc.split(/\n(?=- )/).map((point) => joindre(point.replace(/^- /, ''))) };
  return { genre: 'paragraphe', texte: joindre(bloc) };
}

function joindre(texte: string): string {
  return texte
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')
    .join(' ');
}
