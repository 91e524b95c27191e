/** What docx writes, and what takes its place. */
export type Marques = readonly (readonly [passage: RegExp, nouveau: string])[];

/** Puts something in the place of the one passage that is found. @throws Error when docx does not write it any more */
export function replaceOne(xml: string, passage: RegExp, nouveau: string): string {
  const trouves = [...xml.matchAll(new RegExp(passage, 'g'))];
  if (trouves.length !== 1)
    throw new Error(`docx écrit ${trouves.length} fois ${passage} : scripts/parties-word est à revoir.`);
  return xml.replace(passage, () => nouveau);
}

/** The one passage that is found. @throws Error when docx does not write it any more */
export function findOne(xml: string, passage: RegExp): string {
  const trouve = passage.exec(xml)?.[0];
  if (!trouve) throw new Error(`docx n’écrit plus ${passage} : scripts/parties-word est à revoir.`);
  return trouve;
}

/** The same for several passages, one after the other. */
export function replaceEach(xml: string, marques: Marques = []): string {
  return marques.reduce((texte, [passage, nouveau]) => replaceOne(texte, passage, nouveau), xml);
}
