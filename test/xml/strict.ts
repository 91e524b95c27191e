import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** @throws Error when a text is no well-formed XML, or uses a prefix that nothing declares: another reader than ours says it */
export function checkXml(xml: string): void {
  const lecteur = new SaxesParser({ xmlns: true });
  lecteur.on('error', (erreur) => {
    throw erreur;
  });
  lecteur.write(xml).close();
}

/** What is wrong with each XML part of an Office file, by its name: nothing when the file is sound. */
export function partiesMalFormees(octets: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(octets)).flatMap(([nom, partie]) => {
    if (!/\.(?:xml|rels|vml)$/.test(nom)) return [];
    try {
      checkXml(strFromU8(partie));
      return [];
    } catch (erreur) {
      return [`${nom} : ${erreur instanceof Error ? erreur.message : erreur}`];
    }
  });
}
