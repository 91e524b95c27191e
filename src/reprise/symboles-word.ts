import donnees from '../../data/symboles/polices.json' with { type: 'json' };

/** What the table shows where a code has no equivalent. */
const sansEquivalent = '\ufffd';

/** By font, then by code (from 0x20), the character that shows the same sign in any font. */
const polices: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  Object.entries<Readonly<Record<string, string>>>(donnees.polices).map(([police, rangees]) => [
    police,
    new Map(
      Object.entries(rangees).flatMap(([premier, signes]) =>
        [...signes].flatMap((signe, rang) =>
          signe === sansEquivalent ? [] : [[Number.parseInt(premier, 16) + rang, signe] as const],
        ),
      ),
    ),
  ]),
);

/** Whether a font shows a sign of its own for each letter: ✓ for « ü » in Wingdings. */
export function isPoliceDeSymboles(police: string): boolean {
  return polices.has(nomDe(police));
}

/**
 * The character that a code of a font shows; null when no character does. Symbol fonts have their codes as they are, or
 * in the private use area (F0xx) where Windows puts them.
 */
export function symboleOf(police: string, code: number): string | null {
  const signes = polices.get(nomDe(police));
  const propre = isPrive(code) ? code - 0xf000 : code;
  if (signes) return signes.get(propre) ?? (propre > 0xff ? caractereOf(code) : null);
  return isPrive(code) ? null : caractereOf(code);
}

/** A text typed in a symbol font; `inconnus` are the codes that no character shows. */
export function convertSymboles(police: string, texte: string): { readonly texte: string; readonly inconnus: string } {
  let converti = '';
  let inconnus = '';
  for (const caractere of texte) {
    const code = caractere.codePointAt(0) ?? 0;
    const signe = code < 0x20 ? caractere : symboleOf(police, code);
    if (signe === null) inconnus += caractere;
    else converti += signe;
  }
  return { texte: converti, inconnus };
}

function isPrive(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff;
}

function caractereOf(code: number): string | null {
  const possible = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return possible && !(code >= 0xe000 && code <= 0xf8ff) ? String.fromCodePoint(code) : null;
}

function nomDe(police: string): string {
  const nom = police.trim().toLowerCase();
  return nom === 'symbol mt' || nom === 'symbolmt' ? 'symbol' : nom;
}
