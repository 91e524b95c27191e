/** Deeper than any document that a person made: what walks a tree must not run out of stack. */
const maxProfondeur = 400;
/** A bilan of 3 000 actions holds fewer; a bomb of a few kilobytes, tens of millions. */
const maxElementsEnArbre = 1_500_000;

/**
 * Whether a text of XML is deep or long beyond any document that a person made. Looked at before it is parsed: a parser
 * would spend minutes, or gigabytes, on it. The text need not be well formed.
 * @param maxElements more when no tree is made of them
 */
export function isDemesure(xml: string, maxElements = maxElementsEnArbre): boolean {
  let profondeur = 0;
  let elements = 0;
  for (let debut = xml.indexOf('<'); debut !== -1; debut = xml.indexOf('<', debut + 1)) {
    const suite = xml.charAt(debut + 1);
    if (suite === '!' || suite === '?') continue;
    if (suite === '/') {
      profondeur = Math.max(0, profondeur - 1);
      continue;
    }
    elements += 1;
    const fin = endOfBalise(xml, debut);
    if (xml.charAt(fin - 1) !== '/') profondeur += 1;
    if (profondeur > maxProfondeur || elements > maxElements) return true;
    debut = fin;
  }
  return false;
}

/** Where the « > » of an opening tag stands: not one of those that an attribute may hold. */
function endOfBalise(xml: string, debut: number): number {
  let guillemet = '';
  for (let rang = debut + 1; rang < xml.length; rang += 1) {
    const signe = xml.charAt(rang);
    if (guillemet !== '') {
      if (signe === guillemet) guillemet = '';
    } else if (signe === '"' || signe === "'") guillemet = signe;
    else if (signe === '>') return rang;
  }
  return xml.length;
}
