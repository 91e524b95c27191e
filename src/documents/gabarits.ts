import type { TemplateDelegate } from 'handlebars';
import Handlebars from 'handlebars/dist/cjs/handlebars.runtime.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Gabarits, GabaritsCompiles } from './gabarits/gabarits.js';
import { renderTexteLibre } from './texte-libre.js';
import { prepareGabarit } from './typographie.js';

export { type Gabarits, type GabaritsCompiles, optionsGabarit } from './gabarits/gabarits.js';

/**
 * Renders a template. Handlebars escapes every value: cell text never becomes markup, nor a template.
 * A template that is not one of those shipped is checked before it is used.
 * @throws ErreurUtilisateur when a template is missing or faulty: file, line, what is allowed there
 */
export async function renderGabarit(
  nom: string,
  vue: object,
  gabarits: Gabarits,
  compiles: GabaritsCompiles = {},
): Promise<string> {
  if (gabarits[nom] === undefined)
    throw new ErreurUtilisateur(`Le gabarit « ${nom}.hbs » manque dans le dossier templates.`);
  const modifies = Object.keys(gabarits).filter((cle) => compiles[cle]?.source !== gabarits[cle]);
  if (modifies.length > 0) return renderModifies(nom, vue, gabarits, modifies);
  const handlebars = Handlebars.create();
  const modeleDe = (cle: string) => handlebars.template(compiles[cle]?.modele as TemplateSpecification);
  return fill(nom, vue, gabarits, handlebars, modeleDe);
}

/** Handlebars' compiler, and the checks, are loaded only for templates that somebody changed. */
async function renderModifies(
  nom: string,
  vue: object,
  gabarits: Gabarits,
  modifies: readonly string[],
): Promise<string> {
  const [{ default: complet }, { boundPas, compileModifie }, { checkHtml }, { checkMoustaches }, { diagnose }] =
    await Promise.all([
      import('handlebars/dist/cjs/handlebars.js'),
      import('./gabarits/compiler.js'),
      import('./gabarits/controle-html.js'),
      import('./gabarits/controle-moustaches.js'),
      import('./gabarits/diagnostic.js'),
    ]);
  // An instance of its own lacks only what goes over a template.
  const handlebars = Object.assign(complet.create(), { Visitor: complet.Visitor });
  for (const cle of modifies) {
    checkMoustaches(cle, gabarits, complet);
    checkHtml(cle, gabarits);
  }
  boundEach(handlebars);
  boundPas(handlebars);
  const modeleDe = (cle: string) => compileModifie(prepareGabarit(gabarits[cle] ?? ''), handlebars);
  try {
    return fill(nom, vue, gabarits, handlebars, modeleDe);
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) throw erreur;
    throw diagnose(nom, vue, gabarits, handlebars);
  }
}

function fill(
  nom: string,
  vue: object,
  gabarits: Gabarits,
  handlebars: typeof Handlebars,
  modeleDe: (cle: string) => TemplateDelegate,
): string {
  handlebars.registerHelper(
    'texteLibre',
    (texte: unknown) => new handlebars.SafeString(renderTexteLibre(String(texte ?? ''))),
  );
  for (const cle of Object.keys(gabarits)) {
    if (cle.startsWith('partiels/')) handlebars.registerPartial(cle.slice('partiels/'.length), modeleDe(cle));
  }
  return modeleDe(nom)(vue);
}

/** Ten thousand fiches make about 40 million characters: beyond this, a loop repeats what it should not. */
const longueurMax = 200_000_000;

function boundEach(handlebars: typeof Handlebars): void {
  const each = handlebars.helpers['each'];
  handlebars.registerHelper('each', function (this: unknown, ...args: unknown[]) {
    const html: unknown = each?.apply(this, args as never);
    if (typeof html === 'string' && html.length > longueurMax)
      throw new ErreurUtilisateur(
        'Un gabarit répète une partie un nombre démesuré de fois : vérifiez les {{#each}} placés les uns dans les autres.',
      );
    return html;
  });
}
