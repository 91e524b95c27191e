import type { Modele } from './types.js';

/** The settings of a document, each where the schema wants it among those of all documents. */
export function reglagesOf(
  { reglages, polices, fond, pagesPairesDifferentes }: Modele,
  suivi: boolean,
): Readonly<Record<string, string>> {
  return {
    mirrorMargins: '',
    defaultTabStop: '<w:defaultTabStop w:val="720"/>',
    autoHyphenation: '',
    themeFontLang: '',
    clrSchemeMapping: '',
    ...reglages,
    fond: fond ? '<w:displayBackgroundShape/>' : '',
    polices: polices && polices.medias.length > 0 ? '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>' : '',
    trackRevisions: suivi ? '<w:trackRevisions/>' : '',
    pagesPaires: String(pagesPairesDifferentes),
  };
}
