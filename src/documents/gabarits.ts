import Handlebars from 'handlebars';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { renderTexteLibre } from './texte-libre.js';
import { prepareGabarit } from './typographie.js';

/** Sources of the templates, by name without `.hbs` (« bilan-intermediaire », « partiels/fiche-action »). */
export type Gabarits = Readonly<Record<string, string>>;

/**
 * Renders a template. Handlebars escapes every value: cell text never becomes markup, nor a template.
 * @throws ErreurUtilisateur when a template is missing or names a value that the view does not have
 */
export function renderGabarit(nom: string, vue: object, gabarits: Gabarits): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(
    'texteLibre',
    (texte: unknown) => new Handlebars.SafeString(renderTexteLibre(String(texte ?? ''))),
  );
  for (const [cle, source] of Object.entries(gabarits)) {
    if (cle.startsWith('partiels/')) handlebars.registerPartial(cle.slice('partiels/'.length), prepareGabarit(source));
  }
  const source = gabarits[nom];
  if (source === undefined) throw new ErreurUtilisateur(`Le gabarit « ${nom}.hbs » manque dans le dossier templates.`);
  try {
    return handlebars.compile(prepareGabarit(source), { strict: true, preventIndent: true })(vue);
  } catch (erreur) {
    throw new ErreurUtilisateur(
      `Le gabarit « ${nom}.hbs » ou l’un de ses partiels ne peut pas être utilisé : ${messageOf(erreur)}`,
    );
  }
}

function messageOf(erreur: unknown): string {
  return erreur instanceof Error ? (erreur.message.split('\n')[0] ?? '') : String(erreur);
}
