import type Handlebars from 'handlebars';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { boundPas, compileModifie, debutDemesure } from './compiler.js';
import { fauteDeGabarit, proposer } from './erreurs.js';
import type { Gabarits } from './gabarits.js';

/**
 * Finds where a template fails as it is filled, by filling it once more from its source as its author wrote it: the
 * prepared one has lost its line breaks.
 */
export function diagnose(
  nom: string,
  vue: object,
  gabarits: Gabarits,
  handlebars: typeof Handlebars,
): ErreurUtilisateur {
  boundPas(handlebars);
  const pile: { readonly nom: string; readonly contexte: unknown }[] = [{ nom, contexte: vue }];
  for (const cle of Object.keys(gabarits).filter((autre) => autre.startsWith('partiels/'))) {
    const modele = compileModifie(gabarits[cle] ?? '', handlebars);
    handlebars.registerPartial(cle.slice('partiels/'.length), (contexte: unknown, options) => {
      pile.push({ nom: cle, contexte });
      const html = modele(contexte, options);
      pile.pop();
      return html;
    });
  }
  try {
    compileModifie(gabarits[nom] ?? '', handlebars)(vue);
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) return erreur;
    return explain(erreur, pile.at(-1) ?? { nom, contexte: vue }, gabarits, handlebars);
  }
  return new ErreurUtilisateur(`Le gabarit « ${nom}.hbs » ne peut pas être utilisé.`);
}

function explain(
  erreur: unknown,
  { nom, contexte }: { readonly nom: string; readonly contexte: unknown },
  gabarits: Gabarits,
  handlebars: typeof Handlebars,
): ErreurUtilisateur {
  const message = erreur instanceof Error ? erreur.message : String(erreur);
  const [, inconnue] = /^"([^"]+)" not defined in/.exec(message) ?? [];
  const [, ligne = '1', colonne = '0'] = / - (\d+):(\d+)$/.exec(message) ?? [];
  const lieu = { nom, ligne: Number(ligne) };
  if (message.startsWith(debutDemesure))
    return fauteDeGabarit(
      lieu,
      gabarits,
      'cette partie du gabarit est répétée un nombre démesuré de fois : retirez des {{#each}} placés les uns dans les autres.',
    );
  if (inconnue === undefined) {
    const [, partiel] = /The partial (\S+) could not be found/.exec(message) ?? [];
    return fauteDeGabarit(
      lieu,
      gabarits,
      partiel ? `le partiel « ${partiel} » n’existe pas.` : 'cette partie du gabarit ne peut pas être remplie.',
    );
  }
  const valeurs = valuesAt(handlebars.parse(gabarits[nom] ?? ''), contexte, {
    ligne: Number(ligne),
    colonne: Number(colonne),
  });
  return fauteDeGabarit(lieu, gabarits, `la valeur « ${inconnue} » n’existe pas ici. ${proposer(inconnue, valeurs)}`);
}

/** The names of the values that stand at a place: those of the context, inside the blocks that hold the place. */
function valuesAt(
  programme: hbs.AST.Program,
  racine: unknown,
  place: { readonly ligne: number; readonly colonne: number },
): readonly string[] {
  const contextes: unknown[] = [racine];
  let corps: readonly hbs.AST.Statement[] = programme.body;
  for (let bloc = blockAt(corps, place); bloc; bloc = blockAt(corps, place)) {
    const aide = 'original' in bloc.path ? String(bloc.path.original) : '';
    const [param] = bloc.params;
    if ((aide === 'each' || aide === 'with') && param && holds(bloc.program, place)) {
      const valeur = resolve(param, contextes);
      contextes.push(aide === 'each' ? firstOf(valeur) : valeur);
    }
    corps = [...(bloc.program?.body ?? []), ...(bloc.inverse?.body ?? [])];
  }
  const contexte = contextes.at(-1);
  return typeof contexte === 'object' && contexte !== null && !Array.isArray(contexte) ? Object.keys(contexte) : [];
}

function blockAt(
  corps: readonly hbs.AST.Statement[],
  place: { readonly ligne: number; readonly colonne: number },
): hbs.AST.BlockStatement | undefined {
  return corps.find((noeud): noeud is hbs.AST.BlockStatement => noeud.type === 'BlockStatement' && holds(noeud, place));
}

function holds(
  noeud: hbs.AST.Node | undefined,
  { ligne, colonne }: { readonly ligne: number; readonly colonne: number },
): boolean {
  if (!noeud?.loc) return false;
  const { start, end } = noeud.loc;
  const apres = ligne > start.line || (ligne === start.line && colonne >= start.column);
  return apres && (ligne < end.line || (ligne === end.line && colonne <= end.column));
}

function resolve(expression: hbs.AST.Expression, contextes: readonly unknown[]): unknown {
  if (!('parts' in expression) || !('depth' in expression)) return undefined;
  const chemin = expression as hbs.AST.PathExpression;
  return chemin.parts.reduce<unknown>(
    (valeur, part) => (typeof valeur === 'object' && valeur !== null ? Reflect.get(valeur, part) : undefined),
    contextes.at(-1 - chemin.depth),
  );
}

function firstOf(valeur: unknown): unknown {
  return Array.isArray(valeur) ? valeur[0] : undefined;
}
