import donnees from '../../../data/word/charte.json' with { type: 'json' };
import type { Modele } from './types.js';

const { modele, stylesDesDocuments } = donnees;

/**
 * Our own letterhead, of a document that nobody gave one. It is a `.docx` as any other, which `readModele` read when
 * data/word was made (`npm run parties`): nothing is left to read at each start.
 */
export const modeleParDefaut: Modele = {
  ...modele,
  styles: modele.styles.join(''),
  theme: { ...modele.theme, xml: modele.theme.xml.join('') },
  polices: { ...modele.polices, xml: modele.polices.xml.join('') },
  reglages: Object.fromEntries(Object.entries(modele.reglages).map(([nom, xml]) => [nom, xml.join('')])),
};

/** The styles that documents name, by id: a letterhead is given those that it lacks, as they stand in ours. */
export const stylesDeLaMaison: StylesDeLaMaison = { xml: modeleParDefaut.styles, ids: new Set(stylesDesDocuments) };

export interface StylesDeLaMaison {
  readonly xml: string;
  readonly ids: ReadonlySet<string>;
}
