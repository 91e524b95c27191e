import type Handlebars from 'handlebars';
import { fauteDeGabarit, proposer } from './erreurs.js';
import type { Gabarits } from './gabarits.js';

type Noeud = hbs.AST.Node;

/** What may be called between braces, besides the values. */
const aides = ['if', 'unless', 'each', 'with', 'lookup', 'texteLibre'] as const;
const reserves: ReadonlySet<string> = new Set(['constructor', '__proto__', 'prototype', '__defineGetter__']);

/**
 * Checks what stands between braces in a template: well-formed blocks, known helpers and partials, no raw value but a
 * free text (`{{{texteLibre …}}}` escapes it itself), no partial that calls itself.
 * @throws ErreurUtilisateur with the file, the line and what is allowed
 */
export function checkMoustaches(nom: string, gabarits: Gabarits, handlebars: typeof Handlebars): void {
  const faute = (noeud: Noeud | { readonly ligne: number }, message: string) =>
    fauteDeGabarit({ nom, ligne: 'ligne' in noeud ? noeud.ligne : noeud.loc.start.line }, gabarits, message);
  const partiels = partielsDe(gabarits);

  class Controle extends handlebars.Visitor {
    override MustacheStatement(moustache: hbs.AST.MustacheStatement): void {
      const chemin = pathOf(moustache.path);
      if (!moustache.escaped && chemin !== 'texteLibre')
        throw faute(
          moustache,
          `trois accolades écriraient ce texte sans protection : seul {{{texteLibre …}}} est permis ainsi. Écrivez {{${chemin}}}.`,
        );
      if (moustache.params.length > 0) checkAide(chemin, moustache);
      super.MustacheStatement(moustache);
    }

    override BlockStatement(bloc: hbs.AST.BlockStatement): void {
      if (bloc.params.length > 0) checkAide(pathOf(bloc.path), bloc);
      super.BlockStatement(bloc);
    }

    override SubExpression(sous: hbs.AST.SubExpression): void {
      checkAide(pathOf(sous.path), sous);
      super.SubExpression(sous);
    }

    override PathExpression(chemin: hbs.AST.PathExpression): void {
      if (chemin.parts.some((part) => reserves.has(part)))
        throw faute(chemin, `« ${chemin.original} » n’est pas une valeur du document.`);
    }

    override PartialStatement(partiel: hbs.AST.PartialStatement): void {
      const appele = pathOf(partiel.name);
      if (partiel.name.type === 'PathExpression' && !partiels.includes(appele))
        throw faute(partiel, `le partiel « ${appele} » n’existe pas. ${proposer(appele, partiels)}`);
      super.PartialStatement(partiel);
    }
  }

  function checkAide(chemin: string, noeud: Noeud): void {
    if (!(aides as readonly string[]).includes(chemin))
      throw faute(noeud, `la commande « ${chemin} » n’existe pas. ${proposer(chemin, aides)}`);
  }

  new Controle().accept(parse(nom, gabarits, handlebars));
  const cycle = findCycle(nom, gabarits);
  if (cycle)
    throw faute(
      { ligne: lineOf(gabarits[nom] ?? '', cycle[1] ?? '') },
      `ce partiel finit par s’appeler lui-même (${cycle.join(' → ')}) : retirez l’un de ces appels.`,
    );
  const appels = countAppels(nom, gabarits, new Map());
  if (appels > appelsMax)
    throw faute(
      { ligne: lineOf(gabarits[nom] ?? '', appelsDe(gabarits[nom] ?? '')[0] ?? '') },
      'les partiels appelés ici en appellent d’autres un nombre démesuré de fois : retirez des appels.',
    );
}

/** The shipped templates call some fifty partials in all. */
const appelsMax = 2000;

/** Partials called by a template and by those it calls; there is no circle among them. */
function countAppels(nom: string, gabarits: Gabarits, connus: Map<string, number>): number {
  const connu = connus.get(nom);
  if (connu !== undefined) return connu;
  const total = appelsDe(gabarits[nom] ?? '').reduce(
    (somme, appele) =>
      somme + 1 + (findCycle(`partiels/${appele}`, gabarits) ? 0 : countAppels(`partiels/${appele}`, gabarits, connus)),
    0,
  );
  connus.set(nom, total);
  return total;
}

function parse(nom: string, gabarits: Gabarits, handlebars: typeof Handlebars): hbs.AST.Program {
  try {
    return handlebars.parse(gabarits[nom] ?? '');
  } catch (erreur) {
    const message = erreur instanceof Error ? erreur.message : '';
    const ligne = Number(/Parse error on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+/.exec(message)?.[1] ?? 1);
    const [, ouvert, ferme] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
    throw fauteDeGabarit(
      { nom, ligne },
      gabarits,
      ouvert && ferme
        ? `{{/${ferme}}} ne ferme pas {{#${ouvert}}} : chaque {{#if}}, {{#each}} ou {{#unless}} se ferme par le même mot.`
        : 'les accolades ne sont pas bien écrites ici ou juste avant. Chaque {{ a son }}, et chaque {{#if}}, {{#each}} ou {{#unless}} a son {{/if}}, {{/each}} ou {{/unless}}.',
    );
  }
}

function pathOf(chemin: Noeud): string {
  return 'original' in chemin ? String(chemin.original) : '';
}

function partielsDe(gabarits: Gabarits): readonly string[] {
  const debut = 'partiels/';
  return Object.keys(gabarits).flatMap((nom) => (nom.startsWith(debut) ? [nom.slice(debut.length)] : []));
}

/** The chain of partials that leads back to this one, if one does. */
function findCycle(nom: string, gabarits: Gabarits): readonly string[] | null {
  const depart = nom.replace(/^partiels\//, '');
  const vus = new Set<string>();
  const visit = (courant: string, chaine: readonly string[]): readonly string[] | null => {
    for (const appele of appelsDe(gabarits[courant] ?? '')) {
      if (appele === depart && nom.startsWith('partiels/')) return [...chaine, appele];
      if (vus.has(appele)) continue;
      vus.add(appele);
      const cycle = visit(`partiels/${appele}`, [...chaine, appele]);
      if (cycle) return cycle;
    }
    return null;
  };
  return visit(nom, [depart]);
}

function appelsDe(source: string): readonly string[] {
  return [...source.matchAll(/\{\{~?#?>\s*([\w-]+)/g)].map(([, appele]) => appele ?? '');
}

function lineOf(source: string, appele: string): number {
  const position = [...source.matchAll(/\{\{~?#?>\s*([\w-]+)/g)].find(([, nom]) => nom === appele)?.index ?? 0;
  return source.slice(0, Math.max(0, position)).split('\n').length;
}
