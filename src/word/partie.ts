/**
 * XML that docx made once for all documents (data/word, by `npm run parties`), line after line, with a mark (`{{titre}}`)
 * wherever something is written for each document.
 */
export type Partie = readonly string[];

/** The XML with values, XML already, in the places of its marks. @throws Error when a mark has no value */
export function fillPartie(partie: Partie, valeurs: Readonly<Record<string, string | number>> = {}): string {
  return partie.join('').replace(/\{\{(\w+)\}\}/g, (marque, nom: string) => {
    const valeur = valeurs[nom];
    if (valeur === undefined) throw new Error(`Rien ne remplit ${marque} dans une partie de data/word.`);
    return String(valeur);
  });
}
