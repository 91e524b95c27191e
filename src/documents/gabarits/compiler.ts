import type { TemplateDelegate } from 'handlebars';
import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import { optionsGabarit } from './gabarits.js';

const aideConnue = 'valeurConnue';

/**
 * Compiles a template that somebody changed. Handlebars is strict about the values that it writes, not about those that
 * `{{#if …}}` and the like look at, nor those that it hands to a partial: a misspelt one would silently be false, or leave
 * a cell empty, so each of them is asked for strictly too.
 * The error of an unknown value is Handlebars' own, which `diagnose` reads.
 */
export function compileModifie(source: string, handlebars: typeof Handlebars): TemplateDelegate {
  const programme = handlebars.parse(source);
  class Strict extends Handlebars.Visitor {
    override BlockStatement(bloc: hbs.AST.BlockStatement): void {
      bloc.params = bloc.params.map(strict);
      super.BlockStatement(bloc);
    }

    override PartialStatement(partiel: hbs.AST.PartialStatement): void {
      partiel.params = partiel.params.map(strict);
      for (const paire of partiel.hash?.pairs ?? []) paire.value = strict(paire.value);
      super.PartialStatement(partiel);
    }
  }
  new Strict().accept(programme);
  handlebars.registerHelper(aideConnue, valeurConnue);
  return handlebars.compile(programme, optionsGabarit);
}

/** `a.b` as `(valeurConnue a "b" "line:column")`; what is no plain path, or starts from `@` or `this`, as it was. */
function strict(expression: hbs.AST.Expression): hbs.AST.Expression {
  if (expression.type !== 'PathExpression') return expression;
  const chemin = expression as hbs.AST.PathExpression;
  const nom = chemin.parts.at(-1);
  if (chemin.data || nom === undefined) return chemin;
  const { line, column } = chemin.loc.start;
  const texte = (valeur: string) => ({ type: 'StringLiteral', value: valeur, original: valeur, loc: chemin.loc });
  return {
    type: 'SubExpression',
    path: { ...chemin, data: false, depth: 0, parts: [aideConnue], original: aideConnue },
    params: [{ ...chemin, parts: chemin.parts.slice(0, -1) }, texte(nom), texte(`${line}:${column}`)],
    hash: undefined,
    loc: chemin.loc,
  } as unknown as hbs.AST.SubExpression;
}

function valeurConnue(parent: unknown, nom: string, lieu: string): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined;
  if (!(nom in parent)) throw new Error(`"${nom}" not defined in this context - ${lieu}`);
  return Reflect.get(parent, nom);
}
