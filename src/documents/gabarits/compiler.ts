import type Handlebars from 'handlebars';
import type { TemplateDelegate } from 'handlebars';
import { optionsGabarit } from './gabarits.js';

const aideConnue = 'valeurConnue';
const aidePas = 'compterPas';
/** How the error of a template that takes too many steps begins: `diagnose` reads it. */
export const debutDemesure = 'too many steps';

/** A bilan of ten thousand actions takes 1.2 million. */
const pasMax = 5_000_000;

/**
 * Compiles a template that somebody changed. Handlebars is strict about the values that it writes, not about those that
 * `{{#if …}}` and the like look at, nor those that it hands to a partial: a misspelt one would silently be false, or leave
 * a cell empty, so each of them is asked for strictly too.
 * The error of an unknown value is Handlebars' own, which `diagnose` reads.
 * What each body holds is counted every time it is filled, see `boundPas`: loops in loops may run for ever and write nothing.
 */
export function compileModifie(source: string, handlebars: typeof Handlebars): TemplateDelegate {
  const programme = handlebars.parse(source);
  class Strict extends handlebars.Visitor {
    /** Where the block stands whose body is gone over; a body without anything has no place of its own. */
    #lieu: hbs.AST.SourceLocation = programme.loc;

    override Program(corps: hbs.AST.Program): void {
      const lieu = this.#lieu;
      super.Program(corps);
      corps.body.unshift(compterCorps(corps, lieu));
      this.#lieu = lieu;
    }

    override BlockStatement(bloc: hbs.AST.BlockStatement): void {
      this.#lieu = bloc.loc;
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

/** Counts the steps of a template from now on, and stops it once they are too many. */
export function boundPas(handlebars: typeof Handlebars): void {
  let faits = 0;
  handlebars.registerHelper(aidePas, (nombre: number, lieu: string) => {
    faits += nombre;
    if (faits > pasMax) throw new Error(`${debutDemesure} - ${lieu}`);
    return '';
  });
}

/** `{{compterPas 3 "line:column"}}`, for a body of two values, blocks or partials: texts cost nothing. */
function compterCorps({ body }: hbs.AST.Program, loc: hbs.AST.SourceLocation): hbs.AST.Statement {
  const nombre = 1 + body.filter(({ type }) => type !== 'ContentStatement').length;
  const lieu = `${loc.start.line}:${loc.start.column}`;
  return {
    type: 'MustacheStatement',
    path: { type: 'PathExpression', data: false, depth: 0, parts: [aidePas], original: aidePas, loc },
    params: [
      { type: 'NumberLiteral', value: nombre, original: nombre, loc },
      { type: 'StringLiteral', value: lieu, original: lieu, loc },
    ],
    hash: undefined,
    escaped: true,
    strip: { open: false, close: false },
    loc,
  } as unknown as hbs.AST.MustacheStatement;
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
