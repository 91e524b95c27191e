/** Deeper than any document that a person made: what walks a tree must not run out of stack. */
const maxProfondeur = 400;
/** A bilan of 3 000 actions holds fewer; a bomb of a few kilobytes, tens of millions. */
const maxElementsEnArbre = 1_500_000;

const codes = {
  inferieur: 0x3c,
  superieur: 0x3e,
  esperluette: 0x26,
  exclamation: 0x21,
  interrogation: 0x3f,
  barre: 0x2f,
  guillemet: 0x22,
  apostrophe: 0x27,
};

/**
 * Whether an XML part is deep or long beyond any document that a person made. Looked at before it is parsed: a parser
 * would spend minutes, or gigabytes, on it. The XML need not be well formed.
 * @param xml bytes in UTF-8
 * @param maxElements more when no tree is made of them; entities count as elements, a parser stops at each
 */
export function isDemesure(xml: Uint8Array, maxElements = maxElementsEnArbre): boolean {
  let profondeur = 0;
  let elements = countEntites(xml, maxElements);
  if (elements > maxElements) return true;
  for (let debut = xml.indexOf(codes.inferieur); debut !== -1; debut = xml.indexOf(codes.inferieur, debut + 1)) {
    const suite = xml[debut + 1];
    if (suite === codes.exclamation || suite === codes.interrogation) continue;
    if (suite === codes.barre) {
      profondeur = Math.max(0, profondeur - 1);
      continue;
    }
    elements += 1;
    const fin = endOfBalise(xml, debut);
    if (xml[fin - 1] !== codes.barre) profondeur += 1;
    if (profondeur > maxProfondeur || elements > maxElements) return true;
    debut = fin;
  }
  return false;
}

function countEntites(xml: Uint8Array, max: number): number {
  let nombre = 0;
  for (
    let place = xml.indexOf(codes.esperluette);
    place !== -1 && nombre <= max;
    place = xml.indexOf(codes.esperluette, place + 1)
  )
    nombre += 1;
  return nombre;
}

/** Where the « > » of an opening tag stands: not one of those that an attribute may hold. */
function endOfBalise(xml: Uint8Array, debut: number): number {
  let ouvert: number | null = null;
  for (let rang = debut + 1; rang < xml.length; rang += 1) {
    const code = xml[rang];
    if (ouvert !== null) {
      if (code === ouvert) ouvert = null;
    } else if (code === codes.guillemet || code === codes.apostrophe) ouvert = code;
    else if (code === codes.superieur) return rang;
  }
  return xml.length;
}
