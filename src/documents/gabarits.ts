import type { TemplateDelegate } from 'handlebars';
import Handlebars from 'handlebars/dist/cjs/handlebars.runtime.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { renderTexteLibre } from './texte-libre.js';
import { prepareGabarit } from './typographie.js';

/** Sources of the templates, by name without `.hbs` (« bilan-intermediaire », « partiels/fiche-action »). */
export type Gabarits = Readonly<Record<string, string>>;

/** Templates compiled ahead, by name: used in place of a source that is still the one they were compiled from. */
export type GabaritsCompiles = Readonly<
  Record<string, { readonly source: string; readonly modele: TemplateSpecification }>
>;

/** How every template is compiled: a value that the view does not have is an error, not an empty text. */
export const optionsGabarit = { strict: true, preventIndent: true } as const;

/**
 * Renders a template. Handlebars escapes every value: cell text never becomes markup, nor a template.
 * @throws ErreurUtilisateur when a template is missing or names a value that the view does not have
 */
export async function renderGabarit(
  nom: string,
  vue: object,
  gabarits: Gabarits,
  compiles: GabaritsCompiles = {},
): Promise<string> {
  if (gabarits[nom] === undefined)
    throw new ErreurUtilisateur(`Le gabarit « ${nom}.hbs » manque dans le dossier templates.`);
  try {
    const { handlebars, compile } = await createCompilateur(gabarits, compiles);
    handlebars.registerHelper(
      'texteLibre',
      (texte: unknown) => new handlebars.SafeString(renderTexteLibre(String(texte ?? ''))),
    );
    for (const cle of Object.keys(gabarits)) {
      if (cle.startsWith('partiels/')) handlebars.registerPartial(cle.slice('partiels/'.length), compile(cle));
    }
    return compile(nom)(vue);
  } catch (erreur) {
    throw new ErreurUtilisateur(
      `Le gabarit « ${nom}.hbs » ou l’un de ses partiels ne peut pas être utilisé : ${messageOf(erreur)}`,
    );
  }
}

interface Compilateur {
  readonly handlebars: typeof Handlebars;
  readonly compile: (nom: string) => TemplateDelegate;
}

/** Handlebars' compiler is loaded only when a template was changed since it was compiled ahead. */
async function createCompilateur(gabarits: Gabarits, compiles: GabaritsCompiles): Promise<Compilateur> {
  if (Object.keys(gabarits).every((nom) => compiles[nom]?.source === gabarits[nom])) {
    const handlebars = Handlebars.create();
    return { handlebars, compile: (nom) => handlebars.template(compiles[nom]?.modele as TemplateSpecification) };
  }
  const { default: complet } = await import('handlebars/dist/cjs/handlebars.js');
  const handlebars = complet.create();
  return { handlebars, compile: (nom) => handlebars.compile(prepareGabarit(gabarits[nom] ?? ''), optionsGabarit) };
}

function messageOf(erreur: unknown): string {
  return erreur instanceof Error ? (erreur.message.split('\n')[0] ?? '') : String(erreur);
}
