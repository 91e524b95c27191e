import { strFromU8, strToU8 } from 'fflate';
import type { Paquet } from '../../paquet/parties.js';
import type { Modele } from './types.js';

/** Each setting where the schema wants it, around those that docx writes. */
export function addReglages(paquet: Paquet, { reglages, polices, fond }: Modele): void {
  const xml = strFromU8(paquet['word/settings.xml'] ?? new Uint8Array());
  const embarquees = polices && polices.medias.length > 0 ? '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>' : '';
  const avant = `${fond ? '<w:displayBackgroundShape/>' : ''}${embarquees}${reglages['mirrorMargins'] ?? ''}`;
  paquet['word/settings.xml'] = strToU8(
    xml
      .replace('<w:displayBackgroundShape/>', '')
      .replace(
        /<w:defaultTabStop [^<>]*>/,
        (ordinaire) => `${avant}${reglages['defaultTabStop'] ?? ordinaire}${reglages['autoHyphenation'] ?? ''}`,
      )
      .replace('</w:settings>', `${reglages['themeFontLang'] ?? ''}${reglages['clrSchemeMapping'] ?? ''}</w:settings>`),
  );
}
